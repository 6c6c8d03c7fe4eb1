"""What the Curves panel ought to show, and where."""

from app.theme import STYLES
from app.window.window import Window
from core.labs.curves.state import CurvesState
from core.resolve import activation_of
from core.sampling import Curve, View, automatic_y, sample
from core.state_parts import Pick
from tests.app.labs.curves.screen import curves_of, plot
from tests.app.painted.seen import Field

STYLE = STYLES["light"]
NAMES = ("f", "df", "d2f")
AWAY = -1e9  # a probe out of sight leaves the curves alone


def sampled(curves: CurvesState, pick: Pick) -> Curve:
    """Return a curve as core has it."""
    return sample(activation_of(pick), pick.settings, View(curves.x_min, curves.x_max, 700))


def field_of(window: Window, order: int) -> Field:
    """Return the inside of a plot, with the ranges that the state and core want for it."""
    curves = curves_of(window)
    y = automatic_y([sampled(curves, pick) for pick in curves.picks], (order,))
    return Field.of(plot(window, NAMES[order]), (curves.x_min, curves.x_max), y)


def exact(pick: Pick, order: int, x: float) -> float:
    """Return f (0), f' (1) or f'' (2) at a place."""
    function = activation_of(pick)
    formula = (function.value, function.derivative, function.second_derivative)[order]
    return float(formula(x, **pick.settings))
