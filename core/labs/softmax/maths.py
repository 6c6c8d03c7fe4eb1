"""Softmax: probabilities, their slopes, what else could be used, and how it learns.

Subtracting the maximum keeps exp from overflowing, but exp also magnifies the rounding of
that subtraction, up to 500 units in the last place. Here the rounding is carried along.
"""

import math
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from core.arrays import Array
from core.gates import sigmoid
from core.special import quotient, two_sum

_COLDEST = 1e-300


def softmax(logits: npt.ArrayLike, temperature: float = 1.0) -> Array:
    """Return exp(z_i / T) / sum_j exp(z_j / T).

    Args:
        logits: shape (n,), n >= 1. A class at -inf gets 0; one class at +inf gets 1.
            nan anywhere, no class above -inf, or several at +inf leave no distribution: all nan.
        temperature: T, 0 < T < inf.

    Returns:
        Shape (n,), at least 0, with the sum 1 apart from rounding.

    Raises:
        ValueError: if the shape or the temperature is wrong.

    Source: Bridle 1990, Probabilistic interpretation of feedforward classification network
    outputs; the distribution is Boltzmann's (1868).
    """
    weights = _weights(logits, temperature)
    with np.errstate(invalid="ignore", under="ignore"):
        return weights / math.fsum(weights)


def softmin(logits: npt.ArrayLike, temperature: float = 1.0) -> Array:
    """Return the softmax of the logits with their signs turned; arguments as there."""
    return softmax(-np.asarray(logits, dtype=np.float64), temperature)


def log_softmax(logits: npt.ArrayLike, temperature: float = 1.0) -> Array:
    """Return the logarithm of softmax, finite where the probability itself is 0 in float64.

    The winner is left out of the sum, so that log(1 + rest) keeps its digits when the rest
    is tiny. Arguments, edges and errors are those of softmax.
    """
    z = checked(logits, temperature)
    weights = _weights(z, temperature)
    if np.isnan(weights[0]):
        return weights
    rest = math.fsum(np.delete(weights, int(np.argmax(z))))
    with np.errstate(over="ignore", invalid="ignore"):
        high, low = _distance(z, temperature)
        return np.asarray(high + (low - np.log1p(rest)))


def jacobian(logits: npt.ArrayLike, temperature: float = 1.0) -> Array:
    """Return the derivatives dp_i/dz_j = p_i (delta_ij - p_j) / T, shape (n, n).

    The diagonal is summed from the other entries of its row, which keeps its digits where
    p_i is close to 1, and makes every row sum to 0. Arguments and errors as for softmax.
    """
    return jacobian_rows(logits, range(np.size(logits)), temperature)


def jacobian_rows(logits: npt.ArrayLike, rows: Iterable[int], temperature: float = 1.0) -> Array:
    """Return only some rows of the Jacobian, shape (rows, n), where all would be too many.

    Arguments and errors otherwise as for jacobian.

    Raises:
        IndexError: if there is no such row.
    """
    p = softmax(logits, temperature)
    chosen = np.fromiter(rows, dtype=np.int64)
    first = max(temperature, _COLDEST)  # dividing one factor keeps tiny products; all of T if
    rest = temperature / first  # that cannot overflow, else the rest at the end
    with np.errstate(under="ignore", over="ignore"):
        table = -np.outer(p[chosen], p / first)
        diagonal = np.arange(len(chosen)), chosen
        table[diagonal] = 0.0
        table[diagonal] = (p - p)[chosen] - table.sum(axis=1)  # of one class too, nan stays nan
        return np.asarray(table / rest + 0.0)  # no entry is -0.0


def checked(logits: npt.ArrayLike, temperature: float) -> Array:
    """Return the logits as float64.

    Raises:
        ValueError: unless they have the shape (n,), n >= 1, and 0 < T < inf.
    """
    z = np.asarray(logits, dtype=np.float64)
    if z.ndim != 1 or z.size == 0:
        raise ValueError(f"logits must have the shape (n,) with n >= 1, not {z.shape}")
    if not 0.0 < temperature < math.inf:
        raise ValueError(f"temperature must be above 0 and finite, not {temperature}")
    return z


def _weights(logits: npt.ArrayLike, temperature: float) -> Array:
    """Return exp((z_i - max) / T); all nan where there is no distribution."""
    z = checked(logits, temperature)
    top = z.max()
    if np.isnan(top) or top == -math.inf or np.count_nonzero(z == math.inf) > 1:
        return np.full_like(z, np.nan)
    with np.errstate(all="ignore"):
        high, low = _distance(z, temperature)
        weights = np.exp(high)
        return np.asarray(weights + weights * low)


def _distance(z: Array, temperature: float) -> tuple[Array, Array]:
    """Return (z_i - max) / T as (rounded, lost); 0 for the winner even at +inf."""
    top = z.max()
    if top == math.inf:
        return np.where(z == top, 0.0, -np.inf), np.zeros_like(z)
    with np.errstate(all="ignore"):
        if temperature > 1.0:  # z - max may overflow where its quotient does not
            z, top, temperature = z / 4.0, top / 4.0, temperature / 4.0
        high, lost = two_sum(z, -top)
        divided, low = quotient(high, temperature)
        return divided, np.where(np.isfinite(divided), low + lost / temperature, 0.0)


def winner_takes_all(logits: npt.ArrayLike) -> Array:
    """Return 1 for the largest logit and 0 elsewhere, shape (n,); the first of equal ones wins.

    All nan if one logit is nan or all are -inf, where nothing is the largest.

    Raises:
        ValueError: if the shape is not (n,) with n >= 1.
    """
    z = checked(logits, 1.0)
    top = z.max()
    if np.isnan(top) or top == -np.inf:
        return np.full_like(z, np.nan)
    won = np.zeros_like(z)
    won[int(np.argmax(z))] = 1.0
    return won


def independent_sigmoids(logits: npt.ArrayLike, temperature: float = 1.0) -> Array:
    """Return 1 / (1 + exp(-z_i / T)) of every class by itself, shape (n,).

    They answer n separate questions, so they need not sum to 1. Errors as for softmax.
    """
    z = checked(logits, temperature)
    with np.errstate(over="ignore", under="ignore"):
        return sigmoid(z / temperature)


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
