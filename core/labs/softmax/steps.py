"""Softmax step by step in 16, 32 or 64 bits, and where that goes wrong."""

import math
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from core.labs.softmax.maths import checked
from core.number_text import format_number
from core.text import Text

Column = Literal["logit", "scaled", "shifted", "exponential", "total", "probability"]
Narrow = npt.NDArray[np.floating[Any]]

_TOO_LARGE = Text(
    en="too large for {dtype}, whose largest number is {most}",
    zh="超過 {dtype} 能存的最大數 {most}",
)
_NO_TEMPERATURE = Text(
    en="{dtype} cannot hold this temperature: it becomes {became}",
    zh="{dtype} 無法表示這個溫度：變成了 {became}",
)
_POISONED = Text(
    en="one logit is nan, so the maximum is nan and cannot be subtracted",
    zh="有一個 logit 是 nan，最大值也就是 nan，無法相減",
)
_NO_DIFFERENCE = Text(en="∞ − ∞ has no value", zh="∞ − ∞ 沒有值")
_OVERFLOW = Text(
    en="exp overflows {dtype} above {limit}", zh="超過 {limit} 時 exp 在 {dtype} 溢位成 ∞"
)
_UNDERFLOW = Text(
    en="exp is below the smallest {dtype} number, so it becomes 0",
    zh="exp 小於 {dtype} 的最小數，變成 0",
)
_SUM_OVERFLOW = Text(
    en="the sum exceeds the largest {dtype} number {most}",
    zh="總和超過 {dtype} 的最大數 {most}",
)
_SUM_ZERO = Text(en="every exp became 0, and so did the sum", zh="每個 exp 都變成 0，總和也是 0")
_NO_RATIO = Text(en="∞ ÷ ∞ has no value", zh="∞ ÷ ∞ 沒有值")
_ZERO_RATIO = Text(en="0 ÷ 0 has no value", zh="0 ÷ 0 沒有值")
_LOST = Text(en="divided by ∞: the probability is lost", zh="除以 ∞：機率消失了")
_TINY = Text(
    en="below the smallest {dtype} number, so it becomes 0",
    zh="小於 {dtype} 的最小數，變成 0",
)


@dataclass(frozen=True, slots=True)
class Trouble:
    """One cell in which infinity, nan or a false 0 arises.

    Attributes:
        column: the column of the table of steps.
        row: the class; None for the sum.
        message: the reason.
    """

    column: Column
    row: int | None
    message: Text


def arising(column: Column, before: Narrow, after: Narrow, message: Text) -> list[Trouble]:
    """Return the cells that were finite before a step and are not after it."""
    rows = np.flatnonzero(np.isfinite(before) & ~np.isfinite(after))
    return [Trouble(column, int(row), message) for row in rows]


def too_large(dtype: np.dtype[Any]) -> Text:
    """Return why a number became infinite."""
    return _TOO_LARGE.fill(dtype=dtype.name, most=_most(dtype))


def exp_limit(dtype: np.dtype[Any]) -> float:
    """Return the largest number of a width whose exp it can hold: 11.0859375 in float16."""
    most = float(np.finfo(dtype).max)
    number, upwards = dtype.type(math.log(most)), dtype.type(math.inf)
    number = np.nextafter(np.nextafter(number, upwards), upwards)
    with np.errstate(over="ignore"):
        while np.isinf(np.exp(number)):
            number = np.nextafter(number, -upwards)
    return float(number)


def overflow(dtype: np.dtype[Any]) -> Text:
    """Return above what exp overflows: the logarithm of the largest number, in five digits."""
    limit = format_number(math.log(float(np.finfo(dtype).max)), 5)
    return _OVERFLOW.fill(dtype=dtype.name, limit=limit)


def in_scaled(before: Narrow, after: Narrow, divisor: np.floating[Any]) -> list[Trouble]:
    """Return where dividing by the temperature went wrong."""
    if divisor == 0 or np.isinf(divisor):
        rows = np.flatnonzero(np.isfinite(before))
        became = format_number(float(divisor))
        message = _NO_TEMPERATURE.fill(dtype=divisor.dtype.name, became=became)
        return [Trouble("scaled", int(row), message) for row in rows]
    return arising("scaled", before, after, too_large(divisor.dtype))


def in_difference(before: Narrow, after: Narrow) -> list[Trouble]:
    """Return where subtracting the maximum gave nan."""
    rows = np.flatnonzero(~np.isnan(before) & np.isnan(after))
    message = _POISONED if np.isnan(before).any() else _NO_DIFFERENCE
    return [Trouble("shifted", int(row), message) for row in rows]


