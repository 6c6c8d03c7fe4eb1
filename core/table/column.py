"""A column of a table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and what stands below it, ready to be written."""

    heading: str
    cells: list[str]
