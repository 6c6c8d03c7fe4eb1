"""Rectifiers with a small slope on the negative side."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation, AtBreak, Break, InFrameworks, Parameter, always
from core.catalogue.code_formula import Recipe
from core.catalogue.pieces import above, constant, slope_times
from core.interval import REALS, Interval
from core.text import Text


def _leak(x: Array, slope: float) -> Array:
    return np.where(x > 0.0, x, slope_times(slope, x))


def _leak_range(slope: float) -> tuple[Interval, ...]:
    return (REALS,) if slope > 0.0 else (Interval(0.0, np.inf, has_low=True),)


def _leak_breaks(slope: float) -> tuple[Break, ...]:
    return () if slope == 1.0 else (Break(0.0, 1),)


def _leaky(x: Array, negative_slope: float) -> Array:
    return _leak(x, negative_slope)


def _leaky_slope(x: Array, negative_slope: float) -> Array:
    return above(x, 0.0, 1.0, negative_slope)


def _leaky_curvature(x: Array, negative_slope: float) -> Array:  # noqa: ARG001
    return constant(x, 0.0)


LEAKY_RELU = Activation(
    key="leaky_relu",
    name=Text(en="Leaky ReLU", zh="滲漏線性整流（Leaky ReLU）"),
    also=(
        "LReLU",
        "leaky rectified linear unit",
        "洩漏線性整流",
        "帶洩漏線性整流",
        "滲漏 ReLU",
        "洩漏 ReLU",
        "帶洩漏 ReLU",
        "洩漏修正線性單元",
    ),
    formula=r"f(x)=\begin{cases}x,&x>0\\ax,&x\le 0\end{cases}",
    derivative_formula=r"f'(x)=\begin{cases}1,&x>0\\a,&x<0\end{cases}",
    f=_leaky,
    df=_leaky_slope,
    d2f=_leaky_curvature,
    parameters=(
        Parameter(
            "negative_slope",
            "a",
            "a",
            0.01,
            0.0,
            0.5,
            Text(
                en="PyTorch and JAX take 0.01, Keras 0.2 (function) or 0.3 (layer)",
                zh="PyTorch 與 JAX 取 0.01，Keras 函式取 0.2、層取 0.3",
            ),
        ),
    ),
    range_=lambda **p: _leak_range(p["negative_slope"]),
    breaks=lambda **p: _leak_breaks(p["negative_slope"]),
    kink_rule=Text(en="f'(0) = a.", zh="f'(0) = a。"),
    at_break=AtBreak(
        torch=lambda x, negative_slope: negative_slope,  # noqa: ARG005
        keras=lambda x, negative_slope: negative_slope,  # noqa: ARG005
        jax=always(1.0),
    ),
    year=2013,
    source="Maas, Hannun & Ng 2013, Rectifier Nonlinearities Improve Neural Network Acoustic"
    " Models",
    recipe=Recipe(
        "where(x > 0, x, negative_slope*x)",
        "where(x > 0, 1, negative_slope)",
        torch="torch.nn.functional.leaky_relu({x}, negative_slope={negative_slope})",
        keras="keras.activations.leaky_relu({x}, negative_slope={negative_slope})",
        jax="jax.nn.leaky_relu({x}, negative_slope={negative_slope})",
    ),
    strengths=Text(
        en="A small slope on the negative side keeps every unit trainable.",
        zh="負半邊保留小斜率，神經元不會死亡。",
    ),
    weaknesses=Text(
        en="One more number to pick, and libraries disagree on its default.",
        zh="多一個要調的參數，而且各函式庫預設值不同。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.leaky_relu / torch.nn.LeakyReLU",
        keras="keras.activations.leaky_relu",
        jax="jax.nn.leaky_relu",
        trap=Text(
            en="The default slope is 0.01 in PyTorch and JAX, 0.2 or 0.3 in Keras.",
            zh="預設斜率：PyTorch 與 JAX 為 0.01，Keras 為 0.2 或 0.3。",
        ),
    ),
)


def _prelu(x: Array, a: float) -> Array:
    return _leak(x, a)


def _prelu_slope(x: Array, a: float) -> Array:
    return above(x, 0.0, 1.0, a)


def _prelu_curvature(x: Array, a: float) -> Array:  # noqa: ARG001
    return constant(x, 0.0)


PRELU = Activation(
    key="prelu",
    name=Text(en="Parametric ReLU (PReLU)", zh="參數化線性整流（PReLU）"),
    also=("參數化 ReLU", "參數化修正線性單元"),
    formula=r"f(x)=\max(0,x)+a\min(0,x)",
    derivative_formula=r"f'(x)=\begin{cases}1,&x>0\\a,&x<0\end{cases}",
    f=_prelu,
    df=_prelu_slope,
    d2f=_prelu_curvature,
    parameters=(
        Parameter(
            "a",
            "a",
            "a",
            0.25,
            -1.0,
            1.0,
            Text(
                en="learned in training; 0.25 is the usual start",
                zh="訓練時自己學；通常從 0.25 開始",
            ),
        ),
    ),
    range_=lambda **p: _leak_range(p["a"]),
    breaks=lambda **p: _leak_breaks(p["a"]),
    monotonic=lambda a: a >= 0.0,
    zero_centred=lambda a: a == 1.0,
    kink_rule=Text(en="f'(0) = a.", zh="f'(0) = a。"),
    at_break=AtBreak(torch=lambda x, a: a),  # noqa: ARG005
    year=2015,
    source="He, Zhang, Ren & Sun 2015, Delving Deep into Rectifiers, arXiv:1502.01852",
    recipe=Recipe(
        "where(x > 0, x, a*x)",
        "where(x > 0, 1, a)",
        torch="torch.nn.functional.prelu({x}, torch.tensor({a}, dtype=x.dtype))",
    ),
    strengths=Text(
        en="The network learns the negative slope itself.", zh="負半邊的斜率由網路自己學。"
    ),
    weaknesses=Text(
        en="Extra weights, which can overfit on little data.",
        zh="多出參數，資料少時容易過度擬合。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.prelu / torch.nn.PReLU", keras="keras.layers.PReLU"
    ),
)


def _rrelu(x: Array, lower: float, upper: float) -> Array:
    return _leak(x, (lower + upper) / 2.0)


def _rrelu_slope(x: Array, lower: float, upper: float) -> Array:
    return above(x, 0.0, 1.0, (lower + upper) / 2.0)


def _rrelu_curvature(x: Array, lower: float, upper: float) -> Array:  # noqa: ARG001
    return constant(x, 0.0)


RRELU = Activation(
    key="rrelu",
    name=Text(en="Randomised ReLU (RReLU, evaluation)", zh="隨機滲漏線性整流（RReLU，推論模式）"),
    also=(
        "random ReLU",
        "randomized leaky ReLU",
        "randomized ReLU",
        "隨機 ReLU",
        "隨機修正線性單元",
    ),
    formula=r"f(x)=\begin{cases}x,&x>0\\\frac{l+u}{2}x,&x\le 0\end{cases}",
    derivative_formula=r"f'(x)=\begin{cases}1,&x>0\\\tfrac{l+u}{2},&x<0\end{cases}",
    f=_rrelu,
    df=_rrelu_slope,
    d2f=_rrelu_curvature,
    parameters=(
        Parameter("lower", "l", "l", 0.125, 0.0, 0.5, Text(en="least slope", zh="斜率下限")),
        Parameter("upper", "u", "u", 1.0 / 3.0, 0.0, 0.5, Text(en="largest slope", zh="斜率上限")),
    ),
    range_=lambda lower, upper: _leak_range((lower + upper) / 2.0),
    breaks=always((Break(0.0, 1),)),
    kink_rule=Text(en="f'(0) = (l + u)/2.", zh="f'(0) = (l + u)/2。"),
    at_break=AtBreak(torch=lambda x, lower, upper: (lower + upper) / 2.0),  # noqa: ARG005
    year=2015,
    source="Xu, Wang, Chen & Li 2015, Empirical Evaluation of Rectified Activations in"
    " Convolutional Network, arXiv:1505.00853",
    recipe=Recipe(
        "where(x > 0, x, (lower + upper)/2*x)",
        "where(x > 0, 1, (lower + upper)/2)",
        torch="torch.nn.functional.rrelu({x}, {lower}, {upper}, training=False)",
    ),
    strengths=Text(
        en="A random negative slope in training acts as regularisation; the average is used"
        " afterwards.",
        zh="訓練時的隨機斜率有正則化效果，推論時取平均。",
    ),
    weaknesses=Text(
        en="Training is noisy, and the curve shown is only the evaluation average.",
        zh="訓練帶雜訊；圖上畫的只是推論時的平均曲線。",
    ),
    frameworks=InFrameworks(torch="torch.nn.functional.rrelu(x, training=False) / torch.nn.RReLU"),
)
