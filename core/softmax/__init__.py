"""Softmax: logits to probabilities, exactly and in limited precision."""

from core.softmax.learning import descend, loss_gradient, one_hot
from core.softmax.probability import jacobian, jacobian_rows, log_softmax, softmax, softmin
from core.softmax.ranking import Order, compare_order, largest_change
from core.softmax.reading import cross_entropy, entropy, order
from core.softmax.rivals import independent_sigmoids, winner_takes_all
from core.softmax.steps import Steps, naive_softmax, steps
from core.softmax.trouble import Column, Trouble, overflow
from core.softmax.widths import Verdict, is_close, verdicts

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
