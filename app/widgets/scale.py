"""Where a number lies on a slider."""

import math
from dataclasses import dataclass

STEPS = 1000
"""Positions of a slider: finer than a hand on any screen."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A range of numbers spread over the positions 0 to STEPS of a slider.

    Attributes:
        low, high: its ends, low < high.
        logarithmic: whether equal ways are equal factors; then low > 0.
        whole: whether there are whole numbers only.
    """

    low: float
    high: float
    logarithmic: bool = False
    whole: bool = False

    def position(self, value: float) -> int:
        """Return the nearest position; outside numbers go to the nearer end."""
        value = min(max(value, self.low), self.high)
        return round(STEPS * (self._inner(value) - self._start) / (self._end - self._start))

    def value(self, position: int) -> float:
        """Return the number at a position, rounded to what a step can tell apart."""
        if position <= 0:
            return self.low
        if position >= STEPS:
            return self.high
        inner = self._start + (self._end - self._start) * position / STEPS
        number = 10.0**inner if self.logarithmic else inner
        return round(number, self._decimals(number))

    @property
    def step(self) -> int:
        """Positions of one press of an arrow key: a hundredth, or one where numbers are whole."""
        if self.whole and not self.logarithmic:
            return max(1, round(STEPS / (self.high - self.low)))
        return STEPS // 100

    def _decimals(self, number: float) -> int:
        if self.whole:
            return 0
        step = abs(number) / 100 if self.logarithmic else (self.high - self.low) / STEPS
        return max(0, math.ceil(-math.log10(step)))

    def _inner(self, value: float) -> float:
        return math.log10(value) if self.logarithmic else value

    @property
    def _start(self) -> float:
        return self._inner(self.low)

    @property
    def _end(self) -> float:
        return self._inner(self.high)
