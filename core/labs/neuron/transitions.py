"""Every move that a person can make in the Neuron lab: from one state to the next."""

from dataclasses import replace

from core.labs.neuron.maths import corners
from core.labs.neuron.perceptron import run_of
from core.labs.neuron.state import LARGEST_WEIGHT, GateKey, NeuronState


def feed(neuron: NeuronState, index: int, value: float) -> NeuronState:
    """Return the lab with another number at one input."""
    return replace(neuron, x=_with(neuron.x, index, value))


def feed_pair(neuron: NeuronState, first: float, second: float) -> NeuronState:
    """Return the lab with other numbers at the first two inputs."""
    return feed(feed(neuron, 0, first), 1, second)


def feed_row(neuron: NeuronState, row: int) -> NeuronState:
    """Return the lab with the inputs of a row of the truth table."""
    corner = corners(neuron.inputs)[row].tolist()
    return replace(neuron, x=(*corner, *neuron.x[neuron.inputs :]))


def toggle(neuron: NeuronState, index: int) -> NeuronState:
    """Return the lab with an input on, or off where it was on."""
    return feed(neuron, index, 0.0 if neuron.x[index] else 1.0)


def weigh(neuron: NeuronState, index: int, weight: float) -> NeuronState:
    """Return the lab with another weight, set by hand: the rule is over."""
    return replace(neuron, weights=_with(neuron.weights, index, weight), taught=None, step=0)


def shift(neuron: NeuronState, bias: float) -> NeuronState:
    """Return the lab with another bias, set by hand: the rule is over."""
    return replace(neuron, bias=bias, taught=None, step=0)


def shift_shown(neuron: NeuronState, number: float) -> NeuronState:
    """Return the lab with another bias, or another threshold where that is shown."""
    return shift(neuron, -number + 0.0 if neuron.as_threshold else number)


def ask(neuron: NeuronState, gate: GateKey) -> NeuronState:
    """Return the lab with another truth table; the rule on the old one is over."""
    return replace(neuron, gate=gate, taught=None, step=0)


def widen(neuron: NeuronState, inputs: int) -> NeuronState:
    """Return the lab with more or fewer inputs; the rule is over."""
    return replace(neuron, inputs=inputs, taught=None, step=0)


def teach(neuron: NeuronState) -> NeuronState:
    """Return the lab with the perceptron rule begun from what is shown, and at its end."""
    begun = replace(neuron, taught=(*neuron.weights, neuron.bias), step=0)
    run = run_of(begun)
    return begun if run is None else to_step(begun, len(run.steps) - 1)


def to_step(neuron: NeuronState, step: int) -> NeuronState:
    """Return the lab with the neuron as the rule has it after some examples.

    Args:
        neuron: the lab; unchanged if the rule was never asked.
        step: how many examples it has looked at; at the ends it stays.
    """
    run = run_of(neuron)
    if run is None:
        return neuron
    step = min(max(step, 0), len(run.steps) - 1)
    there = run.steps[step]
    weights = tuple(_inside(float(weight)) for weight in there.weights)
    kept = neuron.weights[len(weights) :]
    return replace(neuron, step=step, weights=(*weights, *kept), bias=_inside(there.bias))


def _with(values: tuple[float, ...], index: int, value: float) -> tuple[float, ...]:
    return (*values[:index], value, *values[index + 1 :])


def _inside(number: float) -> float:
    """Keep a weight where its slider can show it."""
    return min(max(number, -LARGEST_WEIGHT), LARGEST_WEIGHT)
