"""Rectifiers with a quadratic piece."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation, AtBreak, Break, InFrameworks, Parameter, always
from core.catalogue.code_formula import Recipe
from core.catalogue.pieces import above, constant
from core.interval import Interval
from core.special import two_product, two_sum
from core.text import Text


def _squared(x: Array) -> Array:
    return np.asarray(np.square(np.maximum(x, 0.0)))


def _squared_slope(x: Array) -> Array:
    return np.asarray(2.0 * np.maximum(x, 0.0))


def _squared_curvature(x: Array) -> Array:
    return above(x, 0.0, 2.0)


RELU_SQUARED = Activation(
    key="relu_squared",
    name=Text(en="Squared ReLU", zh="平方線性整流（Squared ReLU）"),
    also=("ReLU²", "ReLU^2", "squared rectifier", "平方 ReLU"),
    formula=r"f(x)=\max(0,x)^2",
    derivative_formula=r"f'(x)=2\max(0,x)",
    f=_squared,
    df=_squared_slope,
    d2f=_squared_curvature,
    range_=always((Interval(0.0, np.inf, has_low=True),)),
    breaks=always((Break(0.0, 2),)),
    kink_rule=Text(
        en="f'(0) = 0; only f'' jumps, from 0 to 2.", zh="f'(0) = 0；只有 f'' 會跳，從 0 到 2。"
    ),
    at_break=AtBreak(torch=always(0.0), jax=always(0.0)),
    year=2021,
    source="So et al. 2021, Primer: Searching for Efficient Transformers for Language Modeling,"
    " arXiv:2109.08668",
    recipe=Recipe(
        "max(x, 0)**2",
        "2*max(x, 0)",
        torch="torch.relu({x}) ** 2",
        jax="jnp.square(jax.nn.relu({x}))",
    ),
    strengths=Text(
        en="Removes the kink of ReLU; found by a search for faster Transformers.",
        zh="消除 ReLU 的尖點；架構搜尋發現它能加速 Transformer。",
    ),
    weaknesses=Text(
        en="Grows quadratically, so large inputs and gradients can explode.",
        zh="以平方成長，大輸入容易梯度爆炸。",
    ),
    frameworks=InFrameworks(torch="torch.relu(x) ** 2", jax="jax.numpy.square(jax.nn.relu(x))"),
)


def _star(x: Array, scale: float, bias: float) -> Array:
    """Return s max(0, x)^2 + b; the product is kept exact, as the sum cancels at its zero."""
    side = np.maximum(x, 0.0)
    square, square_low = two_product(side, side)
    product, product_low = two_product(np.asarray(scale), square)
    total, total_low = two_sum(product, np.asarray(bias))
    exact = total + (total_low + (product_low + scale * square_low))
    return np.where(side > 1e150, scale * side * side, exact)  # x^2 overflows before s x^2


def _star_slope(x: Array, scale: float, bias: float) -> Array:  # noqa: ARG001
    return np.asarray(2.0 * scale * np.maximum(x, 0.0))


def _star_curvature(x: Array, scale: float, bias: float) -> Array:  # noqa: ARG001
    return above(x, 0.0, 2.0 * scale)


STAR_RELU = Activation(
    key="star_relu",
    name=Text(en="StarReLU", zh="StarReLU"),
    also=("Star ReLU", "星形 ReLU"),
    formula=r"f(x)=s\,\max(0,x)^2+b",
    derivative_formula=r"f'(x)=2s\max(0,x)",
    f=_star,
    df=_star_slope,
    d2f=_star_curvature,
    parameters=(
        Parameter(
            "scale", "s", "s", 0.8944, 0.1, 2.0, Text(en="learnable scale", zh="可學習的縮放")
        ),
        Parameter(
            "bias", "b", "b", -0.4472, -2.0, 2.0, Text(en="learnable bias", zh="可學習的偏移值")
        ),
    ),
    range_=lambda scale, bias: (Interval(bias, np.inf, has_low=True),),  # noqa: ARG005
    breaks=always((Break(0.0, 2),)),
    kink_rule=Text(
        en="f'(0) = 0; only f'' jumps, from 0 to 2s.", zh="f'(0) = 0；只有 f'' 會跳，從 0 到 2s。"
    ),
    year=2022,
    source="Yu et al. 2022, MetaFormer Baselines for Vision, arXiv:2210.13452",
    recipe=Recipe(
        "scale*max(x, 0)**2 + bias",
        "2*scale*max(x, 0)",
    ),
    strengths=Text(
        en="Squared ReLU scaled so that Gaussian inputs give mean 0 and variance 1; cheaper than"
        " GELU.",
        zh="把平方 ReLU 調整成高斯輸入下平均 0、變異數 1；計算量比 GELU 小。",
    ),
    weaknesses=Text(
        en="Quadratic growth, and flat for x < 0.", zh="平方成長，而且負半邊完全平坦。"
    ),
)


def _sparse_plus(x: Array) -> Array:
    middle = np.square(x + 1.0) / 4.0
    return np.where(x >= 1.0, x, np.where(x <= -1.0, 0.0, middle))


def _sparse_plus_slope(x: Array) -> Array:
    return np.asarray(np.clip(x + 1.0, 0.0, 2.0) / 2.0)


def _sparse_plus_curvature(x: Array) -> Array:
    return np.where((x <= -1.0) | (x >= 1.0), 0.0, constant(x, 0.5))


SPARSE_PLUS = Activation(
    key="sparse_plus",
    name=Text(en="Sparse plus", zh="稀疏 Softplus（Sparse plus）"),
    also=("sparse softplus", "稀疏 softplus"),
    formula=r"f(x)=\begin{cases}0,&x\le -1\\\frac{1}{4}(x+1)^2,&-1<x<1\\x,&x\ge 1\end{cases}",
    derivative_formula=r"f'(x)=\min\left(1,\max\left(0,\tfrac{x+1}{2}\right)\right)",
    f=_sparse_plus,
    df=_sparse_plus_slope,
    d2f=_sparse_plus_curvature,
    range_=always((Interval(0.0, np.inf, has_low=True),)),
    breaks=always((Break(-1.0, 2), Break(1.0, 2))),
    kink_rule=Text(
        en="f'(−1) = 0 and f'(1) = 1; only f'' jumps.", zh="f'(−1) = 0、f'(1) = 1；只有 f'' 會跳。"
    ),
    year=2020,
    source="Blondel, Martins & Niculae 2020, Learning with Fenchel-Young losses (section 6.2);"
    " SmeLU with beta = 1 of Shamir, Lin & Coviello 2020, arXiv:2010.09931",
    recipe=Recipe(
        "where(x >= 1, x, clip(x + 1, 0, 2)**2/4)",
        "clip((x + 1)/2, 0, 1)",
        keras="keras.activations.sparse_plus({x})",
        jax="jax.nn.sparse_plus({x})",
    ),
    strengths=Text(
        en="A parabola smooths the kink of ReLU, yet x < −1 stays exactly 0.",
        zh="用一段拋物線磨平 ReLU 的尖點，x < −1 仍恰為 0。",
    ),
    weaknesses=Text(
        en="The second derivative jumps, and left of −1 the gradient is 0, as in ReLU.",
        zh="二階導數有跳躍；−1 左側和 ReLU 一樣沒有梯度。",
    ),
    frameworks=InFrameworks(keras="keras.activations.sparse_plus", jax="jax.nn.sparse_plus"),
)
