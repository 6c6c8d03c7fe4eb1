"""What the Gradient flow panel shows."""

from dataclasses import dataclass, field, replace
from typing import Literal

from core.state_parts import LARGEST_SEED, Era, Pick, check_number, check_way

InitialisationKey = Literal["he", "xavier", "lecun", "normal"]
OptimiserKey = Literal["sgd", "momentum", "adam"]
MOST_LAYERS, MOST_UNITS = 50, 32
SMALLEST_SD, LARGEST_SD = 0.001, 10.0
MOST_STEPS = 500
_MOST_LAYER_STEPS = 2000  # a second's work for most activations
_MOST_LAYER_STEPS_TRAINED = 200_000
SMALLEST_RATE, LARGEST_RATE = 1e-4, 10.0


@dataclass(frozen=True, slots=True)
class GradientFlowState:
    """Everything that the Gradient flow panel shows.

    Attributes:
        depth: number of hidden layers, 1 to 50.
        width: units in each of them, 1 to 32.
        pick: their activation and its parameters.
        initialisation: the rule for the initial weights.
        sd: their standard deviation under the rule "normal".
        normalised: whether the inputs are brought to mean 0 and standard deviation 1 first.
        seed: draws the initial weights.
        optimiser: how the weights follow the gradient.
        rate: the learning rate.
        layer: the hidden layer whose outputs are shown one by one, from 1; where there are
            fewer layers, the last.
        steps: updates made first when a training is set up, so that a picture of a trained
            network can be made again, 0 to 500; deep networks make fewer of them.
        way: the steps that were made instead, at which rates and with which activations;
            empty where nobody has trained since then.

    Raises:
        StateError: if a number is out of its range.
    """

    depth: int = 10
    width: int = 16
    pick: Pick = field(default_factory=lambda: Pick("sigmoid"))
    initialisation: InitialisationKey = "xavier"
    sd: float = 1.0
    normalised: bool = True
    seed: int = 1
    optimiser: OptimiserKey = "sgd"
    rate: float = 1.0
    layer: int = 1
    steps: int = 0
    way: tuple[Era, ...] = ()

    def __post_init__(self) -> None:
        check_number("depth", self.depth, 1, MOST_LAYERS)
        check_number("width", self.width, 1, MOST_UNITS)
        check_number("sd", self.sd, SMALLEST_SD, LARGEST_SD)
        check_number("seed", self.seed, 0, LARGEST_SEED)
        check_number("rate", self.rate, SMALLEST_RATE, LARGEST_RATE)
        check_number("layer", self.layer, 1, MOST_LAYERS)
        check_number("steps", self.steps, 0, MOST_STEPS)
        check_way(self.way, SMALLEST_RATE, LARGEST_RATE, self.most_trained)

    @property
    def chosen(self) -> int:
        """The hidden layer whose outputs are shown, 1 to ``depth``."""
        return min(self.layer, self.depth)

    @property
    def first_steps(self) -> int:
        """The updates that are made first in a network of this depth."""
        return min(self.steps, self.at_once)

    @property
    def at_once(self) -> int:
        """The updates that need no more than a second."""
        return _MOST_LAYER_STEPS // self.depth

    @property
    def most_trained(self) -> int:
        """The step at which a training ends, so that it can be made again in a minute or so."""
        return _MOST_LAYER_STEPS_TRAINED // self.depth

    @property
    def usual(self) -> Era:
        """Where a training stands that nobody has gone on with."""
        return Era(self.first_steps, self.rate)

    @property
    def trained(self) -> "GradientFlowState":
        """The same panel as far as it decides about the weights that a training begins with."""
        return replace(self, layer=1, rate=SMALLEST_RATE, way=())
