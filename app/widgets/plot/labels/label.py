"""A label that belongs to a place on a plot."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

Kind = Literal["curve", "point", "tangent", "corner"]


@dataclass(frozen=True, slots=True)
class Label:
    """What is to be written, and what it speaks of.

    Attributes:
        words: a few of them, on one line.
        colour: a CSS colour.
        kind: "curve" somewhere along a line, "point" beside a point, "tangent" at an end of
            one, "corner" in a corner.
        number: which trace or tangent, of a label of these kinds.
        x, y: the point, of a label of that kind.
        strong: whether it is written bold.
        insists: whether a name stands even where another line runs close beside its own.
    """

    words: str
    colour: str
    kind: Kind
    number: int = 0
    x: float = 0.0
    y: float = 0.0
    strong: bool = False
    insists: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Where words stand.

    Attributes:
        label: the words.
        rect: pixels that they fill.
        anchor: the pixel that they speak of.
        far: whether a line leads from the words to it.
    """

    label: Label
    rect: QRectF
    anchor: QPointF
    far: bool
