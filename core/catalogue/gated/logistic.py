"""x times a sigmoid."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation, InFrameworks, Parameter
from core.catalogue.code_formula import Recipe
from core.gates import bump, cut, gated, gated_slope
from core.interval import REALS, Interval
from core.special import Pair, product_of_pairs, two_product
from core.text import Text

_LEAST = -0.2784645427610738
"""The minimum of x sigmoid(x), at x = -1.2784645427610737: the root of 1 + x (1 - sigmoid)."""


def _value(x: Array, z: Pair) -> Array:
    return gated(x, z)


def _slope(z: Pair) -> Array:
    return gated_slope(z, cut(z[0]))


def _curvature(z: Pair, beta: float) -> Array:
    a = np.abs(cut(z[0]))
    return bump(z, beta * (2.0 - a * np.tanh(0.5 * a)))


def _plain(x: Array) -> Pair:
    return x, np.zeros_like(x)


def _silu(x: Array) -> Array:
    return _value(x, _plain(x))


def _silu_slope(x: Array) -> Array:
    return _slope(_plain(x))


def _silu_curvature(x: Array) -> Array:
    return _curvature(_plain(x), 1.0)


SILU = Activation(
    key="silu",
    name=Text(en="SiLU (Swish-1)", zh="SiLU 函數（Swish-1）"),
    also=("swish", "sigmoid linear unit", "sigmoid-weighted linear unit", "S 型線性單元"),
    formula=r"f(x)=x\,\sigma(x)",
    derivative_formula=r"f'(x)=\sigma(x)\left(1+x\,(1-\sigma(x))\right)",
    f=_silu,
    df=_silu_slope,
    d2f=_silu_curvature,
    range_=lambda: (Interval(_LEAST, np.inf, has_low=True),),
    monotonic=lambda: False,
    year=2017,
    source="Hendrycks & Gimpel 2016, arXiv:1606.08415 (name); Elfwing, Uchibe & Doya 2017,"
    " Sigmoid-Weighted Linear Units, arXiv:1702.03118",
    recipe=Recipe(
        "x*sigmoid(x)",
        "sigmoid(x)*(1 + x*(1 - sigmoid(x)))",
        torch="torch.nn.functional.silu({x})",
        keras="keras.activations.silu({x})",
        jax="jax.nn.silu({x})",
    ),
    strengths=Text(
        en="Gates itself and is smooth; lets small negative signals through. Common in today's"
        " large models.",
        zh="自我閘控、平滑，保留小的負訊號，大型模型常用。",
    ),
    weaknesses=Text(
        en="Costs an exponential and is not monotonic.",
        zh="需要指數運算，而且不是單調函數。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.silu / torch.nn.SiLU",
        keras="keras.activations.silu",
        jax="jax.nn.silu",
        trap=Text(
            en="At −inf libraries return nan; the limit is 0.",
            zh="在 −inf 函式庫回傳 nan；極限是 0。",
        ),
    ),
)


def _swish(x: Array, beta: float) -> Array:
    return _value(x, two_product(np.asarray(beta), x)) if beta else 0.5 * x


def _swish_slope(x: Array, beta: float) -> Array:
    return _slope(_times(beta, x))


def _swish_curvature(x: Array, beta: float) -> Array:
    return _curvature(_times(beta, x), beta)


def _times(beta: float, x: Array) -> Pair:
    if beta:
        return two_product(np.asarray(beta), x)
    nothing = np.where(np.isnan(x), np.nan, 0.0)  # 0 * inf is 0 here: sigmoid(0 x) is 1/2
    return nothing, nothing


def _swish_range(beta: float) -> tuple[Interval, ...]:
    least = _LEAST / beta if beta else -np.inf  # a tiny beta: beyond float64
    return (Interval(least, np.inf, has_low=True),) if least > -np.inf else (REALS,)


SWISH = Activation(
    key="swish",
    name=Text(en="Swish (β)", zh="Swish 函數（β）"),
    also=("swish beta", "可調 Swish"),
    formula=r"f(x)=x\,\sigma(\beta x)",
    derivative_formula=r"f'(x)=\sigma(\beta x)\left(1+\beta x\,(1-\sigma(\beta x))\right)",
    f=_swish,
    df=_swish_slope,
    d2f=_swish_curvature,
    parameters=(
        Parameter(
            "beta",
            r"\beta",
            "β",
            1.0,
            0.0,
            10.0,
            Text(
                en="β = 0 is x/2; a large β comes close to ReLU",
                zh="β = 0 是 x/2；β 越大越接近 ReLU",
            ),
        ),
    ),
    range_=_swish_range,
    monotonic=lambda beta: beta == 0.0,
    zero_centred=lambda beta: beta == 0.0,
    year=2017,
    source="Ramachandran, Zoph & Le 2017, Searching for Activation Functions, arXiv:1710.05941",
    recipe=Recipe(
        "x*sigmoid(beta*x)",
        "sigmoid(beta*x)*(1 + beta*x*(1 - sigmoid(beta*x)))",
        keras="keras.activations.swish({x})",
        jax="jax.nn.swish({x})",
    ),
    strengths=Text(
        en="One slider turns a straight line into ReLU: ideal for showing what β does.",
        zh="一個 β 就能從直線變到 ReLU，最適合示範參數的意義。",
    ),
    weaknesses=Text(
        en="A trained β is seldom worth its cost, so most people fix β = 1.",
        zh="可訓練的 β 效益有限，多半固定為 1。",
    ),
    frameworks=InFrameworks(
        torch="x * torch.sigmoid(beta * x)",
        keras="keras.activations.swish",
        jax="jax.nn.swish",
        trap=Text(en="Keras and JAX have β = 1 only.", zh="Keras 與 JAX 只有 β = 1。"),
    ),
)

_RATE = 1.702
_RATE_PAIR = (np.asarray(_RATE), np.asarray(4.263256414560601e-17))


def _quick_z(x: Array) -> Pair:
    return product_of_pairs(_RATE_PAIR, (x, np.zeros_like(x)))


def _quick(x: Array) -> Array:
    return _value(x, _quick_z(x))


def _quick_slope(x: Array) -> Array:
    return _slope(_quick_z(x))


def _quick_curvature(x: Array) -> Array:
    return _curvature(_quick_z(x), _RATE)


QUICK_GELU = Activation(
    key="quick_gelu",
    name=Text(en="Quick GELU (sigmoid approximation)", zh="快速 GELU（Sigmoid 近似）"),
    also=("fast GELU", "sigmoid GELU"),
    formula=r"f(x)=x\,\sigma(1.702\,x)",
    derivative_formula=r"f'(x)=\sigma(z)\left(1+z(1-\sigma(z))\right),\quad z=1.702\,x",
    f=_quick,
    df=_quick_slope,
    d2f=_quick_curvature,
    range_=lambda: (Interval(_LEAST / _RATE, np.inf, has_low=True),),
    monotonic=lambda: False,
    year=2016,
    source="Hendrycks & Gimpel 2016, arXiv:1606.08415; made popular by Radford et al. 2021 (CLIP)",
    recipe=Recipe(
        "x*sigmoid(1.702*x)",
        "sigmoid(1.702*x)*(1 + 1.702*x*(1 - sigmoid(1.702*x)))",
    ),
    strengths=Text(
        en="GELU from a single sigmoid; the weights of CLIP expect exactly this.",
        zh="用一個 sigmoid 近似 GELU；CLIP 的權重就是配它。",
    ),
    weaknesses=Text(
        en="Differs from GELU by up to 0.02, so mixing them changes a trained model.",
        zh="與 GELU 最多差 0.02，混用會改變已訓練模型的輸出。",
    ),
)
