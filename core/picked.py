"""From what was picked to the function itself: the one way from a Pick to an Activation."""

from functools import lru_cache

from core.activation import Activation
from core.expression import compile_expression
from core.functions import BY_KEY
from core.state import Pick

_REMEMBERED = 64  # formulas; the screen shows six, and typing passes through many more

compiled = lru_cache(maxsize=_REMEMBERED)(compile_expression)
"""compile_expression, which gives one and the same Activation for the same text."""


def activation_of(pick: Pick) -> Activation:
    """Return the function that was picked, the same object every time.

    Raises:
        KeyError, ExpressionError: if there is none; `core.admission` asks before anything
            does.
    """
    return compiled(pick.formula) if pick.is_typed else BY_KEY[pick.key]
