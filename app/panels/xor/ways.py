"""Buttons that lead out of a training that has come to nothing."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.look import Look
from app.panels.xor import words
from app.widgets.controls import button, label
from core.labs.xor.state import XorState
from core.labs.xor.training import ENOUGH
from core.text import Text

_MOST = 3


class Ways(QWidget):
    """One button for each setting with which it was seen to work; none, no room is taken.

    Signals:
        chosen: the state to go on with.
    """

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ways: tuple[XorState, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.style.gap // 2)
        self._buttons = [
            button(look, f"xor.way_{n}", words.WAYS, partial(self._choose, n)) for n in range(_MOST)
        ]
        leads = label(look, words.WAYS)
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
                told = self._look.say(_difference(shown, ways[number]))
                tip = words.WAY_TIP.fill(way=told, steps=ENOUGH)
                made.setText(told)
                made.setToolTip(self._look.say(tip))
                made.setAccessibleName(self._look.say(tip))
        self.setVisible(bool(ways))


def _difference(shown: XorState, way: XorState) -> Text:
    if way.pick.key != shown.pick.key:
        return Text(en="Leaky ReLU", zh="Leaky ReLU")
    if way.units != shown.units:
        return words.WAY_UNITS.fill(n=way.units)
    return words.WAY_SEED.fill(n=way.seed)
