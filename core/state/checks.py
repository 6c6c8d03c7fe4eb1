"""Bounds that every part of a state keeps."""

import math

from core.state.error import StateError
from core.text import Text

LARGEST_SEED = 2**32 - 1
"""Of a generator: ten digits can be typed."""


def check_number(name: str, value: float, low: float, high: float) -> None:
    """Raise StateError unless low <= value <= high and value is finite."""
    if not (math.isfinite(value) and low <= value <= high):
        raise StateError(
            Text(
                en=f"{name} must be from {low:g} to {high:g}, not {value}",
                zh=f"{name} 必須介於 {low:g} 與 {high:g} 之間，不能是 {value}",
            )
        )


def check_numbers(name: str, values: tuple[float, ...], count: int, largest: float) -> None:
    """Raise StateError unless there are ``count`` finite values from -largest to largest."""
    if len(values) != count:
        raise StateError(
            Text(
                en=f"{name} must be {count} numbers, not {len(values)}",
                zh=f"{name} 必須是 {count} 個數字，不能是 {len(values)} 個",
            )
        )
    for value in values:
        check_number(name, value, -largest, largest)
