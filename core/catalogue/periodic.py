"""Periodic and bell-shaped functions."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation, Family, InFrameworks, Parameter, always
from core.catalogue.code_formula import Recipe
from core.interval import REALS, Interval
from core.special import gauss, sine_cosine, two_product
from core.text import Text


def _sine(x: Array, omega: float) -> Array:
    return sine_cosine(omega, x)[0]


def _sine_slope(x: Array, omega: float) -> Array:
    return omega * sine_cosine(omega, x)[1]


def _sine_curvature(x: Array, omega: float) -> Array:
    return -omega * omega * sine_cosine(omega, x)[0]


SINE = Activation(
    key="sine",
    name=Text(en="Sine (SIREN)", zh="正弦函數（SIREN）"),
    also=("sin", "sinusoid", "正弦"),
    formula=r"f(x)=\sin(\omega x)",
    derivative_formula=r"f'(x)=\omega\cos(\omega x)",
    f=_sine,
    df=_sine_slope,
    d2f=_sine_curvature,
    parameters=(
        Parameter(
            "omega",
            r"\omega",
            "ω",
            1.0,
            0.1,
            30.0,
            Text(en="SIREN takes 30 in its first layer", zh="SIREN 第一層取 30"),
        ),
    ),
    range_=always((Interval(-1.0, 1.0, has_low=True, has_high=True),)),
    monotonic=always(False),
    zero_centred=always(True),
    wavelength=lambda omega: 2.0 * np.pi / omega,
    year=2020,
    source="Sitzmann, Martel, Bergman, Lindell & Wetzstein 2020, Implicit Neural Representations"
    " with Periodic Activation Functions, arXiv:2006.09661",
    recipe=Recipe(
        "sin(omega*x)",
        "omega*cos(omega*x)",
    ),
    strengths=Text(
        en="Every derivative is again a sine: pictures and sound are fitted with their gradients.",
        zh="各階導數仍是正弦，能連同梯度一起擬合影像與聲音。",
    ),
    weaknesses=Text(
        en="Countless local minima; trains only with careful initialisation.",
        zh="局部極小值無數，初始化要很小心。",
    ),
    frameworks=InFrameworks(torch="torch.sin", keras="keras.ops.sin", jax="jax.numpy.sin"),
)


def _snake(x: Array, a: float) -> Array:
    return np.where(np.isinf(x), x, x + np.square(sine_cosine(a, x)[0]) / a)


def _snake_slope(x: Array, a: float) -> Array:
    s, c = sine_cosine(a, x)
    # s + c cancels where the slope comes down to 0; there it is the quotient that it equals.
    both = np.where(s * c < 0.0, sine_cosine(2.0 * a, x)[1] / (c - s), s + c)
    return np.asarray(np.square(both))


def _snake_curvature(x: Array, a: float) -> Array:
    return 2.0 * a * sine_cosine(2.0 * a, x)[1]


SNAKE = Activation(
    key="snake",
    name=Text(en="Snake", zh="Snake 函數"),
    also=("snake periodic", "蛇形函數"),
    formula=r"f(x)=x+\tfrac{1}{a}\sin^2(ax)",
    derivative_formula=r"f'(x)=1+\sin(2ax)",
    f=_snake,
    df=_snake_slope,
    d2f=_snake_curvature,
    parameters=(Parameter("a", "a", "a", 1.0, 0.1, 10.0, Text(en="frequency", zh="頻率")),),
    range_=always((REALS,)),
    wavelength=lambda a: np.pi / a,
    year=2020,
    source="Ziyin, Hartwig & Ueda 2020, Neural Networks Fail to Learn Periodic Functions and How"
    " to Fix It, arXiv:2006.08195",
    recipe=Recipe(
        "x + sin(a*x)**2/a",
        "1 + sin(2*a*x)",
    ),
    strengths=Text(
        en="Grows like a line but can continue periodic data; used in neural audio codecs.",
        zh="保留線性成長又能外推週期資料，神經音訊編解碼器常用。",
    ),
    weaknesses=Text(
        en="Its slope falls to 0 once in every period.", zh="每個週期斜率會降到 0 一次。"
    ),
)


def _bell(x: Array, epsilon: float, factor: Array | float) -> Array:
    t, low = two_product(np.asarray(epsilon), x)
    return gauss(t, 1.0, factor, low)


def _gaussian(x: Array, epsilon: float) -> Array:
    return _bell(x, epsilon, 1.0)


def _gaussian_slope(x: Array, epsilon: float) -> Array:
    return _bell(x, epsilon, -2.0 * epsilon * np.clip(epsilon * x, -60.0, 60.0))


def _gaussian_curvature(x: Array, epsilon: float) -> Array:
    t, low = two_product(np.asarray(epsilon), np.clip(x, -60.0 / epsilon, 60.0 / epsilon))
    square, rest = two_product(t, t)
    bend = 2.0 * (square - 0.5) + 2.0 * (rest + 2.0 * t * low)
    return _bell(x, epsilon, 2.0 * epsilon * epsilon * bend)


GAUSSIAN = Activation(
    key="gaussian",
    name=Text(en="Gaussian (RBF)", zh="高斯函數（徑向基底）"),
    also=(
        "radial basis function",
        "bell curve",
        "normal curve",
        "鐘形函數",
        "鐘形曲線",
        "徑向基函數",
    ),
    formula=r"f(x)=e^{-(\varepsilon x)^2}",
    derivative_formula=r"f'(x)=-2\varepsilon^2x\,e^{-(\varepsilon x)^2}",
    f=_gaussian,
    df=_gaussian_slope,
    d2f=_gaussian_curvature,
    parameters=(
        Parameter(
            "epsilon",
            r"\varepsilon",
            "ε",
            1.0,
            0.1,
            5.0,
            Text(en="the larger, the narrower", zh="越大鐘形越窄"),
        ),
    ),
    range_=always((Interval(0.0, 1.0, has_high=True),)),
    monotonic=always(False),
    year=1988,
    source="Broomhead & Lowe 1988, Multivariable functional interpolation and adaptive networks",
    recipe=Recipe(
        "exp(-(epsilon*x)**2)",
        "-2*epsilon**2*x*exp(-(epsilon*x)**2)",
    ),
    strengths=Text(
        en="Responds only near a centre, so each unit is easy to read.",
        zh="只在中心附近有反應，每個神經元的意義容易解讀。",
    ),
    weaknesses=Text(
        en="Far from the centre both value and slope vanish.",
        zh="離中心一遠，輸出與梯度都趨近零。",
    ),
)

PERIODIC = Family(
    "periodic", Text(en="Periodic and bell-shaped", zh="週期與鐘形"), (SINE, SNAKE, GAUSSIAN)
)
