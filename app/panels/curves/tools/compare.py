"""Functions side by side: one more, one less, and where they differ most."""

import math
from functools import lru_cache

from app.look import Look
from app.panels.curves import words
from app.panels.curves.bench import Bench
from app.panels.curves.moves import probe_at
from app.panels.curves.naming import short_titles
from app.panels.curves.tools.probe_table import ProbeTable
from app.panels.curves.tools.tool import Tool
from app.widgets.complaint import Complaint
from app.widgets.controls import button, choice, label
from core.labs.curves.state import MOST_PICKS, CurvesState
from core.number_text import format_number
from core.resolve import activation_of
from core.sampling.features import Difference, largest_difference
from core.state import State
from core.state_parts import Pick
from core.text import Text

_DIGITS = 4
_ROUNDING = 1e-12  # of the values: two ways to write one function differ by so much


class Compare(Tool):
    """Buttons for the functions on the screen, and a list of the places of most difference."""

    def __init__(self, look: Look, bench: Bench) -> None:
        super().__init__(look, bench)
        self._again = button(
            look, "curves.duplicate", words.AGAIN, self._duplicate, words.AGAIN_TIP
        )
        self._less = button(look, "curves.drop", words.DROP, self._drop, words.DROP_TIP)
        self._full = Complaint(look, "curves.compare_complaint")
        self._alone = label(look, words.ALONE, "muted")
        self._alone.setObjectName("curves.alone")
        self._list = choice(look, "curves.differences", words.DIFFERENCES, [], self._go_to)
        # As wide as the longest of what it lists now, not of what it listed first.
        self._list.setSizeAdjustPolicy(self._list.SizeAdjustPolicy.AdjustToContents)
        self._list.setMinimumWidth(5 * look.style.font_px)  # never wider than its row
        self._places: list[Difference] = []
        self._table = ProbeTable(look)
        self._copy = button(look, "curves.table_copy", words.TABLE_COPY, self._table.copy)
        for widget in (self._again, self._less, self._copy, self._list, self._alone):
            self.row.addWidget(widget)
        self.column.addWidget(self._full)
        self.column.addWidget(self._table)

    def show_state(self, state: State, y: tuple[float, float]) -> None:  # noqa: ARG002  # as every tool
        """Say where each other function lies farthest from the active one, the farthest first."""
        curves = state.curves
        self._full.withdraw()
        names = short_titles(curves, self.look.language)
        others = [number for number in range(len(curves.picks)) if number != curves.active]
        found = [(_between(curves, number), names[number]) for number in others]
        # Without a size, at no x do both have a value: that comes last.
        found.sort(key=lambda pair: math.inf if math.isnan(pair[0].size) else -pair[0].size)
        self._places = [place for place, _ in found]
        self._again.setVisible(bool(activation_of(curves.pick).parameters))
        for widget in (self._less, self._copy, self._table):
            widget.setVisible(bool(others))
        self._table.show_curves(curves, hidden=state.values_hidden)
        self._list.setVisible(bool(others))
        self._alone.setVisible(not others)
        said = [self.look.say(_said(place, name, state.values_hidden)) for place, name in found]
        if said != [self._list.itemText(n) for n in range(self._list.count())]:
            self._list.clear()
            self._list.addItems(said)

    def _go_to(self, number: int) -> None:
        self.bench.change(probe_at, self._places[number].x)

    def _duplicate(self) -> None:
        if len(self.bench.curves.picks) >= MOST_PICKS:
            self._full.about(self._again, words.FULL)
        else:
            self.bench.put(self.bench.curves.duplicate())

    def _drop(self) -> None:
        self.bench.change(CurvesState.drop, self.bench.curves.active)


def _between(curves: CurvesState, number: int) -> Difference:
    return _found(curves.pick, curves.picks[number], curves.x_min, curves.x_max)


@lru_cache(maxsize=MOST_PICKS)
def _found(one: Pick, other: Pick, x_min: float, x_max: float) -> Difference:
    """Return where two functions differ most; while one is tuned, other pairs stay."""
    pair = [(activation_of(pick), pick.settings) for pick in (one, other)]
    return largest_difference(pair[0], pair[1], x_min, x_max)


def _said(found: Difference, name: str, hidden: bool) -> Text:
    if hidden:
        return words.DIFFERS_HIDDEN.fill(name=name)
    if math.isnan(found.size):
        return words.NOWHERE_BOTH.fill(name=name)
    if found.size == 0.0:
        return words.SAME.fill(name=name)
    if found.size <= _ROUNDING * max(abs(found.one), abs(found.other)) < math.inf:
        return words.SAME_ROUNDED.fill(name=name)
    beside = {-1: words.LEFT_OF, 0: words.AT, 1: words.RIGHT_OF}[found.side]
    place = beside.fill(x=format_number(found.x, _DIGITS))
    if math.isinf(found.size) and found.side:
        return words.NO_BOUND.fill(name=name, place=place)
    return words.DIFFERS.fill(
        name=name,
        size=format_number(found.size, _DIGITS),
        place=place,
        one=format_number(found.one, _DIGITS),
        other=format_number(found.other, _DIGITS),
    )
