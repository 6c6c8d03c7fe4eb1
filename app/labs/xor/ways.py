"""Buttons for settings with which a training that has come to nothing was seen to work."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.labs.xor import words
from app.theme import Theme
from app.widgets.controls import button, label
from core.labs.xor.state import (
    XorState,
)
from core.labs.xor.training import ENOUGH
from core.text import Text

_MOST = 3


class Ways(QWidget):
    """One button for each setting with which it was seen to work; none, no room is taken.

    Signals:
        chosen: the state to go on with.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ways: tuple[XorState, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.style.gap // 2)
        self._buttons = [
            button(theme, f"xor.way_{n}", words.WAYS, partial(self._choose, n))
            for n in range(_MOST)
        ]
        leads = label(theme, words.WAYS)
        leads.setWordWrap(False)
        row.addWidget(leads)
        for made in self._buttons:
            row.addWidget(made)
        self.hide()

    def _choose(self, number: int) -> None:
        self.chosen.emit(self._ways[number])

    def show_ways(self, shown: XorState, ways: tuple[XorState, ...]) -> None:
        """Offer settings in place of those that are shown."""
        self._ways = ways
        for number, made in enumerate(self._buttons):
            made.setVisible(number < len(ways))
            if number < len(ways):
                told = self._theme.say(_difference(shown, ways[number]))
                tip = words.WAY_TIP.fill(way=told, steps=ENOUGH)
                made.setText(told)
                made.setToolTip(self._theme.say(tip))
                made.setAccessibleName(self._theme.say(tip))
        self.setVisible(bool(ways))


def _difference(shown: XorState, way: XorState) -> Text:
    if way.pick.key != shown.pick.key:
        return Text(en="Leaky ReLU", zh="Leaky ReLU")
    if way.units != shown.units:
        return words.WAY_UNITS.fill(n=way.units)
    return words.WAY_SEED.fill(n=way.seed)
