"""From the state to what each plot draws: computed, never remembered."""

from dataclasses import dataclass

from app.labs.curves.lines import TICKS, labels, place_of_probe, probe_of, stroke_of, traces_of
from app.labs.curves.overlays import drawn_marks, guess_drawn, guess_range
from app.labs.curves.scene import (
    Scene,
    is_together,
    legend_orders,
    scene_of,
    short_titles,
    slots_of,
    titles,
)
from app.plot import Label, Lens, Mark, Probe, Trace
from app.theme import Theme
from app.widgets.legend import Entry
from core.labs.curves.distribution import saturation
from core.labs.curves.state import CurvesState
from core.resolve import activation_of
from core.sampling import automatic_y

Zones = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """What one plot shows.

    Attributes:
        orders: which of f (0), f' (1) and f'' (2) it holds; the first names the plot.
        traces: one for each function and order, and the guess.
        y: the range of y in view.
        follows: whether y follows the curves.
        probe: where the probe stands.
        zones: ranges of x where the active function is flat.
        marks: special points upon the plot.
        labels: the words upon it.
        lens: the inputs below the curve of f, if they are sent through it.
        pen: whether a guess is drawn here.
    """

    orders: tuple[int, ...]
    traces: list[Trace]
    y: tuple[float, float]
    follows: bool
    probe: Probe
    zones: Zones
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    lens: Lens | None
    pen: bool


def pictures(
    curves: CurvesState, theme: Theme, width: int, *, hidden: bool = False
) -> list[Picture]:
    """Return what every plot draws, from top to bottom.

    Args:
        curves: the panel's state; its functions must exist.
        theme: decides strokes and language.
        width: pixels of the screen across a plot.
        hidden: whether numbers are covered.
    """
    scene = scene_of(curves, theme, width, hidden=hidden)
    slots = slots_of(curves)
    return [
        _picture(scene, orders, first=number == 0, last=number == len(slots) - 1)
        for number, orders in enumerate(slots)
    ]


def _picture(scene: Scene, orders: tuple[int, ...], *, first: bool, last: bool) -> Picture:
    curves, theme = scene.curves, scene.theme
    follows = curves.y_auto or not first
    y = automatic_y(scene.sampled, orders) if follows else (curves.y_min, curves.y_max)
    guessed = curves.tool == "predict" and 1 in orders
    if guessed and follows:
        y = guess_range(curves, y)
    probe = probe_of(scene, orders)
    traces = traces_of(scene, orders)
    words = labels(scene, orders, probe, y)
    marks: list[Mark] = []
    lens = None
    if 0 in orders:
        found, names = drawn_marks(curves, theme)
        marks += found
        words += names
        if curves.tool == "inputs":
            # Imported here because the first frame would wait for it, and few have the tool open.
            from app.labs.curves.overlays import lens_drawn  # noqa: PLC0415

            lens, seen = lens_drawn(scene, y)
            words += seen
    if guessed:
        guess, worst, said = guess_drawn(scene, len(traces))
        traces += guess
        marks += worst
        words += said
    if last:
        words.append(place_of_probe(curves, y, theme))
    return Picture(
        orders, traces, y, follows, probe, _zones(curves), tuple(marks), tuple(words), lens, guessed
    )


def _zones(curves: CurvesState) -> Zones:
    if not curves.zones or curves.is_concealed:
        return ()
    pick = curves.pick
    return saturation(activation_of(pick), pick.settings, curves.x_min, curves.x_max)


def entries(curves: CurvesState, theme: Theme) -> tuple[Entry, ...]:
    """Return the lines of the legend: one a function, or one for each of its curves.

    Of several curves only the first has the function's name; the others, of the same
    colour, follow it, or six functions would leave the plot no room.
    """
    together, orders = is_together(curves), legend_orders(curves)
    names = zip(short_titles(curves, theme.language), titles(curves, theme.language), strict=True)
    return tuple(
        Entry(
            " · ".join([*([name] if place == 0 else []), *([TICKS[order]] if together else [])]),
            stroke_of(curves, theme.style, number, order),
            f"{told} · {TICKS[order]}" if together else told,
            removable=place == 0 and len(curves.picks) > 1,
        )
        for number, (name, told) in enumerate(names)
        for place, order in enumerate(orders)
    )
