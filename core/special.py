"""The numerics that need care: sums and products without rounding, exp, erf, sine and cosine.

Sums, products and exponentials that carry their rounding (Dekker 1971; Knuth, TAOCP vol. 2)
return a pair (high, low): high is the rounded result that numpy would give, low
what rounding took away, so that high + low is the exact result. Inputs are float64
arrays that broadcast; where the result is not finite, low is 0.

The tail Phi(-a) is never computed as 1 - Phi(a), but as the density times a quotient that
is smooth and never small, the Mills ratio (Mills 1926). One expression serves every a: to
choose between several costs more than to evaluate one.
"""

from decimal import Context, Decimal

import numpy as np

from core.arrays import Array

Pair = tuple[Array, Array]

_SPLITTER = 2.0**27 + 1.0
_LARGE = 2.0**969  # above it the splitter itself would overflow
_SCALE = 2.0**-54


def two_sum(a: Array, b: Array) -> Pair:
    """Return a + b as (rounded, what rounding lost)."""
    high = a + b
    part = high - a
    low = (a - (high - part)) + (b - part)
    return high, np.where(np.isfinite(low), low, 0.0)


def two_product(a: Array, b: Array) -> Pair:
    """Return a * b as (rounded, what rounding lost); exact unless low is subnormal."""
    high = a * b
    a_scaled, a_back = _tamed(np.asarray(a, dtype=np.float64))
    b_scaled, b_back = _tamed(np.asarray(b, dtype=np.float64))
    a_high, a_low = _split(a_scaled)
    b_high, b_low = _split(b_scaled)
    product = a_scaled * b_scaled
    low = ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low
    low = low * a_back * b_back
    return high, np.where(np.isfinite(high) & np.isfinite(low), low, 0.0)


def _tamed(a: Array) -> tuple[Array, Array | float]:
    """Return a power-of-two multiple of ``a`` that can be split, and the factor back."""
    large = np.abs(a) > _LARGE
    if not large.any():
        return a, 1.0
    return np.where(large, a * _SCALE, a), np.where(large, 1.0 / _SCALE, 1.0)


def _split(a: Array) -> Pair:
    """Return two halves of ``a`` with at most 26 significant bits each."""
    stretched = a * _SPLITTER
    high = stretched - (stretched - a)
    return high, a - high


def quotient(x: Array, divisor: float) -> Pair:
    """Return x / divisor as (rounded, what rounding lost)."""
    high = x / divisor
    back, rest = two_product(high, np.asarray(divisor))
    low = ((x - back) - rest) / divisor
    return high, np.where(np.isfinite(low), low, 0.0)


def product_of_pairs(a: Pair, b: Pair) -> Pair:
    """Return the product of two pairs as a pair, to about 100 bits."""
    high, low = two_product(a[0], b[0])
    return two_sum(high, low + (a[0] * b[1] + a[1] * b[0]))


LARGEST = 7.0
"""Up to here exp is tabulated; an exponential of it is 0 in float64 anyway."""
_STEPS = 8.0  # of the table to a unit of x
_RECIPROCALS = tuple(1.0 / n for n in (2, 3, 4, 5, 6, 7, 8, 9, 10))


def _table() -> Pair:
    exact = [Decimal(k / _STEPS).exp(Context(prec=40)) for k in range(int(LARGEST * _STEPS) + 1)]
    high = [float(number) for number in exact]
    low = [float(number - Decimal(part)) for number, part in zip(exact, high, strict=True)]
    return np.asarray(high), np.asarray(low)


_HIGH, _LOW = _table()


def exp_pair(x: Array) -> Pair:
    """Return exp(x) as (rounded, lost), together right to 2^-60, for x from 0 to 7.

    Outside it is exp at the nearer end; nan stays nan.
    """
    near = np.clip(x, 0.0, LARGEST)
    step = np.rint(np.nan_to_num(near) * _STEPS)
    rest = near - step / _STEPS  # exact, at most 1/16
    tail = np.zeros_like(rest)
    for factor in reversed(_RECIPROCALS):
        tail = (tail + 1.0) * (rest * factor)
    place = step.astype(np.intp)
    one, lost = two_sum(np.ones_like(rest), rest)
    return product_of_pairs((_HIGH[place], _LOW[place]), two_sum(one, lost + rest * tail))


INVERSE_ROOT_TWO_PI = 0.3989422804014327
_ROOT_TWO_PI = 2.5066282746310002
_ERF_IS_1 = 6.0
FARTHEST = 60.0
"""Beyond it every tail is 0 in float64; arguments are cut here so that inf * 0 never arises."""
_GRID = 1.5 * 2.0**32  # added and taken away again, it rounds to multiples of 2^-20

