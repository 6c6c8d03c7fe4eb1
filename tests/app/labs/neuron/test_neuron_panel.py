"""The Neuron panel under a person's hands."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QSlider, QTableWidget

from app.labs.neuron.view import TruthTable
from app.widgets.input_plane import InputPlane
from app.widgets.neuron_diagram import NeuronDiagram
from app.window.window import Window
from core.labs.neuron.state import NeuronState
from core.state import State
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import drag, find, settle, type_and_enter


def _cells(window: Window, row: int) -> list[str]:
    table = find(window, "neuron.table", QTableWidget)
    found = [table.item(row, column) for column in range(table.columnCount())]
    return [item.text() for item in found if item is not None]


def _opened(open_window: OpenWindow, language: str = "en", **neuron: object) -> Window:
    return open_window(State(panel="neuron", language=language, neuron=NeuronState(**neuron)))  # type: ignore[arg-type]  # a short way to write states


def test_the_first_picture_is_an_and_gate_that_works(open_window: OpenWindow) -> None:
    """Numbers on the diagram and in the table are those of w = (1, 1), b = -1.5."""
    window = _opened(open_window)
    picture = find(window, "neuron.diagram", NeuronDiagram).picture
    assert picture is not None

    assert (picture.total, picture.output, picture.fires) == (-0.5, 0.0, False)
    assert picture.sum_words == "z = −0.5"
    assert _cells(window, 2) == ["▶ 1", "0", "0", "−0.5", "0", "0", "✓ right"]
    assert "4 of 4 right" in find(window, "neuron.score", QLabel).text()


def test_the_diagram_draws_the_activation_that_is_computed(open_window: OpenWindow) -> None:
    """The little curve holds the function's own values, around the present sum."""
    window = _opened(open_window, pick=Pick("sigmoid"))
    picture = find(window, "neuron.diagram", NeuronDiagram).picture
    assert picture is not None

    np.testing.assert_allclose(picture.curve_y, 1.0 / (1.0 + np.exp(-picture.curve_x)), rtol=1e-14)
    assert picture.curve_x[0] <= picture.total <= picture.curve_x[-1]
    assert picture.output == pytest.approx(1.0 / (1.0 + np.exp(0.5)))


