"""What an activation function is: its value, its derivatives, and what is said of it."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, overload

import numpy as np
import numpy.typing as npt

from core.arrays import Array
from core.catalogue.code_formula import Recipe
from core.interval import REALS, Interval
from core.text import Text

Elementwise = Callable[..., Array]
"""Takes a float64 array and the parameters by name; returns an array of that shape."""

Three = tuple[float, float, float]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number that shapes a function, such as the alpha of ELU.

    Attributes:
        key: the name in code, as in ``activation.value(x, alpha=1.0)``.
        symbol: LaTeX, for the formula.
        letter: the same as plain characters, for labels and sliders.
        default: the value when nobody says otherwise.
        minimum, maximum: the closed range of allowed values, both finite.
        note: what the number does, for the person at the slider.
        technical: whether it belongs to a library's arithmetic and not to the formula: at
            its default it has no effect, and it is shown only where it has another value.

    Raises:
        ValueError: if minimum <= default <= maximum does not hold.
    """

    key: str
    symbol: str
    letter: str
    default: float
    minimum: float
    maximum: float
    note: Text | None = None
    technical: bool = False

    def __post_init__(self) -> None:
        if not -math.inf < self.minimum <= self.default <= self.maximum < math.inf:
            raise ValueError(f"parameter {self.key}: the default lies outside its range")

    def check(self, value: float) -> float:
        """Return ``value`` as a float, or raise ValueError that names the allowed range."""
        number = float(value)
        if not self.minimum <= number <= self.maximum:
            raise ValueError(
                f"{self.key} must be a number from {self.minimum} to {self.maximum}, not {value}"
            )
        return number


@dataclass(frozen=True, slots=True)
class Break:
    """A place where a function or one of its derivatives jumps.

    Attributes:
        x: the place, finite.
        order: the first derivative that jumps: 0 a jump of f itself, 1 a kink (f' jumps),
            2 a jump of f'', 3 a jump of f''' that no picture here shows.
        sides: the limits of f, f' and f'' from the left and from the right, where they were
            worked out; None where the float64 numbers beside the place tell them.
    """

    x: float
    order: int
    sides: tuple[Three, Three] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class InFrameworks:
    """What three libraries call a function; None where they have no name for it.

    Attributes:
        torch, keras, jax: the call as a person types it.
        trap: where their behaviour differs from ours or from each other.
    """

    torch: str | None = None
    keras: str | None = None
    jax: str | None = None
    trap: Text | None = None


Gradient = Callable[..., float]
"""Takes the x of a break and the parameters by name; returns what a library calls the slope."""


@dataclass(frozen=True, slots=True)
class AtBreak:
    """The number that libraries return for the derivative where there is none.

    Attributes:
        torch, keras, jax: what automatic differentiation returns at a break, measured with
            PyTorch 2.13, Keras 3 on TensorFlow and JAX 0.10; None where the library has no
            such function or refuses.
    """

    torch: Gradient | None = None
    keras: Gradient | None = None
    jax: Gradient | None = None


def always(value: T) -> Callable[..., T]:
    """Return a claim that holds whatever the parameters are."""
    return lambda *_, **__: value


