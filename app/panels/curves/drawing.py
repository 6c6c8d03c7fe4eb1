"""From the state to what each plot draws: computed, never remembered."""

from dataclasses import dataclass
from functools import lru_cache

from app.look import Look
from app.panels.curves.marking import drawn_marks
from app.panels.curves.naming import short_titles, titles
from app.panels.curves.tracing import height_of, probe_of, stroke_of, traces_of
from app.panels.curves.wording import TICKS, labels, place_of_probe, undefined
from app.widgets.legend import Entry
from app.widgets.plot import Label, Mark, Probe, Trace
from core.geometry import saturation, tangents
from core.picked import activation_of
from core.sampling import Curve, View, automatic_y, sample
from core.sampling.view import MOST_PIXELS
from core.state import MOST_PICKS, CurvesState, Pick

Zones = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """What one plot shows.

    Attributes:
        orders: which of f (0), f' (1) and f'' (2) it holds; the first names the plot.
        traces: one for each function and order.
        y: the range of y in view.
        follows: whether y follows the curves.
        probe: where the probe stands.
        zones: ranges of x where the active function is flat.
        marks: points of interest, upon the plot of f.
        labels: the words upon it.
    """

    orders: tuple[int, ...]
    traces: list[Trace]
    y: tuple[float, float]
    follows: bool
    probe: Probe
    zones: Zones
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]


def orders_of(curves: CurvesState) -> tuple[int, ...]:
    """Return which of f, f' and f'' are shown."""
    shown = (curves.show_f, curves.show_df, curves.show_d2f)
    return tuple(order for order, wanted in enumerate(shown) if wanted)


def slots_of(curves: CurvesState) -> tuple[tuple[int, ...], ...]:
    """Return the orders of each plot, from top to bottom."""
    orders = orders_of(curves)
    if curves.together and orders:
        return (orders,)
    return tuple((order,) for order in orders)


def pictures(curves: CurvesState, look: Look, width: int, *, hidden: bool = False) -> list[Picture]:
    """Return what every plot draws.

    Args:
        curves: the panel's state; its functions must exist.
        look: decides strokes and language.
        width: pixels of the screen across a plot.
        hidden: whether numbers are covered.
    """
    view = View(curves.x_min, curves.x_max, min(max(width, 1), MOST_PIXELS))
    sampled = [_sampled(pick, view) for pick in curves.picks]
    here = [tangents(activation_of(pick), pick.settings, curves.probe_x) for pick in curves.picks]
    zones: Zones = ()
    if curves.zones:
        active = curves.pick
        zones = saturation(activation_of(active), active.settings, view.x_min, view.x_max)
    marks, names = drawn_marks(curves, look)
    made = []
    slots = slots_of(curves)
    for number, orders in enumerate(slots):
        follows = curves.y_auto or number > 0
        y = automatic_y(sampled, orders) if follows else (curves.y_min, curves.y_max)
        probe = probe_of(curves, look.style, here, orders)
        at = here[curves.active]
        heights = {order: height_of(curves.pick, at, order) for order in orders}
        said = labels(curves, look, orders, probe, heights, hidden=hidden)
        lowest = number == len(slots) - 1
        made.append(
            Picture(
                orders,
                traces_of(curves, look, sampled, orders),
                y,
                follows,
                probe,
                zones,
                marks if 0 in orders else (),
                (
                    *said,
                    *(undefined(at, orders, y, look) if not hidden else ()),
                    *((place_of_probe(curves, y, look),) if lowest else ()),
                    *(names if 0 in orders else ()),
                ),
            )
        )
    return made


@lru_cache(maxsize=MOST_PICKS)
def _sampled(pick: Pick, view: View) -> Curve:
    """Return a curve; while one of six is tuned, the other five are not computed anew."""
    return sample(activation_of(pick), pick.settings, view)


def entries(curves: CurvesState, look: Look) -> tuple[Entry, ...]:
    """Return the lines of the legend: one a function, or one for each of its curves."""
    orders = orders_of(curves) if curves.together else (0,)
    return tuple(
        Entry(
            name + (f" · {TICKS[order]}" if curves.together else ""),
            stroke_of(curves, look.style, number, order),
            told,
        )
        for number, (name, told) in enumerate(
            zip(short_titles(curves, look.language), titles(curves, look.language), strict=True)
        )
        for order in orders
    )
