"""Formulas that people type, as functions: compiled, differentiated, never executed."""

from core.expression.compiled import compile_expression
from core.expression.error import ExpressionError

__all__ = ["ExpressionError", "compile_expression"]
