"""How short the waves of a formula are, and where."""

import math
from collections.abc import Iterator, Mapping

import numpy as np

from core.activation import Array
from core.expression.arithmetic import PLAIN
from core.expression.evaluate import Evaluation, derivative
from core.expression.jet import Calculus
from core.expression.tree import Call, Node, walk
from core.functions import BY_KEY


def wavelength(tree: Node, settings: Mapping[str, float]) -> float | None:
    """Return the longest wave of a sine, cosine or rippling function of a straight line.

    None where there is none: sin(x**2) has no wavelength, and sin(a) no wave.
    """
    with np.errstate(all="ignore"):
        rates = ((period, _rate(inner, settings)) for inner, period in _rippling(tree, settings))
        found = [period / rate for period, rate in rates if rate is not None]
    return max(found, default=None)


def waves(tree: Node, settings: Mapping[str, float], x: Array) -> Array:
    """Return how long each wave of a formula is at each x.

    Args:
        tree: the formula.
        settings: the number of every letter.
        x: shape (n,).

    Returns:
        shape (waves, n); inf where a wave stands still, nan where it has no value.
    """
    found = [np.zeros((0, x.size))]
    with np.errstate(all="ignore"):
        for inner, period in _rippling(tree, settings):
            rate = _rate(inner, settings)
            rates = derivative(inner, settings, x, 1) if rate is None else np.full(x.shape, rate)
            found.append(period / np.abs(rates)[np.newaxis])
    return np.concatenate(found)


def _rippling(tree: Node, settings: Mapping[str, float]) -> Iterator[tuple[Node, float]]:
    """Yield what a rippling function is taken of, and the period of that function."""
    evaluation = Evaluation(Calculus(PLAIN, 0), settings, np.zeros(1))
    with np.errstate(all="ignore"):
        for node in walk(tree):
            match node:
                case Call(name, (inner,), pairs):
                    period = _period(name, {key: evaluation.constant(v) for key, v in pairs})
                    if period is not None:
                        yield inner, period


def _rate(inner: Node, settings: Mapping[str, float]) -> float | None:
    """Return the slope of a straight line; None if it is none, or flat."""
    line = Evaluation(Calculus(PLAIN, 2), settings, np.zeros(1)).jet(inner)
    if line.first is None or line.second is not None:
        return None
    rate = abs(float(np.max(line.first)))
    return rate if 0.0 < rate < math.inf else None


def _period(name: str, settings: dict[str, float]) -> float | None:
    if name in ("sin", "cos"):
        return 2.0 * math.pi
    if name not in BY_KEY:
        return None
    try:
        return BY_KEY[name].wavelength(**BY_KEY[name].settings(settings))
    except ValueError:  # a slider went where the function is not defined
        return None
