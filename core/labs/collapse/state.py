"""What the Linear collapse panel shows."""

from dataclasses import dataclass, field

from core.state_parts import LARGEST_SEED, Pick, check_number, check_numbers

MOST_LAYERS, MOST_UNITS = 5, 8
LECTURE_LAYERS, LECTURE_UNITS, LECTURE_WEIGHTS = 2, 2, 6
LARGEST_COEFFICIENT = 10.0
LARGEST_X2 = 5.0


@dataclass(frozen=True, slots=True)
class CollapseState:
    """Everything that the Linear collapse panel shows.

    Attributes:
        layers: 1 to 5.
        units: in each hidden layer, 1 to 8.
        weights: w1, w2, w3, w4 of layer 1 and w1, w2 of layer 2, as the lecture names
            them; they count where there are two layers of two units.
        seed: draws the weights of any other shape.
        activated: whether the activation stands between the layers.
        pick: that activation and its parameters.
        x2: the second input, while the first runs along the plot.

    Raises:
        StateError: if a number is out of its range.
    """

    layers: int = LECTURE_LAYERS
    units: int = LECTURE_UNITS
    weights: tuple[float, ...] = (1.0, -0.5, -1.0, 1.5, 1.0, 0.5)
    seed: int = 1
    activated: bool = False
    pick: Pick = field(default_factory=lambda: Pick("relu"))
    x2: float = 1.0

    def __post_init__(self) -> None:
        check_number("layers", self.layers, 1, MOST_LAYERS)
        check_number("units", self.units, 1, MOST_UNITS)
        check_numbers("weights", self.weights, LECTURE_WEIGHTS, LARGEST_COEFFICIENT)
        check_number("seed", self.seed, 0, LARGEST_SEED)
        check_number("x2", self.x2, -LARGEST_X2, LARGEST_X2)

    @property
    def is_lecture(self) -> bool:
        """Whether the network has the shape of the lecture's, whose weights have names."""
        return (self.layers, self.units) == (LECTURE_LAYERS, LECTURE_UNITS)
