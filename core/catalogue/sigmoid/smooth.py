"""Smooth S shapes with exponentials."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation, InFrameworks, always
from core.catalogue.code_formula import Recipe
from core.gates import sigmoid, sigmoid_curvature, sigmoid_slope
from core.interval import Interval
from core.special import erf, gauss, quotient
from core.text import Text

LOGISTIC = Activation(
    key="sigmoid",
    name=Text(en="Sigmoid (logistic)", zh="Sigmoid 函數（邏輯函數）"),
    also=(
        "logistic sigmoid",
        "logistic function",
        "expit",
        "S-shaped",
        "S 型函數",
        "S 形函數",
        "乙狀函數",
        "邏輯斯函數",
        "羅吉斯函數",
    ),
    formula=r"\sigma(x)=\frac{1}{1+e^{-x}}",
    derivative_formula=r"\sigma'(x)=\sigma(x)\,(1-\sigma(x))",
    f=sigmoid,
    df=sigmoid_slope,
    d2f=sigmoid_curvature,
    range_=always((Interval(0.0, 1.0),)),
    year=1986,
    source="Verhulst 1838 (logistic curve); Rumelhart, Hinton & Williams 1986, Learning"
    " representations by back-propagating errors",
    recipe=Recipe(
        "where(x >= 0, 1, exp(-|x|))/(1 + exp(-|x|))",
        "exp(-|x|)/(1 + exp(-|x|))**2",
        torch="torch.sigmoid({x})",
        keras="keras.activations.sigmoid({x})",
        jax="jax.nn.sigmoid({x})",
    ),
    strengths=Text(
        en="The output reads as a probability and changes smoothly everywhere.",
        zh="輸出可解讀為機率，而且處處平滑。",
    ),
    weaknesses=Text(
        en="Its slope is at most 1/4 and fades for large |x| (vanishing gradient); the output"
        " is never negative.",
        zh="斜率最大只有 1/4，|x| 大時趨近零（梯度消失）；輸出恆正、不以零為中心。",
    ),
    frameworks=InFrameworks(
        torch="torch.sigmoid / torch.nn.Sigmoid",
        keras="keras.activations.sigmoid",
        jax="jax.nn.sigmoid",
        trap=Text(
            en="In float64 PyTorch and JAX return the slope 0 from x = 37 on; it is 1e−16 there.",
            zh="在 float64，PyTorch 與 JAX 從 x = 37 起回傳斜率 0；實際上那裡是 1e−16。",
        ),
    ),
)


def _sech_squared(x: Array) -> Array:
    """Return 1 - tanh(x)^2 without the cancellation."""
    p = np.exp(-2.0 * np.abs(x))
    return np.asarray(4.0 * p / np.square(1.0 + p))


def _tanh_curvature(x: Array) -> Array:
    return np.asarray(-2.0 * np.tanh(x) * _sech_squared(x))


TANH = Activation(
    key="tanh",
    name=Text(en="Hyperbolic tangent (tanh)", zh="雙曲正切函數（tanh）"),
    also=("tangent hyperbolic", "雙曲正切", "雙曲線正切", "雙彎曲正切"),
    formula=r"\tanh x=\frac{e^{x}-e^{-x}}{e^{x}+e^{-x}}",
    derivative_formula=r"\tanh'(x)=1-\tanh^2 x",
    f=np.tanh,
    df=_sech_squared,
    d2f=_tanh_curvature,
    range_=always((Interval(-1.0, 1.0),)),
    zero_centred=always(True),
    year=1998,
    source="LeCun, Bottou, Orr & Müller 1998, Efficient BackProp (in use since the 1980s)",
    recipe=Recipe(
        "tanh(x)",
        "1 - tanh(x)**2",
        torch="torch.tanh({x})",
        keras="keras.activations.tanh({x})",
        jax="jnp.tanh({x})",
    ),
    strengths=Text(
        en="A sigmoid stretched to be symmetric about 0, with slope 1 at the centre.",
        zh="把 sigmoid 拉成以零為中心，原點斜率為 1。",
    ),
    weaknesses=Text(
        en="Still saturates: beyond |x| = 3 less than 1 % of the slope is left.",
        zh="仍會飽和：|x| > 3 時斜率剩不到 1%。",
    ),
    frameworks=InFrameworks(
        torch="torch.tanh / torch.nn.Tanh",
        keras="keras.activations.tanh",
        jax="jax.nn.tanh",
    ),
)

_HEIGHT = 1.7159
_SLOPE = 1.1439333333333332  # 1.7159 * 2/3, rounded once
_BEND = -1.5252444444444444  # -2 * 1.7159 * (2/3)^2, rounded once


def _lecun(x: Array) -> Array:
    z, low = quotient(x, 1.5)
    return np.asarray(_HEIGHT * (np.tanh(z) + _sech_squared(z) * low))


def _lecun_slope(x: Array) -> Array:
    z, low = quotient(x, 1.5)
    return np.asarray(_SLOPE * _sech_squared(z) * (1.0 - 2.0 * np.tanh(z) * low))


def _lecun_curvature(x: Array) -> Array:
    z, low = quotient(x, 1.5)
    bend = _sech_squared(z) * (1.0 - 2.0 * np.tanh(z) * low)
    return np.asarray(_BEND * (np.tanh(z) + _sech_squared(z) * low) * bend)


LECUN_TANH = Activation(
    key="lecun_tanh",
    name=Text(en="LeCun scaled tanh", zh="LeCun 縮放雙曲正切"),
    also=("scaled tanh", "LeCun tanh", "縮放 tanh"),
    formula=r"f(x)=1.7159\,\tanh\left(\tfrac{2}{3}x\right)",
    derivative_formula=r"f'(x)=1.7159\cdot\tfrac{2}{3}\left(1-\tanh^2\tfrac{2x}{3}\right)",
    f=_lecun,
    df=_lecun_slope,
    d2f=_lecun_curvature,
    range_=always((Interval(-_HEIGHT, _HEIGHT),)),
    zero_centred=always(True),
    year=1989,
    source="LeCun 1989, Generalization and network design strategies; LeCun et al. 1998",
    recipe=Recipe(
        "1.7159*tanh(2*x/3)",
        "1.7159*2/3*(1 - tanh(2*x/3)**2)",
    ),
    strengths=Text(
        en="Its constants make f(1) about 1, and keep inputs of variance 1 near variance 1.",
        zh="常數讓 f(±1) ≈ ±1，輸入變異數為 1 時輸出也約為 1。",
    ),
    weaknesses=Text(
        en="The constants look arbitrary, and it saturates like any tanh.",
        zh="常數看似神祕，而且仍和 tanh 一樣會飽和。",
    ),
)

_TWO_OVER_ROOT_PI = 1.1283791670955126


def _erf_slope(x: Array) -> Array:
    return gauss(x, 1.0, _TWO_OVER_ROOT_PI)


def _erf_curvature(x: Array) -> Array:
    return gauss(x, 1.0, -2.0 * _TWO_OVER_ROOT_PI * np.clip(x, -60.0, 60.0))


ERF = Activation(
    key="erf",
    name=Text(en="Error function", zh="誤差函數"),
    also=("error function", "Gauss error function", "高斯誤差函數", "誤差"),
    formula=r"\operatorname{erf}x=\frac{2}{\sqrt{\pi}}\int_0^x e^{-t^2}\,dt",
    derivative_formula=r"\operatorname{erf}'(x)=\frac{2}{\sqrt{\pi}}e^{-x^2}",
    f=erf,
    df=_erf_slope,
    d2f=_erf_curvature,
    range_=always((Interval(-1.0, 1.0),)),
    zero_centred=always(True),
    year=1998,
    source="Williams 1998, Computation with infinite neural networks (erf hidden units)",
    recipe=Recipe(
        "erf(x)",
        "2/sqrt(pi)*exp(-x**2)",
        torch="torch.erf({x})",
        keras="keras.ops.erf({x})",
        jax="jax.scipy.special.erf({x})",
    ),
    strengths=Text(
        en="The S shape hidden inside GELU; it gives many Gaussian integrals a closed form.",
        zh="GELU 裡面藏的 S 形函數，許多高斯積分因此有解析解。",
    ),
    weaknesses=Text(
        en="Saturates fastest of the smooth S shapes here, like exp(−x²).",
        zh="尾端以 exp(−x²) 衰減，是這裡飽和最快的平滑 S 形。",
    ),
    frameworks=InFrameworks(torch="torch.erf", keras="keras.ops.erf", jax="jax.lax.erf"),
)
