"""The lines of a plot, and the labels at them."""

import math

from PySide6.QtCore import Qt

from app.labs.curves import words
from app.labs.curves.scene import Scene, is_together, short_titles, titles
from app.plot import Band, Label, Probe, Tangent, Trace
from app.theme import Stroke, Style, Theme
from core.labs.curves.state import CurvesState
from core.number_text import format_number
from core.resolve import activation_of
from core.sampling import Curve
from core.sampling.place import Tangents
from core.sampling.probe import ProbeReading
from core.state_parts import Pick

TICKS = ("f", "f′", "f″")
DIGITS = 4
"""Of a number that is read from the last row."""


def labels(
    scene: Scene, orders: tuple[int, ...], probe: Probe, y: tuple[float, float]
) -> list[Label]:
    """Return what is written upon one plot about its curves.

    Args:
        scene: what is drawn.
        orders: which of f, f' and f'' the plot holds.
        probe: with the tangents that are drawn.
        y: the range of y in view.
    """
    style = scene.theme.style
    made = [Label("  ".join(f"{TICKS[order]}(x)" for order in orders), style.text, "corner")]
    if scene.concealed and 1 in orders:
        return made
    made += _names(scene, orders)
    if not scene.hidden:
        made += _read(scene, orders, probe)
        made += _undefined(scene.at, orders, y, scene.theme)
    return made


def readings(theme: Theme, read: ProbeReading) -> dict[str, str]:
    """Return f, f' and f'' as they are read at the probe; both slopes at a kink."""
    slope = _number(theme, read.slope)
    if not read.tangents.smooth and read.tangents.order == 1:
        sides = {"left": read.tangents.left, "right": read.tangents.right}
        told = {side: format_number(number) for side, number in sides.items()}
        slope = theme.say(words.ONE_SIDED.fill(**told))
    return {"value": _number(theme, read.value), "slope": slope, "bend": _number(theme, read.bend)}


def _number(theme: Theme, number: float) -> str:
    return theme.say(words.UNDEFINED) if math.isnan(number) else format_number(number)


def height_of(pick: Pick, at: Tangents, order: int) -> float:
    """Return f, f' or f'' at the probe; nan where there is none."""
    if order == 0:
        return at.y
    if order == 1:
        return at.left if at.smooth else math.nan
    if at.order is not None:
        return math.nan
    return float(activation_of(pick).second_derivative(at.x, **pick.settings))


def place_of_probe(curves: CurvesState, y: tuple[float, float], theme: Theme) -> Label:
    """Return the x of the probe, to be read at the foot of the lowest plot."""
    said = f"x = {format_number(curves.probe_x, DIGITS)}"
    return Label(said, theme.style.text, "point", x=curves.probe_x, y=y[0])


def _names(scene: Scene, orders: tuple[int, ...]) -> list[Label]:
    """Return the names of the curves; the active one chooses its place first."""
    curves, style = scene.curves, scene.theme.style
    names = list(enumerate(short_titles(curves, scene.theme.language)))
    names.sort(key=lambda pair: pair[0] != curves.active)
    return [
        Label(
            name + (TICKS[order][1:] if len(orders) > 1 else ""),
            style.strokes[curves.lines[number]].colour,
            "curve",
            number=number * len(orders) + place,
            strong=True,
            insists=number == curves.active,
        )
        for number, name in names
        for place, order in enumerate(orders)
    ]


def _read(scene: Scene, orders: tuple[int, ...], probe: Probe) -> list[Label]:
    """Return the numbers at the probe; no slope while it is guessed."""
    curves, theme = scene.curves, scene.theme
    made = []
    for order in orders:
        y = height_of(curves.pick, scene.at, order)
        if math.isfinite(y):
            said = format_number(y, DIGITS)
            made.append(Label(said, theme.style.text, "point", x=curves.probe_x, y=y))
    for number, tangent in enumerate(() if scene.concealed else probe.tangents):
        said = theme.say(words.SLOPE_IS.fill(slope=format_number(tangent.slope, DIGITS)))
        made.append(Label(said, theme.style.text, "tangent", number=number))
    return made


def _undefined(
    at: Tangents, orders: tuple[int, ...], y: tuple[float, float], theme: Theme
) -> list[Label]:
    """Return the words at the probe where f' or f'' of the active function has no value."""
    if at.order is None:
        return []
    middle = 0.5 * y[0] + 0.5 * y[1]
    if at.order == 1 and 1 in orders:
        middle = 0.5 * at.left + 0.5 * at.right
    said = theme.say(words.UNDEFINED)
    lacking = [order for order in orders if order >= max(at.order, 1)]
    return [Label(said, theme.style.text, "point", x=at.x, y=middle) for _ in lacking[:1]]


_DASH_OF_ORDER = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)


def stroke_of(curves: CurvesState, style: Style, number: int, order: int) -> Stroke:
    """Return how a curve is drawn: in one plot, the dashes tell f, f' and f'' apart."""
    stroke = style.strokes[curves.lines[number]]
    return Stroke(stroke.colour, _DASH_OF_ORDER[order]) if is_together(curves) else stroke


def traces_of(scene: Scene, orders: tuple[int, ...]) -> list[Trace]:
    """Return the curves of one plot, function by function; none that may not be seen."""
    curves, theme = scene.curves, scene.theme
    if scene.concealed and 1 in orders:
        return []
    return [
        Trace(
            name=f"{name} · {TICKS[order]}",
            x=curve.x,
            y=curve.line(order),
            stroke=stroke_of(curves, theme.style, number, order),
            dots=curve.dots(order),
            band=_band(curve, order),
            strong=number == curves.active and len(curves.picks) > 1,
        )
        for number, (name, curve) in enumerate(
            zip(titles(curves, theme.language), scene.sampled, strict=True)
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
                    points.append((y, stroke_of(curves, scene.theme.style, number, order)))
    drawn = _tangents(scene.at) if curves.tangent and 0 in orders else ()
    return Probe(curves.probe_x, tuple(points), drawn)


def _tangents(at: Tangents) -> tuple[Tangent, ...]:
    if not math.isfinite(at.y):
        return ()
    sides = ((at.left, 0),) if at.smooth else ((at.left, -1), (at.right, 1))
    return tuple(Tangent(at.x, at.y, slope, side) for slope, side in sides if not math.isnan(slope))
