"""An axis of powers of ten, and the margin for the numbers of y, as wide as they need."""

import math

import numpy as np
from PySide6.QtCore import QObject, QTimer

from app.plot.axis import NumberAxis
from core.number_text import format_number

_LADDER = tuple(math.log10(factor) for factor in (1.0, 2.0, 5.0))
_CLOSEST = 0.31  # of a power lie between 1, 2, 5 and 10 where these are written
_FEW = 3.0  # powers: a smaller range ends at 1, 2 or 5 of a power, not only at whole ones


class LogAxis(NumberAxis):
    """Writes 10 to the power of each position; 0, which has no place, is given one.

    Attributes:
        zero_at: the position at which 0 is drawn, below all others; None if nothing is 0.
        zero_only: whether nothing else is shown, so that there are no powers to write.
    """

    zero_at: float | None = None
    zero_only = False
    zero_line = False  # position 0 is the number 1

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Return powers, as close together as can be read, and the place of 0."""
        if self.zero_only and self.zero_at is not None:
            return [(1.0, [self.zero_at])]
        least = (high - low) * 2.2 * self.px / max(size, 1.0)
        floor = low if self.zero_at is None else self.zero_at + least
        if least <= _CLOSEST:
            step, places = 1.0, rungs(floor, high)
        else:
            step = next((s for s in (1.0, 2.0, 5.0, 10.0, 20.0, 50.0) if s >= least), 100.0)
            first, last = math.ceil(floor / step - 1e-9), math.floor(high / step + 1e-9)
            places = [number * step for number in range(first, last + 1)]
        return [(step, places if self.zero_at is None else [self.zero_at, *places])]

    def tickStrings(self, values: list[float], _scale: float, _spacing: float) -> list[str]:
        """Return the numbers that the positions stand for."""
        return ["0" if value == self.zero_at else _power(float(value)) for value in values]

    def _kind(self) -> object:
        """Return what else decides the numbers."""
        return self.least_step, self.zero_at, self.zero_only


def _power(place: float) -> str:
    """Return 10 to a power, also where that is no float64 any more."""
    if abs(place) < 300.0:
        return format_number(10.0**place, 3)
    whole = math.floor(place)
    return f"{format_number(10.0 ** (place - whole), 3)}e{whole}".replace("-", "\u2212")


def rungs(low: float, high: float) -> list[float]:
    """Return the positions of 1, 2 and 5 of every power between two positions."""
    found = [power + rung for power in range(math.floor(low), math.ceil(high)) for rung in _LADDER]
    return [place for place in (*found, math.ceil(high)) if low - 1e-9 <= place <= high + 1e-9]


def round_range(placed: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> tuple[float, float]:
    """Return round positions, not the same, that hold all of these."""
    low, high = float(placed.min()), float(placed.max())
    if high - low >= _FEW:
        return math.floor(low), math.ceil(high)
    places = rungs(math.floor(low), math.ceil(high) + 1.0)
    below = max(place for place in places if place <= low + 1e-9)
    above = min(place for place in places if place >= high - 1e-9 and place > below)
    return below, above


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
