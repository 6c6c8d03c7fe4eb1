"""Formulas that people type, as functions: compiled, differentiated, never executed."""

from core.formula.compile import compile_formula
from core.formula.messages import ExpressionError

__all__ = ["ExpressionError", "compile_formula"]
