"""x times the normal distribution function, exact and approximated."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation, InFrameworks, always
from core.catalogue.code_formula import Recipe
from core.gates import bump, gated, gated_slope
from core.interval import Interval
from core.special import (
    INVERSE_ROOT_TWO_PI,
    Pair,
    density,
    erf,
    gauss,
    mills,
    two_product,
    two_sum,
    within,
)
from core.text import Text


def _gelu(x: Array) -> Array:
    # x Phi(-|x|) is f itself on the left, and what x is too large by on the right.
    tail = gauss(x, 0.5, within(x) * mills(within(np.abs(x))))
    return np.where(x <= 0.0, tail, x - tail)


def _gelu_slope(x: Array) -> Array:
    a = within(np.abs(x))
    below = gauss(a, 0.5, mills(a) - INVERSE_ROOT_TWO_PI * a)
    return np.where(x < 0.0, below, 1.0 - below)


def _gelu_curvature(x: Array) -> Array:
    a = within(x)
    square, low = two_product(a, a)
    return density(a, (2.0 - square) - low)


GELU = Activation(
    key="gelu",
    name=Text(en="GELU (exact)", zh="高斯誤差線性單元（GELU，精確式）"),
    also=("Gaussian error linear unit", "高斯誤差線性"),
    formula=r"f(x)=x\,\Phi(x)=\tfrac{x}{2}\operatorname{erfc}\left(-\tfrac{x}{\sqrt{2}}\right)",
    derivative_formula=r"f'(x)=\Phi(x)+x\,\varphi(x)",
    f=_gelu,
    df=_gelu_slope,
    d2f=_gelu_curvature,
    # The minimum, at x = -0.7517915246935645, where Phi(x) = -x phi(x).
    range_=always((Interval(-0.16997120747990366, np.inf, has_low=True),)),
    monotonic=always(False),
    year=2016,
    source="Hendrycks & Gimpel 2016, Gaussian Error Linear Units (GELUs), arXiv:1606.08415",
    recipe=Recipe(
        "x/2*(1 + erf(x/sqrt(2)))",
        "(1 + erf(x/sqrt(2)))/2 + x*exp(-x**2/2)/sqrt(2*pi)",
        torch="torch.nn.functional.gelu({x})",
        keras="keras.activations.gelu({x})",
        jax="jax.nn.gelu({x}, approximate=False)",
    ),
    strengths=Text(
        en="Weights x by the probability that a Gaussian lies below it; the usual choice in"
        " Transformers (BERT, GPT).",
        zh="以「高斯變數小於 x 的機率」加權輸入，Transformer（BERT、GPT）的預設。",
    ),
    weaknesses=Text(
        en="Needs the error function; library code loses all digits in the negative tail.",
        zh="需要誤差函數；常見實作在負尾端會失去全部有效位數。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.gelu(x) / torch.nn.GELU()",
        keras="keras.activations.gelu(x)",
        jax="jax.nn.gelu(x, approximate=False)",
        trap=Text(
            en="jax.nn.gelu(x) is the tanh form by default; PyTorch and Keras take the exact one.",
            zh="jax.nn.gelu(x) 預設是 tanh 近似式；PyTorch 與 Keras 預設是精確式。",
        ),
    ),
)

# 2 sqrt(2/pi) and 0.044715 times it, each in a part of 40 or 14 bits and the rest.
_LINEAR, _LINEAR_LOW = 1.5957691216062813, -5.505482686972437e-13
_CUBIC, _CUBIC_LOW = 0.07135772705078125, -2.9107781810012236e-06
_OUTER = 1.5957691216057308
_STRETCH = 0.044715
_BEND = 0.21406444881780073  # 3 times their product
_GRID = 1.5 * 2.0**44  # added and taken away again, it rounds to multiples of 2^-8
_CUT = 30.0  # |z| is above 1900 here, and every exponential of it 0


def _inner(x: Array) -> Pair:
    """Return z = 2 sqrt(2/pi) (x + 0.044715 x^3), so that f = x sigmoid(z).

    z is the exponent of what is left far out, so an error of 1e-16 of z will not do. x is
    rounded to 13 bits, for which both terms are exact; the way from there to x is short.
    """
    x = _cut(x)
    near = (x + _GRID) - _GRID
    square = near * near
    cube = square * near
    high, low = two_sum(_LINEAR * near, _CUBIC * cube)
    rest = x * (x + near)
    rest += square
    rest *= _STRETCH
    rest += 1.0
    rest *= (x - near) * _OUTER
    rest += _LINEAR_LOW * near + _CUBIC_LOW * cube
    whole = high + rest
    return whole, low + ((high - whole) + rest)


def _cut(x: Array) -> Array:
    return np.asarray(np.minimum(np.maximum(x, -_CUT), _CUT))


def _gelu_tanh(x: Array) -> Array:
    return gated(x, _inner(x))


def _gelu_tanh_slope(x: Array) -> Array:
    near = _cut(x)
    return gated_slope(_inner(x), near * (_OUTER + _bent(near)))


def _gelu_tanh_curvature(x: Array) -> Array:
    near = _cut(x)
    z, bent = _inner(x), _bent(near)
    steep = _OUTER + bent  # dz/dx
    return bump(z, 2.0 * (steep + bent) - near * np.square(steep) * np.tanh(0.5 * z[0]))


def _bent(near: Array) -> Array:
    """Return x/2 times the second derivative of z, which is also dz/dx less its value at 0."""
    return np.asarray(_BEND * np.square(near))


GELU_TANH = Activation(
    key="gelu_tanh",
    name=Text(en="GELU (tanh approximation)", zh="GELU（tanh 近似式）"),
    short=Text(en="GELU (tanh)", zh="GELU（tanh）"),
    also=("approximate GELU", "new GELU", "GELU new", "近似 GELU"),
    formula=r"f(x)=\tfrac{x}{2}\left(1+\tanh\left(\sqrt{\tfrac{2}{\pi}}"
    r"\,(x+0.044715\,x^3)\right)\right)",
    derivative_formula=r"f'(x)=\sigma(z)+x\,z'\sigma'(z),\quad"
    r" z=2\sqrt{\tfrac{2}{\pi}}\,(x+0.044715\,x^3)",
    f=_gelu_tanh,
    df=_gelu_tanh_slope,
    d2f=_gelu_tanh_curvature,
    # The minimum, at x = -0.7524614220710163.
    range_=always((Interval(-0.17004075057125406, np.inf, has_low=True),)),
    monotonic=always(False),
    year=2016,
    source="Hendrycks & Gimpel 2016, arXiv:1606.08415",
    recipe=Recipe(
        "x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x**3)))",
        "(1 + tanh(sqrt(2/pi)*(x + 0.044715*x**3)))/2 "
        " + x/2*sqrt(2/pi)*(1 + 0.134145*x**2)*(1 - tanh(sqrt(2/pi)*(x + 0.044715*x**3))**2)",
        torch="torch.nn.functional.gelu({x}, approximate='tanh')",
        keras="keras.activations.gelu({x}, approximate=True)",
        jax="jax.nn.gelu({x}, approximate=True)",
    ),
    strengths=Text(
        en="Within 0.0005 of GELU without the error function; GPT-2 was trained with it.",
        zh="不用誤差函數，與 GELU 差距小於 0.0005；GPT-2 採用它訓練。",
    ),
    weaknesses=Text(
        en="Not the same function: JAX takes it by default, PyTorch and Keras the exact one.",
        zh="它不是同一個函數：JAX 預設用它，PyTorch 與 Keras 預設用精確式。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.gelu(x, approximate='tanh')",
        keras="keras.activations.gelu(x, approximate=True)",
        jax="jax.nn.gelu(x)",
        trap=Text(
            en="In JAX this is plain jax.nn.gelu(x).", zh="在 JAX，直接寫 jax.nn.gelu(x) 就是它。"
        ),
    ),
)


_TINY = 2.0**-60  # below it softplus is exp(x), and erf a straight line
_FAR = 800.0  # exp(-800) is 0 in float64, even in halves times x
_SLOPE_OF_ERF = 1.1283791670955126  # 2 / sqrt(pi)


def _serf_parts(x: Array) -> tuple[Array, ...]:
    """Return x cut to what matters, u = exp(-|x|), its root, 1/(1 + u), softplus, erf and erf'.

    erf and erf' are of softplus; on the left erf is over u, which softplus is close to there.
    """
    near = np.clip(x, -_FAR, _FAR)
    half = np.exp(-0.5 * np.abs(near))
    u = half * half
    s, low = two_sum(np.maximum(near, 0.0), np.log1p(u))
    over = np.where((near > 0.0) | (u < _TINY), 1.0, u)
    gate = np.where((near <= 0.0) & (u < _TINY), _SLOPE_OF_ERF, erf(s) / over)
    return near, half, u, 1.0 / (1.0 + u), s, gate, gauss(s, 1.0, _SLOPE_OF_ERF, low)


def _serf(x: Array) -> Array:
    near, half, _, _, _, gate, _ = _serf_parts(x)
    return np.where(near > 0.0, x * gate, near * half * gate * half)


def _serf_slope(x: Array) -> Array:
    near, half, _, r, _, gate, d = _serf_parts(x)
    return np.where(near > 0.0, gate + near * d * r, half * (gate + near * d * r) * half)


def _serf_curvature(x: Array) -> Array:
    near, half, u, r, s, _, d = _serf_parts(x)
    right = d * r * (2.0 + near * r * (u - 2.0 * s))
    left = half * (d * r * (2.0 + near * r * (1.0 - 2.0 * s * u))) * half
    return np.where(near > 0.0, right, left)


SERF = Activation(
    key="serf",
    name=Text(en="Serf", zh="Serf 函數"),
    also=("log-Softplus ERror activation Function", "softplus erf"),
    formula=r"f(x)=x\operatorname{erf}\left(\ln(1+e^{x})\right)",
    derivative_formula=r"f'(x)=\operatorname{erf}(s)+\tfrac{2}{\sqrt{\pi}}\,x\,\sigma(x)\,e^{-s^2},"
    r"\quad s=\ln(1+e^{x})",
    f=_serf,
    df=_serf_slope,
    d2f=_serf_curvature,
    # The minimum, at x = -1.193059968928188.
    range_=always((Interval(-0.3484374587596064, np.inf, has_low=True),)),
    monotonic=always(False),
    year=2021,
    source="Nag & Bhattacharyya 2021, Serf: Towards better training of deep neural networks using"
    " log-Softplus ERror activation Function, arXiv:2108.09598",
    recipe=Recipe("x*erf(softplus(x))"),
    strengths=Text(
        en="Mish with the error function: it comes to y = x sooner.",
        zh="把 Mish 的 tanh 換成誤差函數，更快貼近 y = x。",
    ),
    weaknesses=Text(
        en="Needs a softplus and an error function for every value.",
        zh="每個值都要算 softplus 與誤差函數。",
    ),
)
