"""Numbers as people read them, and numbers and names written so that they read back."""

import math
import re
from collections.abc import Iterable

MINUS = "\u2212"
_PLAIN_LOW, _PLAIN_HIGH = 1e-4, 1e7


def format_number(value: float, digits: int = 6) -> str:
    """Return a number with at most ``digits`` significant digits and a real minus sign.

    Whole numbers below ten million are written out; very large and very small numbers look
    like 1.2e−7, infinities like ∞ and −∞, −0.0 like 0. What it returns can be typed back in;
    with 17 digits, without any loss.
    """
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "∞" if value > 0 else MINUS + "∞"
    if value == 0.0:
        return "0"
    scientific = f"{value:.{digits - 1}e}"
    mantissa, _, exponent = scientific.partition("e")
    power = int(exponent)
    rounded = abs(float(scientific))
    if _PLAIN_LOW <= rounded < _PLAIN_HIGH:
        text = _trimmed(f"{value:.{max(digits - 1 - power, 0)}f}")
    else:
        text = f"{_trimmed(mantissa)}e{power}"
    return text.replace("-", MINUS)


def _trimmed(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text


_APART = re.compile(
    r"[\s,;|:=\[\](){}'\"‘’“”、，；。﹐﹑﹔（）［］【】「」：＝﹕\u200b-\u200d\u2060\ufeff]"
)
_LONGEST = 40
_TAKEN = frozenset({"inf", "infinity", "∞", "nan"})


_SURE = 0.99995
"""From here on two decimals would round a share up to a certainty that is not there."""
_TINY = 1e-4


def percent(share: float, *, tiny: bool = False, short: bool = False) -> str:
    """Return a share in per cent; only 1 is 100 %.

    Args:
        share: from 0 to 1; what is no number is written as it is.
        tiny: whether a share below 0.01 % has its first digits, such as 3.2e−15 %.
        short: with at most one decimal, and none that is not needed, for counts of examples.
    """
    if not math.isfinite(share):
        return format_number(share)
    if short:
        written = format_number(100.0 * share, 3)
        return ">99.9 %" if share < 1.0 and written == "100" else f"{written} %"
    if _SURE <= share < 1.0:
        return ">99.99 %"
    if tiny and 0.0 < share < _TINY:
        return f"{format_number(100.0 * share, 3)} %"
    return f"{100.0 * share:.2f} %"


def write_numbers(values: Iterable[float], labels: Iterable[str | None]) -> str:
    """Return numbers as a person would type them: named ones one a line, others in one line.

    They are read back to the last bit, and so are labels that came from a text.
    """
    pairs = [(label, digits(value)) for label, value in zip(labels, values, strict=True)]
    if not any(label for label, _ in pairs):
        return " ".join(written for _, written in pairs)
    return "\n".join(
        written if label is None else f"{quoted(label)}: {written}" for label, written in pairs
    )


def digits(value: float, text: str = "") -> str:
    """Return a number in the fewest digits that hold it, with the minus of a text."""
    written = repr(float(value)).removesuffix(".0").replace("e+", "e")
    return written.replace("-", MINUS) if MINUS in text else written


def quoted(label: str) -> str:
    """Return a name, in quotes if it could not be told from numbers or separators."""
    *before, last = label.split(" ")
    words = [*before, *([] if last.isdecimal() and last.isascii() else [last.lstrip("0123456789")])]
    if len(label) <= _LONGEST and all(map(_is_plain, words)) and (words or last):
        return label
    return '"' + label.replace('"', "”") + '"'


def _is_plain(word: str) -> bool:
    return word[:1].isalpha() and not _APART.search(word) and word.lower() not in _TAKEN
