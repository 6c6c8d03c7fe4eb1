"""Logits as people type them, and what the panel says of those that it cannot read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit

from app.labs.softmax.controls import PRESETS, Preset
from core.number_text import parse_numbers
from core.text import LANGUAGES
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, replace_text
from tests.app.labs.softmax.screen import column, opened, row


def test_the_lecture_is_printed_as_the_lecture_prints_it(open_window: OpenWindow) -> None:
    """The first picture is softmax of 0.3, 2.9, 4.0 with eight decimals."""
    window = opened(open_window)

    assert column(window, "p")[:3] == ["0.01821127", "0.24519181", "0.73659691"]
    assert column(window, "%") == ["1.82 %", "24.52 %", "73.66 %", "100.00 %"]


@pytest.mark.parametrize(
    "typed",
    [
        "0.3 2.9 4.0",
        "[0.3, 2.9, 4.0]",
        "0.3\n2.9\n4.0",
        "0.3\t2.9\t4.0",
        "0.3，2.9、4.0",
        "０．３　２．９　４．０",
        "array([0.3, 2.9, 4. ])",
        "3/10; 29/10; 4",
    ],
)
def test_every_way_of_writing_gives_the_same_probabilities(
    typed: str, open_window: OpenWindow
) -> None:
    """Typed letter by letter or pasted, in any separators, the table follows at once."""
    window = opened(open_window, logits="1")
    field = find(window, "softmax.logits", QPlainTextEdit)
    QApplication.clipboard().setText(typed)
    field.setFocus()
    press(window, "Ctrl+A")
    press(window, "Ctrl+V")

    assert column(window, "p")[:3] == ["0.01821127", "0.24519181", "0.73659691"]
    assert field.toPlainText() == typed
    assert window.store.state.softmax.logits == typed


def test_names_stand_before_the_numbers(open_window: OpenWindow) -> None:
    """Labels of any script are the classes' names; a class without one is counted."""
    window = opened(open_window, "zh", logits="貓：2.9\ndog 4\n1")
    assert column(window, "類別")[:3] == ["貓", "dog", "類別 2"]


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", '"x1.5" is not a number; digits are needed'), ("zh", "「x1.5」不是數字")],
)
def test_a_mistake_is_explained_and_the_last_good_table_stays(
    language: str, said: str, open_window: OpenWindow
) -> None:
    """The word is underlined, a sentence names it, and the picture waits."""
    window = opened(open_window, language)
    field = find(window, "softmax.logits", QPlainTextEdit)
    replace_text(field, "7 8 x1.5")

    assert [row(window, number)[1] for number in range(3)] == ["7", "8", ""]
    assert said in find(window, "softmax.logits_complaint", QLabel).text()
    assert said in field.accessibleDescription()
    (mark,) = field.extraSelections()
    assert mark.cursor.selectedText() == "x1.5"

    QTest.keyClicks(field, " 9")  # x1.5 is a name now
    assert not find(window, "softmax.logits_complaint").isVisible()
    assert row(window, 2)[:2] == ["x1.5", "9"]


def test_an_emptied_field_says_what_belongs_there(open_window: OpenWindow) -> None:
    """Nothing typed is no distribution: the last one stays and nothing is lost."""
    window = opened(open_window)
    replace_text(find(window, "softmax.logits"), "")

    assert "such as 0.3" in find(window, "softmax.logits_complaint", QLabel).text()
    assert len(column(window, "p")) == 4
    assert window.store.state.softmax.typed == ""
    press(window, "Ctrl+Z")
    assert window.store.state.softmax.typed == "0.3 2.9 4.0"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.text.en)
def test_every_example_can_be_read(preset: Preset, language: str) -> None:
    """No example holds a mistake in either language, and both have the same numbers."""
    here = parse_numbers(preset.logits.zh if language == "zh" else preset.logits.en)

    assert here.mistakes == ()
    assert here.values == parse_numbers(preset.logits.en).values


def test_ten_digits_are_ten_named_classes(open_window: OpenWindow) -> None:
    """The examples are gone through with the keys; another number is an example no more."""
    window = opened(open_window)
    box = find(window, "softmax.preset", QComboBox)
    assert box.currentText() == "lecture: 0.3, 2.9, 4.0"
    QTest.keyClick(box, Qt.Key.Key_Down)

    assert column(window, "class") == [str(digit) for digit in range(10)] + ["sum"]
    assert box.currentText() == "ten digits"
    QTest.keyClicks(find(window, "softmax.logits"), "0")
    assert box.currentText() == ""
