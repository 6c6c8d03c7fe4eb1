"""From a Pick to the Activation that it names."""

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from core.activation import Activation
from core.functions import BY_KEY
from core.state import Pick

if TYPE_CHECKING:
    from core.expression import ExpressionError

_REMEMBERED = 64  # formulas; the screen shows six, and typing passes through many more


@lru_cache(maxsize=_REMEMBERED)
def compiled(text: str) -> Activation:
    """Return the function that a formula writes, the same object for the same text.

    Raises:
        ExpressionError: if it cannot be read.
    """
    # Imported here because the first frame would wait for it, and few screens have a formula.
    from core.expression import compile_expression  # noqa: PLC0415

    return compile_expression(text)


@lru_cache(maxsize=_REMEMBERED)
def mistake_in(text: str) -> "ExpressionError | None":
    """Return what is wrong with a formula, if anything; it is asked with every frame."""
    from core.expression import ExpressionError  # noqa: PLC0415  # as above

    try:
        compiled(text)
    except ExpressionError as error:
        return error.with_traceback(None)  # what is remembered holds no frames
    return None


def activation_of(pick: Pick) -> Activation:
    """Return the function that was picked, the same object every time.

    Raises:
        KeyError, ExpressionError: if there is none; `core.admission` asks before anything
            does.
    """
    if not pick.is_typed:
        return BY_KEY[pick.key]
    return _limited(pick.formula, pick.limits) if pick.limits else compiled(pick.formula)


@lru_cache(maxsize=_REMEMBERED)
def _limited(text: str, limits: tuple[tuple[str, float, float], ...]) -> Activation:
    """Return a typed function whose sliders end elsewhere; a default lies between their ends."""
    function = compiled(text)
    ends = {name: (low, high) for name, low, high in limits}
    moved = tuple(
        replace(p, minimum=low, maximum=high, default=min(max(p.default, low), high))
        for p in function.parameters
        for low, high in (ends.get(p.key, (p.minimum, p.maximum)),)
    )
    return replace(function, parameters=moved)
