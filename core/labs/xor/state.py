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
SolverKey = Literal["line", "hand", "train"]
OptimiserKey = Literal["sgd", "adam"]
OwnPoint = tuple[float, float, int]
LOW, HIGH = -0.5, 1.5
GATE_INPUTS = (0.0, 1.0)
"""What the inputs of a gate are: the numbers along the plane."""
LARGEST_LINE = 10.0
LARGEST_WEIGHT = 10.0
HAND_UNITS, HAND_NUMBERS = 2, 9
"""Of the network whose weights are set by hand: 2 inputs, 2 hidden units, 1 output."""
GATES_BY_HAND = (-0.5, -0.5, 0.7, 0.5, 0.5, -0.2, 0.5, 0.5, -0.7)
"""XOR as AND of NAND and OR, with the weights that textbooks give for these gates."""
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
        solver: a line by hand, a network whose weights are set by hand, or one that is trained.
        line: w1, w2 and b of the line by hand.
        told: whether a person has asked how good the best of all lines is.
        hand: w1, w2 and b of two hidden units and of the output, of the network by hand.
        by_hand: the activation of its two hidden units.
        layers: hidden layers of the network, 0 to 3; 0 is a perceptron.
        units: in each of them, 1 to 8.
        pick: the activation of the hidden layers.
        compared: whether a second network is trained beside it, from the same weights.
        other: the activation of the second network.
        optimiser: how both learn; rate: how fast.
        seed: of the initial weights.
        steps: updates that are made at once when the training is set up, so that a picture
            can be made again.
        stops: whether a training that runs stands still once every point is right.
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
    told: bool = False
    hand: tuple[float, ...] = GATES_BY_HAND
    by_hand: Pick = field(default_factory=lambda: Pick("step"))
    layers: int = 1
    units: int = 4
    pick: Pick = field(default_factory=lambda: Pick("tanh"))
    compared: bool = False
    other: Pick = field(default_factory=lambda: Pick("step"))
    optimiser: OptimiserKey = "adam"
    rate: float = 0.05
    seed: int = 3
    steps: int = 0
    stops: bool = False
    space: bool = False
    first: int = 1
    second: int = 2
    way: tuple[Era, ...] = ()

    def __post_init__(self) -> None:
        check_number("noise", self.noise, 0, LARGEST_SEED)
        check_number("adds", self.adds, 0, 1)
        check_numbers("line", self.line, 3, LARGEST_LINE)
        check_numbers("hand", self.hand, HAND_NUMBERS, LARGEST_WEIGHT)
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
            told=False,
            hand=plain.hand,
            by_hand=plain.by_hand,
            adds=plain.adds,
            own=self.own if self.examples == "own" else (),
            solver="train",
            compared=False,
            other=plain.other,
            rate=plain.rate,
            stops=False,
            space=False,
            first=plain.first,
            second=plain.second,
            way=(),
        )

    @property
    def folds(self) -> bool:
        """Whether there are two hidden units to look into, of one network."""
        if self.solver == "hand":
            return True
        return self.solver == "train" and self.layers > 0 and self.units > 1 and not self.compared

    @property
    def width(self) -> int:
        """How many units the last hidden layer has, where there is one."""
        return HAND_UNITS if self.solver == "hand" else self.units

    @property
    def pair(self) -> tuple[int, int]:
        """The two units that are looked into: two different ones that the layer has."""
        first = min(self.first, self.width)
        second = min(self.second, self.width)
        return (first, second) if first != second else (first, first - 1 or 2)

    def nearest(self, x: float, y: float) -> int | None:
        """Return which point of one's own lies at a place, the nearest; None if none does."""
        away = [(math.hypot(px - x, py - y), index) for index, (px, py, _) in enumerate(self.own)]
        distance, index = min(away, default=(math.inf, 0))
        return index if distance < NEAR else None
