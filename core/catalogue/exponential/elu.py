"""Linear units that level off at a lower bound on the negative side."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation, AtBreak, Break, InFrameworks, Parameter, always
from core.catalogue.code_formula import Recipe
from core.gates import root_ratio, root_ratio_curvature, root_ratio_slope
from core.interval import Interval
from core.special import quotient
from core.text import Text

_FLOOR = Text(en="the lower bound is −α", zh="下限是 −α")


def _elu(x: Array, alpha: float) -> Array:
    return np.where(x > 0.0, x, alpha * np.expm1(x))


def _elu_slope(x: Array, alpha: float) -> Array:
    return np.where(x > 0.0, 1.0, alpha * np.exp(x))


def _elu_curvature(x: Array, alpha: float) -> Array:
    return np.where(x > 0.0, 0.0, alpha * np.exp(x))


ELU = Activation(
    key="elu",
    name=Text(en="ELU", zh="指數線性單元（ELU）"),
    also=("exponential linear unit", "指數線性函數", "指數線性"),
    formula=r"f(x)=\begin{cases}x,&x>0\\\alpha(e^{x}-1),&x\le 0\end{cases}",
    derivative_formula=r"f'(x)=\begin{cases}1,&x>0\\\alpha e^{x},&x<0\end{cases}",
    f=_elu,
    df=_elu_slope,
    d2f=_elu_curvature,
    parameters=(Parameter("alpha", r"\alpha", "α", 1.0, 0.1, 3.0, _FLOOR),),
    range_=lambda alpha: (Interval(-alpha, np.inf),),
    breaks=lambda alpha: (Break(0.0, 2 if alpha == 1.0 else 1),),
    kink_rule=Text(
        en="f'(0) = α; with α = 1 there is no kink, only f'' jumps.",
        zh="f'(0) = α；α = 1 時沒有尖點，只有 f'' 會跳。",
    ),
    at_break=AtBreak(
        torch=lambda x, alpha: alpha,  # noqa: ARG005
        keras=lambda x, alpha: alpha,  # noqa: ARG005
        jax=lambda x, alpha: alpha,  # noqa: ARG005
    ),
    year=2015,
    source="Clevert, Unterthiner & Hochreiter 2015, Fast and Accurate Deep Network Learning by"
    " Exponential Linear Units (ELUs), arXiv:1511.07289",
    recipe=Recipe(
        "where(x > 0, x, alpha*expm1(min(x, 0)))",
        "where(x > 0, 1, alpha*exp(min(x, 0)))",
        torch="torch.nn.functional.elu({x}, alpha={alpha})",
        keras="keras.activations.elu({x}, alpha={alpha})",
        jax="jax.nn.elu({x}, alpha={alpha})",
    ),
    strengths=Text(
        en="Negative outputs pull the mean towards 0; saturation on that side makes it robust to"
        " noise.",
        zh="負輸出讓平均更接近零，負端飽和較抗雜訊。",
    ),
    weaknesses=Text(
        en="Needs an exponential, and has a kink unless α = 1.",
        zh="需要指數運算；α ≠ 1 時有尖點。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.elu / torch.nn.ELU",
        keras="keras.activations.elu",
        jax="jax.nn.elu",
    ),
)

_SCALE = 1.0507009873554805
_SCALE_ALPHA = 1.7580993408473768  # the product of the real constants, rounded once


def _selu(x: Array) -> Array:
    return np.where(x > 0.0, _SCALE * x, _SCALE_ALPHA * np.expm1(x))


def _selu_slope(x: Array) -> Array:
    return np.where(x > 0.0, _SCALE, _SCALE_ALPHA * np.exp(x))


def _selu_curvature(x: Array) -> Array:
    return np.where(x > 0.0, 0.0, _SCALE_ALPHA * np.exp(x))


SELU = Activation(
    key="selu",
    name=Text(en="SELU", zh="縮放指數線性單元（SELU）"),
    also=("scaled exponential linear unit", "縮放 ELU", "自標準化"),
    formula=r"f(x)=\lambda\begin{cases}x,&x>0\\\alpha(e^{x}-1),&x\le 0\end{cases}",
    derivative_formula=r"f'(x)=\begin{cases}\lambda,&x>0\\\lambda\alpha e^{x},&x<0\end{cases}",
    f=_selu,
    df=_selu_slope,
    d2f=_selu_curvature,
    range_=always((Interval(-_SCALE_ALPHA, np.inf),)),
    breaks=always((Break(0.0, 1),)),
    kink_rule=Text(
        en="f'(0) = λα = 1.7581; the slope falls from 1.7581 to 1.0507.",
        zh="f'(0) = λα = 1.7581；斜率從 1.7581 掉到 1.0507。",
    ),
    at_break=AtBreak(torch=always(_SCALE_ALPHA), keras=always(_SCALE), jax=always(_SCALE_ALPHA)),
    year=2017,
    source="Klambauer, Unterthiner, Mayr & Hochreiter 2017, Self-Normalizing Neural Networks,"
    " arXiv:1706.02515",
    recipe=Recipe(
        "1.0507009873554805*where(x > 0, x, 1.6732632423543772*expm1(min(x, 0)))",
        "1.0507009873554805*where(x > 0, 1, 1.6732632423543772*exp(min(x, 0)))",
        torch="torch.nn.functional.selu({x})",
        keras="keras.activations.selu({x})",
        jax="jax.nn.selu({x})",
    ),
    strengths=Text(
        en="Its constants make mean 0 and variance 1 stable: the network standardises its own"
        " outputs.",
        zh="常數讓平均 0、變異數 1 成為穩定狀態，網路會自己把輸出標準化。",
    ),
    weaknesses=Text(
        en="This holds only with LeCun initialisation and AlphaDropout; there is a kink at 0.",
        zh="需搭配 LeCun 初始化與 AlphaDropout；0 處有尖點。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.selu / torch.nn.SELU",
        keras="keras.activations.selu",
        jax="jax.nn.selu",
    ),
)


def _celu(x: Array, alpha: float) -> Array:
    z, low = quotient(x, alpha)
    return np.where(x > 0.0, x, alpha * (np.expm1(z) + np.exp(z) * low))


def _celu_slope(x: Array, alpha: float) -> Array:
    z, low = quotient(x, alpha)
    return np.where(x >= 0.0, 1.0, np.exp(z) * (1.0 + low))


def _celu_curvature(x: Array, alpha: float) -> Array:
    z, low = quotient(x, alpha)
    return np.where(x >= 0.0, 0.0, np.exp(z) * (1.0 + low) / alpha)


CELU = Activation(
    key="celu",
    name=Text(en="CELU", zh="連續可微指數線性單元（CELU）"),
    also=("continuously differentiable exponential linear unit", "continuous ELU", "連續可微 ELU"),
    formula=r"f(x)=\max(0,x)+\min\left(0,\alpha(e^{x/\alpha}-1)\right)",
    derivative_formula=r"f'(x)=\begin{cases}1,&x\ge 0\\e^{x/\alpha},&x<0\end{cases}",
    f=_celu,
    df=_celu_slope,
    d2f=_celu_curvature,
    parameters=(Parameter("alpha", r"\alpha", "α", 1.0, 0.1, 3.0, _FLOOR),),
    range_=lambda alpha: (Interval(-alpha, np.inf),),
    breaks=always((Break(0.0, 2),)),
    kink_rule=Text(
        en="f'(0) = 1; only f'' jumps, from 1/α to 0.",
        zh="f'(0) = 1；只有 f'' 會跳，從 1/α 到 0。",
    ),
    year=2017,
    source="Barron 2017, Continuously Differentiable Exponential Linear Units, arXiv:1704.07483",
    recipe=Recipe(
        "where(x > 0, x, alpha*expm1(min(x, 0)/alpha))",
        "exp(min(x, 0)/alpha)",
        torch="torch.nn.functional.celu({x}, alpha={alpha})",
        keras="keras.activations.celu({x}, alpha={alpha})",
        jax="jax.nn.celu({x}, alpha={alpha})",
    ),
    strengths=Text(
        en="ELU corrected so that its slope is continuous for every α.",
        zh="修正 ELU，任何 α 斜率都連續。",
    ),
    weaknesses=Text(
        en="As costly as ELU, and the same function at α = 1.",
        zh="計算量與 ELU 相同；α = 1 時兩者是同一個函數。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.celu / torch.nn.CELU",
        keras="keras.activations.celu",
        jax="jax.nn.celu",
        trap=Text(
            en="PyTorch's gradient in float64 rounds 1/α to float32.",
            zh="PyTorch 在 float64 的梯度先把 1/α 捨入到 float32。",
        ),
    ),
)


def _isrlu(x: Array, alpha: float) -> Array:
    return np.where(x >= 0.0, x, root_ratio(x, alpha))


def _isrlu_slope(x: Array, alpha: float) -> Array:
    return np.where(x >= 0.0, 1.0, root_ratio_slope(x, alpha))


def _isrlu_curvature(x: Array, alpha: float) -> Array:
    return np.where(x >= 0.0, 0.0, root_ratio_curvature(x, alpha))


ISRLU = Activation(
    key="isrlu",
    name=Text(en="ISRLU", zh="反平方根線性單元（ISRLU）"),
    also=("inverse square root linear unit",),
    formula=r"f(x)=\begin{cases}x,&x\ge 0\\\frac{x}{\sqrt{1+\alpha x^2}},&x<0\end{cases}",
    derivative_formula=r"f'(x)=\begin{cases}1,&x\ge 0\\(1+\alpha x^2)^{-3/2},&x<0\end{cases}",
    f=_isrlu,
    df=_isrlu_slope,
    d2f=_isrlu_curvature,
    parameters=(
        Parameter(
            "alpha",
            r"\alpha",
            "α",
            1.0,
            0.05,
            10.0,
            Text(en="the lower bound is −1/√α", zh="下限是 −1/√α"),
        ),
    ),
    range_=lambda alpha: (Interval(-1.0 / float(np.sqrt(alpha)), np.inf),),
    breaks=always((Break(0.0, 3),)),
    kink_rule=Text(
        en="f'(0) = 1 and f''(0) = 0; only the third derivative jumps.",
        zh="f'(0) = 1、f''(0) = 0；只有三階導數會跳。",
    ),
    year=2017,
    source="Carlile, Delamarter, Kinney, Marti & Whitney 2017, arXiv:1710.09967",
    recipe=Recipe(
        "where(x >= 0, x, x/sqrt(1 + alpha*min(x, 0)**2))",
        "(1 + alpha*min(x, 0)**2)**-1.5",
    ),
    strengths=Text(
        en="Shaped like ELU without an exponential, and with two continuous derivatives.",
        zh="像 ELU 但不需指數，而且二階導數連續。",
    ),
    weaknesses=Text(
        en="The negative side saturates; few libraries have it.",
        zh="負端會飽和；函式庫幾乎沒有內建。",
    ),
)
