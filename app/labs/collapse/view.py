"""The right side of Linear collapse: the network as figure, equations and planes."""

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.labs.collapse import words
from app.labs.collapse.result import REACH, CollapseResult
from app.theme import Theme
from app.widgets.controls import label
from app.widgets.formula import Formula
from app.widgets.input_plane_picture import PlanePicture
from app.widgets.layer_geometry import Layered
from app.widgets.layouts import Reflow
from core.arrays import Array
from core.labs.collapse.latex import (
    as_numbers,
    as_one_layer,
    in_letters,
    single_in_letters,
    single_layer,
)
from core.labs.collapse.maths import Layers
from core.labs.collapse.state import CollapseState
from core.number_text import format_number
from core.text import Language, Text

_LINES = 3
_COVERED = r"\hat{y}=?"


class Equations(Reflow):
    """The lecture's three equations twice, and below them the one layer they come down to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._letters = [self._formula(theme, f"letters_{n}", words.LETTERS) for n in range(_LINES)]
        self._numbers = [self._formula(theme, f"numbers_{n}", words.NUMBERS) for n in range(_LINES)]
        self._one_letters = self._formula(theme, "one_letters", words.AS_ONE)
        self._one_numbers = self._formula(theme, "one_numbers", words.AS_ONE)
        self._lecture = [*self._letters, *self._numbers, self._one_letters]
        self._headings = [
            label(theme, words.LETTERS, "heading"),
            label(theme, words.NUMBERS, "heading"),
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(2 * theme.style.gap)
        for column, heading in enumerate(self._headings):
            grid.addWidget(heading, 0, column)
        for row in range(_LINES):
            grid.addWidget(self._letters[row], row + 1, 0)
            grid.addWidget(self._numbers[row], row + 1, 1)
        self._theme = theme
        self._one_heading = label(theme, words.AS_ONE, "heading")
        self._one_heading.setObjectName("collapse.as_one")
        self._one_heading.setWordWrap(True)
        for row, one in enumerate((self._one_heading, self._one_numbers, self._one_letters), 1):
            grid.addWidget(one, _LINES + row, 0, 1, 2)
        grid.setRowStretch(_LINES + 4, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def show_result(self, result: CollapseResult, *, lecture: bool, hidden: bool) -> None:
        """Write a network out.

        Args:
            result: the network, and the single layer that comes nearest to it.
            lecture: whether it has the lecture's shape, whose weights have names; of any
                other only the one layer is written.
            hidden: whether the answer is covered.
        """
        layers = result.layers
        for widget in (*self._lecture, *self._headings):
            widget.setVisible(lecture)
        if lecture:
            letters = in_letters(activated=layers.activation is not None)
            for shown, latex in zip(self._letters, letters, strict=True):
                shown.show_formula(latex)
            for shown, latex in zip(self._numbers, as_numbers(layers), strict=True):
                shown.show_formula(latex)
            self._one_letters.show_formula(single_in_letters())
        self._show_one(result, hidden=hidden)
        replaced = result.parted and result.nearest.exact and not hidden
        self._one_letters.setVisible(lecture and not replaced)

    def _show_one(self, result: CollapseResult, *, hidden: bool) -> None:
        """Write the single layer, under a heading that says what it has to do with the network."""
        heading, formula = words.AS_ONE, as_one_layer(result.layers)
        if hidden:
            formula = _COVERED
        elif result.parted and result.nearest.exact:
            heading = words.SAME_AS_ONE
            one = result.nearest
            formula = single_layer(one.weights.tolist(), one.bias)
        elif result.parted:
            heading = words.PRODUCT
        self._one_heading.setText(self._theme.say(heading))
        self._one_numbers.show_formula(formula)

    @staticmethod
    def _formula(theme: Theme, name: str, title: Text) -> Formula:
        return Formula(theme, f"collapse.{name}", title)


_HAT = "y\u0302"


def figure(layers: Layers, language: Language, *, lecture: bool) -> Layered:
    """Return what the figure shows.

    Args:
        layers: the network.
        language: of the spoken sentence.
        lecture: whether its weights have names.
    """
    hidden = [len(matrix) for matrix in layers.weights[:-1]]
    named = [tuple(f"y{n + 1}" if lecture else "" for n in range(units)) for units in hidden]
    edges = tuple(
        tuple(
            f"w{number} = {format_number(weight, 3)}"
            for number, weight in enumerate(matrix.ravel().tolist(), 1)
        )
        for matrix in layers.weights
    )
    listed = "; ".join(
        words.LAYER.fill(n=n, weights=", ".join(said)).of(language)
        for n, said in enumerate(edges, 1)
    )
    return Layered(
        names=(("x1", "x2"), *named, (_HAT,)),
        weights=layers.weights,
        edges=edges if lecture else (),
        spoken=words.FIGURE.fill(layers=listed).of(language),
    )


_CONTOURS = 7


def planes(
    shown: CollapseState, result: CollapseResult, language: Language, *, hidden: bool
) -> tuple[PlanePicture, PlanePicture]:
    """Return the deep network and the single layer; the cut of the plot is marked.

    Where the answers are hidden both planes are plain, and nothing is said of them.
    """
    both = np.stack([result.over.deep, result.over.single])
    low, high = float(both.min()), float(both.max())
    levels = tuple(np.linspace(low, high, _CONTOURS + 2)[1:-1].tolist())
    reach = max(abs(low), abs(high), 1e-9)

    def picture(values: Array, name: Text) -> PlanePicture:
        said = (words.PLANE_HIDDEN if hidden else words.PLANE).fill(
            name=name,
            low=format_number(float(values.min()), 4),
            high=format_number(float(values.max()), 4),
        )
        return PlanePicture(
            low=-REACH,
            high=REACH,
            values=np.zeros_like(values) if hidden else values,
            middle=0.0,
            reach=reach,
            levels=() if hidden else levels,
            across=shown.x2,
            spoken=said.of(language),
        )

    return picture(result.over.deep, words.DEEP), picture(result.over.single, words.ONE)


_HIGH_EMS = 17.0  # from here on two planes have room one above the other
_LEAST_EMS = 8.0
_PLOT, _PLANE = 5, 2  # shares of the width


class Pictures(Reflow):
    """A plot, and planes beside it: in a row where it is low, in a column where it is high."""

    def __init__(
        self, theme: Theme, plot: QWidget, planes: tuple[tuple[QWidget, Text], ...]
    ) -> None:
        super().__init__()
        self._high = _HIGH_EMS * theme.style.font_px
        self._planes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._planes.setSpacing(theme.style.gap)
        for plane, title in planes:
            part = QVBoxLayout()
            part.setSpacing(0)
            part.addWidget(label(theme, title, "muted"))
            part.addWidget(plane, 1)
            self._planes.addLayout(part, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.style.gap)
        self._row.addWidget(plot, _PLOT)
        self._row.addLayout(self._planes, _PLANE * len(planes))
        # In a column they ask for more height, which must not keep the window from being low.
        self.setMinimumHeight(round(_LEAST_EMS * theme.style.font_px))

    @property
    def in_column(self) -> bool:
        """Whether the planes stand one above the other."""
        return self._planes.direction() == QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the planes where the height allows it or no longer does."""
        super().resizeEvent(event)
        high = self.height() >= self._high
        if high != self.in_column:
            way = QBoxLayout.Direction
            self._planes.setDirection(way.TopToBottom if high else way.LeftToRight)
            self._row.setStretch(1, _PLANE if high else _PLANE * self._planes.count())
