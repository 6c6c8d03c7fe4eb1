"""Tables for the clipboard."""

from core.columns import tsv
from core.tables import Column, csv_text


def test_a_table_for_pasting_has_tabs_between_its_cells() -> None:
    """Each number goes into a cell of its own, whatever stands in a heading."""
    text = csv_text([Column("max(a, x)", ["1.5", ""]), Column('"y"\tz\n', ["2.5", "3.5"])])

    assert tsv(text) == 'max(a, x)\t"y" z\n1.5\t2.5\n\t3.5\n'
