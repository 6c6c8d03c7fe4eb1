"""How softmax learns: loss, slope, arrows and steps."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from app.widgets.class_chart import ClassChart
from app.widgets.formula import Formula
from core.labs.softmax import log_softmax, softmax
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, type_and_enter
from tests.app.labs.softmax.screen import column, notes, numbers, opened

_LECTURE = [0.3, 2.9, 4.0]


def test_learning_shows_the_loss_and_its_slope(open_window: OpenWindow) -> None:
    """Log-softmax, p − y and the cross-entropy are those of the class that is chosen."""
    window = opened(open_window, view="learning")
    box = find(window, "softmax.true_class", QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Down)
    p = softmax(_LECTURE)

    assert box.currentText() == "class 1"
    assert numbers(window, "ln p") == pytest.approx(log_softmax(_LECTURE).tolist(), rel=1e-5)
    assert column(window, "y") == ["0", "1", "0", "1"]
    expected = [p[0], p[1] - 1.0, p[2]]
    assert numbers(window, "p − y") == pytest.approx(expected, rel=1e-5)
    assert column(window, "p − y")[-1] in ("0", "≈ 0")
    assert "−ln p = 1.406" in notes(window)
    assert find(window, "softmax.formula", Formula).accessibleName().count("1.406") == 1


def test_arrows_show_where_a_step_leads(open_window: OpenWindow) -> None:
    """The true class is pushed up, the others down; a step takes them there, undo back."""
    window = opened(open_window, view="learning", true_class=0)
    chart = find(window, "softmax.bars", ClassChart)
    pushed = [row.pushed for row in chart.picture.rows]
    after = numbers(window, "z after a step")
    assert pushed == pytest.approx(after, abs=1e-4)
    assert after[0] > 0.3
    assert after[1] < 2.9
    assert after[2] < 4.0

    QTest.mouseClick(find(window, "softmax.step"), Qt.MouseButton.LeftButton)
    assert numbers(window, "z") == pytest.approx(after, abs=1e-4)
    typed = find(window, "softmax.logits", QPlainTextEdit).toPlainText()
    assert [float(word) for word in typed.split()] == pytest.approx(after, abs=1e-4)
    press(window, "Ctrl+Z")
    assert numbers(window, "z") == _LECTURE


def test_steps_learn(open_window: OpenWindow) -> None:
    """A hundred steps make the right class the likely one, and names and commas stay."""
    window = opened(open_window, view="learning", logits="cat: 2.9, dog: 4.0, bird: 0.3")
    step = find(window, "softmax.step", QPushButton)
    for _ in range(100):
        QTest.mouseClick(step, Qt.MouseButton.LeftButton)

    assert numbers(window, "p")[0] > 0.95
    typed = find(window, "softmax.logits", QPlainTextEdit).toPlainText()
    assert typed.startswith("cat: ")
    assert ", dog: " in typed


@pytest.mark.parametrize(("typed", "kept"), [("0", 1.0), ("-1", 1.0), ("101", 1.0), ("0.5", 0.5)])
def test_a_rate_out_of_its_range_is_refused(
    typed: str, kept: float, open_window: OpenWindow
) -> None:
    """The sentence says from where to where, and the last good rate goes on counting."""
    window = opened(open_window, view="learning")
    type_and_enter(find(window, "softmax.rate", QLineEdit), typed)

    assert window.store.state.softmax.rate == kept
    field_error = find(window, "softmax.rate_complaint", QLabel)
    assert ("above 0 and at most 100" in field_error.text()) == (kept == 1.0)


def test_a_temperature_divides_the_slope_too(open_window: OpenWindow) -> None:
    """The heading says so, and the numbers are those of T = 2."""
    window = opened(open_window, view="learning", temperature=2.0, true_class=2)

    expected = (softmax(_LECTURE, 2.0) - np.array([0.0, 0.0, 1.0])) / 2.0
    assert numbers(window, "(p − y)/T") == pytest.approx(expected.tolist(), rel=1e-5)


def test_a_step_of_many_classes_moves_every_logit(open_window: OpenWindow) -> None:
    """A hundred and one named classes keep their names, and the right one gains."""
    logits = "\n".join(f"class {n}: {n / 50}" for n in range(101))
    window = opened(open_window, view="learning", logits=logits, true_class=7)
    before = numbers(window, "p")[7]
    QTest.mouseClick(find(window, "softmax.step"), Qt.MouseButton.LeftButton)

    assert numbers(window, "p")[7] > before
    assert len(column(window, "class")) == 102


def test_a_step_from_nowhere_changes_nothing(open_window: OpenWindow) -> None:
    """Where there is no slope, the logits stay, and the loss is said to be nan."""
    window = opened(open_window, view="learning", logits="1 inf inf")
    QTest.mouseClick(find(window, "softmax.step"), Qt.MouseButton.LeftButton)

    assert window.store.state.softmax.logits == "1 inf inf"
    assert "−ln p = nan" in notes(window)


def test_learning_says_that_it_is_computed_exactly(open_window: OpenWindow) -> None:
    """Beside a table in float16 a person must know that the slopes are not."""
    window = opened(open_window, "zh", view="learning", dtype="float16")
    assert "這裡一律用 float64、先減最大值計算。" in notes(window)
