"""What the Neuron panel shows."""

from dataclasses import dataclass, field
from typing import Literal

from core.state_parts import Pick, check_number, check_numbers

GateKey = Literal["and", "or", "nand", "xor"]
FEWEST_INPUTS, MOST_INPUTS = 2, 4
LARGEST_WEIGHT = 10.0
LARGEST_INPUT = 10.0
MOST_STEPS = 100_000


@dataclass(frozen=True, slots=True)
class NeuronState:
    """Everything that the Neuron panel shows.

    Attributes:
        inputs: how many there are, 2 to 4.
        x: the present inputs; four numbers, of which the first ``inputs`` count.
        weights: four numbers, of which the first ``inputs`` count.
        bias: added to the weighted sum.
        as_threshold: whether it is shown as a threshold, which is -bias.
        pick: the activation and its parameters.
        gate: the truth table that is asked for.
        taught: the weights and the bias that the perceptron rule began with, five
            numbers; None while nobody has asked it.
        step: how many examples it has looked at since.

    Raises:
        StateError: if a number is out of its range.
    """

    inputs: int = 2
    x: tuple[float, ...] = (1.0, 0.0, 0.0, 0.0)
    weights: tuple[float, ...] = (1.0, 1.0, 1.0, 1.0)
    bias: float = -1.5
    as_threshold: bool = False
    pick: Pick = field(default_factory=lambda: Pick("step"))
    gate: GateKey = "and"
    taught: tuple[float, ...] | None = None
    step: int = 0

    def __post_init__(self) -> None:
        check_number("inputs", self.inputs, FEWEST_INPUTS, MOST_INPUTS)
        check_numbers("x", self.x, MOST_INPUTS, LARGEST_INPUT)
        check_numbers("weights", self.weights, MOST_INPUTS, LARGEST_WEIGHT)
        check_number("bias", self.bias, -LARGEST_WEIGHT, LARGEST_WEIGHT)
        check_number("step", self.step, 0, MOST_STEPS)
        if self.taught is not None:
            check_numbers("taught", self.taught, MOST_INPUTS + 1, LARGEST_WEIGHT)
