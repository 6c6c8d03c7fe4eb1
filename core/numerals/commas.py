"""What the commas of a text are: between numbers, in the thousands, or before the decimals."""

import re
from typing import Literal

Commas = Literal["between", "thousands", "decimal", "both"]
"""Between numbers; in the thousands (1,000.5); before decimals (0,3); both, 1.000,5."""
_RUN = re.compile(
    r"(?<![\w.,])(?<![\d.][eE][+-])[+-]?\d+(?:[.,]\d+)+(?:[eE][+-]?\d+)?(?![\w.])", re.ASCII
)
_ITEM = re.compile(r"(?<![\w.,])(?<![\d.][eE][+-])[+-]?\.?\d[\w.,]*", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d+,\d+(?:[eE][+-]?\d+)?", re.ASCII)
_BOTH = re.compile(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+,\d+", re.ASCII)
_IN_BOTH = re.compile(r"[+-]?(?:[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)", re.ASCII)
_FEWEST_COUNTED = 3  # rows whose first numbers count up


def commas_of(text: str) -> Commas:
    """Return what the commas are, from how all of the numbers of a text look.

    In brackets a comma stands between numbers, as in code, unless what follows it could be
    no number by itself (the 000 of 1,000).
    """
    runs = [run for run in _RUN.findall(text) if "," in run]
    if not runs:
        return "between"
    torn = any(part[0] == "0" and len(part) == 3 for run in runs for part in _later(run))
    alone = len(_ITEM.findall(text)) < 2
    if all(map(_THOUSANDS.fullmatch, runs)) and (torn or not (alone or _is_code(text))):
        return "thousands"
    if _is_code(text) or alone:
        return "between"
    if any(map(_BOTH.fullmatch, runs)) and all(map(_IN_BOTH.fullmatch, runs)):
        return "both"
    points = any("." in item.rstrip(".") for item in _ITEM.findall(text))
    if points or not all(map(_DECIMAL.fullmatch, runs)) or _counts_up(runs):
        return "between"
    return "decimal"


def spans(text: str, commas: Commas) -> list[tuple[int, int, float]]:
    """Return start, end and value of the numbers that hold commas."""
    form = {"thousands": _THOUSANDS, "decimal": _DECIMAL, "both": _IN_BOTH}.get(commas)
    if form is None:
        return []
    return [
        (*run.span(), _value(run.group(), commas))
        for run in _RUN.finditer(text)
        if form.fullmatch(run.group())
    ]


def could_be(text: str) -> list[Commas]:
    """Return every way in which the commas of a text could be meant."""
    runs = [run for run in _RUN.findall(text) if "," in run]
    ways: list[Commas] = []
    if not runs:
        return ways
    if all(map(_THOUSANDS.fullmatch, runs)) and (len(runs) > 1 or runs[0].count(",") == 1):
        ways.append("thousands")
    if all(map(_DECIMAL.fullmatch, runs)) and not _is_code(text):
        ways.append("decimal")
    return ways


def _value(run: str, commas: Commas) -> float:
    if commas == "thousands":
        return float(run.replace(",", ""))
    return float(run.replace(".", "").replace(",", "."))


def _later(run: str) -> list[str]:
    """Return the digits after each comma, up to a decimal point."""
    return [part.partition(".")[0] for part in run.split(",")[1:]]


def _is_code(text: str) -> bool:
    return any(bracket in text for bracket in "[({")


def _counts_up(runs: list[str]) -> bool:
    """Say whether the first numbers of the runs are 0, 1, 2 … or 1, 2, 3 …: an index."""
    heads = [run.partition(",")[0] for run in runs]
    if len(heads) < _FEWEST_COUNTED:
        return False
    return any(heads == [str(n + first) for n in range(len(heads))] for first in (0, 1))
