"""A column of the table, ready to be asked for its cells."""

from collections.abc import Callable
from dataclasses import dataclass

from core.text import Text


def no_trouble(_row: int | None) -> Text | None:
    """Say of every cell that it is right."""
    return None


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: "name", "z" or what it holds.
        title: what a person reads above it; a line break puts it on two lines.
        cell: the words of a class's cell, by the number of the class.
        total: the words in the row of the sums.
        trouble: why a cell went wrong, None if it did not; the row None is the sum's.
        covered: whether hidden values are covered here.
        typed: what stands in the cell while it is edited; None where it cannot be.
    """

    key: str
    title: Text
    cell: Callable[[int], str]
    total: str = ""
    trouble: Callable[[int | None], Text | None] = no_trouble
    covered: bool = True
    typed: Callable[[int], str] | None = None
