"""Menus and shortcuts from the table of actions."""

import re

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar

from app.actions import MENUS, Action, Hands
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
        bar = QMenuBar()
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