def test_pressing_an_input_switches_it(open_window: OpenWindow) -> None:
    """x2 goes from 0 to 1: the sum is 0.5 and the lamp is lit."""
    window = _opened(open_window)
    diagram = find(window, "neuron.diagram", NeuronDiagram)
    place = diagram.geometry_of_parts().input(1).toPoint()
    QTest.mouseClick(diagram, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    assert window.store.state.neuron.x[:2] == (1.0, 1.0)
    assert diagram.picture is not None
    assert diagram.picture.fires
    assert "gives 1, read as 1" in diagram.accessibleName()

    beside = place + QPoint(round(2 * diagram.geometry_of_parts().radius), 0)
    QTest.mouseClick(diagram, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, beside)
    assert window.store.state.neuron.x[:2] == (1.0, 1.0)


def test_a_weight_can_be_typed_and_is_refused_out_of_range(open_window: OpenWindow) -> None:
    """A good number counts at once; a bad one is explained and the last good one stays."""
    window = _opened(open_window)
    field = find(window, "neuron.w1", QLineEdit)
    type_and_enter(field, "2")
    assert window.store.state.neuron.weights[0] == 2.0
    assert _cells(window, 2)[3:5] == ["0.5", "1"]

    type_and_enter(field, "99")
    assert window.store.state.neuron.weights[0] == 2.0
    assert "Enter a number from −10 to 10." in find(window, "neuron.complaint", QLabel).text()


def test_a_threshold_is_the_bias_with_the_other_sign(open_window: OpenWindow) -> None:
    """The switch changes the words and nothing that is computed."""
    window = _opened(open_window)
    before = [_cells(window, row) for row in range(4)]
    QTest.mouseClick(
        find(window, "neuron.as_threshold"), Qt.MouseButton.LeftButton, pos=QPoint(10, 12)
    )
    picture = find(window, "neuron.diagram", NeuronDiagram).picture
    assert picture is not None

    assert picture.bias == "θ = 1.5"
    assert picture.sum_words == "1 − θ = −0.5"
    assert find(window, "neuron.bias").accessibleName() == "Threshold θ"
    assert [_cells(window, row) for row in range(4)] == before

    type_and_enter(find(window, "neuron.bias"), "0.5")
    assert window.store.state.neuron.bias == -0.5


def test_a_row_of_the_table_can_be_fed_by_mouse_and_keys(open_window: OpenWindow) -> None:
    """The marked row is the one at the inputs."""
    window = _opened(open_window)
    table = find(window, "neuron.table", TruthTable)
    place = table.visualRect(table.model().index(3, 1)).center()
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert window.store.state.neuron.x[:2] == (1.0, 1.0)
    assert _cells(window, 3)[0] == "▶ 1"

    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert window.store.state.neuron.x[:2] == (0.0, 1.0)


def test_the_rule_finds_weights_for_or(open_window: OpenWindow) -> None:
    """From the AND neuron to an OR neuron, and back step by step."""
    window = _opened(open_window, gate="or")
    QTest.mouseClick(find(window, "neuron.find", QPushButton), Qt.MouseButton.LeftButton)

    assert [_cells(window, row)[-1] for row in range(4)] == ["✓ right"] * 4
    assert "the last pass had no mistake" in find(window, "neuron.lesson", QLabel).text()
    slider = find(window, "neuron.step", QSlider)
    last = slider.value()
    assert last == slider.maximum()

    QTest.mouseClick(find(window, "neuron.step_back", QPushButton), Qt.MouseButton.LeftButton)
    assert window.store.state.neuron.step == last - 1
    assert f"After {last - 1} examples" in find(window, "neuron.lesson", QLabel).text()
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert window.store.state.neuron.weights[:2] == (1.0, 1.0)
    assert window.store.state.neuron.bias == -1.5


def test_on_xor_the_rule_is_caught_in_circles(open_window: OpenWindow) -> None:
    """The sentence names the two passes that were found equal, and the best on the way."""
    window = _opened(open_window, "zh", gate="xor")
    QTest.mouseClick(find(window, "neuron.find", QPushButton), Qt.MouseButton.LeftButton)

    said = find(window, "neuron.lesson", QLabel).text()
    assert "一直在循環" in said
    assert "對了 3 列（共 4 列）" in said
    assert any(_cells(window, row)[-1] == "✗ 錯" for row in range(4))


def test_four_inputs_have_sixteen_rows(open_window: OpenWindow) -> None:
    """Widening shows more sliders, more nodes and more rows."""
    window = _opened(open_window)
    box = find(window, "neuron.inputs", QComboBox)
    assert not find(window, "neuron.w3").isVisible()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)

    assert find(window, "neuron.table", QTableWidget).rowCount() == 16
    assert find(window, "neuron.w4").isVisible()
    picture = find(window, "neuron.diagram", NeuronDiagram).picture
    assert picture is not None
    assert len(picture.weights) == 4


def test_hidden_values_cover_what_the_neuron_says(open_window: OpenWindow) -> None:
    """A teacher can ask before the class sees sum, lamp and verdicts."""
    window = _opened(open_window)
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    picture = find(window, "neuron.diagram", NeuronDiagram).picture
    assert picture is not None

    assert picture.sum_words == "?"
    assert picture.output_words == "output ?"
    assert "hidden" in picture.spoken
    assert _cells(window, 0)[3:] == ["?"] * 4
    assert not find(window, "neuron.score").isVisible()


def test_a_drag_of_a_weight_is_undone_at_once(open_window: OpenWindow) -> None:
    """Many steps of one slider are one move."""
    window = _opened(open_window)
    slider = find(window, "neuron.w1.slider", QSlider)
    slider.setFocus()
    for _ in range(5):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    assert window.store.state.neuron.weights[0] > 1.0

    window.store.undo()
    assert window.store.state.neuron.weights[0] == 1.0


