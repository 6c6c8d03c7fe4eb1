"""Intervals of real numbers, and which ranges of an axis can be shown."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.number_text import format_number
from core.text import Text


@dataclass(frozen=True, slots=True)
class Interval:
    """An interval of real numbers, each end either included or not.

    Attributes:
        low: left end; may be -inf, which is never included.
        high: right end, at least ``low``; may be inf, which is never included.
        has_low: whether ``low`` itself belongs to it.
        has_high: whether ``high`` itself belongs to it.

    Raises:
        ValueError: if the ends are the wrong way round, the interval is empty, or an
            infinite end is said to belong to it.
    """

    low: float
    high: float
    has_low: bool = False
    has_high: bool = False

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise ValueError(f"an interval from {self.low} to {self.high} is the wrong way round")
        if (self.has_low and math.isinf(self.low)) or (self.has_high and math.isinf(self.high)):
            raise ValueError("an interval of real numbers does not hold infinity")
        if self.low == self.high and not (self.has_low and self.has_high):
            raise ValueError("an interval of one number includes both its ends")

    def turned(self) -> "Interval":
        """Return what is -u for every u of the interval."""
        return Interval(0.0 - self.high, 0.0 - self.low, self.has_high, self.has_low)


REALS = Interval(-math.inf, math.inf)


def point(value: float) -> Interval:
    """Return the interval that holds one number only."""
    return Interval(value, value, has_low=True, has_high=True)


def united(parts: Iterable[Interval]) -> tuple[Interval, ...]:
    """Return intervals from left to right, those that touch or overlap made one."""
    kept: list[Interval] = []
    for part in sorted(parts, key=lambda one: (one.low, not one.has_low)):
        last = kept[-1] if kept else None
        if (
            last is None
            or part.low > last.high
            or (part.low == last.high and not (part.has_low or last.has_high))
        ):
            kept.append(part)
        elif (part.high, part.has_high) > (last.high, last.has_high):
            kept[-1] = replace(last, high=part.high, has_high=part.has_high)
    return tuple(kept)


_BELOW = Text(
    en="The minimum must be below the maximum, {high}.", zh="最小值必須小於最大值 {high}。"
)
_ABOVE = Text(en="The maximum must be above the minimum, {low}.", zh="最大值必須大於最小值 {low}。")
_TOO_FAR = Text(
    en="Use numbers between −{most} and {most}.", zh="請使用 −{most} 到 {most} 之間的數。"
)
_TOO_CLOSE = Text(
    en="The two ends are too close together for float64.",
    zh="兩端太接近，float64 已分不清。",
)
LARGEST = 1e100
"""Beyond it no picture can tell anything any more."""
_CLOSEST = 1e-11  # of the larger end: some thousand float64 numbers lie between


def why_not(low: float, high: float, *, typed_low: bool = True) -> Text | None:
    """Return why a range cannot be shown; None if it can."""
    if max(abs(low), abs(high)) > LARGEST:
        return _TOO_FAR.fill(most=format_number(LARGEST))
    if not low < high:
        if typed_low:
            return _BELOW.fill(high=format_number(high))
        return _ABOVE.fill(low=format_number(low))
    if high - low < _CLOSEST * max(abs(low), abs(high)) or high - low < 1e-290:
        return _TOO_CLOSE
    return None
