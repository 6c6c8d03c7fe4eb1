"""Functions that jump: the output is on or off."""

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
from core.catalogue.pieces import above, constant
from core.interval import Interval, point
from core.text import Text


def _step(x: Array) -> Array:
    return above(x, 0.0, 1.0)


def _flat(x: Array) -> Array:
    return constant(x, 0.0)


STEP = Activation(
    key="step",
    name=Text(en="Step (Heaviside)", zh="階梯函數（單位階梯）"),
    also=(
        "unit step",
        "binary step",
        "perceptron step",
        "步階函數",
        "單位步階",
        "階躍函數",
        "單位階躍",
        "二元階梯",
        "赫維賽德",
    ),
    formula=r"h(x)=\begin{cases}1,&x>0\\0,&x\le 0\end{cases}",
    derivative_formula=r"h'(x)=0\quad(x\ne 0)",
    f=_step,
    df=_flat,
    d2f=_flat,
    range_=always((point(0.0), point(1.0))),
    breaks=always((Break(0.0, 0),)),
    kink_rule=Text(
        en="h(0) = 0 here, as in the lecture (x > 0); other books write 1/2 or 1.",
        zh="這裡取 h(0) = 0（講義寫 x > 0）；有些書寫 1/2 或 1。",
    ),
    at_break=AtBreak(jax=always(0.0)),
    year=1943,
    source="McCulloch & Pitts 1943, A logical calculus of the ideas immanent in nervous activity",
    recipe=Recipe(
        "where(x > 0, 1, 0)",
        "0",
        jax="jnp.heaviside({x}, 0.0)",
    ),
    strengths=Text(
        en="The clearest picture of a neuron that either fires or does not.",
        zh="最能直接說明神經元「啟動或不啟動」的概念。",
    ),
    weaknesses=Text(
        en="Its slope is 0 wherever it has one, so gradient descent gets no signal at all.",
        zh="凡是有斜率的地方斜率都是 0，梯度下降學不到東西。",
    ),
    frameworks=InFrameworks(
        torch="torch.heaviside(x, values)",
        jax="jax.numpy.heaviside(x, x2)",
        trap=Text(
            en="torch.heaviside cannot be differentiated; it raises an error.",
            zh="torch.heaviside 不能微分，會發生錯誤。",
        ),
    ),
)


def _sign(x: Array) -> Array:
    return np.sign(x)


SIGN = Activation(
    key="sign",
    name=Text(en="Sign (bipolar step)", zh="符號函數（雙極階梯）"),
    also=("sgn", "signum", "符號", "正負號函數", "正負號"),
    formula=r"\operatorname{sgn}(x)=\begin{cases}1,&x>0\\0,&x=0\\-1,&x<0\end{cases}",
    derivative_formula=r"\operatorname{sgn}'(x)=0\quad(x\ne 0)",
    f=_sign,
    df=_flat,
    d2f=_flat,
    range_=always((point(-1.0), point(0.0), point(1.0))),
    breaks=always((Break(0.0, 0),)),
    zero_centred=always(True),
    kink_rule=Text(
        en="sgn(0) = 0; libraries return the gradient 0 everywhere.",
        zh="sgn(0) = 0；各函式庫在每一點都回傳梯度 0。",
    ),
    at_break=AtBreak(torch=always(0.0), keras=always(0.0), jax=always(0.0)),
    year=1960,
    source="Widrow & Hoff 1960, Adaptive switching circuits (ADALINE)",
    recipe=Recipe(
        "sign(x)",
        "0",
        torch="torch.sign({x})",
        keras="keras.ops.sign({x})",
        jax="jnp.sign({x})",
    ),
    strengths=Text(
        en="Outputs are centred on 0; binarised networks still use it, with a surrogate gradient.",
        zh="輸出以零為中心；二值化網路搭配替代梯度時仍會使用。",
    ),
    weaknesses=Text(
        en="Like the step it has no useful gradient.",
        zh="和階梯函數一樣，沒有可用的梯度。",
    ),
    frameworks=InFrameworks(
        torch="torch.sign",
        keras="keras.ops.sign",
        jax="jax.numpy.sign",
        trap=Text(en="torch.sign(nan) returns 0.", zh="torch.sign(nan) 會回傳 0。"),
    ),
)


def _threshold(x: Array, threshold: float, value: float) -> Array:
    return np.where(x <= threshold, value, x)


def _threshold_slope(x: Array, threshold: float, value: float) -> Array:  # noqa: ARG001
    return above(x, threshold, 1.0)


def _threshold_curvature(x: Array, threshold: float, value: float) -> Array:  # noqa: ARG001
    return constant(x, 0.0)


def _threshold_breaks(threshold: float, value: float) -> tuple[Break, ...]:
    return (Break(threshold, 1 if value == threshold else 0),)


def _threshold_range(threshold: float, value: float) -> tuple[Interval, ...]:
    beyond = Interval(threshold, np.inf)
    if value < threshold:
        return point(value), beyond
    if value == threshold:
        return (Interval(threshold, np.inf, has_low=True),)
    return (beyond,)


THRESHOLDED = Activation(
    key="threshold",
    name=Text(en="Threshold (thresholded ReLU)", zh="門檻函數（Threshold）"),
    also=("閾值函數", "臨界值函數", "門檻值"),
    formula=r"f(x)=\begin{cases}x,&x>\theta\\v,&x\le\theta\end{cases}",
    derivative_formula=r"f'(x)=\begin{cases}1,&x>\theta\\0,&x<\theta\end{cases}",
    f=_threshold,
    df=_threshold_slope,
    d2f=_threshold_curvature,
    parameters=(
        Parameter(
            "threshold",
            r"\theta",
            "θ",
            1.0,
            -3.0,
            3.0,
            Text(en="what is above it passes", zh="大於它的原樣通過"),
        ),
        Parameter(
            "value",
            "v",
            "v",
            0.0,
            -3.0,
            20.0,
            Text(en="what comes out otherwise", zh="其餘一律輸出這個值"),
        ),
    ),
    range_=_threshold_range,
    breaks=_threshold_breaks,
    monotonic=lambda threshold, value: value <= threshold,
    kink_rule=Text(en="f(θ) = v and f'(θ) = 0.", zh="f(θ) = v，且 f'(θ) = 0。"),
    at_break=AtBreak(torch=always(0.0), keras=always(0.0)),
    year=2014,
    source="Konda, Memisevic & Krueger 2014, Zero-bias autoencoders and the benefits of"
    " co-adapting features, arXiv:1402.3337",
    recipe=Recipe(
        "where(x > threshold, x, value)",
        "where(x > threshold, 1, 0)",
        torch="torch.nn.functional.threshold({x}, {threshold}, {value})",
        keras="keras.activations.threshold({x}, {threshold}, {value})",
    ),
    strengths=Text(
        en="Ignores weak signals completely and passes strong ones unchanged.",
        zh="弱訊號完全忽略，強訊號原樣通過。",
    ),
    weaknesses=Text(
        en="Jumps at the threshold, and the jump carries no gradient.",
        zh="在門檻處跳躍，而跳躍沒有梯度。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.threshold / torch.nn.Threshold",
        keras="keras.activations.threshold",
    ),
)

THRESHOLD = Family("threshold", Text(en="Step-like", zh="階梯類"), (STEP, SIGN, THRESHOLDED))
