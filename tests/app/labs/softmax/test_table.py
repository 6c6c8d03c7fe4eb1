"""The table under a person's hands: cells typed, columns switched, cells copied."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from app.window.window import Window
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, press, settle
from tests.app.labs.softmax.screen import cell, column, headings, opened, row

_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def _place(table: QTableView, at_row: int, at_column: int) -> QPoint:
    return table.visualRect(table.model().index(at_row, at_column)).center()


def _write(window: Window, at: tuple[int, int], text: str) -> None:
    """Click a cell and type over what stands there, then press Enter."""
    table = find(window, "softmax.table", QTableView)
    click(table.viewport(), _place(table, *at))
    QTest.keyClicks(table, text[0])
    editor = find(window, "softmax.table.editor", QLineEdit)
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()


def _typed(window: Window) -> str:
    return find(window, "softmax.logits", QPlainTextEdit).toPlainText()


def test_headings_say_what_is_in_each_column(open_window: OpenWindow) -> None:
    """With nothing subtracted no column claims it; a shift and a width give z another name."""
    steps = ["class", "z", "z/T", "z/T − max", "exp(z/T − max)", "p", "%"]
    assert headings(opened(open_window)) == steps
    plain = opened(open_window, stable=False)
    assert headings(plain) == ["class", "z", "z/T", "exp(z/T)", "p", "%"]
    moved = opened(open_window, "zh", shift=1.0)
    assert headings(moved)[2:5] == ["z′ = z + c", "z′/T", "z′/T − max"]
    narrow = opened(open_window, dtype="float16")
    assert headings(narrow)[2] == "z′ = z in float16"


def test_the_sum_stands_in_its_own_row(open_window: OpenWindow) -> None:
    """Exponentials and probabilities are summed; logits are not, as nobody needs that."""
    assert row(opened(open_window), -1) == ["sum", "", "", "", "1.35759", "1", "100.00 %"]


def test_a_logit_typed_into_its_cell_stands_in_the_field(open_window: OpenWindow) -> None:
    """The rest of the text stays as it was typed; the probabilities follow at once."""
    window = opened(open_window, logits="[0.30, 2.9,   4.0]")
    _write(window, (1, 1), "-1/2")

    assert _typed(window) == "[0.30, -0.5,   4.0]"
    assert column(window, "z")[1] == "−0.5"
    assert column(window, "%")[1] == "1.07 %"
    press(window, "Ctrl+Z")
    assert _typed(window) == "[0.30, 2.9,   4.0]"


def test_a_name_typed_into_its_cell_stands_in_the_field(open_window: OpenWindow) -> None:
    """Bars and table call the class so as well."""
    window = opened(open_window)
    _write(window, (0, 0), "cat")

    assert _typed(window) == "cat: 0.3 2.9 4.0"
    assert column(window, "class")[:3] == ["cat", "class 1", "class 2"]


@pytest.mark.parametrize(
    ("at", "text", "said"),
    [
        ((0, 1), "x", '"x" is not a number'),
        ((0, 1), "1 2", "One number belongs in this cell"),
    ],
)
def test_a_cell_that_cannot_be_read_is_refused_in_words(
    at: tuple[int, int], text: str, said: str, open_window: OpenWindow
) -> None:
    """The last good number stays in field and table."""
    window = opened(open_window)
    _write(window, at, text)

    field_error = find(window, "softmax.table_complaint", QLabel)
    assert field_error.isVisible()
    assert said in field_error.text()
    assert _typed(window) == "0.3 2.9 4.0"
    _write(window, at, "8")
    assert not field_error.isVisible()
    assert _typed(window) == "8 2.9 4.0"


def test_columns_are_switched_on_and_off(open_window: OpenWindow, qtbot: QtBot) -> None:
    """The button's menu has a tick for each step; undo brings a column back."""
    window = opened(open_window)
    menu = find(window, "softmax.columns", QToolButton).menu()
    ticks = {action.objectName(): action for action in menu.actions()}
    assert [action.isChecked() for action in menu.actions()] == [True] * 5 + [False]
    menu.setActiveAction(ticks["softmax.columns.scaled"])
    menu.popup(QPoint(0, 0))
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()

    assert "z/T" not in headings(window)
    ticks["softmax.columns.rank"].trigger()
    assert column(window, "rank")[:3] == ["3", "2", "1"]
    window.activateWindow()
    table = find(window, "softmax.table", QTableView)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    press(window, "Ctrl+Z")
    press(window, "Ctrl+Z")
    assert "z/T" in headings(window)


