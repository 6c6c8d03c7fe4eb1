"""Numbers whose exponent is itself a float64, for what a formula computes on its way.

exp(x) / (1 + exp(x)) is 1 at x = 1000, although exp(1000) is no float64: a formula is to
have a gap where mathematics has one, not where a number on the way to it overflows.
"""

from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.special import two_product

_LN2 = 0.6931471805599453
_LN2_LOW = 2.3190468138462996e-17  # what rounding took from ln 2
_FARTHEST = 4000.0  # exponents beyond it are 0 or inf for any float64
_LARGEST_EXPONENT = 2.0**52  # beyond it an exponent has no room for its last bit
_SMALL_POWER = 64
_LARGEST_POWER, _MOST_SQUARED = 1000.0, 2.0**30  # of 2: a float64, and the most by squaring


@dataclass(frozen=True, slots=True)
class Wide:
    """mantissa * 2^exponent, element by element.

    Attributes:
        mantissa: 1 <= |mantissa| < 2, or 0, inf or nan.
        exponent: whole numbers as float64; 0 where the mantissa is 0, inf or nan.
    """

    mantissa: Array
    exponent: Array

    @classmethod
    def of(cls, values: Array) -> "Wide":
        """Return float64 numbers as wide ones."""
        return _normal(np.asarray(values, dtype=np.float64), np.zeros(np.shape(values)))

    @classmethod
    def exp(cls, x: Array) -> "Wide":
        """Return e^x; inf and 0 only at x = ±inf."""
        n = np.rint(x / _LN2)
        whole, lost = two_product(n, np.asarray(_LN2))
        rest = ((x - whole) - lost) - n * _LN2_LOW
        # Where the exponent's last bit is worth whole powers of two only the size counts; a
        # mantissa of 1 keeps E / E at 1, for 1 * 1 needs no other exponent.
        near = np.abs(n) < _LARGEST_EXPONENT
        mantissa = np.exp(np.where(near, rest, 0.0 * n))
        mantissa = np.where(np.isinf(x), np.exp(x), mantissa)
        return _normal(mantissa, np.where(np.isfinite(n), n, 0.0))

    def floats(self) -> Array:
        """Return the nearest float64 numbers."""
        shift = np.clip(self.exponent, -_FARTHEST, _FARTHEST).astype(np.int32)
        return np.ldexp(self.mantissa, shift)

    def log(self) -> Array:
        """Return the natural logarithm as float64."""
        near = np.abs(self.exponent) < 1000.0
        far = np.log(self.mantissa) + self.exponent * _LN2
        return np.where(near, np.log(self.floats()), far)

    def power(self, n: float) -> "Wide":
        """Return the number to a constant power."""
        if n == int(n) and 0 <= n <= _SMALL_POWER:
            return self._whole_power(int(n))
        whole = n == np.rint(n)
        size = self._size_to(n)
        flip = np.sign(self.mantissa) if whole and n % 2.0 == 1.0 else np.ones_like(self.mantissa)
        allowed = (self.mantissa >= 0.0) | whole
        zero = self.mantissa == 0.0
        mantissa = np.where(allowed, size.mantissa * flip, np.nan)
        return Wide(
            np.where(zero, np.nan if n < 0.0 else 0.0, mantissa),
            np.where(zero | ~allowed, 0.0, size.exponent),
        )

    def raised(self, n: Array) -> "Wide":
        """Return a positive number to any power.

        What is too large for a mantissa is reached by squaring: that costs fewer digits than
        e ** (n ln a).
        """
        size = np.abs(n * np.log2(self.mantissa))
        twos = np.rint(n * self.exponent)
        near = (size < _LARGEST_POWER * _MOST_SQUARED) & (np.abs(twos) < _LARGEST_EXPONENT)
        halvings = np.ceil(np.log2(np.maximum(np.where(near, size, 0.0) / _LARGEST_POWER, 1.0)))
        made = Wide.of(np.where(near, self.mantissa ** (n / np.exp2(halvings)), 1.0))
        for number in range(int(np.max(halvings, initial=0.0))):
            squared, more = made * made, halvings > number
            made = Wide(
                np.where(more, squared.mantissa, made.mantissa),
                np.where(more, squared.exponent, made.exponent),
            )
        rest = np.where(near, np.exp2(n * self.exponent - twos), 1.0)
        made = made * _normal(rest, np.where(near, twos, 0.0))
        far = Wide.exp(n * self.log())
        return Wide(
            np.where(near, made.mantissa, far.mantissa), np.where(near, made.exponent, far.exponent)
        )

    def _size_to(self, n: float) -> "Wide":
        """Return |number|^n."""
        size = np.abs(self.mantissa)
        if abs(n) > _SMALL_POWER:
            return Wide.exp(n * Wide(size, self.exponent).log())
        power = n * self.exponent
        twos = np.rint(power)
        return _normal(size**n * np.exp2(power - twos), twos)

    def _whole_power(self, n: int) -> "Wide":
        result, factor = Wide.of(np.where(np.isnan(self.mantissa), np.nan, 1.0)), self
        while n:
            if n % 2:
                result = result * factor
            factor, n = factor * factor, n // 2
        return result

    def __neg__(self) -> "Wide":
        return Wide(-self.mantissa, self.exponent)

    def __add__(self, other: "Wide") -> "Wide":
        top = np.maximum(self._rank(), other._rank())
        top = np.where(np.isfinite(top), top, 0.0)
        return _normal(self._down_to(top) + other._down_to(top), top)

    def __sub__(self, other: "Wide") -> "Wide":
        return self + -other

    def __mul__(self, other: "Wide") -> "Wide":
        return _normal(self.mantissa * other.mantissa, self.exponent + other.exponent)

    def __truediv__(self, other: "Wide") -> "Wide":
        quotient = np.where(other.mantissa == 0.0, np.nan, self.mantissa / other.mantissa)
        return _normal(quotient, self.exponent - other.exponent)

    def _rank(self) -> Array:
        """Return the exponent; -inf for 0, which is small whatever it is added to."""
        return np.where(self.mantissa == 0.0, -np.inf, self.exponent)

    def _down_to(self, top: Array) -> Array:
        """Return the number as a multiple of 2^top; 0 where it is too small to count."""
        shift = np.clip(self.exponent - top, -_FARTHEST, 0.0).astype(np.int32)
        return np.ldexp(self.mantissa, shift)


def _normal(mantissa: Array, exponent: Array) -> Wide:
    """Return a number in its one normal form."""
    half, shift = np.frexp(mantissa)
    part, total = 2.0 * half, exponent + (shift - 1)
    part = np.where(np.isposinf(total), np.copysign(np.inf, part), part)
    plain = (part == 0.0) | ~np.isfinite(part)
    return Wide(part, np.where(plain, 0.0, total))
