"""Smooth rectifiers that are never exactly 0, and related functions."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation, Break, InFrameworks, Parameter, always
from core.catalogue.code_formula import Recipe
from core.gates import log_one_plus_decay, sigmoid, sigmoid_slope
from core.interval import Interval
from core.special import two_product
from core.text import Text

_POSITIVE = always((Interval(0.0, np.inf),))
_NEVER = 40.0
"""At this threshold PyTorch's switch would move the value by less than half a rounding
step, so the function is left exact."""


def _softplus(x: Array, beta: float, threshold: float) -> Array:
    z, low = two_product(np.asarray(beta), x)
    exact = np.maximum(x, 0.0) + log_one_plus_decay(z, low) / beta
    return np.where(_switched(x, beta, threshold), x, exact)


def _softplus_slope(x: Array, beta: float, threshold: float) -> Array:
    z, low = two_product(np.asarray(beta), x)
    return np.where(_switched(x, beta, threshold), 1.0, sigmoid(z, low))


def _softplus_curvature(x: Array, beta: float, threshold: float) -> Array:
    z, low = two_product(np.asarray(beta), x)
    return np.where(_switched(x, beta, threshold), 0.0, beta * sigmoid_slope(z, low))


def _switched(x: Array, beta: float, threshold: float) -> Array:
    return np.asarray((x > threshold / beta) & (threshold < _NEVER))


def _softplus_breaks(beta: float, threshold: float) -> tuple[Break, ...]:
    return (Break(threshold / beta, 0),) if threshold < _NEVER else ()


SOFTPLUS = Activation(
    key="softplus",
    name=Text(en="Softplus", zh="Softplus 函數"),
    also=("smooth ReLU", "SmoothReLU", "軟加函數", "平滑 ReLU"),
    formula=r"f(x)=\frac{1}{\beta}\ln\left(1+e^{\beta x}\right)",
    derivative_formula=r"f'(x)=\sigma(\beta x)",
    full_formulas=(
        r"f(x)=\begin{cases}\frac{1}{\beta}\ln\left(1+e^{\beta x}\right),&\beta x\le\theta\\"
        r"x,&\beta x>\theta\end{cases}",
        r"f'(x)=\begin{cases}\sigma(\beta x),&\beta x\le\theta\\1,&\beta x>\theta\end{cases}",
    ),
    f=_softplus,
    df=_softplus_slope,
    d2f=_softplus_curvature,
    parameters=(
        Parameter(
            "beta",
            r"\beta",
            "β",
            1.0,
            0.1,
            20.0,
            Text(en="a large β comes close to ReLU", zh="β 越大越接近 ReLU"),
        ),
        Parameter(
            "threshold",
            r"\theta",
            "θ",
            _NEVER,
            1.0,
            _NEVER,
            Text(
                en="PyTorch only: x itself once βx > θ (there 20). 40 is the exact function.",
                zh="僅 PyTorch：βx > θ 後直接用 x（它取 20）。設為 40 就是精確的函數。",
            ),
            technical=True,
        ),
    ),
    range_=_POSITIVE,
    breaks=_softplus_breaks,
    monotonic=lambda beta, threshold: threshold >= _NEVER,  # noqa: ARG005
    kink_rule=Text(
        en="With θ below 40 the value drops by ln(1 + e^−θ)/β where PyTorch switches to x.",
        zh="θ 小於 40 時，PyTorch 改用 x 的那一點會掉下 ln(1 + e^−θ)/β。",
    ),
    year=2001,
    source="Dugas, Bengio, Bélisle, Nadeau & Garcia 2001, Incorporating Second-Order Functional"
    " Knowledge for Better Option Pricing",
    recipe=Recipe(
        "where(beta*x > threshold, x, (max(beta*x, 0) + log1p(exp(-|beta*x|)))/beta)",
        "where(beta*x > threshold, 1, sigmoid(beta*x))",
        torch="torch.nn.functional.softplus({x}, beta={beta}, threshold={threshold})",
        keras="keras.activations.softplus({x})",
        jax="jax.nn.softplus({x})",
    ),
    strengths=Text(
        en="A smooth ReLU whose slope is the sigmoid; always positive, handy for variances.",
        zh="平滑版 ReLU，導數恰為 sigmoid；恆正，適合輸出變異數。",
    ),
    weaknesses=Text(
        en="Never exactly 0, and slower than ReLU; PyTorch adds a tiny hidden jump at βx = 20.",
        zh="不會真正為零，也比 ReLU 慢；PyTorch 在 βx = 20 有個看不見的小跳躍。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.softplus / torch.nn.Softplus",
        keras="keras.activations.softplus",
        jax="jax.nn.softplus",
        trap=Text(
            en="PyTorch's value drops by 2.1e−9 at βx = 20; Keras and JAX are exact.",
            zh="PyTorch 的值在 βx = 20 掉下 2.1e−9；Keras 與 JAX 沒有這個跳躍。",
        ),
    ),
)


def _root(x: Array, b: float) -> Array:
    return np.hypot(x, np.sqrt(b))


def _squareplus(x: Array, b: float) -> Array:
    a, s = np.abs(x), _root(x, b)
    return np.where(x >= 0.0, 0.5 * x + 0.5 * s, 0.25 * b / (0.5 * s + 0.5 * a))


def _squareplus_slope(x: Array, b: float) -> Array:
    a, s = np.abs(x), _root(x, b)
    up = 0.5 + np.where(np.isinf(x), 0.5, 0.5 * x / s)
    return np.where(x >= 0.0, up, 0.5 * b / s / (s + a))


def _squareplus_curvature(x: Array, b: float) -> Array:
    s = _root(x, b)
    return np.asarray(0.5 * b / s / s / s)


SQUAREPLUS = Activation(
    key="squareplus",
    name=Text(en="Squareplus", zh="Squareplus 函數"),
    also=("square plus",),
    formula=r"f(x)=\tfrac{1}{2}\left(x+\sqrt{x^2+b}\right)",
    derivative_formula=r"f'(x)=\tfrac{1}{2}\left(1+\frac{x}{\sqrt{x^2+b}}\right)",
    f=_squareplus,
    df=_squareplus_slope,
    d2f=_squareplus_curvature,
    parameters=(
        Parameter(
            "b",
            "b",
            "b",
            4.0,
            0.01,
            16.0,
            Text(en="near 0 it is ReLU", zh="接近 0 時就是 ReLU"),
        ),
    ),
    range_=_POSITIVE,
    year=2021,
    source="Barron 2021, Squareplus: A Softplus-Like Algebraic Rectifier, arXiv:2112.11687",
    recipe=Recipe(
        "(x + sqrt(x**2 + b))/2",
        "(1 + x/sqrt(x**2 + b))/2",
        keras="keras.activations.squareplus({x}, b={b})",
        jax="jax.nn.squareplus({x}, b={b})",
    ),
    strengths=Text(
        en="A softplus built from a sum, a product and a square root only.",
        zh="只用加、乘與開根號做成的 softplus。",
    ),
    weaknesses=Text(
        en="Computed as written it cancels for negative x: exactly 0 below −1e8 instead of"
        " b/(4|x|).",
        zh="照公式寫在負 x 會相消：x < −1e8 變成恰好 0，而不是 b/(4|x|)。",
    ),
    frameworks=InFrameworks(keras="keras.activations.squareplus", jax="jax.nn.squareplus"),
)


def _log_sigmoid(x: Array) -> Array:
    return np.asarray(np.minimum(x, 0.0) - log_one_plus_decay(x))


def _log_sigmoid_slope(x: Array) -> Array:
    return sigmoid(-x)


def _log_sigmoid_curvature(x: Array) -> Array:
    return -sigmoid_slope(x)


LOG_SIGMOID = Activation(
    key="log_sigmoid",
    name=Text(en="Log-sigmoid", zh="對數 Sigmoid 函數"),
    also=("logarithmic sigmoid", "ln sigmoid", "對數 S 型函數"),
    formula=r"f(x)=\ln\sigma(x)=-\ln(1+e^{-x})",
    derivative_formula=r"f'(x)=\sigma(-x)",
    f=_log_sigmoid,
    df=_log_sigmoid_slope,
    d2f=_log_sigmoid_curvature,
    range_=always((Interval(-np.inf, 0.0),)),
    source="no single origin; the log-likelihood of logistic regression",
    recipe=Recipe(
        "min(x, 0) - log1p(exp(-|x|))",
        "sigmoid(-x)",
        torch="torch.nn.functional.logsigmoid({x})",
        keras="keras.activations.log_sigmoid({x})",
        jax="jax.nn.log_sigmoid({x})",
    ),
    strengths=Text(
        en="Gives log-probabilities without ever forming log(0).",
        zh="直接得到對數機率，不會出現 log(0)。",
    ),
    weaknesses=Text(
        en="Meant for losses rather than hidden layers; always negative.",
        zh="多用在損失函數而非隱藏層，輸出恆負。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.logsigmoid / torch.nn.LogSigmoid",
        keras="keras.activations.log_sigmoid",
        jax="jax.nn.log_sigmoid",
    ),
)

EXP = Activation(
    key="exponential",
    name=Text(en="Exponential", zh="指數函數"),
    also=("exp", "e^x", "natural exponential", "自然指數"),
    formula=r"f(x)=e^{x}",
    derivative_formula=r"f'(x)=e^{x}",
    f=np.exp,
    df=np.exp,
    d2f=np.exp,
    range_=_POSITIVE,
    source="no single origin; the numerator of softmax, the link of Poisson regression",
    recipe=Recipe(
        "exp(x)",
        "exp(x)",
        torch="torch.exp({x})",
        keras="keras.activations.exponential({x})",
        jax="jnp.exp({x})",
    ),
    strengths=Text(
        en="The building block of softmax; its own derivative.",
        zh="softmax 的基本元件，導數就是自己。",
    ),
    weaknesses=Text(
        en="Grows too fast: overflows float64 above x = 709.78 (float32: 88.72).",
        zh="成長過快：float64 在 x > 709.78 溢位（float32 為 88.72）。",
    ),
    frameworks=InFrameworks(
        torch="torch.exp", keras="keras.activations.exponential", jax="jax.numpy.exp"
    ),
)
