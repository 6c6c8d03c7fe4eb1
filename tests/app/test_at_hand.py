"""What a right click offers, and what goes to the clipboard."""

import csv
import io

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from app.labs import PANELS
from app.widgets.controls import plain
from core.state import PanelKey, State
from core.tables import table
from core.text import LANGUAGES, Language
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, settle
from tests.app.labs.curves.screen import curves_of, opened, plot

HELD: dict[Language, list[str]] = {
    "en": [
        "Copy as picture",
        "Copy the data",
        "Export picture or data",
        "Save this screen as",
        "Undo",
        "Redo",
        "Reset this panel",
    ],
    "zh": [
        "複製成圖片",
        "複製資料",
        "匯出圖片或資料",
        "另存目前畫面",
        "復原",
        "重做",
        "重設此面板",
    ],
}
MOUSE, KEYBOARD = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard
KEYS = [panel.key for panel in PANELS]


def _asked(
    widget: QWidget, at: QPoint | None = None, reason: QContextMenuEvent.Reason = MOUSE
) -> QMenu:
    """Ask for the menu of a place, and return what opened."""
    where = widget.rect().center() if at is None else at
    QApplication.sendEvent(widget, QContextMenuEvent(reason, where, widget.mapToGlobal(where)))
    settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _read(menu: QMenu) -> list[str]:
    """Return what a person reads in a menu, without the letters for the keyboard."""
    return [plain(action.text()) for action in menu.actions() if not action.isSeparator()]


def _choose(menu: QMenu, name: str) -> None:
    action = next(a for a in menu.actions() if a.objectName() == name)
    assert action.isEnabled()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    settle()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_right_click_on_a_plot_opens_our_own_menu(
    language: Language, open_window: OpenWindow
) -> None:
    """It speaks the language of the window, and nothing of the plotting library is in it."""
    window = opened(open_window, "relu", language=language)
    menu = _asked(plot(window).viewport())
    of_curves = {
        "en": ["Back to the starting range", "Probe to the nearest special point"],
        "zh": ["回到最初的範圍", "探針移到最近的特殊點"],
    }

    assert _read(menu)[-7:] == HELD[language]
    assert _read(menu)[:2] == of_curves[language]
    menu.close()


@pytest.mark.parametrize("key", KEYS)
def test_every_panel_has_one(key: PanelKey, open_window: OpenWindow) -> None:
    """Copying, saving and undoing are at hand wherever a teacher clicks."""
    window = open_window(State(panel=key, language="en"))
    menu = _asked(window.panel, QPoint(1, 1))

    assert _read(menu)[-7:] == HELD["en"]
    menu.close()


def test_the_menu_key_opens_it_too(open_window: OpenWindow) -> None:
    """Without a mouse, the plot that has the keyboard offers the same."""
    window = opened(open_window, "relu")
    plot(window).setFocus()
    menu = _asked(plot(window), QPoint(5, 5), KEYBOARD)

    assert _read(menu)[-7:] == HELD["en"]
    menu.close()


def test_its_offers_do_what_they_say(open_window: OpenWindow) -> None:
    """The probe goes to the kink, the range is locked and put back; undo takes it back."""
    window = opened(open_window, "relu", probe_x=2.0, x_min=-3.0, x_max=7.0)
    on = plot(window).viewport()
    _choose(_asked(on), "curves.offer.snap")
    assert curves_of(window).probe_x == 0.0

    _choose(_asked(on), "curves.offer.locked")
    assert curves_of(window).locked
    menu = _asked(on)
    ticked = {a.objectName() for a in menu.actions() if a.isChecked()}
    assert ticked == {"curves.offer.locked", "curves.offer.tangent", "curves.offer.y_auto"}
    _choose(menu, "curves.offer.locked")
    assert not curves_of(window).locked

    _choose(_asked(on), "curves.offer.reset")
    assert (curves_of(window).x_min, curves_of(window).x_max) == (-5.0, 5.0)
    _choose(_asked(on), "action.undo")
    assert (curves_of(window).x_min, curves_of(window).x_max) == (-3.0, 7.0)


def test_a_function_without_special_points_offers_none(open_window: OpenWindow) -> None:
    """What cannot be done is grey."""
    window = opened(open_window, "exponential")
    menu = _asked(plot(window).viewport())
    snap = next(a for a in menu.actions() if a.objectName() == "curves.offer.snap")

    assert not snap.isEnabled()
    menu.close()


@pytest.mark.parametrize("key", KEYS)
def test_the_data_are_copied_cell_by_cell(key: PanelKey, open_window: OpenWindow) -> None:
    """Ctrl+Shift+D puts the panel's table on the clipboard, and says so."""
    window = open_window(State(panel=key, language="en"))
    press(window, "Ctrl+Shift+D")

    pasted = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    wanted = list(csv.reader(io.StringIO(window.panel.data(), newline="")))
    assert pasted == [[" ".join(cell.split()) for cell in row] for row in wanted]
    assert len(pasted) > 1
    said = find(window, "window.notice", QLabel).text()
    assert said == "The numbers are on the clipboard; paste them into a spreadsheet."


def test_copied_data_are_those_of_the_screen(open_window: OpenWindow) -> None:
    """The menu copies the same numbers that an export would write."""
    window = opened(open_window, "elu")
    _choose(_asked(plot(window).viewport()), "action.copy_data")

    first = QGuiApplication.clipboard().text().splitlines()[1].split("\t")
    assert first == table(window.store.state).splitlines()[1].split(",")
