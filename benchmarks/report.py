"""What was measured, as a table to read and as JSON to keep."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from benchmarks.measure import Spread, ratios, spread

RESULT = Path(__file__).resolve().parent / "result.json"


@dataclass(frozen=True, slots=True)
class Aim:
    """What is hoped for.

    Attributes:
        limit: the number.
        of: whether it is about the ratio to the yardstick or about our own number.
        least: whether the number is to be at least the limit instead of at most.
    """

    limit: float
    of: Literal["ratio", "ours"] = "ratio"
    least: bool = False

    def __str__(self) -> str:
        sign, times = "≥" if self.least else "≤", "×" if self.of == "ratio" else ""  # times
        return f"{sign} {number(self.limit)}{times}"


@dataclass(frozen=True, slots=True)
class Row:
    """One figure.

    Attributes:
        what: what was done.
        unit: of ``ours`` and ``theirs``.
        ours: our own number.
        yardstick: what it is held against; empty where nothing is.
        theirs, ratio: the yardstick's number, and ours divided by it in pairs.
        aim: what is hoped for, if anything.
        note: why there is no number, or what else is to be known.
    """

    what: str
    unit: str = ""
    ours: Spread | None = None
    yardstick: str = ""
    theirs: Spread | None = None
    ratio: Spread | None = None
    aim: Aim | None = None
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the aim was met; None where there is none or nothing was measured."""
        found = self.ratio if self.aim and self.aim.of == "ratio" else self.ours
        if self.aim is None or found is None:
            return None
        if self.aim.least:
            return found.middle >= self.aim.limit
        return found.middle <= self.aim.limit


def compared(
    what: str, taken: dict[str, list[float]], ours: str, theirs: str, aim: Aim | None = None
) -> Row:
    """Return the row of two subjects that were timed in turn."""
    return Row(
        what,
        "ms",
        spread(taken[ours]),
        theirs,
        spread(taken[theirs]),
        ratios(taken[ours], taken[theirs]),
        aim,
    )


def alone(what: str, unit: str, numbers: Sequence[float], aim: Aim | None = None) -> Row:
    """Return the row of a figure that has no yardstick but its aim."""
    return Row(what, unit, spread(numbers), aim=aim)


def number(value: float) -> str:
    """Return a number with three figures, and no more zeros than it has."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def line(row: Row) -> str:
    """Return a row as one line to read."""
    words = [f"{row.what}:"]
    if row.ours:
        words.append(f"{number(row.ours.middle)} {row.unit}")
        words.append(f"({number(row.ours.low)}–{number(row.ours.high)})")  # a range
    if row.theirs:
        words.append(f"against {number(row.theirs.middle)} of {row.yardstick}")
    if row.ratio:
        words.append(f"= {number(row.ratio.middle)}×")  # times
        words.append(f"({number(row.ratio.low)}–{number(row.ratio.high)})")  # a range
    if row.aim:
        words.append(f"aim {row.aim}")
    if row.met is not None:
        words.append("met" if row.met else "MISSED")
    if row.note:
        words.append(row.note)
    return "  ".join(words)


def write(rows: Sequence[Row], machine: dict[str, str], path: Path = RESULT) -> None:
    """Keep the rows as JSON."""
    whole = {
        "machine": machine,
        "rows": [asdict(row) | {"met": row.met} for row in rows],
    }
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
