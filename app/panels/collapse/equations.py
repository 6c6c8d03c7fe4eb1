"""The network written out: with letters, with numbers, as one layer."""

from PySide6.QtWidgets import QGridLayout

from app.look import Look
from app.panels.collapse import words
from app.panels.collapse.worked import Worked
from app.widgets.controls import label
from app.widgets.formula import Formula
from app.widgets.reflow import Reflow
from core.labs.collapse.latex import (
    as_numbers,
    as_one_layer,
    in_letters,
    single_in_letters,
    single_layer,
)
from core.text import Text

_LINES = 3
_COVERED = r"\hat{y}=?"


class Equations(Reflow):
    """The lecture's three equations twice, and below them the one layer they come down to."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._letters = [self._formula(look, f"letters_{n}", words.LETTERS) for n in range(_LINES)]
        self._numbers = [self._formula(look, f"numbers_{n}", words.NUMBERS) for n in range(_LINES)]
        self._one_letters = self._formula(look, "one_letters", words.AS_ONE)
        self._one_numbers = self._formula(look, "one_numbers", words.AS_ONE)
        self._lecture = [*self._letters, *self._numbers, self._one_letters]
        self._headings = [
            label(look, words.LETTERS, "heading"),
            label(look, words.NUMBERS, "heading"),
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(2 * look.style.gap)
        for column, heading in enumerate(self._headings):
            grid.addWidget(heading, 0, column)
        for row in range(_LINES):
            grid.addWidget(self._letters[row], row + 1, 0)
            grid.addWidget(self._numbers[row], row + 1, 1)
        self._look = look
        self._one_heading = label(look, words.AS_ONE, "heading")
        self._one_heading.setObjectName("collapse.as_one")
        self._one_heading.setWordWrap(True)
        for row, one in enumerate((self._one_heading, self._one_numbers, self._one_letters), 1):
            grid.addWidget(one, _LINES + row, 0, 1, 2)
        grid.setRowStretch(_LINES + 4, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def show_worked(self, worked: Worked, *, lecture: bool, hidden: bool) -> None:
        """Write a network out.

        Args:
            worked: the network, and the single layer that comes nearest to it.
            lecture: whether it has the lecture's shape, whose weights have names; of any
                other only the one layer is written.
            hidden: whether the answer is covered.
        """
        layers = worked.layers
        for widget in (*self._lecture, *self._headings):
            widget.setVisible(lecture)
        if lecture:
            letters = in_letters(activated=layers.activation is not None)
            for shown, latex in zip(self._letters, letters, strict=True):
                shown.show_formula(latex)
            for shown, latex in zip(self._numbers, as_numbers(layers), strict=True):
                shown.show_formula(latex)
            self._one_letters.show_formula(single_in_letters())
        self._show_one(worked, hidden=hidden)
        replaced = worked.parted and worked.nearest.exact and not hidden
        self._one_letters.setVisible(lecture and not replaced)

    def _show_one(self, worked: Worked, *, hidden: bool) -> None:
        """Write the single layer, under a heading that says what it has to do with the network."""
        heading, formula = words.AS_ONE, as_one_layer(worked.layers)
        if hidden:
            formula = _COVERED
        elif worked.parted and worked.nearest.exact:
            heading = words.SAME_AS_ONE
            one = worked.nearest
            formula = single_layer(one.weights.tolist(), one.bias)
        elif worked.parted:
            heading = words.PRODUCT
        self._one_heading.setText(self._look.say(heading))
        self._one_numbers.show_formula(formula)

    @staticmethod
    def _formula(look: Look, name: str, title: Text) -> Formula:
        return Formula(look, f"collapse.{name}", title)
