"""Softmax: logits to probabilities, as it should be and as it goes wrong."""

from core.softmax.probability import jacobian, log_softmax, softmax, softmin
from core.softmax.reading import cross_entropy, entropy, order
from core.softmax.steps import Steps, naive_softmax, steps
from core.softmax.trouble import Column, Trouble

__all__ = [
    "Column",
    "Steps",
    "Trouble",
    "cross_entropy",
    "entropy",
    "jacobian",
    "log_softmax",
    "naive_softmax",
    "order",
    "softmax",
    "softmin",
    "steps",
]
