"""A function of one's own: typed, drawn, tuned, compared, undone, kept."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from app.labs.curves.typed import EXAMPLES
from app.widgets.formula import Formula
from app.widgets.number_slider import NumberSlider
from app.widgets.text_fields import FormulaField
from app.window.session import read_state
from app.window.window import Window
from core.catalogue import BY_KEY
from core.resolve import activation_of
from core.state import State
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, replace_text, settle, type_and_enter
from tests.app.labs.curves.screen import curves_of, opened, pieces, plot, reading, trace, trace_of


def _field(window: Window) -> FormulaField:
    return find(window, "curves.expression", FormulaField)


def _type(window: Window, text: str) -> None:
    replace_text(_field(window), text)


def _field_error(window: Window) -> str:
    label = find(window, "curves.expression_complaint", QLabel)
    return label.text() if label.isVisible() else ""


def _underlined(window: Window) -> list[str]:
    field = _field(window)
    return [mark.cursor.selectedText() for mark in field.extraSelections()]


def test_a_formula_is_drawn_while_it_is_typed(open_window: OpenWindow) -> None:
    """x*sigmoid(x) typed key by key ends as the curve of SiLU, with name and formula."""
    window = opened(open_window)
    _type(window, "x*sigmoid(x)")

    assert curves_of(window).picks == (
        Pick("sigmoid"),
        Pick("expression", formula="x*sigmoid(x)"),
    )
    drawn = trace(window, number=1)
    assert drawn.y == pytest.approx(BY_KEY["silu"].value(drawn.x), rel=1e-14)
    slope = trace(window, "df", 1)
    assert slope.y == pytest.approx(BY_KEY["silu"].derivative(slope.x), rel=1e-13, abs=1e-15)
    assert find(window, "curves.name", QLabel).accessibleName() == "x*sigmoid(x)"
    assert find(window, "curves.formula", Formula).latex == r"f(x)=x\,\sigma\left(x\right)"
    assert _field_error(window) == ""
    assert _field(window).accessibleName() == "Your own function f(x)"


def test_letters_become_sliders(open_window: OpenWindow) -> None:
    """A and β can be typed and dragged; a letter that stays keeps its number."""
    window = opened(open_window)
    _type(window, "a*tanh(β*x)")
    type_and_enter(find(window, "curves.parameter.a"), "3")
    type_and_enter(find(window, "curves.parameter.beta"), "0.5")

    drawn = trace(window, number=1)
    assert drawn.y == pytest.approx(3.0 * np.tanh(0.5 * drawn.x), rel=1e-14)

    _type(window, "a*tanh(β*x) + b")
    assert curves_of(window).pick.settings == {"a": 3.0, "beta": 0.5}
    assert len(window.findChildren(NumberSlider)) >= 3
    assert (
        find(window, "curves.name", QLabel).accessibleName() == "a*tanh(β*x) + b (a = 3, β = 0.5)"
    )


def test_a_mistake_is_underlined_and_the_last_picture_stays(open_window: OpenWindow) -> None:
    """The sentence names the word, the word is marked, the curve is that of the last good text."""
    window = opened(open_window)
    _type(window, "x^2")
    before = trace(window, number=1).y

    QTest.keyClicks(_field(window), "*sigmod(x)")

    assert "Did you mean" in _field_error(window)
    assert "sigmoid" in _field_error(window)
    assert _underlined(window) == ["sigmod"]
    assert curves_of(window).pick.formula == "x^2*s"  # the last that could be read: s is 1
    assert curves_of(window).pick.draft == "x^2*sigmod(x)"
    assert np.array_equal(trace(window, number=1).y, before)
    assert _field(window).accessibleDescription() in _field_error(window)

    _type(window, "x^2*sigmoid(x)")
    assert (_field_error(window), _underlined(window)) == ("", [])
    assert curves_of(window).pick.draft is None


def test_an_empty_field_is_no_mistake(open_window: OpenWindow) -> None:
    """Who clears the field to begin anew is not complained at, and sees what is drawn."""
    window = opened(open_window)
    _type(window, "x^2")
    _type(window, "")

    assert _field_error(window) == ""
    assert _field(window).placeholderText() == "x^2"
    assert curves_of(window).pick.formula == "x^2"


def test_mistakes_are_said_in_chinese(open_window: OpenWindow) -> None:
    """The sentence follows the language of the window."""
    window = opened(open_window, language="zh")
    _type(window, "(x+1")

    assert "右括號" in _field_error(window)


def test_the_catalogue_stands_beside_what_was_typed(open_window: OpenWindow) -> None:
    """Typing takes nothing of the catalogue away, and the catalogue nothing of what was typed."""
    window = opened(open_window)
    _type(window, "x^3")
    type_and_enter(find(window, "curves.search"), "relu6")

    assert [pick.plain_name for pick in curves_of(window).picks] == ["relu6", "x^3"]
    assert curves_of(window).active == 0
    assert _field(window).toPlainText() == "x^3"
    assert len(plot(window).traces) == 2


def test_typing_is_one_move_to_undo(open_window: OpenWindow) -> None:
    """Ctrl+Z takes the typed formula back as a whole, and Ctrl+Shift+Z brings it again."""
    window = opened(open_window)
    QTest.keyClicks(_field(window), "x*x")
    press(window, "Ctrl+Z")

    assert curves_of(window).picks == (Pick("sigmoid"),)
    assert _field(window).toPlainText() == ""

    press(window, "Ctrl+Shift+Z")
    assert _field(window).toPlainText() == "x*x"
    assert curves_of(window).pick.formula == "x*x"


def test_an_example_is_drawn_and_can_be_changed(open_window: OpenWindow) -> None:
    """Every example of the list can be read and stands in the field."""
    window = opened(open_window)
    box = find(window, "curves.examples", QComboBox)
    for number, text in enumerate(EXAMPLES):
        box.activated.emit(number)
        assert curves_of(window).pick.formula == text
        assert _field(window).toPlainText() == text
        assert _field_error(window) == ""
    assert box.currentIndex() == -1


def test_a_typed_function_beside_one_of_the_catalogue(open_window: OpenWindow) -> None:
    """Compared with SiLU it lies on it; the legend and the field tell which is which."""
    picks = (Pick("silu"), Pick("expression", formula="x/(1+exp(-x))"))
    window = opened(open_window, picks=picks, active=0)
    ours, right = trace_of(window, "x/(1+exp(-x))"), trace(window)

    assert np.interp(right.x, ours.x, ours.y) == pytest.approx(right.y, abs=1e-4)
    assert _field(window).toPlainText() == "x/(1+exp(-x))"
    assert "x/(1+exp(-x))" in find(window, "curves.legend.1", QToolButton).text()
    QTest.mouseClick(find(window, "curves.legend.1"), Qt.MouseButton.LeftButton)
    assert curves_of(window).active == 1


def test_no_line_crosses_a_pole(open_window: OpenWindow) -> None:
    """1/x is two pieces, the range of y is that of the curve, and nothing is drawn at 0."""
    window = opened(open_window, picks=(Pick("expression", formula="1/x"),), probe_x=0.0)
    drawn = pieces(trace(window))

    assert len(drawn) == 2
    assert (drawn[0][1] < 0).all()
    assert (drawn[1][1] > 0).all()
    assert reading(window)["value"] == "undefined"


def test_what_is_measured_is_said_to_be_measured(open_window: OpenWindow) -> None:
    """The range is marked, and a note says where it comes from."""
    window = opened(open_window, picks=(Pick("expression", formula="x*sigmoid(x) + 1/(x-9)"),))

    assert (
        find(window, "curves.properties.range", QLabel).text()
        == "(−∞, 6.9973] ∪ [11, ∞) (measured)"
    )
    assert "vertical asymptotes" in find(window, "curves.properties.smoothness", QLabel).text()
    assert "it is not a proof" in find(window, "curves.properties.note", QLabel).text()


def test_a_session_keeps_the_formula_and_the_draft(open_window: OpenWindow, tmp_path: Path) -> None:
    """A file brings back the function, its numbers and what was being typed."""
    window = opened(open_window)
    _type(window, "a*x")
    settle()  # the sliders of what was typed before are gone
    type_and_enter(find(window, "curves.parameter.a"), "-2")
    _type(window, "a*x +")
    path = tmp_path / "kept.json"
    path.write_text(window.store.state.to_json(), "utf-8")

    again = open_window(read_state(path))
    assert _field(again).toPlainText() == "a*x +"
    assert "missing after" in _field_error(again)
    drawn = trace_of(again, "a*x (a = −2)")
    assert drawn.y == pytest.approx(-2.0 * drawn.x)


def test_a_long_formula_is_seen_whole(open_window: OpenWindow) -> None:
    """The field grows with its lines, up to five, and shrinks again."""
    window = opened(open_window)
    _type(window, "x")
    low = _field(window).height()
    _type(window, EXAMPLES[4])

    assert _field(window).height() > low
    assert _field(window).verticalScrollBar().maximum() == 0
    _type(window, "x")
    assert _field(window).height() == low


def test_ten_thousand_characters_are_refused_at_once(open_window: OpenWindow, qtbot: QtBot) -> None:
    """A paste of a novel is explained, kept in the field, and nothing is drawn of it."""
    window = opened(open_window)
    _field(window).setFocus()
    _field(window).insertPlainText("x+" * 5000)

    qtbot.waitUntil(lambda: "too long" in _field_error(window))
    assert curves_of(window).picks == (Pick("sigmoid"),)


def test_a_slider_of_a_typed_function_moves_its_break(open_window: OpenWindow) -> None:
    """The corner of max(x - a, 0) is where the slider says, and the probe finds it."""
    picks = (Pick("expression", (("a", 1.5),), "max(x-a, 0)"),)
    window = opened(open_window, picks=picks, probe_x=0.0)
    find(window, "curves.plot_f").setFocus()
    press(window, "Ctrl+Right")

    assert curves_of(window).probe_x == 1.5
    assert "0 | 1" in reading(window)["slope"]


def test_another_panel_may_hold_a_typed_function(open_window: OpenWindow) -> None:
    """A file can give the neuron a formula; it computes with it."""
    state = State.from_json(
        '{"format": "activation-lab", "version": 1, "panel": "neuron", "language": "en",'
        ' "neuron": {"pick": {"key": "expression", "formula": "x**2"}}}'
    )
    window = open_window(state)

    assert activation_of(window.store.state.neuron.pick).value(3.0) == 9.0
    assert window.isVisible()
