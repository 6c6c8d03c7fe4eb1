"""Functions that stay close to a straight line."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation, Family, InFrameworks, always
from core.catalogue.code_formula import Recipe
from core.catalogue.pieces import constant
from core.interval import REALS
from core.text import Text


def _same(x: Array) -> Array:
    return x.copy()


def _one(x: Array) -> Array:
    return constant(x, 1.0)


def _zero(x: Array) -> Array:
    return constant(x, 0.0)


IDENTITY = Activation(
    key="identity",
    name=Text(en="Identity (linear)", zh="恆等函數（線性）"),
    also=("linear", "no activation", "恆等", "線性函數", "不使用啟動函數"),
    formula=r"f(x)=x",
    derivative_formula=r"f'(x)=1",
    f=_same,
    df=_one,
    d2f=_zero,
    range_=always((REALS,)),
    zero_centred=always(True),
    year=1960,
    source="Widrow & Hoff 1960 (ADALINE); the output layer of linear regression",
    recipe=Recipe(
        "x",
        "1",
        torch="torch.nn.Identity()({x})",
        keras="keras.activations.linear({x})",
        jax="jax.nn.identity({x})",
    ),
    strengths=Text(
        en="The natural output layer for regression; never loses gradient.",
        zh="迴歸問題輸出層的自然選擇，梯度永不衰減。",
    ),
    weaknesses=Text(
        en="Stacking layers of it still gives one straight line: depth buys nothing.",
        zh="疊再多層仍等於一層線性函數，深度失去意義。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.Identity", keras="keras.activations.linear", jax="jax.nn.identity"
    ),
)


def _lean(x: Array) -> tuple[Array, Array]:
    """Return sqrt(x^2 + 1) and x / (sqrt(x^2 + 1) + 1), at infinity its limit."""
    s = np.hypot(x, 1.0)
    return s, np.where(np.isinf(x), np.sign(x), x / (s + 1.0))


def _bent(x: Array) -> Array:
    return np.asarray(x * (1.0 + 0.5 * _lean(x)[1]))


def _bent_slope(x: Array) -> Array:
    s, _ = _lean(x)
    return np.asarray(1.0 + 0.5 * np.where(np.isinf(x), np.sign(x), x / s))


def _bent_curvature(x: Array) -> Array:
    s, _ = _lean(x)
    return np.asarray(0.5 / s / s / s)


BENT_IDENTITY = Activation(
    key="bent_identity",
    name=Text(en="Bent identity", zh="彎曲恆等函數"),
    also=("bent linear",),
    formula=r"f(x)=\frac{\sqrt{x^2+1}-1}{2}+x",
    derivative_formula=r"f'(x)=\frac{x}{2\sqrt{x^2+1}}+1",
    f=_bent,
    df=_bent_slope,
    d2f=_bent_curvature,
    range_=always((REALS,)),
    source="no paper known to us; it spread through tables of activation functions before 2018",
    recipe=Recipe(
        "(sqrt(x**2 + 1) - 1)/2 + x",
        "x/(2*sqrt(x**2 + 1)) + 1",
    ),
    strengths=Text(
        en="Its slope stays between 0.5 and 1.5, so one layer can neither lose nor explode"
        " gradients.",
        zh="斜率介於 0.5 與 1.5 之間，單層的梯度不會消失也不會爆炸。",
    ),
    weaknesses=Text(
        en="Only mildly non-linear; rarely used, and the textbook form loses digits near 0.",
        zh="非線性程度很弱、少有人用；課本寫法在 0 附近會損失有效位數。",
    ),
)

LINEAR = Family("linear", Text(en="Linear", zh="線性類"), (IDENTITY, BENT_IDENTITY))
