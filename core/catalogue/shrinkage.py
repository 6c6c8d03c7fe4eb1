"""Functions that pull small values to 0."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import (
    Activation,
    AtBreak,
    Break,
    Family,
    InFrameworks,
    Parameter,
    always,
)
from core.catalogue.code_formula import Recipe
from core.catalogue.pieces import constant
from core.interval import REALS, Interval, point
from core.text import Text

_LAMBDA = Parameter(
    "lambd",
    r"\lambda",
    "λ",
    0.5,
    0.0,
    3.0,
    Text(en="what is below it becomes 0", zh="小於它的都變成 0"),
)


def _outer_slope(x: Array, lambd: float) -> Array:
    """Return 1 outside [-λ, λ] and 0 inside; with λ = 0 there is no inside."""
    return np.where((np.abs(x) <= lambd) & (lambd > 0.0), 0.0, constant(x, 1.0))


def _no_curvature(x: Array, lambd: float) -> Array:  # noqa: ARG001
    return constant(x, 0.0)


def _hard(x: Array, lambd: float) -> Array:
    return np.where(np.abs(x) <= lambd, 0.0, x)


def _hard_range(lambd: float) -> tuple[Interval, ...]:
    if lambd == 0.0:
        return (REALS,)
    return Interval(-np.inf, -lambd), point(0.0), Interval(lambd, np.inf)


def _two_breaks(lambd: float, order: int) -> tuple[Break, ...]:
    return (Break(-lambd, order), Break(lambd, order)) if lambd > 0.0 else ()


HARD_SHRINK = Activation(
    key="hard_shrink",
    name=Text(en="Hard shrink", zh="硬收縮函數"),
    also=("hard shrinkage", "hard threshold", "硬門檻", "硬閾值"),
    formula=r"f(x)=\begin{cases}x,&|x|>\lambda\\0,&|x|\le\lambda\end{cases}",
    derivative_formula=r"f'(x)=\begin{cases}1,&|x|>\lambda\\0,&|x|<\lambda\end{cases}",
    f=_hard,
    df=_outer_slope,
    d2f=_no_curvature,
    parameters=(_LAMBDA,),
    range_=_hard_range,
    breaks=lambda lambd: _two_breaks(lambd, 0),
    zero_centred=always(True),
    kink_rule=Text(en="f(±λ) = 0 and f'(±λ) = 0.", zh="f(±λ) = 0，且 f'(±λ) = 0。"),
    at_break=AtBreak(torch=always(0.0), keras=always(0.0)),
    year=1994,
    source="Donoho & Johnstone 1994, Ideal spatial adaptation by wavelet shrinkage",
    recipe=Recipe(
        "where(|x| > lambd, x, 0)",
        "where(|x| > lambd, 1, 0)",
        torch="torch.nn.functional.hardshrink({x}, lambd={lambd})",
        keras="keras.activations.hard_shrink({x}, threshold={lambd})",
    ),
    strengths=Text(
        en="Deletes small noise and leaves large values as they are.",
        zh="清掉小雜訊，大值完全不變。",
    ),
    weaknesses=Text(en="Jumps by λ at its threshold.", zh="在門檻處跳躍 λ。"),
    frameworks=InFrameworks(
        torch="torch.nn.functional.hardshrink / torch.nn.Hardshrink",
        keras="keras.activations.hard_shrink",
    ),
)


def _soft(x: Array, lambd: float) -> Array:
    return np.where(np.abs(x) <= lambd, 0.0, x - np.copysign(lambd, x))


SOFT_SHRINK = Activation(
    key="soft_shrink",
    name=Text(en="Soft shrink", zh="軟收縮函數"),
    also=("soft shrinkage", "soft threshold", "軟門檻", "軟閾值"),
    formula=r"f(x)=\operatorname{sgn}(x)\max(0,|x|-\lambda)",
    derivative_formula=r"f'(x)=\begin{cases}1,&|x|>\lambda\\0,&|x|<\lambda\end{cases}",
    f=_soft,
    df=_outer_slope,
    d2f=_no_curvature,
    parameters=(_LAMBDA,),
    range_=always((REALS,)),
    breaks=lambda lambd: _two_breaks(lambd, 1),
    zero_centred=always(True),
    kink_rule=Text(en="f'(±λ) = 0.", zh="f'(±λ) = 0。"),
    at_break=AtBreak(torch=always(0.0), keras=always(0.0)),
    year=1995,
    source="Donoho 1995, De-noising by soft-thresholding",
    recipe=Recipe(
        "sign(x)*max(|x| - lambd, 0)",
        "where(|x| > lambd, 1, 0)",
        torch="torch.nn.functional.softshrink({x}, lambd={lambd})",
        keras="keras.activations.soft_shrink({x}, threshold={lambd})",
    ),
    strengths=Text(
        en="The exact answer to a least-squares problem with an L1 penalty: the heart of ISTA.",
        zh="L1 正則化最小平方的精確解，ISTA 的核心。",
    ),
    weaknesses=Text(
        en="Pulls every large value λ closer to 0 (a bias).",
        zh="所有大值都被往零拉 λ（有偏差）。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.softshrink / torch.nn.Softshrink",
        keras="keras.activations.soft_shrink",
    ),
)

_NEAR = 0.65  # below it x - tanh x would cancel
_TERMS = 26


def _tanh_series() -> list[float]:
    """Return the coefficients of x - tanh x at x^3, x^5, ...; from tanh' = 1 - tanh^2."""
    tanh = [1.0]
    for order in range(1, _TERMS):
        total = sum(tanh[i] * tanh[order - 1 - i] for i in range(order))
        tanh.append(-total / (2 * order + 1))
    return [-coefficient for coefficient in tanh[1:]]


