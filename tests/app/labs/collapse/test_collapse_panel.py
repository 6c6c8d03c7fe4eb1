"""The Linear collapse panel under a person's hands."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton

from app.labs.collapse.view import Pictures
from app.plot import Plot
from app.widgets.formula import Formula
from app.widgets.input_plane import InputPlane
from app.widgets.layer_figure import LayerFigure
from app.window.window import Window
from core.labs.collapse.state import CollapseState
from core.state import State
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, settle, type_and_enter


def _opened(open_window: OpenWindow, language: str = "en", **collapse: object) -> Window:
    return open_window(
        State(panel="collapse", language=language, collapse=CollapseState(**collapse))  # type: ignore[arg-type]  # a short way to write states
    )


def _switch(window: Window) -> None:
    box = find(window, "collapse.activated", QCheckBox)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(10, box.height() // 2))


def _said(window: Window) -> str:
    return find(window, "collapse.verdict", QLabel).text()


def test_two_linear_layers_lie_on_one(open_window: OpenWindow) -> None:
    """Both curves are drawn from their own computation, and differ by rounding only."""
    window = _opened(open_window)
    deep, single = find(window, "collapse.plot", Plot).traces

    assert deep.y is not single.y
    assert 0.0 < float(np.abs(deep.y - single.y).max()) < 1e-14
    np.testing.assert_allclose(single.y, 0.5 * single.x + 0.25, atol=1e-14)
    assert "e−16" in _said(window)
    assert "2 layers do nothing that one layer cannot do" in _said(window)
    assert "one straight line" in _said(window)


def test_the_switch_puts_the_activation_in_and_they_part(open_window: OpenWindow) -> None:
    """With ReLU the deep curve bends at computed places, each with a dot on it."""
    window = _opened(open_window)
    _switch(window)
    deep, single = find(window, "collapse.plot", Plot).traces

    hidden = np.maximum(
        np.stack([deep.x - 0.5, 1.5 - deep.x]), 0.0
    )  # w1 = 1, -0.5; w2 = -1, 1.5; x2 = 1
    np.testing.assert_allclose(deep.y, hidden[0] + 0.5 * hidden[1], atol=1e-14)
    np.testing.assert_allclose([dot.x for dot in deep.dots], [0.5, 1.5])
    assert float(np.abs(deep.y - single.y).max()) > 1.0
    assert "no single layer gives this" in _said(window)
    assert "Straight pieces along x1: 3" in _said(window)


def test_a_weight_under_its_name_changes_the_equations(open_window: OpenWindow) -> None:
    """What is typed stands in the equations and in the one layer."""
    window = _opened(open_window)
    type_and_enter(find(window, "collapse.w1_2", QLineEdit), "2")

    assert window.store.state.collapse.weights[4] == 2.0
    assert find(window, "collapse.numbers_2", Formula).latex == r"\hat{y}=2\,y_{1}+0.5\,y_{2}"
    assert find(window, "collapse.one_numbers", Formula).latex == (
        r"\hat{y}=1.5\,x_{1}-0.25\,x_{2}"
    )


def test_a_weight_out_of_range_is_explained(open_window: OpenWindow) -> None:
    """The last good picture stays."""
    window = _opened(open_window, "zh")
    before = find(window, "collapse.plot", Plot).traces[0].y.copy()
    type_and_enter(find(window, "collapse.w1_1", QLineEdit), "1e9")

    assert "請輸入 −10 到 10 之間的數" in find(window, "collapse.complaint", QLabel).text()
    np.testing.assert_array_equal(find(window, "collapse.plot", Plot).traces[0].y, before)


@pytest.mark.parametrize("layers", [1, 3, 5])
def test_other_depths_collapse_too(open_window: OpenWindow, layers: int) -> None:
    """The weights are drawn by a seed that is seen and can be typed."""
    window = _opened(open_window, layers=layers, units=8, seed=4)
    deep, single = find(window, "collapse.plot", Plot).traces

    assert float(np.abs(deep.y - single.y).max()) < 1e-13
    assert find(window, "collapse.seed", QLineEdit).text() == "4"
    assert not find(window, "collapse.w1_1").isVisible()
    assert "There is only one layer" in _said(window) or f"{layers} layers do" in _said(window)


def test_seeds_are_whole_numbers(open_window: OpenWindow) -> None:
    """A fraction is refused with what would be right; the button takes the next."""
    window = _opened(open_window, layers=3, seed=7)
    type_and_enter(find(window, "collapse.seed", QLineEdit), "2.5")
    assert "Enter a whole number from 0 to" in find(window, "collapse.complaint", QLabel).text()
    assert window.store.state.collapse.seed == 7

    QTest.mouseClick(find(window, "collapse.new_seed", QPushButton), Qt.MouseButton.LeftButton)
    assert window.store.state.collapse.seed == 8


def test_depth_is_chosen_by_key(open_window: OpenWindow) -> None:
    """Down in the list of layers makes the network deeper."""
    window = _opened(open_window)
    QTest.keyClick(find(window, "collapse.layers", QComboBox), Qt.Key.Key_Down)

    assert window.store.state.collapse.layers == 3


def test_a_step_between_the_layers_is_drawn_with_gaps(open_window: OpenWindow) -> None:
    """A jump is a gap, never a slanted line."""
    window = _opened(open_window, pick=Pick("step"), activated=True)
    deep = find(window, "collapse.plot", Plot).traces[0]
    steps = np.abs(np.diff(deep.y))

    assert np.isnan(deep.y).sum() == 2
    assert np.nanmax(steps) == 0.0
    assert "2 jumps along x1" in _said(window)


def test_a_curved_activation_has_no_pieces(open_window: OpenWindow) -> None:
    """Choosing a function puts it in, and the sentence names it."""
    window = _opened(open_window)
    box = find(window, "collapse.activation", QComboBox)
    box.setFocus()
    for _ in range(40):
        if window.store.state.collapse.pick.key == "tanh":
            break
        QTest.keyClick(box, Qt.Key.Key_Up)

    assert window.store.state.collapse.activated
    assert "is curved, so there are no straight pieces" in _said(window)


def test_hidden_values_cover_the_verdict(open_window: OpenWindow) -> None:
    """The class is asked first."""
    window = _opened(open_window)
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)

    assert _said(window) == "?"


def test_both_planes_show_the_same_until_the_activation_parts_them(
    open_window: OpenWindow,
) -> None:
    """Each holds its own computation, in the same shades and lines."""
    window = _opened(open_window)
    deep, single = (
        find(window, f"collapse.plane_{name}", InputPlane) for name in ("deep", "single")
    )
    assert deep.picture is not None
    assert single.picture is not None
    np.testing.assert_allclose(deep.picture.values, single.picture.values, atol=1e-14)
    assert deep.picture.levels == single.picture.levels

    _switch(window)
    assert np.abs(deep.picture.values - single.picture.values).max() > 1.0
    assert "lines of equal output" in deep.accessibleName()


def test_pressing_a_plane_moves_the_cut(open_window: OpenWindow) -> None:
    """The plot then runs along the x2 that was pressed."""
    window = _opened(open_window)
    plane = find(window, "collapse.plane_deep", InputPlane)
    QTest.mouseClick(
        plane,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        plane.place(0.0, -2.0).toPoint(),
    )

    assert window.store.state.collapse.x2 == pytest.approx(-2.0, abs=0.1)
    assert plane.picture is not None
    assert plane.picture.across == window.store.state.collapse.x2


def test_the_figure_carries_the_weights_under_their_names(open_window: OpenWindow) -> None:
    """Read row by row: w1, w2 lead to the first hidden unit, w3, w4 to the second."""
    window = _opened(open_window)
    figure = find(window, "collapse.figure", LayerFigure)
    assert figure.layered is not None

    assert figure.layered.names == (("x1", "x2"), ("y1", "y2"), ("y\u0302",))
    assert figure.layered.edges == (
        ("w1 = 1", "w2 = −0.5", "w3 = −1", "w4 = 1.5"),
        ("w1 = 1", "w2 = 0.5"),
    )
    assert "layer 2: w1 = 1, w2 = 0.5" in figure.accessibleName()


def test_the_figure_of_another_shape_has_its_nodes(open_window: OpenWindow) -> None:
    """Their weights are too many to be written, but each has its edge."""
    window = _opened(open_window, layers=4, units=6)
    figure = find(window, "collapse.figure", LayerFigure)
    assert figure.layered is not None

    assert [len(column) for column in figure.layered.names] == [2, 6, 6, 6, 1]
    assert [matrix.shape for matrix in figure.layered.weights] == [(6, 2), (6, 6), (6, 6), (1, 6)]
    assert figure.layered.edges == ()


def test_a_seed_may_be_as_large_as_the_file_allows(open_window: OpenWindow) -> None:
    """Beyond what fits into an int of Qt's, and round its end to 0."""
    window = _opened(open_window, layers=3, seed=7)
    type_and_enter(find(window, "collapse.seed", QLineEdit), "4294967295")
    assert window.store.state.collapse.seed == 2**32 - 1

    QTest.mouseClick(find(window, "collapse.new_seed", QPushButton), Qt.MouseButton.LeftButton)
    assert window.store.state.collapse.seed == 0


