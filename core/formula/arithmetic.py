"""How numbers are computed with: float64 arrays, or numbers of any size where those overflow."""

from collections.abc import Callable
from typing import Any, Protocol, TypeAlias

import numpy as np

from core.arrays import Array, Mask
from core.formula.wide import Wide

Quantity: TypeAlias = Any
"""An Array or a Wide, whichever the arithmetic computes with."""


class Arithmetic(Protocol):
    """What a formula needs of one kind of numbers, besides the operators +, - and *."""

    def of(self, values: Array) -> Quantity:
        """Return float64 numbers as this kind."""

    def floats(self, a: Quantity) -> Array:
        """Return the nearest float64 numbers."""

    def quotient(self, a: Quantity, b: Quantity) -> Quantity:
        """Return a / b; nan where b is exactly 0, for there a formula has no value."""

    def power(self, a: Quantity, n: float) -> Quantity:
        """Return a to a constant power; nan at 0 to a negative one."""

    def raised(self, a: Quantity, n: Quantity) -> Quantity:
        """Return a to a changing power: 1 at 0 to 0, nan at 0 to less and below 0."""

    def exp(self, a: Quantity) -> Quantity:
        """Return e to the power of a."""

    def log(self, a: Quantity) -> Quantity:
        """Return the natural logarithm: -inf at 0, nan below."""

    def by_floats(self, function: Callable[[Array], Array], a: Quantity) -> Quantity:
        """Return a function whose values a float64 can hold."""

    def choose(self, mask: Mask, a: Quantity, b: Quantity) -> Quantity:
        """Return a where the mask holds and b elsewhere; the other's nan does not matter."""

    def sign(self, a: Quantity) -> Array:
        """Return -1, 0, 1 or nan."""

    def compare(self, a: Quantity, b: Quantity) -> Array:
        """Return 1 where a > b, -1 where a < b, 0 where they are equal, nan by nan."""


class Plain:
    """Float64 arrays, as NumPy computes with them."""

    def of(self, values: Array) -> Array:
        """Return the numbers themselves."""
        return values

    def floats(self, a: Array) -> Array:
        """Return the numbers themselves."""
        return a

    def quotient(self, a: Array, b: Array) -> Array:
        """Return a / b, nan where b is 0."""
        return np.where(b == 0.0, np.nan, a / b)

    def power(self, a: Array, n: float) -> Array:
        """Return a ** n, nan at 0 ** -1 and the like."""
        raised = np.sqrt(a) if n == 0.5 else np.power(a, n)
        if n == 0.0:
            return np.where(np.isnan(a), np.nan, 1.0)
        return np.where(a == 0.0, np.nan, raised) if n < 0.0 else np.asarray(raised)

    def raised(self, a: Array, n: Array) -> Array:
        """Return a ** n, to the last digit: 10 ** 15 is a whole number."""
        nowhere = np.isnan(a) | np.isnan(n) | (a < 0.0) | ((a == 0.0) & (n < 0.0))
        return np.where(nowhere, np.nan, np.power(a, n))

    def exp(self, a: Array) -> Array:
        """Return e ** a."""
        return np.asarray(np.exp(a))

    def log(self, a: Array) -> Array:
        """Return ln a."""
        return np.asarray(np.log(a))

    def by_floats(self, function: Callable[[Array], Array], a: Array) -> Array:
        """Return the function's values."""
        return function(a)

    def choose(self, mask: Mask, a: Array, b: Array) -> Array:
        """Return a or b."""
        return np.where(mask, a, b)

    def sign(self, a: Array) -> Array:
        """Return the sign."""
        return np.asarray(np.sign(a))

    def compare(self, a: Array, b: Array) -> Array:
        """Return which is larger."""
        return np.where(np.isnan(a) | np.isnan(b), np.nan, 1.0 * (a > b) - (a < b))


class Ample:
    """Numbers with an exponent of their own: exp(1e300) is one of them."""

    def of(self, values: Array) -> Wide:
        """Return the same numbers."""
        return Wide.of(values)

    def floats(self, a: Wide) -> Array:
        """Return the nearest float64 numbers, 0 or inf where there is none near."""
        return a.floats()

    def quotient(self, a: Wide, b: Wide) -> Wide:
        """Return a / b, nan where b is 0."""
        return a / b

    def power(self, a: Wide, n: float) -> Wide:
        """Return a ** n, nan at 0 ** -1 and the like."""
        return a.power(n)

    def raised(self, a: Wide, n: Wide) -> Wide:
        """Return a ** n, by the rules for 0."""
        plain = PLAIN.raised(np.sign(a.mantissa), np.sign(n.mantissa))
        return self.choose(a.mantissa <= 0.0, Wide.of(plain), a.raised(n.floats()))

    def exp(self, a: Wide) -> Wide:
        """Return e ** a."""
        return Wide.exp(a.floats())

    def log(self, a: Wide) -> Wide:
        """Return ln a."""
        return Wide.of(a.log())

    def by_floats(self, function: Callable[[Array], Array], a: Wide) -> Wide:
        """Return the function's values."""
        return Wide.of(function(a.floats()))

    def choose(self, mask: Mask, a: Wide, b: Wide) -> Wide:
        """Return a or b."""
        mantissa = np.where(mask, a.mantissa, b.mantissa)
        return Wide(mantissa, np.where(mask, a.exponent, b.exponent))

    def sign(self, a: Wide) -> Array:
        """Return the sign."""
        return np.asarray(np.sign(a.mantissa))

    def compare(self, a: Wide, b: Wide) -> Array:
        """Return which is larger, by their float64 neighbours where both are infinite."""
        apart = np.sign((a - b).mantissa)
        return np.where(np.isnan(apart), PLAIN.compare(a.floats(), b.floats()), apart)


PLAIN, AMPLE = Plain(), Ample()
