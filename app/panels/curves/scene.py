"""What all plots of the panel have in common: computed once for each drawing."""

from dataclasses import dataclass
from functools import lru_cache

from app.look import Look
from core.labs.curves.state import MOST_PICKS, CurvesState
from core.resolve import activation_of
from core.sampling import Curve, View, sample
from core.sampling.curve import MOST_PIXELS
from core.sampling.place import Tangents, tangents
from core.state_parts import Pick


@dataclass(frozen=True, slots=True)
class Scene:
    """The state of the panel, and its curves as they are sampled for the screen.

    Attributes:
        curves: the panel's state.
        look: decides strokes and language.
        hidden: whether numbers are covered, so that a class can be asked first.
        sampled: the curve of each function.
        here: the slopes of each function at the probe.
    """

    curves: CurvesState
    look: Look
    hidden: bool
    sampled: tuple[Curve, ...]
    here: tuple[Tangents, ...]

    @property
    def concealed(self) -> bool:
        """Whether f' may not be seen, since it is being guessed."""
        return self.curves.is_concealed

    @property
    def at(self) -> Tangents:
        """The slopes of the active function at the probe."""
        return self.here[self.curves.active]


def scene_of(curves: CurvesState, look: Look, width: int, *, hidden: bool) -> Scene:
    """Return what is drawn of a state; its functions must exist.

    Args:
        curves: the panel's state.
        look: decides strokes and language.
        width: pixels of the screen across a plot.
        hidden: whether numbers are covered.
    """
    view = View(curves.x_min, curves.x_max, min(max(width, 1), MOST_PIXELS))
    return Scene(
        curves,
        look,
        hidden,
        tuple(_sampled(pick, view) for pick in curves.picks),
        tuple(tangents(activation_of(p), p.settings, curves.probe_x) for p in curves.picks),
    )


@lru_cache(maxsize=MOST_PICKS)
def _sampled(pick: Pick, view: View) -> Curve:
    """Return a curve; while one of six is tuned, the other five are not computed anew."""
    return sample(activation_of(pick), pick.settings, view)


def orders_of(curves: CurvesState) -> tuple[int, ...]:
    """Return which of f, f' and f'' are shown; while f' is guessed, it is and f'' is not."""
    shown = [curves.show_f, curves.show_df, curves.show_d2f]
    if curves.tool == "predict":
        shown[1:] = [True, False]
    return tuple(order for order, wanted in enumerate(shown) if wanted)


def is_together(curves: CurvesState) -> bool:
    """Say whether f, f' and f'' share one plot; a guess has a plot of its own."""
    return curves.together and curves.tool != "predict"


def legend_orders(curves: CurvesState) -> tuple[int, ...]:
    """Return which of f, f' and f'' each function has a line in the legend for."""
    return orders_of(curves) if is_together(curves) else (0,)


def slots_of(curves: CurvesState) -> tuple[tuple[int, ...], ...]:
    """Return the orders of each plot, from top to bottom."""
    orders = orders_of(curves)
    if is_together(curves) and orders:
        return (orders,)
    return tuple((order,) for order in orders)