def in_exponential(shifted: Narrow, exponential: Narrow) -> list[Trouble]:
    """Return where exp overflowed or vanished."""
    dtype = exponential.dtype
    found = arising("exponential", shifted, exponential, overflow(dtype))
    zero = np.flatnonzero(np.isfinite(shifted) & (exponential == 0))
    vanished = _UNDERFLOW.fill(dtype=dtype.name)
    return found + [Trouble("exponential", int(row), vanished) for row in zero]


def in_total(exponential: Narrow, total: float) -> list[Trouble]:
    """Return what is wrong with the sum, if it is not already wrong in a term."""
    dtype = exponential.dtype
    if np.isinf(total) and bool(np.isfinite(exponential).all()):
        return [Trouble("total", None, _SUM_OVERFLOW.fill(dtype=dtype.name, most=_most(dtype)))]
    return [Trouble("total", None, _SUM_ZERO)] if total == 0 else []


def in_probability(exponential: Narrow, total: float, probability: Narrow) -> list[Trouble]:
    """Return where the division gave nan or a false 0."""
    nowhere = np.isnan(probability) & ~np.isnan(exponential)
    found = []
    if not np.isnan(total):
        reason = _ZERO_RATIO if total == 0 else _NO_RATIO
        found = [Trouble("probability", int(row), reason) for row in np.flatnonzero(nowhere)]
    zero = np.flatnonzero((probability == 0) & (exponential > 0))
    lost = _LOST if np.isinf(total) else _TINY.fill(dtype=exponential.dtype.name)
    return found + [Trouble("probability", int(row), lost) for row in zero]


def _most(dtype: np.dtype[Any]) -> str:
    return format_number(float(np.finfo(dtype).max), 5)


Width = type[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class Steps:
    """The table of steps; every array has the shape (n,) and the width that was asked for.

    Attributes:
        logit: z + c, rounded to the width.
        scaled: z / T.
        shifted: minus the maximum in the stable form, otherwise the same as scaled.
        exponential: exp of it.
        total: their sum, added up one after the other in that width.
        probability: exponential / total.
        maximum: what was subtracted; 0 in the naive form.
        troubles: where infinity, nan or a false 0 arises.
    """

    logit: Narrow
    scaled: Narrow
    shifted: Narrow
    exponential: Narrow
    total: float
    probability: Narrow
    maximum: float
    troubles: tuple[Trouble, ...]


def steps(
    logits: npt.ArrayLike, temperature: float, shift: float, dtype: Width, stable: bool
) -> Steps:
    """Compute softmax as the lecture writes it, in the arithmetic of one width.

    Args:
        logits: shape (n,), n >= 1.
        temperature: T, 0 < T < inf.
        shift: c, added to every logit.
        dtype: np.float16, np.float32 or np.float64.
        stable: whether the maximum is subtracted before exp.

    Raises:
        ValueError: if the shape or the temperature is wrong.
    """
    wanted = checked(logits, temperature)
    with np.errstate(all="ignore"):  # overflow is what the table is there to show
        logit = (wanted + shift).astype(dtype)
        divisor = dtype(temperature)
        scaled = logit / divisor
        maximum = scaled.max() if stable else dtype(0)
        shifted = scaled - maximum
        exponential = np.exp(shifted)
        total = np.add.accumulate(exponential)[-1]
        probability = exponential / total
    big = too_large(np.dtype(dtype))
    found = [
        *arising("logit", wanted, logit, big),
        *in_scaled(logit, scaled, divisor),
        *in_difference(scaled, shifted),
        *in_exponential(shifted, exponential),
        *in_total(exponential, float(total)),
        *in_probability(exponential, float(total), probability),
    ]
    return Steps(
        logit,
        scaled,
        shifted,
        exponential,
        float(total),
        probability,
        float(maximum),
        tuple(found),
    )


def naive_softmax(
    logits: npt.ArrayLike, temperature: float = 1.0, dtype: Width = np.float64
) -> Narrow:
    """Return exp(z / T) / sum as the lecture writes it, in float16, float32 or float64.

    exp overflows above 11.09, 88.72 or 709.78, and the inf and nan that follow are the
    point. Arguments and errors as for softmax.
    """
    return steps(logits, temperature, 0.0, dtype, stable=False).probability
