"""How softmax learns: the gradient of its loss, and a step of gradient descent."""

import numpy as np
import numpy.typing as npt

from core.activation import Array
from core.softmax.probability import checked, softmax


def one_hot(classes: int, true_class: int) -> Array:
    """Return y, shape (classes,): 1 at the true class and 0 elsewhere.

    Raises:
        IndexError: if there is no class of that number.
    """
    if not 0 <= true_class < classes:
        raise IndexError(f"there is no class {true_class} among {classes}")
    y = np.zeros(classes)
    y[true_class] = 1.0
    return y


def loss_gradient(logits: npt.ArrayLike, true_class: int, temperature: float = 1.0) -> Array:
    """Return the gradient of -ln p of the true class, (p - y) / T, shape (n,).

    p - 1 of the true class is summed from the others, which keeps its digits where p is
    close to 1, and makes the slopes sum to 0. Edges and errors as for softmax and one_hot.

    Source: Bridle 1990, Training stochastic model recognition algorithms as networks can
    lead to maximum mutual information estimation of parameters.
    """
    slope = softmax(logits, temperature)
    one_hot(len(slope), true_class)
    others = np.delete(slope, true_class)
    slope[true_class] = -others.sum() if others.size else slope[true_class] - 1.0
    with np.errstate(over="ignore", under="ignore"):
        return np.asarray(slope / temperature + 0.0)


def descend(logits: npt.ArrayLike, true_class: int, rate: float, temperature: float = 1.0) -> Array:
    """Return the logits after one step of gradient descent, shape (n,).

    Args:
        logits: shape (n,), n >= 1.
        true_class: whose probability is to grow.
        rate: the learning rate, > 0.
        temperature: T, 0 < T < inf.

    A logit at -inf stays there. Errors as for loss_gradient.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        step = rate * loss_gradient(logits, true_class, temperature)
        return np.asarray(checked(logits, temperature) - step)