_SERIES = _tanh_series()


def _tanh_shrink(x: Array) -> Array:
    near = np.clip(x, -_NEAR, _NEAR)
    square = np.square(near)
    total = np.zeros_like(near)
    for coefficient in reversed(_SERIES):
        total = total * square + coefficient
    return np.where(np.abs(x) < _NEAR, near * square * total, x - np.tanh(x))


def _tanh_shrink_slope(x: Array) -> Array:
    return np.asarray(np.square(np.tanh(x)))


def _tanh_shrink_curvature(x: Array) -> Array:
    p = np.exp(-2.0 * np.abs(x))
    return np.asarray(8.0 * np.tanh(x) * p / np.square(1.0 + p))


TANH_SHRINK = Activation(
    key="tanh_shrink",
    name=Text(en="Tanh shrink", zh="雙曲正切收縮函數"),
    also=("tanhshrink", "tanh shrinkage", "tanh 收縮"),
    formula=r"f(x)=x-\tanh x",
    derivative_formula=r"f'(x)=\tanh^2 x",
    f=_tanh_shrink,
    df=_tanh_shrink_slope,
    d2f=_tanh_shrink_curvature,
    range_=always((REALS,)),
    zero_centred=always(True),
    year=2010,
    source="Kavukcuoglu, Ranzato & LeCun 2010, Fast Inference in Sparse Coding Algorithms,"
    " arXiv:1010.3467",
    recipe=Recipe(
        "x - tanh(x)",
        "tanh(x)**2",
        torch="torch.nn.functional.tanhshrink({x})",
        keras="keras.activations.tanh_shrink({x})",
    ),
    strengths=Text(
        en="A smooth shrinkage: nearly 0 for small x, x ∓ 1 for large.",
        zh="平滑的收縮：小值近似 0，大值近似 x ∓ 1。",
    ),
    weaknesses=Text(
        en="Computed as written, every digit cancels for |x| < 1e−8 (the true value is x³/3).",
        zh="照公式寫在 |x| < 1e−8 全部相消（真值為 x³/3）。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.tanhshrink / torch.nn.Tanhshrink",
        keras="keras.activations.tanh_shrink",
    ),
)

SHRINKAGE = Family(
    "shrinkage", Text(en="Shrinkage", zh="收縮類"), (HARD_SHRINK, SOFT_SHRINK, TANH_SHRINK)
)
