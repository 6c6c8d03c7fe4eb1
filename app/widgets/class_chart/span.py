"""The range of logits that a track shows."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

_LARGEST = 1e308  # rounding what lies between it and the largest number may overflow
_FINEST = 1e-290  # a step that can still be divided
_NEAR = 2.0  # a span reaches to 0 if that is no further away than this many times itself
_STEPS = 4


@dataclass(frozen=True, slots=True)
class Span:
    """A range of numbers along a track.

    Attributes:
        low, high: its ends, low < high.
    """

    low: float
    high: float

    @classmethod
    def around(cls, values: Iterable[float]) -> "Span":
        """Return round ends about the finite values, with room to drag beyond them."""
        finite = [_within_reach(value) for value in values if math.isfinite(value)] or [0.0]
        low, high = min(finite), max(finite)
        reach = _NEAR * max(high / 2 - low / 2, 1.0)
        if min(abs(low), abs(high)) / 2 <= reach:
            low, high = min(low, 0.0), max(high, 0.0)
        step = _round((high / _STEPS - low / _STEPS) or 1.0)
        step = max(step, _FINEST, abs(low) * 1e-12, abs(high) * 1e-12)
        low = math.floor(low / step - 0.5) * step
        high = math.ceil(high / step + 0.5) * step
        return cls(max(low, -_LARGEST), min(high, _LARGEST))

    def share(self, value: float) -> float:
        """Return how far along a number lies, from 0 to 1; beyond the ends, at the end."""
        if math.isinf(value):
            return 0.0 if value < 0 else 1.0
        share = (value / 2 - self.low / 2) / (self.high / 2 - self.low / 2)
        return min(max(share, 0.0), 1.0)

    def value(self, share: float) -> float:
        """Return the number at a place, rounded to what a hand can tell apart."""
        share = min(max(share, 0.0), 1.0)
        return self.rounded(self.low * (1.0 - share) + self.high * share)

    def step(self) -> float:
        """Return a round step of which fifty or so go into the range."""
        return _round((self.high / 2 - self.low / 2) / 25.0)

    def rounded(self, value: float, finer: float = 1.0) -> float:
        """Return a number without digits far below a step, and within reach of rounding."""
        value = _within_reach(value)
        decimals = 1 - math.floor(math.log10(self.step() * finer))
        return round(value, decimals) + 0.0


def _within_reach(value: float) -> float:
    return min(max(value, -_LARGEST), _LARGEST)


def _round(step: float) -> float:
    """Return 1, 2 or 5 times a power of ten, at least as large as a step."""
    power = math.floor(math.log10(step))
    if power <= -300:
        return step
    base = 10.0**power
    return next((times * base for times in (1.0, 2.0, 5.0) if times * base >= step), 10.0 * base)
