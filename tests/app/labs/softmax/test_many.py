"""Up to a thousand classes: aggregated in the bars, said in words, scrolled in the table."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTableView

from app.theme import STYLES
from app.widgets.bars import Strip
from app.widgets.class_chart import ClassChart
from app.window.window import Window
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press
from tests.app.labs.softmax.screen import column, opened, row

_THOUSAND = " ".join(f"{n % 97 / 10}" for n in range(1000))


def _at_the_table(open_window: OpenWindow) -> tuple[Window, QTableView]:
    """Open a thousand classes with the keyboard on the first logit's cell."""
    window = opened(open_window, logits=_THOUSAND)
    table = find(window, "softmax.table", QTableView)
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))
    return window, table


@pytest.mark.parametrize(
    ("language", "said"), [("en", "the other {n} together"), ("zh", "其他 {n} 個類別合計")]
)
def test_what_is_too_much_for_bars_is_taken_together(
    language: str, said: str, open_window: OpenWindow
) -> None:
    """The rest has one row, which says of how many, and the strip is still 1 long."""
    window = opened(open_window, language, logits=_THOUSAND)
    rows = find(window, "softmax.bars", ClassChart).picture.rows
    strip = find(window, "softmax.strip", Strip)

    assert 5 <= len(rows) <= 31
    assert rows[-1].number is None
    assert rows[-1].name == said.format(n=1000 - len(rows) + 1)
    assert sum(row.share for row in rows) == pytest.approx(1.0)
    assert rows[-1].name in strip.accessibleName()
    assert strip.pieces()[-1].right() == pytest.approx(strip.whole().right())


def test_the_table_scrolls_through_a_thousand(open_window: OpenWindow) -> None:
    """With the End key a person is at the sum, whose cells are those of all classes."""
    window, table = _at_the_table(open_window)
    press(window, "Ctrl+End")

    assert len(column(window, "p")) == 1001
    assert table.currentIndex().row() == 1000
    bottom = table.visualRect(table.model().index(1000, 1)).bottom()
    assert 0 < bottom <= table.viewport().height()
    assert column(window, "%")[-1] == "100.00 %"


def test_beyond_a_thousand_the_table_says_what_it_leaves_out(open_window: OpenWindow) -> None:
    """The sum's row stays the sum of all."""
    window = opened(open_window, logits=" ".join(["0"] * 1500))

    assert len(column(window, "p")) == 1001
    assert column(window, "p")[-1] == "1"
    notes = find(window, "softmax.notes", QLabel).text()
    assert "The table shows the first 1,000 of 1,500 classes" in notes


def test_a_marked_class_always_has_a_row_of_its_own(open_window: OpenWindow) -> None:
    """Stepped to in the table, even the least likely class stands among the bars."""
    window, _ = _at_the_table(open_window)
    press(window, "Down")
    press(window, "Up")

    rows = find(window, "softmax.bars", ClassChart).picture.rows
    assert [row.name for row in rows if row.chosen] == ["class 0"]


def test_a_key_among_a_thousand_reaches_the_table(open_window: OpenWindow) -> None:
    """A digit typed before the first logit is in its cell at once."""
    window = opened(open_window, logits=_THOUSAND)
    field = find(window, "softmax.logits", QPlainTextEdit)
    field.moveCursor(field.textCursor().MoveOperation.Start)
    QTest.keyClick(field, Qt.Key.Key_1)

    assert column(window, "z")[0] == "10"


def test_the_sums_stay_in_sight(open_window: OpenWindow) -> None:
    """Below the rows that are scrolled stands the last row, and no marked cell lies under it."""
    window, table = _at_the_table(open_window)
    foot = find(window, "softmax.table.sum", QTableView)
    cells = [foot.indexAt(QPoint(foot.columnViewportPosition(n) + 5, 5)) for n in range(7)]

    assert [str(index.data()) for index in cells] == row(window, -1)
    for _ in range(30):
        press(window, "Down")
    here = table.visualRect(table.currentIndex())
    assert table.currentIndex().row() == 30
    assert here.bottom() <= table.viewport().height() - foot.height()
    assert foot.geometry().bottom() == table.viewport().geometry().bottom()


def test_a_short_table_needs_no_second_row_of_sums(open_window: OpenWindow) -> None:
    """Where all rows are in sight nothing lies over them."""
    window = opened(open_window)
    assert not find(window, "softmax.table.sum").isVisible()


def test_no_number_is_cut_off_further_down(open_window: OpenWindow) -> None:
    """Columns grow for what is scrolled into sight: a cut number would be another number."""
    logits = " ".join(["1"] * 500 + ["-123456.789012345"] * 500)
    window = opened(open_window, logits=logits)
    table = find(window, "softmax.table", QTableView)
    table.setFocus()
    table.setCurrentIndex(table.model().index(700, 1))
    table.scrollTo(table.currentIndex())

    for place in range(table.model().columnCount()):
        index = table.model().index(700, place)
        words = QFontMetrics(table.font()).horizontalAdvance(str(index.data()))
        assert table.columnWidth(place) > words + 2 * STYLES["light"].gap
