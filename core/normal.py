"""The normal distribution: density, tail and error function, accurate into the far tail.

The tail Phi(-a) is never computed as 1 - Phi(a), but as the density times a quotient that
is smooth and never small, the Mills ratio (Mills 1926). One expression serves every a: to
choose between several costs more than to evaluate one.
"""

import numpy as np

from core.activation import Array

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
