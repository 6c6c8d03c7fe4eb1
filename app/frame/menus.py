"""Menus and shortcuts from the table of actions."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QMenuBar

from app.actions import AT_HAND, MENUS, Action, Hands
from app.look import Look
from app.store import Store
from app.widgets.number_field import NumberField


class Menus:
    """The menu bar of one window, in one language.

    A new one takes the place of the old, with every action in it: actions that were left
    over would answer the same keys a second time.
    """

    def __init__(self, window: QMainWindow, hands: Hands, look: Look) -> None:
        self._made: dict[Action, QAction] = {}
        bar = self._bar = QMenuBar()
        bar.setObjectName("window.menus")
        window.setMenuBar(bar)
        for menu in MENUS:
            shown = bar.addMenu(look.say(menu.text))
            shown.setObjectName(f"menu.{menu.key}")
            for action in menu.actions:
                if action is None:
                    shown.addSeparator()
                else:
                    self._made[action] = _make(bar, hands, look, action)
                    shown.addAction(self._made[action])

    def at_hand(self, first: list[QAction]) -> QMenu:
        """Return the menu of a right click: a panel's own offers, then what is always there.

        Args:
            first: the offers; they belong to the menu from then on.
        """
        menu = QMenu(self._bar)
        menu.setObjectName("window.at_hand")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in first:
            action.setParent(menu)
        named = {action.key: made for action, made in self._made.items()}
        for group in (first, *([named[key] for key in keys] for keys in AT_HAND)):
            menu.addActions(group)
            menu.addSeparator()
        return menu

    def draw(self, store: Store) -> None:
        """Show what can be done now and which switches are on."""
        for action, made in self._made.items():
            made.setEnabled(action.enabled(store))
            if action.checked is not None:
                made.setChecked(action.checked(store.state))


def plain(words_of_menu: str) -> str:
    """Return a menu's words as a title: without the mnemonic and the dots."""
    return re.sub(r"\(&\w\)|&|…", "", words_of_menu)


def _make(bar: QMenuBar, hands: Hands, look: Look, action: Action) -> QAction:
    made = QAction(look.say(action.text), bar)
    made.setObjectName(f"action.{action.key}")
    made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
    made.setCheckable(action.checked is not None)
    made.triggered.connect(lambda: _run(action, hands))
    return made


def _run(action: Action, hands: Hands) -> None:
    """Do what an action does, with a number that is still being typed taken first."""
    focus = QApplication.focusWidget()
    if isinstance(focus, NumberField):
        focus.accept()
    action.run(hands)
