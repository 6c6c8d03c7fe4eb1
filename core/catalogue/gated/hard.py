"""x times a piecewise linear gate."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation, AtBreak, Break, InFrameworks, always
from core.catalogue.code_formula import Recipe
from core.catalogue.pieces import inside
from core.interval import Interval
from core.text import Text


def _hard_swish(x: Array) -> Array:
    middle = x * (x + 3.0) / 6.0
    return np.where(x >= 3.0, x, np.where(x <= -3.0, 0.0, middle))


def _hard_swish_slope(x: Array) -> Array:
    return np.where(x >= 3.0, 1.0, np.where(x <= -3.0, 0.0, (2.0 * x + 3.0) / 6.0))


def _hard_swish_curvature(x: Array) -> Array:
    return inside(x, -3.0, 3.0, 1.0 / 3.0)


def _in_libraries(x: float) -> float:
    return 0.0 if x < 0 else 1.0


HARD_SWISH = Activation(
    key="hard_swish",
    name=Text(en="Hard swish (hard SiLU)", zh="硬 Swish 函數"),
    also=("h-swish", "hard SiLU", "hard-silu", "硬 SiLU"),
    formula=r"f(x)=x\cdot\frac{\min(6,\max(0,x+3))}{6}",
    derivative_formula=r"f'(x)=\begin{cases}0,&x<-3\\\tfrac{2x+3}{6},&|x|<3\\1,&x>3\end{cases}",
    f=_hard_swish,
    df=_hard_swish_slope,
    d2f=_hard_swish_curvature,
    range_=always((Interval(-0.375, np.inf, has_low=True),)),
    breaks=always((Break(-3.0, 1), Break(3.0, 1))),
    monotonic=always(False),
    kink_rule=Text(
        en="f'(−3) = 0 and f'(3) = 1; the slope jumps from 0 to −1/2 and from 3/2 to 1.",
        zh="f'(−3) = 0、f'(3) = 1；斜率從 0 跳到 −1/2，再從 3/2 跳到 1。",
    ),
    at_break=AtBreak(torch=_in_libraries, keras=_in_libraries, jax=_in_libraries),
    year=2019,
    source="Howard et al. 2019, Searching for MobileNetV3, arXiv:1905.02244",
    recipe=Recipe(
        "x*clip(x + 3, 0, 6)/6",
        "where(x <= -3, 0, where(x >= 3, 1, (2*x + 3)/6))",
        torch="torch.nn.functional.hardswish({x})",
        keras="keras.activations.hard_silu({x})",
        jax="jax.nn.hard_swish({x})",
    ),
    strengths=Text(
        en="The shape of Swish from one product and a clip.",
        zh="一次乘法加裁切就有 Swish 的形狀。",
    ),
    weaknesses=Text(
        en="The slope jumps at −3 (0 to −1/2) and at 3 (3/2 to 1).",
        zh="斜率在 −3（0→−1/2）與 3（3/2→1）跳躍。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.hardswish / torch.nn.Hardswish",
        keras="keras.activations.hard_silu",
        jax="jax.nn.hard_silu",
    ),
)
