"""The elementary functions: each with the rules of its first and second derivative.

A derivative is said in the argument u, the value v and the first derivative d, so that one
rule serves every kind of numbers. None is a derivative that is 0 everywhere.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.formula.arithmetic import Arithmetic, Quantity

Value = Callable[[Arithmetic, Quantity], Quantity]
First = Callable[[Arithmetic, Quantity, Quantity], Quantity]
Second = Callable[[Arithmetic, Quantity, Quantity, Quantity], Quantity]


@dataclass(frozen=True, slots=True)
class Elementary:
    """A function of one argument.

    Attributes:
        value: (arithmetic, u) -> v.
        first: (arithmetic, u, v) -> d.
        second: (arithmetic, u, v, d) -> the second derivative.
    """

    value: Value
    first: First
    second: Second


def constant(k: Arithmetic, number: float) -> Quantity:
    """Return one number in the numbers of an arithmetic."""
    return k.of(np.asarray(number))


def _half(k: Arithmetic, a: Quantity) -> Quantity:
    return a * constant(k, 0.5)


def _reciprocal(k: Arithmetic, a: Quantity) -> Quantity:
    return k.quotient(constant(k, 1.0), a)


def _nothing(*_: object) -> None:
    return None


def _sinh(k: Arithmetic, u: Quantity) -> Quantity:
    small = k.by_floats(np.sinh, u)
    large = _half(k, k.exp(u) - k.exp(-u))
    return k.choose(np.abs(k.floats(u)) < 1.0, small, large)


def _cosh(k: Arithmetic, u: Quantity) -> Quantity:
    return _half(k, k.exp(u) + k.exp(-u))


def _expm1(k: Arithmetic, u: Quantity) -> Quantity:
    small = k.by_floats(np.expm1, u)
    return k.choose(k.floats(u) < 1.0, small, k.exp(u) - constant(k, 1.0))


def _log1p(k: Arithmetic, u: Quantity) -> Quantity:
    small = k.by_floats(np.log1p, u)
    return k.choose(k.floats(u) < 1.0, small, k.log(u + constant(k, 1.0)))


ELEMENTARY: dict[str, Elementary] = {
    "exp": Elementary(lambda k, u: k.exp(u), lambda _k, _u, v: v, lambda _k, _u, v, _d: v),
    "log": Elementary(
        lambda k, u: k.log(u), lambda k, u, _v: _reciprocal(k, u), lambda _k, _u, _v, d: -(d * d)
    ),
    "sqrt": Elementary(
        lambda k, u: k.power(u, 0.5),
        lambda k, _u, v: k.quotient(constant(k, 0.5), v),
        lambda k, u, _v, d: -_half(k, k.quotient(d, u)),
    ),
    "abs": Elementary(
        lambda k, u: k.choose(k.floats(u) < 0.0, -u, u),
        lambda k, u, _v: k.of(k.sign(u)),
        _nothing,
    ),
    "floor": Elementary(lambda k, u: k.by_floats(np.floor, u), _nothing, _nothing),
    "sin": Elementary(
        lambda k, u: k.by_floats(np.sin, u),
        lambda k, u, _v: k.by_floats(np.cos, u),
        lambda _k, _u, v, _d: -v,
    ),
    "cos": Elementary(
        lambda k, u: k.by_floats(np.cos, u),
        lambda k, u, _v: -k.by_floats(np.sin, u),
        lambda _k, _u, v, _d: -v,
    ),
    "tan": Elementary(
        lambda k, u: k.by_floats(np.tan, u),
        lambda k, _u, v: constant(k, 1.0) + v * v,
        lambda _k, _u, v, d: (v + v) * d,
    ),
    "sinh": Elementary(_sinh, lambda k, u, _v: _cosh(k, u), lambda _k, _u, v, _d: v),
    "cosh": Elementary(_cosh, lambda k, u, _v: _sinh(k, u), lambda _k, _u, v, _d: v),
    "expm1": Elementary(_expm1, lambda k, u, _v: k.exp(u), lambda _k, _u, _v, d: d),
    "log1p": Elementary(
        _log1p,
        lambda k, u, _v: _reciprocal(k, u + constant(k, 1.0)),
        lambda _k, _u, _v, d: -(d * d),
    ),
}


def _by(function: Callable[[Array], Array]) -> Value:
    return lambda k, u: k.by_floats(function, u)


def _one_minus_square(k: Arithmetic, u: Quantity) -> Quantity:
    one = constant(k, 1.0)
    return (one - u) * (one + u)


def _root(k: Arithmetic, u: Quantity) -> Quantity:
    return k.power(u, 0.5)


def _with_slope(value: Value, under: Value, sign: float = 1.0) -> Elementary:
    """Return a function whose slope is 1/sqrt(w(u)), w being a square of u and a number."""

    def second(k: Arithmetic, u: Quantity, _v: Quantity, d: Quantity) -> Quantity:
        return constant(k, sign) * k.quotient(u * d, under(k, u))

    return Elementary(value, lambda k, u, _v: _reciprocal(k, _root(k, under(k, u))), second)


def _logarithm(function: Callable[[Array], Array], base: float) -> Elementary:
    return Elementary(
        lambda k, u: k.choose(
            np.isfinite(function(k.floats(u))),
            k.by_floats(function, u),
            k.log(u) * constant(k, 1.0 / math.log(base)),
        ),
        lambda k, u, _v: _reciprocal(k, u * constant(k, math.log(base))),
        lambda k, u, _v, d: -k.quotient(d, u),
    )


ELEMENTARY |= {
    "log10": _logarithm(np.log10, 10.0),
    "log2": _logarithm(np.log2, 2.0),
    "arcsin": _with_slope(_by(np.arcsin), _one_minus_square),
    "arcsinh": _with_slope(_by(np.arcsinh), lambda k, u: constant(k, 1.0) + u * u, -1.0),
    "arccosh": _with_slope(_by(np.arccosh), lambda k, u: -_one_minus_square(k, u), -1.0),
    "arccos": Elementary(
        _by(np.arccos),
        lambda k, u, _v: -_reciprocal(k, _root(k, _one_minus_square(k, u))),
        lambda k, u, _v, d: k.quotient(u * d, _one_minus_square(k, u)),
    ),
    "arctanh": Elementary(
        _by(np.arctanh),
        lambda k, u, _v: _reciprocal(k, _one_minus_square(k, u)),
        lambda _k, u, _v, d: (u + u) * d * d,
    ),
}
ENDS = {"arcsin": (-1.0, 1.0), "arccos": (-1.0, 1.0), "arctanh": (-1.0, 1.0), "arccosh": (1.0,)}
"""Where a function has its last value, or none any more."""


def breaks_of(name: str, settings: dict[str, float]) -> tuple[float, ...]:
    """Return where a function breaks, as far as it is not by its value: |u| and ln u at 0."""
    if name in ENDS:
        return ENDS[name]
    if name in ("abs", "sqrt", "log", "log10", "log2", "sign"):
        return (0.0,)
    if name not in BY_KEY:
        return ()
    try:
        return tuple(found.x for found in BY_KEY[name].breaks_at(**settings))
    except ValueError:  # a slider went where the function is not defined
        return ()


def elementary(name: str, settings: dict[str, float]) -> Elementary:
    """Return a function by its name, one of the catalogue with its parameters put in."""
    return ELEMENTARY.get(name) or _of_catalogue(BY_KEY[name], settings)


def _of_catalogue(activation: Activation, settings: dict[str, float]) -> Elementary:
    try:
        activation.settings(settings)
    except ValueError:  # a slider went where the function is not defined
        return Elementary(_nowhere, _nowhere, _nowhere)

    def value(u: Array) -> Array:
        return activation.value(u, **settings)

    def first(u: Array) -> Array:
        return activation.derivative(u, **settings)

    def second(u: Array) -> Array:
        return activation.second_derivative(u, **settings)

    return Elementary(
        lambda k, u: k.by_floats(value, u),
        lambda k, u, _v: k.by_floats(first, u),
        lambda k, u, _v, _d: k.by_floats(second, u),
    )


def _nowhere(k: Arithmetic, u: Quantity, *_: Quantity) -> Quantity:
    return u + constant(k, np.nan)
