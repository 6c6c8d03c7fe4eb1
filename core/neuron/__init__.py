"""One neuron: weights, a sum, an activation, and which points it can separate."""

from core.neuron.gates import GATES, Gate, corners
from core.neuron.perceptron import Lesson, Step, learn
from core.neuron.unit import FIRES_ABOVE, Unit, Verdict, judge

__all__ = [
    "FIRES_ABOVE",
    "GATES",
    "Gate",
    "Lesson",
    "Step",
    "Unit",
    "Verdict",
    "corners",
    "judge",
    "learn",
]
