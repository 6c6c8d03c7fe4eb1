"""The bars under a person's hands: logits dragged and stepped, classes added and named."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit

from app.widgets.bars import Strip
from app.widgets.class_chart import ClassChart
from app.window.window import Window
from tests.app.conftest import OpenWindow
from tests.app.hands import click, drag, find, press, settle
from tests.app.labs.softmax.screen import column, opened

_NAMED = "cat: 2.9\ndog: 4.0\nbird: 0.3"


def _chart(window: Window) -> ClassChart:
    chart = find(window, "softmax.bars", ClassChart)
    chart.setFocus()
    return chart


def _typed(window: Window) -> str:
    return find(window, "softmax.logits", QPlainTextEdit).toPlainText()


def test_a_dragged_handle_rewrites_only_its_number(open_window: OpenWindow) -> None:
    """The field, the table and the handle say the same, and one undo takes the drag back."""
    window = opened(open_window, logits=_NAMED)
    chart = _chart(window)
    start = chart.handle(0).toPoint()
    drag(chart, start, start + QPoint(60, 0))

    logit = column(window, "z")[0]
    assert float(logit) > 2.9
    assert _typed(window) == f"cat: {logit}\ndog: 4.0\nbird: 0.3"
    assert abs(chart.handle(0).x() - start.x()) > 20
    press(window, "Ctrl+Z")
    assert _typed(window) == _NAMED


def test_arrow_keys_mark_a_class_and_move_its_logit(open_window: OpenWindow) -> None:
    """Up and Down go from class to class, Left and Right move it, Shift in tenths of that."""
    window = opened(open_window)
    chart = _chart(window)
    assert chart.accessibleDescription().startswith("class 2: logit 4, rank 1; probability 73.66 %")

    press(window, "Up")
    assert chart.accessibleDescription().startswith("class 1: logit 2.9, rank 2")
    press(window, "Right")
    step = float(column(window, "z")[1]) - 2.9
    press(window, "Left")
    assert _typed(window) == "0.3 2.9 4.0"
    press(window, "Shift+Left")
    assert 2.9 - float(column(window, "z")[1]) == pytest.approx(step / 10)
    press(window, "Down")
    press(window, "Down")
    assert chart.accessibleDescription().startswith("class 2")


def test_insert_adds_a_class_and_delete_takes_it_away(open_window: OpenWindow) -> None:
    """An added class has the logit 0 and is marked; the text says so too."""
    window = opened(open_window)
    chart = _chart(window)
    press(window, "Ins")

    assert _typed(window) == "0.3 2.9 4.0 0"
    assert chart.accessibleDescription().startswith("class 3: logit 0,")
    assert len(column(window, "p")) == 5
    press(window, "Del")
    assert _typed(window) == "0.3 2.9 4.0"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "One class must stay"), ("zh", "至少要留一個類別")]
)
def test_the_last_class_stays(language: str, said: str, open_window: OpenWindow) -> None:
    """The buttons beside the field do what the keys do, and the last class is refused in words."""
    window = opened(open_window, language, logits="5")
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(find(window, "softmax.add"), left)
    assert _typed(window) == "5 0"
    QTest.mouseClick(find(window, "softmax.remove"), left)
    QTest.mouseClick(find(window, "softmax.remove"), left)

    assert _typed(window) == "5"
    assert said in find(window, "softmax.table_complaint", QLabel).text()
    QTest.mouseClick(find(window, "softmax.add"), left)
    assert not find(window, "softmax.table_complaint").isVisible()


def test_f2_renames_the_marked_class(open_window: OpenWindow) -> None:
    """A name typed in the table stands in the field, the bars and the strip."""
    window = opened(open_window, view="jacobian")
    chart = _chart(window)
    press(window, "F2")
    editor = find(window, "softmax.table.editor", QLineEdit)
    QTest.keyClicks(editor, "bird")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()

    assert _typed(window) == "0.3 2.9 bird: 4.0"
    assert column(window, "class")[2] == "bird"
    assert "bird 73.66 %" in chart.accessibleName()
    assert "bird 73.66 %" in find(window, "softmax.strip").accessibleName()


@pytest.mark.parametrize(
    ("language", "beside", "words"),
    [
        ("en", 0, ["Rename dog", "Switch dog off (−∞)", "dog is the true class", "Remove dog"]),
        ("zh", 40, ["重新命名「dog」", "關掉「dog」（−∞）", "「dog」是正確類別", "移除「dog」"]),
    ],
)
def test_the_menu_speaks_of_the_class_under_the_pointer(
    language: str, beside: int, words: list[str], open_window: OpenWindow
) -> None:
    """The right button marks a row, wherever it is pressed there, and offers what can be done."""
    window = opened(open_window, language, logits="cat: 2.9\ndog: 4.0\nbird: 0.3", chosen=0)
    chart = _chart(window)
    there = chart.handle(1).toPoint() + QPoint(beside, 0)
    click(chart, there, Qt.MouseButton.RightButton)
    menu = QApplication.activePopupWidget()

    assert menu is not None
    assert [action.text() for action in menu.actions()][:4] == words
    assert window.store.state.softmax.logits == "cat: 2.9\ndog: 4.0\nbird: 0.3"
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()
    assert window.store.state.softmax.logits == "cat: 2.9\ndog: -inf\nbird: 0.3"


def test_arrows_join_equal_ranks(open_window: OpenWindow) -> None:
    """Softmax keeps the order: both ranks of each row are the same, sorted by size or not."""
    window = opened(open_window, logits="1 5 3 5")
    chart = _chart(window)
    ranks = [(row.rank, row.share_rank) for row in chart.picture.rows]
    QTest.keyClick(find(window, "softmax.by_rank"), Qt.Key.Key_Space)
    sorted_names = [row.name for row in chart.picture.rows]

    assert ranks == [("4", "4"), ("1", "1"), ("3", "3"), ("1", "1")]
    assert sorted_names == ["class 1", "class 3", "class 2", "class 0"]
    assert "order kept" in find(window, "softmax.summary", QLabel).text()


def test_rounding_that_merges_neighbours_is_said(open_window: OpenWindow) -> None:
    """In float16 three classes far below the largest all become 0, and the remark counts them."""
    window = opened(open_window, logits="0 1 2 40", dtype="float16")
    rows = _chart(window).picture.rows

    assert [row.share_rank for row in rows] == ["2", "2", "2", "1"]
    assert "2 pairs of neighbours equal" in find(window, "softmax.summary", QLabel).text()


@pytest.mark.parametrize("logits", ["0.3 2.9 4.0", "-1000 0 1000", "7", "1 1 1 -inf"])
def test_the_strip_is_always_as_long_as_1(logits: str, open_window: OpenWindow) -> None:
    """Whatever the logits, the pieces fill the ruler from 0 to 1."""
    window = opened(open_window, logits=logits)
    strip = find(window, "softmax.strip", Strip)
    pieces = strip.pieces()
    whole = strip.whole()

    assert pieces[0].left() == whole.left()
    assert pieces[-1].right() == pytest.approx(whole.right())
    assert "length 1 in all" in strip.accessibleName()


def test_hidden_values_leave_the_logits_and_cover_what_comes_of_them(
    open_window: OpenWindow,
) -> None:
    """A teacher asks first: no probability can be read, seen or heard."""
    window = opened(open_window)
    press(window, "Ctrl+H")
    assert window.store.state.values_hidden

    assert column(window, "z")[:3] == ["0.3", "2.9", "4"]
    assert column(window, "p") == ["?", "?", "?", "?"]
    chart = _chart(window)
    assert [row.share_words for row in chart.picture.rows] == ["?", "?", "?"]
    assert chart.accessibleName().endswith("The values are hidden.")
    assert "73.66" not in find(window, "softmax.strip").accessibleName()
    assert find(window, "softmax.summary", QLabel).text() == "The values are hidden."


def test_a_logit_is_switched_off_and_dragged_back(open_window: OpenWindow) -> None:
    """A handle at −∞ stands at the end of its track, and keys begin at 0 again."""
    window = opened(open_window, logits="1 -inf", chosen=1)
    chart = _chart(window)
    assert chart.handle(1).x() == pytest.approx(chart.parts().track(1).left())
    press(window, "Right")

    assert 0.0 < float(column(window, "z")[1]) < 1.0
    with pytest.raises(KeyError):
        chart.handle(2)


def test_the_pointer_shows_what_can_be_dragged(open_window: OpenWindow) -> None:
    """Over a track it is the sign of a drag to both sides, elsewhere an arrow."""
    window = opened(open_window)
    chart = _chart(window)
    at = chart.handle(0).toPoint()
    QTest.mouseMove(chart, at)
    settle()
    assert chart.cursor().shape() == Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(chart, QPoint(chart.width() - 5, at.y()))
    settle()
    assert chart.cursor().shape() == Qt.CursorShape.ArrowCursor
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(5, 2))  # the heading
    assert window.store.state.softmax.chosen is None