_NO_BREAKS: Callable[..., tuple[Break, ...]] = always(())
_YES = always(True)
_NO = always(False)
_EVERYWHERE: Callable[..., tuple[Interval, ...]] = always((REALS,))
_PROVED: Callable[..., frozenset[str]] = always(frozenset())
_NO_RIPPLE: Callable[..., float | None] = always(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Activation:
    """An element-wise activation function, declared once and used everywhere.

    ``value``, ``derivative`` and ``second_derivative`` take a float or an array of any
    shape and return float64 of that shape (a float gives a float). They raise TypeError
    for a parameter they do not know, ValueError for one out of its range, and never warn.
    nan gives nan; ±inf gives the one-sided limit, or nan where none exists.

    Attributes:
        key: the name in code and files, e.g. "gelu_tanh".
        name: the name a person reads.
        short: the name where there is little room; None where the name itself says it.
        also: synonyms in either language by which people search for it.
        formula, derivative_formula: LaTeX.
        full_formulas: the same two with the technical parameters, where it has such.
        f, df, d2f: the computation; float64 arrays in and out, parameters by name. At a break
            ``df`` and ``d2f`` return the frameworks' convention.
        parameters: in the order of their sliders.
        breaks: where f, f' or f'' jumps, for given parameters.
        breaks_within: the same from a low to a high x, for given parameters, where they are
            looked for instead of declared; None where there are too many to tell apart.
        range_: the exact set of values, for given parameters, as intervals from left to right.
        monotonic: whether f never falls, for given parameters.
        zero_centred: whether f(-x) = -f(x), so that outputs balance about 0.
        strengths, weaknesses: one honest sentence each.
        year: of first publication, None where there is no single origin.
        source: author, title, year.
        domain: where f has a value, in the same way.
        measured: which of "domain", "range", "monotonic", "zero_centred", "smoothness" are not
            proved, for given parameters.
        wavelength: the period of the function's ripple for given parameters, None where
            it has none; where it is shorter than a few pixels an envelope is drawn.
        waves: x of shape (n,) -> the length of each wave there, (waves, n), where that changes.
        kink_rule: our convention at a break and how libraries differ, in words.
        at_break: what libraries return for the gradient where there is none.
        frameworks: what PyTorch, Keras and JAX call it.
        recipe: how a program writes it.
    """

    key: str
    name: Text
    formula: str
    derivative_formula: str
    f: Elementwise
    df: Elementwise
    d2f: Elementwise
    range_: Callable[..., tuple[Interval, ...]]
    recipe: Recipe
    strengths: Text
    weaknesses: Text
    source: str
    full_formulas: tuple[str, str] | None = None
    short: Text | None = None
    also: tuple[str, ...] = ()
    year: int | None = None
    parameters: tuple[Parameter, ...] = ()
    breaks: Callable[..., tuple[Break, ...]] = _NO_BREAKS
    breaks_within: Callable[..., tuple[Break, ...] | None] | None = None
    monotonic: Callable[..., bool] = _YES
    zero_centred: Callable[..., bool] = _NO
    domain: Callable[..., tuple[Interval, ...]] = _EVERYWHERE
    measured: Callable[..., frozenset[str]] = _PROVED
    wavelength: Callable[..., float | None] = _NO_RIPPLE
    waves: Callable[..., Array] | None = None
    kink_rule: Text | None = None
    at_break: AtBreak = field(default_factory=AtBreak)
    frameworks: InFrameworks = field(default_factory=InFrameworks)

    @overload
    def value(self, x: float, **parameters: float) -> float: ...
    @overload
    def value(self, x: npt.ArrayLike, **parameters: float) -> Array: ...
    def value(self, x: npt.ArrayLike, **parameters: float) -> Array | float:
        """Return f(x); at a jump, the declared convention (step: h(0) = 0)."""
        return self._apply(self.f, x, parameters)

    @overload
    def derivative(self, x: float, **parameters: float) -> float: ...
    @overload
    def derivative(self, x: npt.ArrayLike, **parameters: float) -> Array: ...
    def derivative(self, x: npt.ArrayLike, **parameters: float) -> Array | float:
        """Return f'(x); where there is none, the frameworks' convention (see undefined_at)."""
        return self._apply(self.df, x, parameters)

    @overload
    def second_derivative(self, x: float, **parameters: float) -> float: ...
    @overload
    def second_derivative(self, x: npt.ArrayLike, **parameters: float) -> Array: ...
    def second_derivative(self, x: npt.ArrayLike, **parameters: float) -> Array | float:
        """Return f''(x); where there is none, the value of the side that f' follows."""
        return self._apply(self.d2f, x, parameters)

    def undefined_at(self, derivative: int = 1, /, **parameters: float) -> tuple[float, ...]:
        """Return the places, left to right, where the given derivative (1 or 2) does not exist."""
        return tuple(b.x for b in self.breaks_at(**parameters) if b.order <= derivative)

    def breaks_at(self, **parameters: float) -> tuple[Break, ...]:
        """Return every break for these parameters, left to right."""
        return tuple(sorted(self.breaks(**self.settings(parameters)), key=lambda b: b.x))

    def breaks_between(self, low: float, high: float, **parameters: float) -> tuple[Break, ...]:
        """Return every break from low to high, both ends in, left to right.

        Of a typed formula they are looked for there, so that none is too far from 0 or too
        close to the next; `breaks_at` knows those near 0 only. None are returned where there
        are too many (`is_crowded`).
        """
        if self.breaks_within is not None:
            return self.breaks_within(low, high, **self.settings(parameters)) or ()
        return tuple(b for b in self.breaks_at(**parameters) if low <= b.x <= high)

    def is_crowded(self, low: float, high: float, **parameters: float) -> bool:
        """Say whether there are more breaks from low to high than can be told apart."""
        within = self.breaks_within
        return within is not None and within(low, high, **self.settings(parameters)) is None

    def sides(self, place: Break, **parameters: float) -> Array:
        """Return the limits of f, f' and f'' from the left and the right of a break, (2, 3)."""
        if place.sides is not None:
            return np.asarray(place.sides)
        beside = np.nextafter(place.x, [-np.inf, np.inf])
        functions = (self.value, self.derivative, self.second_derivative)
        return np.stack([function(beside, **parameters) for function in functions], axis=1)

    def settings(self, parameters: dict[str, float]) -> dict[str, float]:
        """Return every parameter, the given ones checked and the others at their defaults.

        Raises:
            TypeError: for a name that this function does not have.
            ValueError: for a value that is not finite or lies outside the declared range.
        """
        known = {parameter.key: parameter for parameter in self.parameters}
        for key in parameters:
            if key not in known:
                has = ", ".join(known) or "none"
                raise TypeError(f"{self.key} has no parameter {key!r}; its parameters: {has}")
        return {key: p.check(parameters.get(key, p.default)) for key, p in known.items()}

    def formulas(self, **parameters: float) -> tuple[str, str]:
        """Return f and f' in LaTeX; with the technical parameters where they have an effect."""
        full = self.settings(parameters)
        told = any(p.technical and full[p.key] != p.default for p in self.parameters)
        if told and self.full_formulas is not None:
            return self.full_formulas
        return self.formula, self.derivative_formula

    def _apply(
        self, function: Elementwise, x: npt.ArrayLike, parameters: dict[str, float]
    ) -> Array | float:
        settings = self.settings(parameters)
        array = np.asarray(x, dtype=np.float64)
        # The stable forms overflow and underflow on purpose, in branches that are not taken.
        with np.errstate(all="ignore"):
            result = np.asarray(function(np.atleast_1d(array), **settings), dtype=np.float64)
        result = result.reshape(array.shape)
        return result if isinstance(x, np.ndarray) or array.ndim else float(result)


@dataclass(frozen=True, slots=True)
class Family:
    """Functions that belong together in the picker.

    Attributes:
        key: the name in code.
        name: the heading a person reads.
        activations: in the order of the picker.
    """

    key: str
    name: Text
    activations: tuple[Activation, ...]
