"""The other labs on the screen: bars, boundaries, surfaces and dots as core computes them."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont

from app.plot import MeasuredChart
from app.theme import STYLES
from app.widgets.bars import Strip
from app.widgets.class_chart import ClassChart
from app.widgets.input_plane import InputPlane
from app.widgets.neuron_diagram import NeuronDiagram
from app.window.window import Window
from core.labs.gradient_flow.maths import histogram
from core.labs.gradient_flow.state import GradientFlowState
from core.labs.neuron.state import NeuronState
from core.labs.softmax import softmax
from core.labs.softmax.state import SoftmaxState
from core.labs.xor.maths import examples
from core.labs.xor.state import HIGH, LOW, XorState
from core.labs.xor.training import history, says
from core.state import State
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find
from tests.app.labs.gradient_flow.screen import expected
from tests.app.painted.seen import (
    Array,
    Field,
    Mask,
    away,
    coverage,
    cut,
    lies,
    likeness,
    photograph,
)
from tests.app.pictures import Pixels

_STYLE = STYLES["light"]


@pytest.mark.parametrize("logits", [(0.3, 2.9, 4.0), (-1.0, 0.0, 0.5, 1.0, -3.0)])
def test_bars_are_as_long_as_their_probabilities(
    logits: tuple[float, ...], open_window: OpenWindow
) -> None:
    """Of what a probability of 1 would fill, measured in each row's own pixels; so is the strip."""
    typed = " ".join(map(str, logits))
    state = State(panel="softmax", language="en", softmax=SoftmaxState(logits=typed))
    window = open_window(state)
    picture, chart = photograph(window), find(window, "softmax.bars", ClassChart)
    exact = softmax(logits)
    for place, share in enumerate(exact.tolist()):
        band = chart.parts().band(place)
        row = math.floor(lies(chart, band).top() + 0.24 * band.height())
        line = picture[row, :, :]
        full, rest = (away(line, colour) < 12.0 for colour in (_STYLE.accent, _STYLE.grid))
        bar = _longest(full | rest)
        full, whole = full[bar], bar.stop - bar.start
        assert whole > 100
        assert full.sum() / whole == pytest.approx(share, abs=1.5 / whole), place

    strip = find(window, "softmax.strip", Strip)
    line = picture[math.floor(lies(strip).top()) + 4]
    largest = int((away(line, _STYLE.accent) < 12.0).sum())
    outside = strip.width() - _STYLE.font_px  # half a number stands beyond either end
    assert largest / outside == pytest.approx(float(exact.max()), abs=3.0 / outside)


def _longest(inked: Mask) -> slice:
    """Return the longest run; one pixel of both colours, where they meet, does not end it."""
    inked = inked | (np.roll(inked, 1) & np.roll(inked, -1))
    ends = np.flatnonzero(np.diff(np.concatenate(([0], inked.astype(np.int8), [0]))))
    begin, end = max(ends.reshape(-1, 2).tolist(), key=lambda run: run[1] - run[0])
    return slice(begin, end)


def _neuron(open_window: OpenWindow, **settings: object) -> Window:
    neuron = NeuronState(**settings)  # type: ignore[arg-type]  # a short way to write states
    return open_window(State(panel="neuron", language="en", neuron=neuron))


def _plane(window: Window, name: str, low: float, high: float) -> Field:
    plane = find(window, name, InputPlane)
    return Field(lies(plane, plane.square()), (low, high), (low, high))


def _on(picture: Pixels, field: Field, x: float, y: float) -> Array:
    return np.asarray(picture[math.floor(field.row(y)), math.floor(field.column(x))])


def _tone(share: float) -> Array:
    """Return a shade: from the ground to 62 % of the first or the second colour."""
    colour = _STYLE.strokes[0 if share > 0.0 else 1].colour
    ground, full = (
        np.array([c.red(), c.green(), c.blue()], dtype=np.float64)
        for c in (QColor(_STYLE.ground), QColor(colour))
    )
    return np.asarray(ground + (full - ground) * 0.62 * abs(share))


