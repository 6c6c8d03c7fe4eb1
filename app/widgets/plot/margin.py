"""The margin for the numbers of y, as wide as they need."""

import math

from PySide6.QtCore import QObject, QTimer

from app.widgets.plot.axis import NumberAxis

_REST = 400  # milliseconds without a change before room that is needed no longer is given up
_STEP = 0.6  # of the size of the numbers: the room grows by no less


class Margin(QObject):
    """Gives axes of y one common width, so that plots above each other keep one left edge.

    It grows at once, in steps, and shrinks only at rest: curves must not jump under a hand.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._axes: list[NumberAxis] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._shrink)

    def hold(self, axis: NumberAxis) -> None:
        """Look after one more axis of y."""
        self._axes.append(axis)
        axis.room_changed.connect(self.fit)
        self.fit()

    def leave(self, axis: NumberAxis) -> None:
        """Look after an axis no longer."""
        self._axes.remove(axis)
        axis.room_changed.disconnect(self.fit)

    def fit(self) -> None:
        """Grow to what the numbers need; give up what they don't after a while."""
        wanted = self._wanted()
        if any(axis.width_set < wanted for axis in self._axes):
            self._set(max(wanted, *(axis.width_set for axis in self._axes)))
        if any(axis.width_set > wanted for axis in self._axes):
            self._rest.start()
        else:
            self._rest.stop()

    def _shrink(self) -> None:
        self._set(self._wanted())

    def _wanted(self) -> int:
        shown = [axis for axis in self._axes if axis.in_view]
        return max((_stepped(axis) for axis in shown), default=0)

    def _set(self, width: int) -> None:
        for axis in self._axes:
            if width and axis.width_set != width:
                axis.give_width(width)


def _stepped(axis: NumberAxis) -> int:
    """Return the width that an axis needs, in whole steps beyond the least."""
    step = _STEP * axis.px
    beyond = max(axis.room() - axis.least_room, 0.0)
    return round(axis.least_room + step * math.ceil(beyond / step))
