"""Menus and shortcuts from the table of actions."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from app.actions import MENUS, Action, Hands
from app.look import Look
from app.store import Store


class Menus:
    """The menu bar of one window, in one language."""

    def __init__(self, window: QMainWindow, hands: Hands, look: Look) -> None:
        self._made: dict[Action, QAction] = {}
        bar = window.menuBar()
        bar.clear()
        for menu in MENUS:
            shown = bar.addMenu(look.say(menu.text))
            shown.setObjectName(f"menu.{menu.key}")
            for action in menu.actions:
                if action is None:
                    shown.addSeparator()
                else:
                    self._made[action] = self._make(window, hands, look, action)
                    shown.addAction(self._made[action])

    def draw(self, store: Store) -> None:
        """Show what can be done now and which switches are on."""
        for action, made in self._made.items():
            made.setEnabled(action.enabled(store))
            if action.checked is not None:
                made.setChecked(action.checked(store.state))

    @staticmethod
    def _make(window: QMainWindow, hands: Hands, look: Look, action: Action) -> QAction:
        made = QAction(look.say(action.text), window)
        made.setObjectName(f"action.{action.key}")
        made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
        made.setCheckable(action.checked is not None)
        made.triggered.connect(lambda: action.run(hands))
        return made
