"""Columns of a table, and tables as text for the clipboard."""

import csv
import io
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and what stands below it, ready to be written."""

    heading: str
    cells: list[str]


def tsv(text: str) -> str:
    """Return CSV text with tabs between cells, which a spreadsheet parts when it is pasted.

    A tab or a line break inside a cell becomes a space, since nothing can quote it there.
    """
    rows = csv.reader(io.StringIO(text, newline=""))
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows)
