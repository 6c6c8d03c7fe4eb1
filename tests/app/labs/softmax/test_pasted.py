"""What is pasted into the field of the logits, and the word on how it was read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

from app.window.window import Window
from core.text import LANGUAGES
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, press, settle
from tests.app.labs.softmax.screen import column, opened


def paste(window: Window, text: str) -> QPlainTextEdit:
    """Put a text from the clipboard in the place of what stands in the field."""
    field = find(window, "softmax.logits", QPlainTextEdit)
    QApplication.clipboard().setText(text)
    field.setFocus()
    press(window, "Ctrl+A")
    press(window, "Ctrl+V")
    settle()
    return field


@pytest.mark.parametrize(
    ("text", "names", "logits"),
    [
        ("a = np.array([0.3, 2.9, 4.0])", ["class 0", "class 1", "class 2"], ["0.3", "2.9", "4"]),
        ("logits: tensor([[0.3, 2.9]], grad_fn=<Add0>)", ["class 0", "class 1"], ["0.3", "2.9"]),
        ("class\tlogit\ncat\t2.9\ndog\t4.0", ["cat", "dog"], ["2.9", "4"]),
        ('[{"label":"cat","score":2.9},{"label":"dog","score":4}]', ["cat", "dog"], ["2.9", "4"]),
        ("log(1), exp(0)", ["class 0", "class 1"], ["0", "1"]),
        ("<b>: 2.9\n3號: 4", ["<b>", "3號"], ["2.9", "4"]),
    ],
)
def test_what_is_pasted_is_read(
    text: str, names: list[str], logits: list[str], open_window: OpenWindow
) -> None:
    """The table shows the names and numbers, and nothing is said where all is certain."""
    window = opened(open_window)
    paste(window, text)

    assert column(window, "class")[:-1] == names
    assert column(window, "z")[:-1] == logits
    assert not find(window, "softmax.logits_complaint").isVisible()
    assert not find(window, "softmax.logits_notice").isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "count", "other", "there"),
    [
        ("1,000\n2,000\n3,000", 3, 6, ["1", "0", "2", "0", "3", "0"]),
        ("0,3; 2,9; 4,0", 3, 6, ["0", "3", "2", "9", "4", "0"]),
        ("[[1 2 3],[4 5 6]]", 3, 3, ["4", "5", "6"]),
        ("0\t0.3\n1\t2.9", 2, 4, ["0", "0.3", "1", "2.9"]),
    ],
)
def test_the_other_reading_is_one_click_away(  # noqa: PLR0917  # a row of the table each
    text: str, count: int, other: int, there: list[str], language: str, open_window: OpenWindow
) -> None:
    """It says how many classes were read; a click reads the rest of what was pasted as meant."""
    window = opened(open_window, language)
    field = paste(window, text)
    said = find(window, "softmax.logits_notice", QLabel)
    way = find(window, "softmax.logits_notice.0", QPushButton)
    reading = "讀成 {} 個類別" if language == "zh" else "ead as {} class"

    assert said.isVisible()
    assert reading.format(count) in said.text()
    assert reading.format(other) in way.accessibleName()
    assert len(column(window, "z")) == count + 1
    below = find(window, "softmax.add", QPushButton)
    place = below.mapTo(window, below.rect().center())
    QCursor.setPos(way.mapToGlobal(way.rect().center()))
    click(way, way.rect().center())
    settle()

    assert column(window, "z")[:-1] == there
    assert window.store.state.softmax.draft is None
    assert QApplication.focusWidget() is field
    assert below.mapTo(window, below.rect().center()) == place  # nothing moved under the hand
    press(window, "Ctrl+Z")
    assert field.toPlainText() == text
    assert find(window, "softmax.logits_notice").isVisible()


def test_a_notice_is_reached_with_the_keys_and_goes(open_window: OpenWindow) -> None:
    """Tab leads from the field to it; afterwards the field has the keyboard again."""
    window = opened(open_window)
    field = paste(window, "1,5")
    press(window, "Tab")
    way = find(window, "softmax.logits_notice.0", QPushButton)
    assert way.hasFocus()
    QTest.keyClick(way, Qt.Key.Key_Space)
    settle()

    assert field.toPlainText() == "1.5"
    assert field.hasFocus()
    paste(window, "1 2 3")
    assert not find(window, "softmax.logits_notice").isVisible()


@pytest.mark.parametrize(
    ("language", "said"), [("en", "np.set_printoptions"), ("zh", "省略了一些數字")]
)
def test_a_shortened_print_is_told(language: str, said: str, open_window: OpenWindow) -> None:
    """The three points are marked, and how to print everything is said."""
    window = opened(open_window, language)
    field = paste(window, "array([0.1, 0.2, ..., 0.9])")

    assert said in find(window, "softmax.logits_complaint", QLabel).text()
    (mark,) = field.extraSelections()
    assert mark.cursor.selectedText() == "..."
    assert column(window, "class" if language == "en" else "類別")[:-1] != []