def test_planes_stand_in_a_column_where_it_is_high(open_window: OpenWindow) -> None:
    """They are larger so, and the plot is wider; a low window lays them side by side again."""
    window = open_window(State(panel="collapse"), (1280, 800))
    deep, single = (
        find(window, f"collapse.plane_{name}", InputPlane) for name in ("deep", "single")
    )
    pictures = window.findChildren(Pictures)[0]
    settle()
    assert pictures.in_column
    assert deep.mapTo(window, QPoint()).y() < single.mapTo(window, QPoint()).y()
    high = deep.width()
    window.resize(960, 540)
    settle()

    assert not pictures.in_column
    assert deep.mapTo(window, QPoint()).y() == single.mapTo(window, QPoint()).y()
    assert deep.mapTo(window, QPoint()).x() < single.mapTo(window, QPoint()).x()
    window.resize(1280, 800)
    settle()
    assert (pictures.in_column, deep.width()) == (True, high)


def test_a_layer_that_does_it_all_is_named_and_written(open_window: OpenWindow) -> None:
    """With these weights ReLU leaves x1 itself: then nothing says that one layer cannot."""
    weights = (1.0, 0.0, -1.0, 0.0, 1.0, -1.0)
    window = _opened(open_window, weights=weights, activated=True)

    assert "another single layer still gives all of it" in _said(window)
    assert "no single layer" not in _said(window)
    assert find(window, "collapse.one_numbers", Formula).latex == r"\hat{y}=1\,x_{1}+0\,x_{2}"
    assert find(window, "collapse.as_one", QLabel).text() == "Same output from one layer"