# Polynomials of `mills` and `erf`, from the coefficient of the highest power to the constant.
_MILLS_ABOVE = (
    2.5066282744495663,
    75.7535420156237,
    1123.1897033349671,
    10605.46505947687,
    69922.90174255744,
    333495.4116689902,
    1153938.5533550868,
    2814468.337748042,
    4455952.795716535,
    3608494.063530991,
)
_MILLS_BELOW = (
    1.0,
    30.221290785941047,
    450.087862834976,
    4291.410929915917,
    28785.380021216886,
    141325.96568454662,
    513500.0133091288,
    1364765.2006910346,
    2549654.578710362,
    3049683.8594594053,
    1804247.0317654954,
)
_ERF_ABOVE = (
    0.999913417522196,
    37.72668390033069,
    493.9635874452221,
    3538.674767501496,
    16168.81478424862,
    50159.254598984735,
    107364.82442141126,
    154972.5158346968,
    138869.09918400078,
    60417.94102761271,
)
_ERF_BELOW = (
    1.0,
    37.71197739814489,
    488.9273253640794,
    3404.485751414177,
    14808.843824221087,
    42423.16407345236,
    80073.07318769395,
    92860.56429642477,
    53544.00611908726,
)


def erf(x: Array) -> Array:
    """Return the error function to a few units in the last place.

    It is 1 - exp(-a g(a)) for a = |x|, where g(a) = -log(erfc(a)) / a is smooth and positive
    from 0 on; so no digit is lost at 0 either. g is a quotient of polynomials whose
    coefficients are positive, so that nothing cancels. It meets g at the 18 zeros of the
    Chebyshev polynomial of (a - 1) / (a + 1), stretched to a = 0 ... 6, and costs erf 7e-18
    of its value at most; linear equations solved in 70 digits. From 6 on erf is 1.
    """
    a = np.minimum(np.abs(x), _ERF_IS_1)
    power = a * _polynomial(a, _ERF_ABOVE)
    power /= _polynomial(a, _ERF_BELOW)
    return np.copysign(np.expm1(-power), x)


def within(x: Array) -> Array:
    """Return x, cut at FARTHEST on either side; nan stays nan. Always a new array."""
    return np.asarray(np.minimum(np.maximum(x, -FARTHEST), FARTHEST))


def gauss(x: Array, rate: float, factor: Array | float, low: Array | None = None) -> Array:
    """Return factor * exp(-rate (x + low)^2) to a few units in the last place.

    Rounding x^2 would cost x^2 times as much. So x is rounded to a number whose square is
    exact, and what that took away gets an exponential of its own. The large one is taken
    in two halves, so that it is never subnormal before the factor is on it.

    Args:
        x: any shape.
        rate: a power of two.
        factor: finite; broadcasts with x.
        low: what rounding took from x, of its shape; None for nothing.
    """
    a = within(x)
    near = (a + _GRID) - _GRID
    rest = a - near
    rest *= a + near
    if low is not None:
        rest += 2.0 * a * np.where(np.abs(x) < FARTHEST, low, 0.0)
    rest *= -rate
    found = np.exp(rest) * factor
    near *= near
    near *= -0.5 * rate
    half = np.exp(near)
    found *= half
    found *= half
    return np.asarray(found)


def density(x: Array, factor: Array | float = 1.0) -> Array:
    """Return factor * phi(x), phi the density of the standard normal distribution."""
    return gauss(x, 0.5, factor * INVERSE_ROOT_TWO_PI)


def mills(a: Array) -> Array:
    """Return Phi(-a) exp(a^2 / 2), the Mills ratio over sqrt(2 pi), for a from 0 to FARTHEST.

    Its reciprocal is sqrt(2 pi) a and a rest that falls from 2 towards 0. The rest is a
    quotient of polynomials whose coefficients are positive, so that nothing cancels. It meets
    the true one at the 20 zeros of the Chebyshev polynomial of (a - 3) / (a + 3), stretched to
    a = 0 ... 39, and costs 2e-17 of the result at most; linear equations solved in 70 digits,
    and the last coefficient set so that a = 0 gives 1/2. Past 39 every tail is 0.
    """
    rest = _polynomial(a, _MILLS_ABOVE)
    rest /= _polynomial(a, _MILLS_BELOW)
    rest += _ROOT_TWO_PI * a
    return np.asarray(1.0 / rest)


def _polynomial(a: Array, coefficients: tuple[float, ...]) -> Array:
    """Return a polynomial by Horner's rule, the coefficient of the highest power first."""
    total = coefficients[0] * a
    for number in coefficients[1:-1]:
        total += number
        total *= a
    total += coefficients[-1]
    return total


_HUGE = 2.0**1000  # above it the product itself might overflow
_PARTS = 32.0
_SMALL = 2.0**-27  # below it an angle is its sine in float64, and its cosine is 1


def sine_cosine(factor: float, x: Array) -> tuple[Array, Array]:
    """Return sin(factor x) and cos(factor x); nan at ±inf, where neither has a limit.

    Beyond |x| = 2^1000 the angle is taken of x / 32 and doubled five times, which costs
    32 roundings but never overflows.
    """
    huge = np.abs(x) > _HUGE
    angle, low = two_product(np.asarray(factor), np.where(huge, x / _PARTS, x))
    sine, cosine = np.sin(angle), np.cos(angle)
    if np.all(np.abs(low) < _SMALL):
        s, c = sine + cosine * low, cosine - sine * low
    else:
        s = sine * np.cos(low) + cosine * np.sin(low)
        c = cosine * np.cos(low) - sine * np.sin(low)
    if not np.any(huge):
        return s, c
    s_far, c_far = s, c
    for _ in range(5):
        s_far, c_far = 2.0 * s_far * c_far, (c_far - s_far) * (c_far + s_far)
    return np.where(huge, s_far, s), np.where(huge, c_far, c)
