"""The widgets that show: formulas, sentences, tables to read, rows that wrap, bars."""

import math

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from app.export.paint import image
from app.theme import STYLES, Stroke, Theme
from app.widgets.bars import Bar, Bars, Strip
from app.widgets.field_notes import FieldError
from app.widgets.formula import Formula
from app.widgets.layouts import FlowLayout
from app.widgets.legend import Entry, Legend
from app.widgets.readout import Readout
from app.widgets.text_fields import TextField
from core.text import Text
from tests.app.hands import find, press, replace_text, settle
from tests.app.pictures import pixels_of

LOOK = Theme(STYLES["light"], "en")
TITLE = Text(en="Formula", zh="公式")
A, B = Text(en="value", zh="值"), Text(en="slope", zh="斜率")


def _show(qtbot: QtBot, widget: QWidget, width: int = 400, height: int = 300) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()


@pytest.mark.parametrize("style", STYLES)
def test_a_formula_is_typeset_in_the_colour_of_the_words(style: str, qtbot: QtBot) -> None:
    """On dark ground it is light; it is never black on black."""
    theme = Theme(STYLES[style], "en")  # type: ignore[index]  # a key of STYLES
    formula = Formula(theme, "test.formula", TITLE)
    _show(qtbot, formula)
    formula.setStyleSheet(f"background: {theme.style.window}")

    formula.show_formula(r"\frac{1}{1+e^{-x}}")
    qtbot.waitUntil(lambda: formula.typeset)

    picture = pixels_of(image(formula, formula.size()))
    ground, ink = picture[0, 0].mean(), picture.reshape(-1, 3).mean(axis=1)
    most = ink.max() if ground < 128 else ink.min()
    assert abs(most - ground) > 150


def test_a_formula_is_read_aloud_in_plain_signs(qtbot: QtBot) -> None:
    """A screen reader hears mathematics, not LaTeX."""
    formula = Formula(LOOK, "test.formula", TITLE)
    _show(qtbot, formula)

    formula.show_formula(r"\frac{1}{1+e^{-x}}")

    assert formula.accessibleName() == "Formula: 1/(1 + e^(−x))"


def test_a_formula_shrinks_to_the_room_there_is(qtbot: QtBot) -> None:
    """A formula a little too long is never cut at the right."""
    formula = Formula(LOOK, "test.formula", TITLE)
    _show(qtbot, formula, width=120)

    formula.show_formula("+".join(["x"] * 6))
    qtbot.waitUntil(lambda: formula.typeset)
    picture = pixels_of(image(formula, formula.size()))

    inked = (abs(picture - picture[0, 0]) > 40).any(axis=(0, 2)).nonzero()[0]
    assert formula.sizeHint().width() > 120
    assert 90 < inked.max() < 120


def test_a_formula_too_long_to_be_read_at_once_is_scrolled(qtbot: QtBot) -> None:
    """It never vanishes: its begin is in sight at a size to be read, a bar brings the end."""
    formula = Formula(LOOK, "test.formula", TITLE)
    _show(qtbot, formula, width=120)
    formula.show_formula("+".join(["x"] * 39) + "+17")
    qtbot.waitUntil(lambda: formula.typeset)
    bar = formula.findChildren(QScrollBar)[0]
    begin = pixels_of(image(formula, formula.size()))

    assert bar.isVisible()
    assert formula.height() > bar.height() + 8
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.rect().center() + QPoint(40, 0))
    assert bar.value() > 0
    assert (pixels_of(image(formula, formula.size())) != begin)[: bar.y()].any()


def test_a_formula_waits_until_a_drag_is_over(qtbot: QtBot) -> None:
    """While numbers run, the last formula stays; the newest is shown in the end."""
    formula = Formula(LOOK, "test.formula", TITLE)
    _show(qtbot, formula)
    for number in range(50):
        formula.show_formula(f"{number}x")

    assert not formula.typeset
    qtbot.waitUntil(lambda: formula.typeset)
    assert formula.latex == "49x"