def test_the_product_is_not_called_the_network_once_it_is_not(open_window: OpenWindow) -> None:
    """The heading over the one layer follows what is true of it."""
    window = _opened(open_window, "zh")
    heading = find(window, "collapse.as_one", QLabel)
    assert heading.text() == "合併成一層"
    _switch(window)

    assert heading.text() == "若不加啟動函數，會合併成一層"
    assert "最接近的一層仍相差達" in _said(window)


def test_hidden_values_cover_equation_curves_and_planes(open_window: OpenWindow) -> None:
    """What is computed stands nowhere: not in the picture, and not for a screen reader."""
    window = _opened(open_window)
    plane = find(window, "collapse.plane_deep", InputPlane)
    assert "from" in plane.accessibleName()
    press(window, "Ctrl+H")

    one = find(window, "collapse.one_numbers", Formula)
    assert one.latex == r"\hat{y}=?"
    assert "0.25" not in one.accessibleName()
    assert find(window, "collapse.plot", Plot).traces == []
    assert find(window, "collapse.verdict", QLabel).accessibleName() == "?"
    for name in ("collapse.plane_deep", "collapse.plane_single"):
        plane = find(window, name, InputPlane)
        assert plane.accessibleName().endswith("The output is hidden.")
        assert plane.picture is not None
        assert not plane.picture.values.any()
        assert plane.picture.levels == ()
    press(window, "Ctrl+H")
    assert one.latex == r"\hat{y}=0.5\,x_{1}+0.25\,x_{2}"
