"""Properties of a formula: symmetry, least and greatest values, the length of its waves."""

import math
from collections.abc import Callable, Iterator, Mapping
from enum import Enum

import numpy as np

from core.arrays import Array, Mask
from core.catalogue import BY_KEY
from core.formula.arithmetic import PLAIN
from core.formula.evaluate import Evaluation, derivative
from core.formula.jet import Calculus
from core.formula.tree import Binary, Call, Negative, Node, Number, Variable, depends_on_x, walk
from core.interval import Interval


class Parity(Enum):
    """How a formula changes when x becomes -x."""

    EVEN = 1
    ODD = -1
    NEITHER = 0


_ODD = frozenset(
    ("sin", "tan", "tanh", "arctan", "erf", "sinh", "arcsinh", "arcsin", "arctanh", "sign")
)
_EVEN = frozenset(("cos", "cosh", "abs"))


def parity(node: Node) -> Parity:
    """Return what surely holds of a formula: f(-x) = f(x), f(-x) = -f(x), or nothing.

    Args:
        node: with functions of the catalogue at their defaults only.
    """
    found = Parity.NEITHER
    match node:
        case _ if not depends_on_x(node):
            found = Parity.EVEN
        case Variable():
            found = Parity.ODD
        case Negative(inner):
            found = parity(inner)
        case Binary("**", base, Number(n)) if n == int(n):
            found = parity(base)
            found = Parity.EVEN if n % 2.0 == 0.0 and found is Parity.ODD else found
        case Binary(operator, left, right) if operator != "**":
            found = _joined(operator, parity(left), parity(right))
        case Call(name, arguments, settings):
            inside = {parity(argument) for argument in arguments}
            if inside == {Parity.EVEN}:
                found = Parity.EVEN
            elif inside == {Parity.ODD} and len(arguments) == 1 and not settings:
                found = _of_odd(name)
    return found


def _joined(operator: str, one: Parity, other: Parity) -> Parity:
    if operator in ("+", "-"):
        return one if one is other else Parity.NEITHER
    return Parity(one.value * other.value)


def _of_odd(name: str) -> Parity:
    """Return what a function makes of something odd."""
    if name in _EVEN:
        return Parity.EVEN
    centred = name in BY_KEY and BY_KEY[name].zero_centred(**BY_KEY[name].settings({}))
    return Parity.ODD if name in _ODD or centred else Parity.NEITHER


Function = Callable[[Array], Array]

FAR = np.asarray([1e75, 1e150, 1e300])
ENDLESS = 1e100  # a value beyond it stands for no bound at all
_SHRINKS = 0.9
_EXACT = 1e-12  # relative: how near to what a formula cannot leave it comes where it reaches it


def least(values: Array, reached: Array, bound: Interval) -> tuple[float, bool, bool]:
    """Return the least value, whether it belongs to the range, and whether that is proved."""
    low = float(values.min())
    near = math.isfinite(bound.low) and abs(low - bound.low) <= _EXACT * max(1.0, abs(bound.low))
    if math.isinf(low) or low < -ENDLESS:
        return -math.inf, False, True
    belongs = bool(reached.size) and float(reached.min()) <= low + _EXACT * max(1.0, abs(low))
    if near:
        return bound.low, belongs and bound.has_low, belongs or not bound.has_low
    return low, belongs, False


def near(values: Array, ends: list[float]) -> Mask:
    """Return which values are a limit at an end, by rounding or for ever."""
    found = np.zeros(values.shape, dtype=np.bool_)
    for end in ends:
        if math.isfinite(end):
            found |= np.abs(values - end) <= _EXACT * max(1.0, abs(end))
    return found


def span(f: Function, y: Array) -> Interval:
    """Return the least and the greatest value; without end where it goes on growing."""
    low, high = float(y.min()), float(y.max())
    for end in (f(FAR), f(-FAR)):
        if grows(end, high):
            high = np.inf
        if grows(-end, -low):
            low = -np.inf
    low, high = (-np.inf if low < -ENDLESS else low), (np.inf if high > ENDLESS else high)
    return Interval(low, high, has_low=bool(np.isfinite(low)), has_high=bool(np.isfinite(high)))


def grows(end: Array, highest: float) -> bool:
    """Say whether a function goes on growing as slowly as the logarithm, or faster."""
    with np.errstate(over="ignore", invalid="ignore"):
        first, second = np.diff(end)
    return bool(second > _SHRINKS * first > 0.0 and end[-1] >= highest)


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
