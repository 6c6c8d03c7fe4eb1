"""The perceptron rule (Rosenblatt 1958), and the proof that it keeps cycling.

The rule looks at one example after the other. Where the neuron is wrong, it moves the
weights by rate * (target - output) * input and the bias by rate * (target - output).
With whole numbers for inputs and rate, the weights after a pass are whole numbers away
from those before; where no line separates the examples they stay bounded, so they must
come back to where they were (Block & Levin 1970, the perceptron cycling theorem). From
there on everything repeats: the rule has measurably failed.
"""

from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.labs.neuron.maths import GATES, corners
from core.labs.neuron.state import NeuronState

MOST_PASSES = 1000


@dataclass(frozen=True, slots=True)
class Step:
    """The neuron after looking at one example.

    Attributes:
        weights: shape (n,).
        bias: the bias.
        number: of the pass, from 1; 0 for the neuron before it has seen anything.
        example: the row that was looked at, None before the first.
        error: target - output there: -1, 0 or 1; the weights moved unless it is 0.
        accuracy: share of all examples that is right afterwards, 0 to 1.
    """

    weights: Array
    bias: float
    number: int
    example: int | None
    error: float
    accuracy: float


@dataclass(frozen=True, slots=True)
class PerceptronRun:
    """What came of learning.

    Attributes:
        steps: from the start to the end.
        learned: whether a whole pass went by without a mistake.
        cycle: the numbers of two passes after which the weights are the same; None unless
            the rule was caught cycling.
    """

    steps: tuple[Step, ...]
    learned: bool
    cycle: tuple[int, int] | None

    @property
    def passes(self) -> int:
        """How often all the examples were looked at."""
        return self.steps[-1].number

    @property
    def updates(self) -> int:
        """How often the weights moved."""
        return sum(step.error != 0.0 for step in self.steps)

    @property
    def best(self) -> Step:
        """The first of the steps with the highest accuracy."""
        return max(self.steps, key=lambda step: step.accuracy)


def learn(x: Array, target: Array, weights: Array, bias: float, rate: float = 1.0) -> PerceptronRun:
    """Apply the perceptron rule until it succeeds, repeats itself, or has had its chances.

    Args:
        x: examples, shape (m, n).
        target: 0 or 1 for each, shape (m,).
        weights: to begin with, shape (n,).
        bias: to begin with.
        rate: learning rate, above 0.
    """
    w, b = weights.astype(np.float64), float(bias)
    steps = [Step(w, b, 0, None, 0.0, _accuracy(x, target, w, b))]
    seen = {(w.tobytes(), b): 0}
    for number in range(1, MOST_PASSES + 1):
        mistakes = 0
        for row, (example, wanted) in enumerate(zip(x, target, strict=True)):
            error = float(wanted) - float(example @ w + b > 0.0)
            mistakes += error != 0.0
            w = w + rate * error * example
            b = b + rate * error
            steps.append(Step(w, b, number, row, error, _accuracy(x, target, w, b)))
        if not mistakes:
            return PerceptronRun(tuple(steps), learned=True, cycle=None)
        before = seen.setdefault((w.tobytes(), b), number)
        if before != number:
            return PerceptronRun(tuple(steps), learned=False, cycle=(before, number))
    return PerceptronRun(tuple(steps), learned=False, cycle=None)


def _accuracy(x: Array, target: Array, weights: Array, bias: float) -> float:
    return float(np.mean((x @ weights + bias > 0.0) == (target > 0.5)))


def run_of(neuron: NeuronState) -> PerceptronRun | None:
    """Return what the rule does on the truth table of a state; None if nobody asked it."""
    if neuron.taught is None:
        return None
    n = neuron.inputs
    rows = corners(n)
    target = GATES[neuron.gate].target(rows)
    return learn(rows, target, np.asarray(neuron.taught[:n]), neuron.taught[-1])
