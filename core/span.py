"""Which ranges of an axis can be shown."""

from core.numerals import format_number
from core.text import Text

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