def test_every_cell_says_whose_it_is(open_window: OpenWindow) -> None:
    """A screen reader hears class, column, number, and the reason where it went wrong."""
    window = opened(open_window, logits="1000 0", stable=False)

    assert cell(window, 1, "z/T", _SPOKEN) == "class 1, z/T: 0"
    spoken = cell(window, 0, "exp(z/T)", _SPOKEN)
    assert spoken == "class 0, exp(z/T): ⚠ ∞. exp overflows float64 above 709.78"
    assert cell(window, -1, "p", _SPOKEN) == "sum, p: nan"
    tip = cell(window, 0, "exp(z/T)", Qt.ItemDataRole.ToolTipRole)
    assert tip == "exp overflows float64 above 709.78"


def test_copied_cells_are_numbers_to_a_spreadsheet(open_window: OpenWindow) -> None:
    """Tabs between cells, the minus of the keyboard; all rows together bring their headings."""
    window = opened(open_window)
    table = find(window, "softmax.table", QTableView)
    click(table.viewport(), _place(table, 0, 3))
    press(window, "Shift+Down")
    press(window, "Ctrl+C")
    assert QApplication.clipboard().text() == "-3.7\n-1.1"

    press(window, "Ctrl+A")
    press(window, "Ctrl+C")
    lines = [line.split("\t") for line in QApplication.clipboard().text().split("\n")]
    assert lines[0] == headings(window)
    assert lines[1] == ["class 0", "0.3", "0.3", "-3.7", "0.0247235", "0.01821127", "1.82%"]
    assert lines[4][-2:] == ["1", "100.00%"]


def test_troubles_are_copied_as_programs_write_them(open_window: OpenWindow) -> None:
    """No sign of ours stands before an inf or a nan."""
    window = opened(open_window, logits="1000 -inf", stable=False)
    find(window, "softmax.table").setFocus()
    press(window, "Ctrl+A")
    press(window, "Ctrl+C")

    lines = QApplication.clipboard().text().split("\n")
    assert lines[1].split("\t") == ["class 0", "1000", "1000", "inf", "nan", "nan"]
    assert lines[2].split("\t")[:4] == ["class 1", "-inf", "-inf", "0"]


def test_the_right_button_offers_what_can_be_done_with_the_row(open_window: OpenWindow) -> None:
    """The class of the row is marked and made the right one; copying stands in the same menu."""
    window = opened(open_window, logits="cat: 2.9, dog: 4, R&D: 0.3")
    table = find(window, "softmax.table", QTableView)
    click(table.viewport(), _place(table, 2, 2), Qt.MouseButton.RightButton)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    offered = {action.objectName(): action.text() for action in menu.actions()}
    assert offered["softmax.offer.remove"] == "Remove R&&D"
    assert "action.copy" in offered
    for _ in range(3):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()

    assert window.store.state.softmax.true_class == 2
    assert find(window, "softmax.true_class", QComboBox).currentText() == "R&D"
    assert column(window, "y") == ["0", "0", "1", "1"]


def test_insert_and_delete_work_in_the_table(open_window: OpenWindow) -> None:
    """Delete takes the class of the row, and never the row of the sums."""
    window = opened(open_window)
    table = find(window, "softmax.table", QTableView)
    click(table.viewport(), _place(table, 1, 1))
    press(window, "Del")
    assert _typed(window) == "0.3 4.0"
    press(window, "Ins")
    assert _typed(window) == "0.3 4.0 0"
    click(table.viewport(), _place(table, 3, 2))
    press(window, "Del")
    assert _typed(window) == "0.3 4.0 0"


def test_a_name_that_cannot_be_one_is_refused(open_window: OpenWindow) -> None:
    """With a comma in it, it would be two; the sentence says so, and the field stays."""
    window = opened(open_window)
    _write(window, (0, 0), "a,b")

    assert '"a,b" cannot be a name' in find(window, "softmax.table_complaint", QLabel).text()
    assert _typed(window) == "0.3 2.9 4.0"


def test_a_long_name_can_be_read_whole(open_window: OpenWindow) -> None:
    """The column shows its begin only; the tip and the screen reader have all of it."""
    name = "a name of very nearly forty letters"
    window = opened(open_window, logits=f"{name}: 1, x: 2")

    assert cell(window, 0, "class", Qt.ItemDataRole.ToolTipRole) == name
    assert cell(window, 0, "class", _SPOKEN) == f"class: {name}"


def test_a_name_is_never_read_as_markup(open_window: OpenWindow) -> None:
    """Sentences with a class called <b>x</b> in them show every letter of it."""
    window = opened(open_window, logits="<b>x</b>: 1, y: 1")

    for name in ("softmax.notes", "softmax.summary", "softmax.table_complaint"):
        assert find(window, name, QLabel).textFormat() == Qt.TextFormat.PlainText
    assert row(window, 0)[0] == "<b>x</b>"