def test_the_first_formula_waits_for_the_first_frame(qtbot: QtBot) -> None:
    """Typesetting is loaded once there is something to see, however long that takes."""
    formula = Formula(LOOK, "test.formula", TITLE)
    formula.show_formula("x")

    qtbot.wait(300)  # longer than the pause after which it would be typeset
    assert not formula.typeset
    _show(qtbot, formula)
    qtbot.waitUntil(lambda: formula.typeset)


def test_a_complaint_marks_the_field_it_speaks_of_and_no_other(qtbot: QtBot) -> None:
    """With two fields, a sentence about the second takes back the mark of the first."""
    place = QWidget()
    first, second = QLineEdit(place), QLineEdit(place)
    field_error = FieldError(LOOK, "test.complaint")
    field_error.setParent(place)
    _show(qtbot, place)

    field_error.about(first, Text(en="One.", zh="一。"))
    field_error.about(second, Text(en="Two.", zh="二。"))

    assert (first.property("wrong"), second.property("wrong")) == (False, True)
    assert (first.accessibleDescription(), second.accessibleDescription()) == ("", "Two.")
    assert field_error.accessibleName() == "Two."
    field_error.withdraw(first)
    assert field_error.isVisible()
    field_error.withdraw(second)
    assert field_error.isHidden()


def test_a_complaint_is_spoken_to_a_screen_reader_that_listens(qtbot: QtBot) -> None:
    """With one attached, the sentence is announced at once; nothing else changes."""
    place = QLineEdit()
    field_error = FieldError(LOOK, "test.complaint")
    _show(qtbot, place)
    qtbot.addWidget(field_error)
    QAccessible.setActive(True)
    listens = QAccessible.isActive()

    field_error.about(place, Text(en="One.", zh="一。"))
    QAccessible.setActive(False)

    assert listens
    assert QAccessible.queryAccessibleInterface(field_error).text(QAccessible.Text.Name) == "One."


def test_a_readout_is_read_by_eye_and_by_ear(qtbot: QtBot) -> None:
    """Names and values stand in rows; each value is spoken with its name."""
    readout = Readout(LOOK, "test.read")
    _show(qtbot, readout)

    readout.show_rows({"a": (A, "1.5"), "b": (B, "−2")}, (Text(en="A note.", zh="附註。"),))

    assert readout.text_of("a") == "1.5"
    assert find(readout, "test.read.b", QLabel).accessibleName() == "slope −2"
    assert find(readout, "test.read.notes", QLabel).text() == "A note."


def test_a_readout_changes_its_rows(qtbot: QtBot) -> None:
    """Other rows replace those before; nothing of them is left."""
    readout = Readout(LOOK, "test.read")
    _show(qtbot, readout)
    readout.show_rows({"a": (A, "1"), "b": (B, "2")}, (Text(en="A note.", zh="附註。"),))

    readout.show_rows({"b": (B, "3")})

    qtbot.waitUntil(lambda: readout.findChildren(QLabel, "test.read.a") == [])
    assert readout.text_of("b") == "3"
    assert find(readout, "test.read.notes").isHidden()


def test_a_row_goes_on_in_the_next_line_when_it_is_full(qtbot: QtBot) -> None:
    """In a narrow window buttons stand below each other, none beyond the edge."""
    place = QWidget()
    row = FlowLayout(place, 8)
    buttons = [QPushButton(f"button {number}") for number in range(6)]
    for button in buttons:
        row.addWidget(button)
    _show(qtbot, place, width=900)
    wide = {button.y() for button in buttons}

    place.resize(260, 400)
    settle()

    assert len(wide) == 1
    assert len({button.y() for button in buttons}) > 1
    assert all(button.geometry().right() <= 260 for button in buttons)
    assert row.heightForWidth(260) > row.heightForWidth(900)


