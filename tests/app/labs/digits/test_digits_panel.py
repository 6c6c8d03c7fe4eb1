"""The Digits panel under a person's hands."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from app.labs.digits.panel import DigitsPanel
from app.widgets.bars import Bars
from app.widgets.drawing_pad import DrawingPad, GreyPicture
from app.window.window import Window
from core.labs.digits.maths import DIGITS, SCRIBBLE
from core.labs.digits.raster import picture
from core.labs.digits.state import DigitsState
from core.labs.softmax import softmax
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import find, type_and_enter

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _opened(open_window: OpenWindow, language: str = "en", **digits: object) -> Window:
    return open_window(
        State(panel="digits", language=language, digits=DigitsState(**digits))  # type: ignore[arg-type]  # a short way to write states
    )


def _write(pad: DrawingPad, drawing: tuple[tuple[tuple[float, float], ...], ...]) -> None:
    """Draw strokes with the mouse."""
    paper = pad.paper()
    for stroke in drawing:
        places = [
            QPoint(round(paper.left() + x * paper.width()), round(paper.top() + y * paper.height()))
            for x, y in stroke
        ]
        QTest.mousePress(pad, _LEFT, _NONE, places[0])
        for place in places[1:]:
            QTest.mouseMove(pad, place)
        QTest.mouseRelease(pad, _LEFT, _NONE, places[-1])


def _shares(window: Window) -> list[float]:
    return [bar.share for bar in find(window, "digits.bars", Bars).bars]


@pytest.mark.parametrize("digit", [0, 2, 4, 7])
def test_a_digit_written_with_the_mouse_is_read(open_window: OpenWindow, digit: int) -> None:
    """From the pen to the sentence: picture, logits, softmax, words."""
    window = _opened(open_window)
    _write(find(window, "digits.pad", DrawingPad), DIGITS[digit])

    strokes = window.store.state.digits.strokes
    assert len(strokes) == len(DIGITS[digit])
    levels = find(window, "digits.seen", GreyPicture).levels
    np.testing.assert_array_equal(levels, picture(strokes))
    assert int(np.argmax(_shares(window))) == digit
    assert sum(_shares(window)) == pytest.approx(1.0, abs=1e-12)
    assert f"The network says {digit}" in find(window, "digits.verdict", QLabel).text()


def test_the_picture_follows_the_pen_before_it_is_lifted(open_window: OpenWindow) -> None:
    """What the network sees changes with every move; the stroke is one undoable move."""
    window = _opened(open_window)
    pad = find(window, "digits.pad", DrawingPad)
    middle = pad.paper().center().toPoint()
    QTest.mousePress(pad, _LEFT, _NONE, middle - QPoint(0, 60))
    QTest.mouseMove(pad, middle)
    QTest.mouseMove(pad, middle + QPoint(0, 60))

    levels = find(window, "digits.seen", GreyPicture).levels
    assert levels is not None
    assert levels.sum() > 100
    assert window.store.state.digits.strokes == ()
    QTest.mouseRelease(pad, _LEFT, _NONE, middle + QPoint(0, 60))
    assert len(window.store.state.digits.strokes) == 1
    window.store.undo()
    assert window.store.state.digits.strokes == ()


def test_a_one_can_be_drawn_with_keys_alone(open_window: OpenWindow) -> None:
    """Arrows move, Space sets the pen down and lifts it, Delete wipes."""
    window = _opened(open_window)
    pad = find(window, "digits.pad", DrawingPad)
    pad.setFocus()
    for _ in range(6):
        QTest.keyClick(pad, Qt.Key.Key_Up)
    QTest.keyClick(pad, Qt.Key.Key_Space)
    for _ in range(12):
        QTest.keyClick(pad, Qt.Key.Key_Down)
    QTest.keyClick(pad, Qt.Key.Key_Space)

    (stroke,) = window.store.state.digits.strokes
    assert stroke[0] == (0.5, 0.2)
    assert stroke[-1] == (0.5, 0.8)
    assert "The network says 1" in find(window, "digits.verdict", QLabel).text()
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert window.store.state.digits.strokes == ()


def test_shift_moves_the_pen_finely(open_window: OpenWindow) -> None:
    """A fifth of the ordinary step."""
    window = _opened(open_window)
    pad = find(window, "digits.pad", DrawingPad)
    pad.setFocus()
    QTest.keyClick(pad, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(pad, Qt.Key.Key_Space)
    QTest.keyClick(pad, Qt.Key.Key_Space)

    assert window.store.state.digits.strokes == (((0.51, 0.5),),)


def test_a_scribble_is_calmed_by_temperature(open_window: OpenWindow) -> None:
    """Softmax is sure of nonsense; a typed T shows its doubt, computed from the same logits."""
    window = _opened(open_window, strokes=SCRIBBLE)
    sure = max(_shares(window))
    type_and_enter(find(window, "digits.temperature", QLineEdit), "10")

    assert sure > 0.5
    assert max(_shares(window)) < sure
    assert "at T = 10" in find(window, "digits.verdict", QLabel).text()
    type_and_enter(find(window, "digits.temperature", QLineEdit), "0")
    assert "Enter a number from 0.1 to 20." in find(window, "digits.complaint", QLabel).text()
    assert window.store.state.digits.temperature == 10.0


def test_the_hidden_layer_can_be_changed(open_window: OpenWindow) -> None:
    """Each choice names the accuracy written beside its weights, and reads with its own."""
    window = _opened(open_window, strokes=DIGITS[5])
    before = _shares(window)
    box = find(window, "digits.hidden", QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Down)

    assert window.store.state.digits.hidden == "sigmoid"
    assert box.currentText() == "Sigmoid: 98.6 % test accuracy"
    assert "360 digits" in box.toolTip()
    assert _shares(window) != before


def test_an_example_is_put_on_the_pad(open_window: OpenWindow) -> None:
    """For a class without a touch screen; the list goes back to its title."""
    window = _opened(open_window)
    box = find(window, "digits.examples", QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Down)

    assert window.store.state.digits.strokes == DIGITS[0]
    assert box.currentIndex() == -1
    QTest.mouseClick(find(window, "digits.wipe", QPushButton), _LEFT)
    assert window.store.state.digits.strokes == ()


def test_ten_logits_flow_into_the_softmax_panel(open_window: OpenWindow) -> None:
    """There they are a text like any other, with the same probabilities."""
    window = _opened(open_window, strokes=DIGITS[8], temperature=2.0)
    shares = _shares(window)
    QTest.mouseClick(find(window, "digits.send", QPushButton), _LEFT)

    assert window.store.state.panel == "softmax"
    text = find(window, "softmax.logits", QPlainTextEdit).toPlainText()
    logits = [float(line.split(": ")[1]) for line in text.splitlines()]
    assert len(logits) == 10
    np.testing.assert_allclose(softmax(np.array(logits), 2.0), shares, atol=1e-4)
    assert window.store.state.softmax.temperature == 2.0


def test_hidden_values_cover_the_answer(open_window: OpenWindow) -> None:
    """The class guesses what the network will say."""
    window = _opened(open_window, strokes=DIGITS[3])
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)

    bars = find(window, "digits.bars", Bars).bars
    assert find(window, "digits.verdict", QLabel).text() == "?"
    assert all(bar.words == "?" and not bar.largest and not bar.share for bar in bars)
    assert "%" not in find(window, "digits.bars", Bars).accessibleName()


def test_the_table_has_a_row_for_each_digit() -> None:
    """Logits and probabilities with all of their digits."""
    rows = DigitsPanel.table(State(panel="digits", language="en")).splitlines()

    assert rows[0] == "digit,logit,probability"
    assert len(rows) == 11
    assert sum(float(row.split(",")[2]) for row in rows[1:]) == pytest.approx(1.0)
