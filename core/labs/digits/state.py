"""What the Digits panel shows."""

from dataclasses import dataclass
from typing import Literal

from core.state_parts import StateError, check_number
from core.text import Text

HiddenKey = Literal["relu", "sigmoid", "tanh"]
Point = tuple[float, float]
MOST_STROKES = 40
MOST_POINTS = 2000
COOLEST, HOTTEST = 0.1, 20.0
UNITS = 64
"""Of the hidden layer of each network."""


@dataclass(frozen=True, slots=True)
class DigitsState:
    """Everything that the Digits panel shows.

    Attributes:
        strokes: of the pen, each a row of points (x, y) from 0 to 1, y downwards.
        hidden: the activation of the network's hidden layer.
        temperature: T of the softmax over its logits.
        unit: the hidden unit whose weights are shown, from 0; None shows the picture.

    Raises:
        StateError: if there are too many points, one lies beside the pad, there is no such
            unit, or the temperature is out of its range.
    """

    strokes: tuple[tuple[Point, ...], ...] = ()
    hidden: HiddenKey = "relu"
    temperature: float = 1.0
    unit: int | None = None

    def __post_init__(self) -> None:
        if len(self.strokes) > MOST_STROKES or sum(map(len, self.strokes)) > MOST_POINTS:
            raise StateError(
                Text(
                    en=f"a drawing has at most {MOST_STROKES} strokes and {MOST_POINTS} points",
                    zh=f"一張圖最多 {MOST_STROKES} 筆、{MOST_POINTS} 個點",
                )
            )
        for stroke in self.strokes:
            for x, y in stroke:
                check_number("x", x, 0.0, 1.0)
                check_number("y", y, 0.0, 1.0)
        check_number("temperature", self.temperature, COOLEST, HOTTEST)
        if self.unit is not None:
            check_number("unit", self.unit, 0, UNITS - 1)