def test_the_boundary_lies_where_the_output_passes_a_half(open_window: OpenWindow) -> None:
    """The plane holds the neuron's own outputs, its examples, and a line at their edge."""
    window = _opened(open_window)
    picture = find(window, "neuron.plane", InputPlane).picture
    assert picture is not None

    side = np.linspace(picture.low, picture.high, len(picture.values))
    across, up = np.meshgrid(side, side)
    np.testing.assert_array_equal(picture.values, np.where(across + up - 1.5 > 0, 1.0, 0.0))
    assert picture.levels == pytest.approx((0.0,), abs=1e-12)
    assert [(p.x, p.y, p.one, p.right) for p in picture.points] == [
        (0.0, 0.0, False, True),
        (0.0, 1.0, False, True),
        (1.0, 0.0, False, True),
        (1.0, 1.0, True, True),
    ]
    assert picture.here == (1.0, 0.0)
    assert "0 of them on the wrong side" in picture.spoken


def test_pressing_the_plane_feeds_both_inputs(open_window: OpenWindow) -> None:
    """A drag over the plane is one undoable move."""
    window = _opened(open_window)
    plane = find(window, "neuron.plane", InputPlane)
    drag(plane, plane.place(0.0, 0.0).toPoint(), plane.place(1.0, 1.0).toPoint())

    assert window.store.state.neuron.x[:2] == pytest.approx((1.0, 1.0), abs=0.02)
    window.store.undo()
    assert window.store.state.neuron.x[:2] == (1.0, 0.0)


def test_further_inputs_cut_the_plane_where_they_stand(open_window: OpenWindow) -> None:
    """With x3 = 0.5 no row of the table lies in it; with x3 = 1 four of them do."""
    window = _opened(open_window, inputs=3, x=(0.0, 0.0, 0.5, 0.0))
    plane = find(window, "neuron.plane", InputPlane)
    picture = plane.picture
    assert picture is not None
    assert picture.points == ()

    type_and_enter(find(window, "neuron.x3", QLineEdit), "1")
    picture = plane.picture
    assert picture is not None
    assert [point.one for point in picture.points] == [False, False, False, True]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_table_has_room_for_its_verdicts_and_uses_its_own(
    open_window: OpenWindow, language: str
) -> None:
    """Each cell is whole in the smallest window, and four rows are higher than sixteen."""
    heights = []
    for inputs in (2, 4):
        window = open_window(
            State(
                panel="neuron",
                language=language,  # type: ignore[arg-type]  # one of the two
                style="projector",
                neuron=NeuronState(inputs=inputs),
            ),
            (960, 540),
        )
        settle()
        table = find(window, "neuron.table", QTableWidget)
        for column in range(table.columnCount()):
            assert table.sizeHintForColumn(column) <= table.columnWidth(column)
        window.resize(1024, 768)
        settle()
        for column in range(table.columnCount()):
            heading = table.horizontalHeaderItem(column)
            assert heading is not None
            words = table.horizontalHeader().fontMetrics().horizontalAdvance(heading.text())
            assert words <= table.columnWidth(column)
        window.resize(1280, 900)
        settle()
        heights.append(table.rowHeight(0))

    assert heights[0] > heights[1]


@pytest.mark.parametrize(("key", "said"), [("sigmoid", "output 0.3775 → 0"), ("step", "output 0")])
def test_the_output_and_how_it_is_read_are_said_once(
    open_window: OpenWindow, key: str, said: str
) -> None:
    """An output of 0.3775 does not stand below another that is 0."""
    neuron = NeuronState(pick=Pick(key), weights=(0.0,) * 4, bias=-0.5)
    window = open_window(State(panel="neuron", language="en", neuron=neuron))
    picture = find(window, "neuron.diagram", NeuronDiagram).picture

    assert picture is not None
    assert picture.output_words == said
