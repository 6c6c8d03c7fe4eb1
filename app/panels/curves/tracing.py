"""The lines of a plot: which curves it holds, how they are drawn, where the probe meets them."""

import math

from PySide6.QtCore import Qt

from app.panels.curves.naming import titles
from app.panels.curves.scene import Scene, is_together
from app.panels.curves.wording import TICKS, height_of
from app.style import Stroke, Style
from app.widgets.plot import Band, Probe, Tangent, Trace
from core.labs.curves.state import CurvesState
from core.sampling import Curve
from core.sampling.place import Tangents

_DASH_OF_ORDER = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)


def stroke_of(curves: CurvesState, style: Style, number: int, order: int) -> Stroke:
    """Return how a curve is drawn: in one plot, the dashes tell f, f' and f'' apart."""
    stroke = style.strokes[curves.lines[number]]
    return Stroke(stroke.colour, _DASH_OF_ORDER[order]) if is_together(curves) else stroke


def traces_of(scene: Scene, orders: tuple[int, ...]) -> list[Trace]:
    """Return the curves of one plot, function by function; none that may not be seen."""
    curves, look = scene.curves, scene.look
    if scene.concealed and 1 in orders:
        return []
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
            zip(titles(curves, look.language), scene.sampled, strict=True)
        )
        for order in orders
    ]


def _band(curve: Curve, order: int) -> Band | None:
    envelope = curve.envelope
    if envelope is None:
        return None
    return Band(envelope.x, envelope.low[order], envelope.high[order])


def probe_of(scene: Scene, orders: tuple[int, ...]) -> Probe:
    """Return where the probe meets the curves of one plot, and the tangents there."""
    curves, points = scene.curves, []
    if not (scene.concealed and 1 in orders):
        numbered = list(enumerate(zip(curves.picks, scene.here, strict=True)))
        numbered.sort(key=lambda made: made[0] == curves.active)  # its dots lie on the others
        for number, (pick, at) in numbered:
            for order in orders:
                y = height_of(pick, at, order)
                if math.isfinite(y):
                    points.append((y, stroke_of(curves, scene.look.style, number, order)))
    drawn = _tangents(scene.at) if curves.tangent and 0 in orders else ()
    return Probe(curves.probe_x, tuple(points), drawn)


def _tangents(at: Tangents) -> tuple[Tangent, ...]:
    if not math.isfinite(at.y):
        return ()
    sides = ((at.left, 0),) if at.smooth else ((at.left, -1), (at.right, 1))
    return tuple(Tangent(at.x, at.y, slope, side) for slope, side in sides if not math.isnan(slope))
