"""What the XOR panel shows."""

import math
from dataclasses import dataclass, field, replace
from typing import Literal

from core.state_parts import (
    LARGEST_SEED,
    Era,
    Pick,
    StateError,
    check_number,
    check_numbers,
    check_way,
)
from core.text import Text

ExamplesKey = Literal["xor", "noisy", "circles", "spiral", "and", "or", "own"]
SolverKey = Literal["line", "train"]
OptimiserKey = Literal["sgd", "adam"]
OwnPoint = tuple[float, float, int]
LOW, HIGH = -0.5, 1.5
LARGEST_LINE = 10.0
MOST_HIDDEN_LAYERS, MOST_HIDDEN_UNITS = 3, 8
MOST_OWN = 100
NEAR = 0.06
"""A click this near to a point of one's own means that point."""
MOST_FIRST_STEPS = 5000
MOST_TRAINED = 200_000
"""Where a training ends: it can be made again within a quarter of a minute."""
SLOWEST, FASTEST = 1e-4, 10.0


@dataclass(frozen=True, slots=True)
class XorState:
    """Everything that the XOR panel shows.

    Attributes:
        examples: which points.
        noise: seed of their noise.
        own: the person's own points (x, y, class), where ``examples`` is "own".
        adds: the class of the next point that is clicked.
        solver: a line by hand, or a network that is trained.
        line: w1, w2 and b of the line by hand.
        layers: hidden layers of the network, 0 to 3; 0 is a perceptron.
        units: in each of them, 1 to 8.
        pick: the activation of the hidden layers.
        compared: whether a second network is trained beside it, from the same weights.
        other: the activation of the second network.
        optimiser: how both learn; rate: how fast.
        seed: of the initial weights.
        steps: updates that are made at once when the training is set up, so that a picture
            can be made again.
        space: whether the space of two hidden units stands beside the plane.
        first, second: the numbers of these units, from 1.
        way: the steps that were made instead, at which rates; empty where nobody has trained
            since then.

    Raises:
        StateError: if a number is out of its range.
    """

    examples: ExamplesKey = "xor"
    noise: int = 1
    own: tuple[OwnPoint, ...] = ()
    adds: int = 1
    solver: SolverKey = "line"
    line: tuple[float, ...] = (1.0, 1.0, -0.5)
    layers: int = 1
    units: int = 4
    pick: Pick = field(default_factory=lambda: Pick("tanh"))
    compared: bool = False
    other: Pick = field(default_factory=lambda: Pick("relu"))
    optimiser: OptimiserKey = "adam"
    rate: float = 0.05
    seed: int = 3
    steps: int = 0
    space: bool = False
    first: int = 1
    second: int = 2
    way: tuple[Era, ...] = ()

    def __post_init__(self) -> None:
        check_number("noise", self.noise, 0, LARGEST_SEED)
        check_number("adds", self.adds, 0, 1)
        check_numbers("line", self.line, 3, LARGEST_LINE)
        check_number("layers", self.layers, 0, MOST_HIDDEN_LAYERS)
        check_number("units", self.units, 1, MOST_HIDDEN_UNITS)
        check_number("first", self.first, 1, MOST_HIDDEN_UNITS)
        check_number("second", self.second, 1, MOST_HIDDEN_UNITS)
        check_number("rate", self.rate, SLOWEST, FASTEST)
        check_number("seed", self.seed, 0, LARGEST_SEED)
        check_number("steps", self.steps, 0, MOST_FIRST_STEPS)
        check_way(self.way, SLOWEST, FASTEST, MOST_TRAINED)
        if len(self.own) > MOST_OWN:
            raise StateError(
                Text(
                    en=f"at most {MOST_OWN} points of one's own, not {len(self.own)}",
                    zh=f"自訂的點最多 {MOST_OWN} 個，不能是 {len(self.own)} 個",
                )
            )
        for x, y, one in self.own:
            check_number("x", x, LOW, HIGH)
            check_number("y", y, LOW, HIGH)
            check_number("class", one, 0, 1)

    @property
    def usual(self) -> Era:
        """Where a training stands that nobody has gone on with."""
        return Era(self.steps, self.rate)

    @property
    def trained(self) -> "XorState":
        """The same panel as far as it decides about the weights that a training begins with."""
        plain = XorState()
        return replace(
            self,
            line=plain.line,
            adds=plain.adds,
            own=self.own if self.examples == "own" else (),
            solver="train",
            compared=False,
            other=plain.other,
            rate=plain.rate,
            space=False,
            first=plain.first,
            second=plain.second,
            way=(),
        )

    @property
    def folds(self) -> bool:
        """Whether there are two hidden units to look into, of one network."""
        return self.solver == "train" and self.layers > 0 and self.units > 1 and not self.compared

    @property
    def pair(self) -> tuple[int, int]:
        """The two units that are looked into: two different ones that the layer has."""
        first = min(self.first, self.units)
        second = min(self.second, self.units)
        return (first, second) if first != second else (first, first - 1 or 2)

    def nearest(self, x: float, y: float) -> int | None:
        """Return which point of one's own lies at a place, the nearest; None if none does."""
        away = [(math.hypot(px - x, py - y), index) for index, (px, py, _) in enumerate(self.own)]
        distance, index = min(away, default=(math.inf, 0))
        return index if distance < NEAR else None
