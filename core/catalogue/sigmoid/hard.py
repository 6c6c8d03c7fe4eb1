"""Piecewise linear S shapes."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation, AtBreak, Break, InFrameworks, Parameter, always
from core.catalogue.code_formula import Recipe
from core.catalogue.pieces import constant, inside
from core.interval import Interval, point
from core.text import Text


def _zero(x: Array) -> Array:
    return constant(x, 0.0)


def _hard_sigmoid(x: Array) -> Array:
    return np.asarray(np.clip(x + 3.0, 0.0, 6.0) / 6.0)


def _hard_sigmoid_slope(x: Array) -> Array:
    return inside(x, -3.0, 3.0, 1.0 / 6.0)


HARD_SIGMOID = Activation(
    key="hard_sigmoid",
    name=Text(en="Hard sigmoid", zh="硬 Sigmoid 函數"),
    also=("h-sigmoid", "硬 S 型函數", "分段線性 sigmoid"),
    formula=r"f(x)=\min\left(1,\max\left(0,\tfrac{x+3}{6}\right)\right)",
    derivative_formula=r"f'(x)=\begin{cases}\tfrac{1}{6},&|x|<3\\0,&|x|>3\end{cases}",
    f=_hard_sigmoid,
    df=_hard_sigmoid_slope,
    d2f=_zero,
    range_=always((Interval(0.0, 1.0, has_low=True, has_high=True),)),
    breaks=always((Break(-3.0, 1), Break(3.0, 1))),
    kink_rule=Text(en="f'(−3) = f'(3) = 0.", zh="f'(−3) = f'(3) = 0。"),
    at_break=AtBreak(torch=always(0.0), keras=always(0.0), jax=always(0.0)),
    year=2015,
    source="Courbariaux, Bengio & David 2015, BinaryConnect (slope 1/2); today's slope 1/6:"
    " Howard et al. 2019, Searching for MobileNetV3",
    recipe=Recipe(
        "clip((x + 3)/6, 0, 1)",
        "where(-3 < x < 3, 1/6, 0)",
        torch="torch.nn.functional.hardsigmoid({x})",
        keras="keras.activations.hard_sigmoid({x})",
        jax="jax.nn.hard_sigmoid({x})",
    ),
    strengths=Text(
        en="Three straight pieces instead of an exponential: cheap on phones.",
        zh="三段直線取代指數，在手機上又快又省。",
    ),
    weaknesses=Text(
        en="The slope is exactly 0 outside −3..3; libraries have used other slopes (old Keras:"
        " 0.2).",
        zh="[−3, 3] 之外斜率恰為零；各函式庫斜率曾不同（舊版 Keras 為 0.2）。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.hardsigmoid / torch.nn.Hardsigmoid",
        keras="keras.activations.hard_sigmoid",
        jax="jax.nn.hard_sigmoid",
        trap=Text(
            en="PyTorch's gradient in float64 is 1/6 rounded to float32.",
            zh="PyTorch 在 float64 的梯度是先捨入到 float32 的 1/6。",
        ),
    ),
)


def _hard_tanh(x: Array, min_val: float, max_val: float) -> Array:
    return np.asarray(np.clip(x, min_val, max_val))


def _hard_tanh_slope(x: Array, min_val: float, max_val: float) -> Array:
    return inside(x, min_val, max_val, 1.0)


def _hard_tanh_curvature(x: Array, min_val: float, max_val: float) -> Array:  # noqa: ARG001
    return constant(x, 0.0)


def _fence_breaks(min_val: float, max_val: float) -> tuple[Break, ...]:
    return (Break(min_val, 1), Break(max_val, 1)) if min_val < max_val else ()


def _fence_range(min_val: float, max_val: float) -> tuple[Interval, ...]:
    if min_val == max_val:
        return (point(min_val),)
    return (Interval(min_val, max_val, has_low=True, has_high=True),)


HARD_TANH = Activation(
    key="hard_tanh",
    name=Text(en="Hard tanh", zh="硬雙曲正切函數"),
    also=("htanh", "h-tanh", "hard hyperbolic tangent", "硬 tanh"),
    formula=r"f(x)=\min(b,\max(a,x))",
    derivative_formula=r"f'(x)=\begin{cases}1,&a<x<b\\0,&x\notin[a,b]\end{cases}",
    f=_hard_tanh,
    df=_hard_tanh_slope,
    d2f=_hard_tanh_curvature,
    parameters=(
        Parameter("min_val", "a", "a", -1.0, -5.0, 0.0, Text(en="lower bound", zh="下限")),
        Parameter("max_val", "b", "b", 1.0, 0.0, 6.0, Text(en="upper bound", zh="上限")),
    ),
    range_=_fence_range,
    breaks=_fence_breaks,
    zero_centred=lambda min_val, max_val: min_val == -max_val,
    kink_rule=Text(en="0 at both ends.", zh="兩端都取 0。"),
    at_break=AtBreak(torch=always(0.0), keras=always(1.0), jax=always(1.0)),
    year=2004,
    source="Collobert 2004, Large Scale Machine Learning (thesis)",
    recipe=Recipe(
        "clip(x, min_val, max_val)",
        "where(min_val < x < max_val, 1, 0)",
        torch="torch.nn.functional.hardtanh({x}, {min_val}, {max_val})",
        keras="keras.activations.hard_tanh({x})",
        jax="jax.nn.hard_tanh({x})",
    ),
    strengths=Text(
        en="The identity, cut off at both bounds; trivial to compute.",
        zh="在上下限截斷的恆等函數，計算極簡單。",
    ),
    weaknesses=Text(
        en="Beyond the bounds the slope is 0, so nothing is learned there.",
        zh="超出上下限斜率為零，學不到東西。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.hardtanh / torch.nn.Hardtanh",
        keras="keras.activations.hard_tanh",
        jax="jax.nn.hard_tanh",
    ),
)


def _sparse_sigmoid(x: Array) -> Array:
    return np.asarray(np.clip(x + 1.0, 0.0, 2.0) / 2.0)


def _sparse_sigmoid_slope(x: Array) -> Array:
    return inside(x, -1.0, 1.0, 0.5)


SPARSE_SIGMOID = Activation(
    key="sparse_sigmoid",
    name=Text(en="Sparse sigmoid", zh="稀疏 Sigmoid 函數"),
    also=("稀疏 S 型函數",),
    formula=r"f(x)=\min\left(1,\max\left(0,\tfrac{x+1}{2}\right)\right)",
    derivative_formula=r"f'(x)=\begin{cases}\tfrac{1}{2},&|x|<1\\0,&|x|>1\end{cases}",
    f=_sparse_sigmoid,
    df=_sparse_sigmoid_slope,
    d2f=_zero,
    range_=always((Interval(0.0, 1.0, has_low=True, has_high=True),)),
    breaks=always((Break(-1.0, 1), Break(1.0, 1))),
    kink_rule=Text(
        en="0 at both ends, as for the hard sigmoid.", zh="兩端都取 0，與硬 Sigmoid 相同。"
    ),
    at_break=AtBreak(keras=always(0.0), jax=always(0.25)),
    year=2020,
    source="Blondel, Martins & Niculae 2020, Learning with Fenchel-Young losses (section 6.2);"
    " two-class sparsemax of Martins & Astudillo 2016",
    recipe=Recipe(
        "clip((x + 1)/2, 0, 1)",
        "where(-1 < x < 1, 1/2, 0)",
        keras="keras.activations.sparse_sigmoid({x})",
        jax="jax.nn.sparse_sigmoid({x})",
    ),
    strengths=Text(
        en="Can output exactly 0 or exactly 1, so its probabilities can be sparse.",
        zh="可以輸出恰好的 0 或 1，得到真正稀疏的機率。",
    ),
    weaknesses=Text(
        en="No gradient once it has saturated.",
        zh="一旦飽和就不再有梯度。",
    ),
    frameworks=InFrameworks(keras="keras.activations.sparse_sigmoid", jax="jax.nn.sparse_sigmoid"),
)
