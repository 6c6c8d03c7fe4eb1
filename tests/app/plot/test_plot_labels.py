"""Words upon a plot stand where they cover nothing."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from pytestqt.qtbot import QtBot

from app.plot import Label, Plot, Probe, Tangent, Trace
from app.theme import STYLES, Stroke, Theme
from core.arrays import Array
from core.catalogue import BY_KEY
from core.text import Text

RANGE = (-4.0, 4.0)
KEYS = ("sigmoid", "tanh", "relu", "gelu", "sine", "identity")


def _plot(qtbot: QtBot, size: tuple[int, int] = (700, 420)) -> Plot:
    plot = Plot(Theme(STYLES["projector"], "en"), "test.plot", Text(en="plot", zh="圖"))
    plot.resize(*size)
    qtbot.addWidget(plot)
    plot.show()
    plot.show_range(RANGE, (-2.0, 4.0))
    return plot


def _line(y: Array, x: Array, name: str = "line") -> Trace:
    return Trace(name, x, y, Stroke("#ff0000", Qt.PenStyle.SolidLine))


def _name(number: int, *, insists: bool = False) -> Label:
    return Label(f"name {number}", "#ff0000", "curve", number=number, insists=insists)


def _show(plot: Plot, traces: list[Trace], labels: list[Label]) -> None:
    plot.show_traces(traces)
    plot.show_labels(tuple(labels), traces)


def _inside(rect: QRectF, across: Array, down: Array) -> bool:
    within = (across > rect.left()) & (across < rect.right())
    return bool((within & (down > rect.top()) & (down < rect.bottom())).any())


@pytest.mark.parametrize("size", [(700, 420), (400, 200), (1500, 400)])
def test_names_cover_no_curve_and_no_other_name(size: tuple[int, int], qtbot: QtBot) -> None:
    """Of six functions on three sizes of plot, pixel by pixel."""
    plot = _plot(qtbot, size)
    x = np.linspace(*RANGE, 3000)
    traces = [_line(BY_KEY[key].value(x), x) for key in KEYS]
    _show(plot, traces, [_name(number) for number in range(6)])

    frame, placed = plot.box.frame, plot.placed
    assert placed
    for one in placed:
        assert frame.rect.contains(one.rect)
        for curve in traces:
            assert not _inside(one.rect, frame.across(curve.x), frame.down(curve.y))
    for one, other in combinations(placed, 2):
        assert not one.rect.intersects(other.rect)


def test_a_steep_piece_between_two_nodes_is_seen(qtbot: QtBot) -> None:
    """A line of two nodes crosses the whole plot; no name stands upon it."""
    plot = _plot(qtbot)
    x = np.array([-4.0, 4.0])
    traces = [_line(np.array([-2.0, 4.0]), x), _line(np.array([4.0, -2.0]), x)]
    _show(plot, traces, [_name(0), _name(1)])

    frame, share = plot.box.frame, np.linspace(0.0, 1.0, 2000)
    for one in plot.placed:
        for curve in traces:
            y = curve.y[0] * (1.0 - share) + curve.y[1] * share
            assert not _inside(one.rect, frame.across(-4.0 + 8.0 * share), frame.down(y))


def test_a_name_stands_near_its_own_curve_or_a_line_leads_there(qtbot: QtBot) -> None:
    """Its anchor lies on the curve."""
    plot = _plot(qtbot)
    x = np.linspace(*RANGE, 3000)
    traces = [_line(BY_KEY[key].value(x), x) for key in KEYS]
    _show(plot, traces, [_name(number) for number in range(6)])

    frame = plot.box.frame
    for one in plot.placed:
        curve = traces[one.label.number]
        row = np.interp(one.anchor.x(), frame.across(curve.x), frame.down(curve.y))
        assert one.anchor.y() == pytest.approx(row, abs=1.0)
        reach = one.rect.adjusted(-20, -20, 20, 20)
        assert one.far or reach.contains(one.anchor)


def test_where_two_lines_are_one_only_the_active_is_named(qtbot: QtBot) -> None:
    """A name beside two lines would be taken for either's."""
    plot = _plot(qtbot)
    x = np.linspace(*RANGE, 500)
    traces = [_line(np.zeros(500), x), _line(np.zeros(500), x)]
    _show(plot, traces, [_name(0), _name(1, insists=True)])

    assert [one.label.words for one in plot.placed] == ["name 1"]


def test_what_the_probe_reads_stands_beside_it_and_off_the_tangent(qtbot: QtBot) -> None:
    """The number is near its point; the slope is at an end of the tangent."""
    plot = _plot(qtbot)
    x = np.linspace(*RANGE, 500)
    traces = [_line(np.sin(x), x)]
    plot.show_probe(Probe(0.0, ((0.0, traces[0].stroke),), (Tangent(0.0, 0.0, 1.0),)))
    labels = [
        Label("0", "#000000", "point", x=0.0, y=0.0),
        Label("slope 1", "#000000", "tangent", number=0),
    ]
    _show(plot, traces, labels)

    frame = plot.box.frame
    number, slope = plot.placed
    point = frame.point(0.0, 0.0)
    assert number.rect.adjusted(-40, -40, 40, 40).contains(point)
    assert not number.rect.contains(point)
    end = slope.anchor
    across, down = end.x() - point.x(), end.y() - point.y()
    line = np.linspace(0.0, 1.0, 500)
    for one in (number, slope):
        assert not _inside(one.rect, point.x() + across * line, point.y() + down * line)


@pytest.mark.parametrize(("side", "at_the_right"), [(1, True), (-1, False)])
def test_a_half_tangent_is_named_on_its_own_side(
    side: int, at_the_right: bool, qtbot: QtBot
) -> None:
    """At a kink the two slopes cannot be mixed up."""
    plot = _plot(qtbot)
    plot.show_probe(Probe(0.0, (), (Tangent(0.0, 0.0, 0.5, side),)))
    _show(plot, [], [Label("slope", "#000000", "tangent", number=0)])

    (placed,) = plot.placed
    assert (placed.anchor.x() > plot.box.frame.point(0.0, 0.0).x()) is at_the_right


def test_the_slopes_of_an_upright_cusp_keep_to_their_sides(qtbot: QtBot) -> None:
    """Both half tangents of the root of |x| end at the same pixel above 0."""
    plot = _plot(qtbot)
    halves = (Tangent(0.0, 0.0, -np.inf, -1), Tangent(0.0, 0.0, np.inf, 1))
    plot.show_probe(Probe(0.0, (), halves))
    words = ("slope −∞", "slope ∞")
    _show(plot, [], [Label(said, "#000000", "tangent", number=n) for n, said in enumerate(words)])

    middle = plot.box.frame.point(0.0, 0.0).x()
    left, right = sorted(plot.placed, key=lambda one: one.rect.left())
    assert (left.label.words, right.label.words) == words
    assert left.rect.right() <= middle <= right.rect.left()


def test_a_plot_without_room_leaves_words_out(qtbot: QtBot) -> None:
    """Rather nothing than words upon words."""
    plot = _plot(qtbot, (170, 130))
    x = np.linspace(*RANGE, 500)
    traces = [_line(np.sin(x), x)]
    long = Label("a name that is far too long for this", "#000000", "curve", number=0)
    away = Label("1", "#000000", "curve", number=1)
    _show(plot, [*traces, _line(x + 100.0, x)], [long, away])

    assert plot.placed == []