@pytest.mark.parametrize(
    ("weights", "bias"), [((1.0, 1.0), -1.5), ((2.0, -1.0), -0.3), ((-0.7, 1.6), -0.9)]
)
def test_the_boundary_of_a_neuron_is_where_its_sum_is_0(
    weights: tuple[float, float], bias: float, open_window: OpenWindow
) -> None:
    """Found as a dark line in several columns; its sides have the shades of 0 and 1."""
    window = _neuron(open_window, weights=(*weights, 1.0, 1.0), bias=bias)
    field, picture = _plane(window, "neuron.plane", -0.5, 1.5), photograph(window)
    met = 0
    for x1 in np.linspace(-0.4, 1.4, 13).tolist():
        x2 = -(bias + weights[0] * x1) / weights[1]
        beside_marks = all(math.hypot(x1 - a, x2 - b) > 0.25 for a in (0, 1) for b in (0, 1))
        if not -0.35 < x2 < 1.35 or not beside_marks:
            continue
        met += 1
        row, column = field.row(x2), math.floor(field.column(x1))
        top = math.floor(row) - 7
        dark = 1.0 - picture[top : top + 15, column].mean(axis=1) / 255.0
        dark[dark < 0.6] = 0.0
        assert dark.sum() > 0.0
        seen = top + float((np.arange(15) + 0.5) @ dark / dark.sum())
        steep = math.hypot(1.0, weights[0] / weights[1])
        assert seen == pytest.approx(row, abs=1.0 * steep)
        for side in (-0.12, 0.12):
            if not -0.45 < x2 + side * steep < 1.45:
                continue
            share = 1.0 if weights[1] * side > 0 else -1.0
            there = _on(picture, field, x1, x2 + side * steep)
            assert np.abs(there - _tone(share)).max() < 12.0, (x1, side)
    assert met >= 4


@pytest.mark.parametrize("weights", [(1.0, -2.0), (-0.5, 3.0)])
def test_edges_are_as_wide_as_weights_and_dashed_where_these_are_negative(
    weights: tuple[float, float], open_window: OpenWindow
) -> None:
    """Cut across between an input and the sum, where no words stand."""
    window = _neuron(open_window, weights=(*weights, 1.0, 1.0))
    diagram = find(window, "neuron.diagram", NeuronDiagram)
    parts, picture = diagram.geometry_of_parts(), photograph(window)
    for index, weight in enumerate(weights):
        colour = _STYLE.strokes[1 if weight < 0 else 0].colour
        share = coverage(picture, colour, _STYLE.window)
        start, end = (
            lies(diagram, QRectF(p, p)).topLeft() for p in (parts.input(index), parts.sum)
        )
        way = end - start
        length = math.hypot(way.x(), way.y())
        across = QPointF(-way.y() / length, way.x() / length)
        widths = []
        for along in np.linspace(0.55, 0.85, 120).tolist():
            middle = start + way * along
            cut_there = [middle + across * (0.25 * n) for n in range(-32, 33)]
            ink = [share[math.floor(p.y()), math.floor(p.x())] for p in cut_there]
            widths.append(0.25 * sum(ink))
        drawn = np.array(widths) > 0.5 * max(widths)
        wanted = 1.0 + 1.6 * abs(weight)
        assert float(np.median(np.array(widths)[drawn])) == pytest.approx(wanted, abs=0.6)
        assert drawn.all() == (weight > 0)
        assert drawn.mean() > 0.4


def test_the_dot_on_a_neuron_s_curve_stands_at_its_sum_and_output(open_window: OpenWindow) -> None:
    """Where the line of the curve has that height: its middle is the curve's ink beside it."""
    window = _neuron(open_window, weights=(1.0, 1.0, 1.0, 1.0), bias=0.4, pick=Pick("tanh"))
    diagram = find(window, "neuron.diagram", NeuronDiagram)
    picture, frame = photograph(window), lies(diagram, diagram.geometry_of_parts().curve)
    # tanh from -3 to 3, with 12 % of its height free above and below.
    reach = math.tanh(3.0) * 1.24
    field = Field(frame, (-3.0, 3.0), (-reach, reach))
    dot = coverage(picture, _STYLE.strokes[1].colour, _STYLE.ground)
    dot[dot < 0.9] = 0.0
    inside = cut(dot, frame)
    rows, columns = np.nonzero(inside)
    assert rows.size > 40
    column = math.floor(frame.left()) + columns.mean() + 0.5
    row = math.floor(frame.top()) + rows.mean() + 0.5
    assert column == pytest.approx(field.column(1.4), abs=1.0)
    assert row == pytest.approx(field.row(math.tanh(1.4)), abs=1.0)

    line = coverage(picture, _STYLE.strokes[0].colour, _STYLE.ground)
    for z in (-2.0, -0.7, 0.3, 2.4):
        top = math.floor(frame.top()) + 4  # the border of the frame is not the curve
        here = line[top : math.ceil(frame.bottom()) - 4, math.floor(field.column(z))]
        here[here < 0.3] = 0.0
        seen = top + float((np.arange(here.size) + 0.5) @ here / here.sum())
        middle = field.x_at(math.floor(field.column(z)) + 0.5)
        assert seen == pytest.approx(field.row(math.tanh(middle)), abs=1.0)


