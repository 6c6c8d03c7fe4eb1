"""From the state to what each plot draws: computed, never remembered."""

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt

from app.look import Look
from app.panels.curves.naming import short_titles, titles
from app.panels.curves.wording import TICKS, labels
from app.style import Stroke, Style
from app.widgets.legend import Entry
from app.widgets.plot import Band, Label, Probe, Tangent, Trace
from core.geometry import Tangents, saturation, tangents
from core.picked import activation_of
from core.sampling import Curve, View, automatic_y, sample
from core.sampling.view import MOST_PIXELS
from core.state import MOST_PICKS, CurvesState, Pick

_DASH_OF_ORDER = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)

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
        labels: the words upon it.
    """

    orders: tuple[int, ...]
    traces: list[Trace]
    y: tuple[float, float]
    follows: bool
    probe: Probe
    zones: Zones
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
    made = []
    for number, orders in enumerate(slots_of(curves)):
        follows = curves.y_auto or number > 0
        y = automatic_y(sampled, orders) if follows else (curves.y_min, curves.y_max)
        probe = _probe(curves, look.style, here, orders)
        heights = {order: _height(curves.pick, here[curves.active], order) for order in orders}
        made.append(
            Picture(
                orders,
                _traces(curves, look, sampled, orders),
                y,
                follows,
                probe,
                zones,
                labels(curves, look, orders, probe, heights, hidden=hidden),
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


def stroke_of(curves: CurvesState, style: Style, number: int, order: int) -> Stroke:
    """Return how a curve is drawn: in one plot, the dashes tell f, f' and f'' apart."""
    stroke = style.strokes[curves.lines[number]]
    return Stroke(stroke.colour, _DASH_OF_ORDER[order]) if curves.together else stroke


def _traces(
    curves: CurvesState,
    look: Look,
    sampled: list[Curve],
    orders: tuple[int, ...],
) -> list[Trace]:
    return [
        Trace(
            name=f"{name} · {TICKS[order]}",
            x=curve.x,
            y=curve.line(order),
            stroke=stroke_of(curves, look.style, number, order),
            dots=curve.dots(order),
            band=_band(curve, order),
            strong=number == curves.active and len(curves.picks) > 1,
        )
        for number, (name, curve) in enumerate(
            zip(titles(curves, look.language), sampled, strict=True)
        )
        for order in orders
    ]


def _band(curve: Curve, order: int) -> Band | None:
    envelope = curve.envelope
    if envelope is None:
        return None
    return Band(envelope.x, envelope.low[order], envelope.high[order])


def _probe(
    curves: CurvesState, style: Style, here: list[Tangents], orders: tuple[int, ...]
) -> Probe:
    points = []
    for number, (pick, at) in enumerate(zip(curves.picks, here, strict=True)):
        for order in orders:
            y = _height(pick, at, order)
            if math.isfinite(y):
                points.append((y, stroke_of(curves, style, number, order)))
    drawn: tuple[Tangent, ...] = ()
    if curves.tangent and 0 in orders:
        drawn = _tangents(here[curves.active])
    return Probe(curves.probe_x, tuple(points), drawn)


def _height(pick: Pick, at: Tangents, order: int) -> float:
    """Return f, f' or f'' at the probe; nan where there is none."""
    if order == 0:
        return at.y
    if order == 1:
        return at.left if at.smooth else math.nan
    if at.order is not None:
        return math.nan
    return float(activation_of(pick).second_derivative(at.x, **pick.settings))


def _tangents(at: Tangents) -> tuple[Tangent, ...]:
    if not math.isfinite(at.y):
        return ()
    sides = ((at.left, 0),) if at.smooth else ((at.left, -1), (at.right, 1))
    return tuple(Tangent(at.x, at.y, slope, side) for slope, side in sides if not math.isnan(slope))
