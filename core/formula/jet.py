"""Values together with their derivatives: exact forward differentiation to second order."""

from dataclasses import dataclass

import numpy as np

from core.arrays import Array, Mask
from core.formula.arithmetic import Arithmetic, Quantity
from core.formula.elementary import ELEMENTARY, Elementary, constant


@dataclass(frozen=True, slots=True)
class Jet:
    """A value, its first and its second derivative by x.

    None is a derivative that is 0 everywhere: a constant's stays exactly 0 even where it
    is multiplied by something infinite. Where a lower order is asked for, the higher
    derivatives are None too.
    """

    value: Quantity
    first: Quantity = None
    second: Quantity = None


def plus(a: Quantity, b: Quantity) -> Quantity:
    """Return a + b, either of which may be None for 0."""
    if a is None or b is None:
        return b if a is None else a
    return a + b


def times(a: Quantity, b: Quantity) -> Quantity:
    """Return a * b, either of which may be None for 0."""
    return None if a is None or b is None else a * b


def minus(a: Quantity) -> Quantity:
    """Return -a; None is 0."""
    return None if a is None else -a


@dataclass(frozen=True, slots=True)
class Calculus:
    """The rules of differentiation in one arithmetic, up to an order of 0, 1 or 2."""

    k: Arithmetic
    order: int

    def negative(self, a: Jet) -> Jet:
        """Return -a."""
        return Jet(-a.value, minus(a.first), minus(a.second))

    def sum(self, a: Jet, b: Jet) -> Jet:
        """Return a + b."""
        return Jet(a.value + b.value, plus(a.first, b.first), plus(a.second, b.second))

    def product(self, a: Jet, b: Jet) -> Jet:
        """Return a * b."""
        first = plus(times(a.first, b.value), times(a.value, b.first))
        if self.order < 2:
            return Jet(a.value * b.value, first)
        cross = times(a.first, b.first)
        outer = plus(times(a.second, b.value), times(a.value, b.second))
        return Jet(a.value * b.value, first, plus(outer, plus(cross, cross)))

    def quotient(self, a: Jet, b: Jet) -> Jet:
        """Return a / b; nan where b is 0."""
        q = self.k.quotient(a.value, b.value)
        first = self._over(plus(a.first, minus(times(q, b.first))), b.value)
        if self.order < 2:
            return Jet(q, first)
        cross = times(first, b.first)
        rest = plus(a.second, minus(plus(plus(cross, cross), times(q, b.second))))
        return Jet(q, first, self._over(rest, b.value))

    def chain(self, function: Elementary, u: Jet) -> Jet:
        """Return a function of something."""
        value = function.value(self.k, u.value)
        if u.first is None:
            return Jet(value)
        slope = self._unless_still(function.first(self.k, u.value, value), u.first)
        first = times(slope, u.first)
        if self.order < 2:
            return Jet(value, first)
        bend = None
        if slope is not None:
            bend = function.second(self.k, u.value, value, slope)
            bend = self._unless_still(bend, u.first)
        square = times(times(bend, u.first), u.first)
        return Jet(value, first, plus(square, times(slope, u.second)))

    def power(self, a: Jet, n: Jet) -> Jet:
        """Return a ** n: of any a to a constant n, of a positive a to a changing one."""
        if n.first is None and np.ndim(self.k.floats(n.value)) == 0:
            return self._constant_power(a, float(self.k.floats(n.value)))
        value = self.k.raised(a.value, n.value)
        growth = self.product(n, self.chain(ELEMENTARY["log"], a))
        first = times(value, growth.first)
        if self.order < 2:
            return Jet(value, first)
        inner = plus(times(growth.first, growth.first), growth.second)
        return Jet(value, first, times(value, inner))

    def meet(self, side: Array, a: Jet, b: Jet) -> Jet:
        """Return a where side > 0, b where side < 0, and nan where side is nan.

        Where side is 0 both values are equal; the derivatives are the mean of the two, as
        PyTorch and JAX take it for maximum and minimum.
        """
        return Jet(
            self._meet(side, a.value, b.value),
            self._meet(side, a.first, b.first),
            self._meet(side, a.second, b.second),
        )

    def choose(self, mask: Mask, a: Jet, b: Jet) -> Jet:
        """Return a where a condition holds and b elsewhere."""
        return Jet(
            self._choose(mask, a.value, b.value),
            self._choose(mask, a.first, b.first),
            self._choose(mask, a.second, b.second),
        )

    def _constant_power(self, a: Jet, n: float) -> Jet:
        k = self.k
        value = k.power(a.value, n)
        if a.first is None or n == 0.0:
            return Jet(value)
        slope = self._unless_still(constant(k, n) * k.power(a.value, n - 1.0), a.first)
        first = times(slope, a.first)
        if self.order < 2:
            return Jet(value, first)
        bend = None if n == 1.0 else constant(k, n * (n - 1.0)) * k.power(a.value, n - 2.0)
        square = times(times(self._unless_still(bend, a.first), a.first), a.first)
        return Jet(value, first, plus(square, times(slope, a.second)))

    def _unless_still(self, slope: Quantity, inner: Quantity) -> Quantity:
        """Return a slope, 0 where it is infinite or nan and what it belongs to stands still.

        sqrt(relu(x)) is 0 left of 0, and so is its slope, though the root has none at 0.
        """
        if slope is None or np.isfinite(self.k.floats(slope)).all():
            return slope
        still = ~np.isfinite(self.k.floats(slope)) & (self.k.sign(inner) == 0.0)
        return self.k.choose(still, constant(self.k, 0.0), slope)

    def _meet(self, side: Array, a: Quantity, b: Quantity) -> Quantity:
        if a is None and b is None:
            return None
        mean = times(constant(self.k, 0.5), plus(a, b))
        ends = self._choose(side > 0.0, a, self._choose(side < 0.0, b, mean))
        return ends + self.k.of(np.where(np.isnan(side), np.nan, 0.0))

    def _over(self, a: Quantity, b: Quantity) -> Quantity:
        return None if a is None else self.k.quotient(a, b)

    def _choose(self, mask: Mask, a: Quantity, b: Quantity) -> Quantity:
        if a is None and b is None:
            return None
        zero = constant(self.k, 0.0)
        return self.k.choose(mask, zero if a is None else a, zero if b is None else b)
