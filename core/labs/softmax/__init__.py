"""Softmax: logits to probabilities, exactly and in limited precision."""

from core.labs.softmax.maths import (
    descend,
    independent_sigmoids,
    jacobian,
    jacobian_rows,
    log_softmax,
    loss_gradient,
    one_hot,
    softmax,
    softmin,
    winner_takes_all,
)
from core.labs.softmax.reading import (
    Order,
    Verdict,
    compare_order,
    cross_entropy,
    entropy,
    is_close,
    largest_change,
    order,
    verdicts,
)
from core.labs.softmax.steps import Column, Steps, Trouble, naive_softmax, overflow, steps

__all__ = [
    "Column",
    "Order",
    "Steps",
    "Trouble",
    "Verdict",
    "compare_order",
    "cross_entropy",
    "descend",
    "entropy",
    "independent_sigmoids",
    "is_close",
    "jacobian",
    "jacobian_rows",
    "largest_change",
    "log_softmax",
    "loss_gradient",
    "naive_softmax",
    "one_hot",
    "order",
    "overflow",
    "softmax",
    "softmin",
    "steps",
    "verdicts",
    "winner_takes_all",
]
