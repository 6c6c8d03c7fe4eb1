"""Every control of every panel: named, reached by the keyboard, in the order of reading."""

import re

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QWidget,
)

from app.labs import PANELS
from app.plot import Plot
from app.window.window import Window
from core.state import State
from core.text import LANGUAGES, Language
from tests.app.conftest import OpenWindow
from tests.app.hands import turn_wheel
from tests.app.walk import interactive, leaps, name_of, reachable, role_of, tsv

KEYS = [panel.key for panel in PANELS]
ROLES: dict[type[QWidget], set[QAccessible.Role]] = {
    QPushButton: {QAccessible.Role.Button, QAccessible.Role.CheckBox},  # one that stays down
    QCheckBox: {QAccessible.Role.CheckBox},
    QComboBox: {QAccessible.Role.ComboBox},
    QLineEdit: {QAccessible.Role.EditableText},
    QPlainTextEdit: {QAccessible.Role.EditableText},
    QAbstractSlider: {QAccessible.Role.Slider},
    QTabBar: {QAccessible.Role.PageTabList},
    QAbstractItemView: {QAccessible.Role.List, QAccessible.Role.Table},
}


@pytest.fixture(params=KEYS)
def window(request: pytest.FixtureRequest, open_window: OpenWindow) -> Window:
    """Open a window on each panel in turn."""
    return open_window(State(panel=request.param))


def test_every_control_has_a_name_that_tests_and_lessons_can_use(window: Window) -> None:
    """Object names are `panel.thing`, of the open panel or of the window, and there once."""
    names = [widget.objectName() for widget in interactive(window)]

    allowed = re.compile(rf"({window.panel.key}|window)(\.[A-Za-z0-9_]+)+")
    assert [name for name in names if not allowed.fullmatch(name)] == []
    assert len(names) == len(set(names))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_every_control_has_a_name_that_is_spoken(
    key: str, language: Language, open_window: OpenWindow
) -> None:
    """A screen reader says what each control is, and no two say the same."""
    window = open_window(State(panel=key, language=language))  # type: ignore[arg-type]  # a key of PANELS
    # Qt lets a row of tabs be called by the tab that is open.
    controls = [widget for widget in interactive(window) if not isinstance(widget, QTabBar)]
    named = {widget.objectName(): name_of(widget) for widget in controls}

    assert [name for name, spoken in named.items() if not spoken.strip()] == []
    spoken = list(named.values())
    assert [name for name, said in named.items() if spoken.count(said) > 1] == []


def test_every_control_is_what_it_seems_to_a_screen_reader(window: Window) -> None:
    """Buttons are buttons, sliders are sliders: nothing is drawn to look like another thing."""
    wrong = []
    for widget in interactive(window):
        wanted = [roles for kind, roles in ROLES.items() if isinstance(widget, kind)]
        if wanted and role_of(widget) not in wanted[0]:
            wrong.append(widget.objectName())

    assert wrong == []


def test_every_control_is_reached_by_tab(window: Window) -> None:
    """Going round with Tab misses nothing and finds nothing that has no name."""
    visited = tsv(window)

    missed = set(interactive(window)) - reachable(window, visited)
    assert sorted(widget.objectName() for widget in missed) == []
    assert [widget for widget in visited if not widget.objectName()] == []


def test_tab_goes_in_the_order_of_reading(window: Window) -> None:
    """Down each column, and from one column to the next on its right."""
    found = leaps(tsv(window)[:-1])

    assert found == []


def test_the_keyboard_can_be_seen(window: Window) -> None:
    """Whatever has the keyboard looks different from when it has not."""
    unseen = []
    for widget in interactive(window):
        other = next(w for w in interactive(window) if w is not widget)
        other.setFocus()
        QApplication.processEvents()
        without = widget.grab().toImage()
        widget.setFocus()
        QApplication.processEvents()
        if widget.grab().toImage() == without:
            unseen.append(widget.objectName())

    assert unseen == []


def test_the_wheel_changes_nothing_but_the_view_of_a_plot(window: Window) -> None:
    """Scrolling past a control that has not been touched leaves it as it is."""
    other = next(w for w in interactive(window) if isinstance(w, QPushButton))
    changed = []
    for widget in interactive(window):
        if isinstance(widget, Plot):
            continue
        before = window.store.state
        other.setFocus()
        turn_wheel(widget, QPoint(widget.width() // 2, widget.height() // 2), -1)
        if window.store.state != before:
            changed.append(widget.objectName())
            window.store.put(before)

    assert changed == []
