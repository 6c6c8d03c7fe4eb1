"""ReLU, and ReLU with an upper bound."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation, AtBreak, Break, InFrameworks, always
from core.catalogue.code_formula import Recipe
from core.catalogue.pieces import above, constant, inside
from core.interval import Interval
from core.text import Text


def _relu(x: Array) -> Array:
    return np.maximum(x, 0.0)


def _relu_slope(x: Array) -> Array:
    return above(x, 0.0, 1.0)


def _zero(x: Array) -> Array:
    return constant(x, 0.0)


RELU = Activation(
    key="relu",
    name=Text(en="ReLU", zh="線性整流函數（ReLU）"),
    also=(
        "rectified linear unit",
        "rectifier",
        "ramp",
        "hinge",
        "修正線性單元",
        "修正線性函數",
        "線性修正單元",
        "線性整流單元",
        "整流線性單元",
        "整流函數",
        "斜坡函數",
    ),
    formula=r"f(x)=\max(0,x)",
    derivative_formula=r"f'(x)=\begin{cases}1,&x>0\\0,&x<0\end{cases}",
    f=_relu,
    df=_relu_slope,
    d2f=_zero,
    range_=always((Interval(0.0, np.inf, has_low=True),)),
    breaks=always((Break(0.0, 1),)),
    kink_rule=Text(
        en="f'(0) = 0 through relu; torch.maximum(x, 0) gives 1/2, and torch.clamp 1 up to"
        " PyTorch 2.13.",
        zh="用 relu 時 f'(0) = 0；torch.maximum(x, 0) 得 1/2，"
        "torch.clamp 在 PyTorch 2.13 以前得 1。",
    ),
    at_break=AtBreak(torch=always(0.0), keras=always(0.0), jax=always(0.0)),
    year=2010,
    source="Fukushima 1969 (analog threshold element); Nair & Hinton 2010, Rectified Linear Units"
    " Improve Restricted Boltzmann Machines; Glorot, Bordes & Bengio 2011",
    recipe=Recipe(
        "max(x, 0)",
        "where(x > 0, 1, 0)",
        torch="torch.relu({x})",
        keras="keras.activations.relu({x})",
        jax="jax.nn.relu({x})",
    ),
    strengths=Text(
        en="Cheap, does not saturate for x > 0, and many outputs are exactly 0.",
        zh="計算量小、正半邊不飽和，而且許多輸出恰為 0（稀疏）。",
    ),
    weaknesses=Text(
        en="A unit pushed below 0 for every input gets no gradient and stays dead.",
        zh="若所有輸入都讓它為負，梯度為零，神經元就此「死亡」。",
    ),
    frameworks=InFrameworks(
        torch="torch.relu / torch.nn.ReLU",
        keras="keras.activations.relu",
        jax="jax.nn.relu",
    ),
)


def _relu6(x: Array) -> Array:
    return np.asarray(np.clip(x, 0.0, 6.0))


def _relu6_slope(x: Array) -> Array:
    return inside(x, 0.0, 6.0, 1.0)


RELU6 = Activation(
    key="relu6",
    name=Text(en="ReLU6", zh="ReLU6（上限 6 的線性整流）"),
    also=("clipped ReLU", "capped ReLU", "限幅 ReLU"),
    formula=r"f(x)=\min(6,\max(0,x))",
    derivative_formula=r"f'(x)=\begin{cases}1,&0<x<6\\0,&x\notin[0,6]\end{cases}",
    f=_relu6,
    df=_relu6_slope,
    d2f=_zero,
    range_=always((Interval(0.0, 6.0, has_low=True, has_high=True),)),
    breaks=always((Break(0.0, 1), Break(6.0, 1))),
    kink_rule=Text(en="f'(0) = f'(6) = 0.", zh="f'(0) = f'(6) = 0。"),
    at_break=AtBreak(torch=always(0.0), keras=always(0.0), jax=always(0.0)),
    year=2010,
    source="Krizhevsky 2010, Convolutional Deep Belief Networks on CIFAR-10",
    recipe=Recipe(
        "clip(x, 0, 6)",
        "where(0 < x < 6, 1, 0)",
        torch="torch.nn.functional.relu6({x})",
        keras="keras.activations.relu6({x})",
        jax="jax.nn.relu6({x})",
    ),
    strengths=Text(
        en="The cap keeps values in a range that low-precision hardware can store.",
        zh="上限讓數值落在低精度硬體存得下的範圍。",
    ),
    weaknesses=Text(en="The gradient is 0 on both sides.", zh="兩側都會失去梯度。"),
    frameworks=InFrameworks(
        torch="torch.nn.functional.relu6 / torch.nn.ReLU6",
        keras="keras.activations.relu6",
        jax="jax.nn.relu6",
    ),
)
