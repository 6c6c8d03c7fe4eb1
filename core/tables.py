"""What is on the screen as CSV text, for a spreadsheet."""

import csv
import io
from collections.abc import Callable

from core.columns import Column
from core.labs.collapse.table import collapse_table
from core.labs.curves.table import ROWS, curves_table
from core.labs.gradient_flow.table import gradient_flow_table
from core.labs.neuron.table import neuron_table
from core.labs.softmax.table import softmax_table
from core.labs.xor.table import xor_table
from core.state import PanelKey, State

__all__ = ["ROWS", "Column", "csv_text", "table"]

_TABLES: dict[PanelKey, Callable[[State], list[Column]]] = {
    "curves": curves_table,
    "softmax": softmax_table,
    "neuron": neuron_table,
    "collapse": collapse_table,
    "xor": xor_table,
    "gradient_flow": gradient_flow_table,
}


def table(state: State) -> str:
    """Return the open panel's numbers as CSV, every number with all of its digits.

    An empty cell stands where there is no number.

    Raises:
        KeyError: for a panel whose numbers the state alone does not hold (digits).
    """
    return csv_text(_TABLES[state.panel](state))


def csv_text(columns: list[Column]) -> str:
    """Return columns of one length as CSV text."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.heading for column in columns)
    writer.writerows(zip(*(column.cells for column in columns), strict=True))
    return text.getvalue()