def test_a_text_field_leaves_tab_and_undo_to_the_window(qtbot: QtBot) -> None:
    """Tab goes on to the next control; Ctrl+Z is not swallowed."""
    place = QWidget()
    field = TextField(LOOK, "test.text", TITLE)
    field.setParent(place)
    other = QLineEdit(place)
    qtbot.addWidget(place)
    with qtbot.waitActive(place):
        place.show()
        place.activateWindow()
    written: list[str] = []
    field.edited.connect(written.append)

    replace_text(field, "ab")
    press(place, "Ctrl+Z")
    QTest.keyClick(field, Qt.Key.Key_Tab)

    assert written[-1] == "ab"
    assert field.toPlainText() == "ab"
    assert other.hasFocus()


def test_showing_a_text_is_not_editing_and_leaves_the_cursor_near(qtbot: QtBot) -> None:
    """What the program puts in is not reported, and typing goes on where it was."""
    field = TextField(LOOK, "test.text", TITLE)
    _show(qtbot, field)
    written: list[str] = []
    replace_text(field, "0.3 2.9 4.0")
    field.edited.connect(written.append)

    field.show_text("0.3 2.9")

    assert written == []
    assert field.toPlainText() == "0.3 2.9"
    assert field.textCursor().position() == 7


def test_mistakes_are_underlined_at_their_place_also_after_wide_characters(qtbot: QtBot) -> None:
    """A character beyond the basic plane counts once, as in Python."""
    field = TextField(LOOK, "test.text", TITLE)
    _show(qtbot, field)
    field.show_text("🐱: abc 2")

    field.underline([(3, 6)])

    (mark,) = field.extraSelections()
    assert mark.cursor.selectedText() == "abc"


def test_a_legend_reports_which_line_was_pressed(qtbot: QtBot) -> None:
    """One button a line, named for what it does; the active one is marked."""
    legend = Legend(LOOK, "test")
    _show(qtbot, legend)
    chosen: list[int] = []
    legend.chosen.connect(chosen.append)
    stroke = Stroke("#0072b2", Qt.PenStyle.SolidLine)

    legend.show_entries((Entry("ReLU", stroke), Entry("GELU", stroke)), active=0)
    settle()
    second = find(legend, "test.legend.1", QWidget)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    legend.show_entries((Entry("ReLU", stroke),), active=0)

    qtbot.waitUntil(lambda: legend.findChildren(QWidget, "test.legend.1") == [])
    assert chosen == [1]
    assert find(legend, "test.legend.0").accessibleName().startswith("ReLU: ")


def test_bars_are_as_long_as_their_shares(qtbot: QtBot) -> None:
    """A quarter fills a quarter of the track, to the pixel."""
    bars = Bars(LOOK, "test.bars", ("z", "p"))
    _show(qtbot, bars)
    accent = [int(STYLES["light"].accent[place : place + 2], 16) for place in (1, 3, 5)]

    bars.show_bars(tuple(Bar(str(n), share, "") for n, share in enumerate((0.25, 0.75, 0.0, 1.0))))
    QApplication.processEvents()
    picture = pixels_of(image(bars, bars.size()))

    for index, share in enumerate((0.25, 0.75, 0.0, 1.0)):
        track = bars.track(index)
        row = picture[round(track.center().y()), round(track.left()) : round(track.right())]
        filled = (abs(row - accent).max(axis=1) < 30).sum()
        assert filled == pytest.approx(share * track.width(), abs=2)


def test_a_strip_has_one_piece_for_each_share_and_length_one(qtbot: QtBot) -> None:
    """The pieces fill the strip; where a share is no number there are none."""
    strip = Strip(LOOK, "test.strip")
    _show(qtbot, strip)

    strip.show_bars(tuple(Bar("", share, "") for share in (0.2, 0.3, 0.5)), "")
    widths = [piece.width() for piece in strip.pieces()]
    strip.show_bars((Bar("", math.nan, ""), Bar("", 1.0, "")), "")

    assert sum(widths) == pytest.approx(strip.whole().width())
    assert widths == pytest.approx([share * sum(widths) for share in (0.2, 0.3, 0.5)])
    assert strip.pieces() == []