@pytest.mark.parametrize("steps", [0, 60, 400])
def test_the_surface_of_xor_has_the_shades_of_its_probabilities(
    steps: int, open_window: OpenWindow
) -> None:
    """At places off the marks and the lines: the ground at 1/2, the full shades at 0 and 1."""
    shown = XorState(solver="train", steps=steps)
    window = open_window(State(panel="xor", language="en", xor=shown))
    field, picture = _plane(window, "xor.plane_0", LOW, HIGH), photograph(window)
    points, classes = examples(shown.examples, shown.noise, shown.own)
    trained = history(shown, shown.pick, points, classes)
    side = (-0.4, -0.25, 0.25, 0.4, 0.6, 0.75, 1.25, 1.4)
    places = np.array([(a, b) for a in side for b in side])
    exact = says(trained, trained.here, places).ravel()
    looked = 0
    for (x1, x2), p in zip(places.tolist(), exact.tolist(), strict=True):
        near = says(trained, trained.here, np.array([(x1, x2)]) + _AROUND).ravel()
        if np.ptp(near) > 0.1 or (near.min() - 0.5) * (near.max() - 0.5) <= 0.0:
            continue  # a line, or too steep for one tone
        looked += 1
        there = _on(picture, field, x1, x2)
        assert np.abs(there - _tone(2.0 * p - 1.0)).max() < 12.0, (x1, x2, p)
    assert looked > 10


_AROUND = np.array([(a, b) for a in (-0.04, 0.04) for b in (-0.04, 0.04)])


def _inside(chart: MeasuredChart) -> QRectF:
    return Field.of(chart, (0.0, 1.0), (0.0, 1.0)).rect


def test_bars_of_outputs_are_as_high_as_their_shares(open_window: OpenWindow) -> None:
    """Counted in pixels from the foot, against the highest; each at its bin."""
    flow = GradientFlowState(depth=6)
    window = open_window(State(panel="gradient_flow", language="en", gradient_flow=flow))
    chart, picture = find(window, "gradient_flow.outputs", MeasuredChart), photograph(window)
    _, shares = histogram(expected(flow).outputs[flow.chosen - 1])
    rect = _inside(chart)
    tint = coverage(picture, _STYLE.strokes[0].colour, _STYLE.ground)
    highs = []
    for number in range(shares.size):
        column = math.floor(rect.left() + rect.width() * (number + 0.5) / shares.size)
        highs.append(
            int((tint[math.ceil(rect.top()) : math.floor(rect.bottom()), column] > 0.4).sum())
        )
    wanted = shares / shares.max() * max(highs)
    assert max(highs) > 40
    np.testing.assert_allclose(highs, wanted, atol=2.0)


def test_gradients_stand_at_their_powers_of_ten_and_at_the_numbers_beside(
    open_window: OpenWindow,
) -> None:
    """Dots are evenly spaced in log10; a power read off the axis is where the dots say it is."""
    flow = GradientFlowState(depth=6)
    window = open_window(State(panel="gradient_flow", language="en", gradient_flow=flow))
    chart, picture = find(window, "gradient_flow.gradients", MeasuredChart), photograph(window)
    rect, exact = _inside(chart), np.log10(expected(flow).gradients)
    ink = coverage(picture, _STYLE.strokes[0].colour, _STYLE.ground)
    rows = []
    for layer in range(1, flow.depth + 1):
        column = rect.left() + rect.width() * (layer - 0.5) / flow.depth
        spot = QRectF(column - 5.0, rect.top(), 10.0, rect.height())
        dot = cut(ink, spot).copy()
        dot[dot < 0.9] = 0.0
        thick = dot.sum(axis=1) > 6.0
        assert thick.any(), layer
        rows.append(math.floor(rect.top()) + float(np.flatnonzero(thick).mean()) + 0.5)
    slope, origin = np.polyfit(exact, rows, 1)
    np.testing.assert_allclose(rows, origin + slope * exact, atol=1.2)

    axis, font = chart.axis("left"), QFont()
    font.setPixelSize(_STYLE.axis_px)
    left = math.floor(lies(chart).left())
    read = 0
    for _, said in axis.numbers():
        row = origin + slope * math.log10(float(said.replace("\u2212", "-")))
        if not rect.top() + 8 < row < rect.bottom() - 8:
            continue
        band = picture[round(row - 9) : round(row + 9), left : math.floor(rect.left()) - 2]
        assert likeness(np.asarray(1.0 - band.mean(axis=2) / 255.0), said, font) > 0.85, said
        read += 1
    assert read >= 2
