"""S shapes without an exponential."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation, Break, InFrameworks, Parameter, always
from core.catalogue.code_formula import Recipe
from core.gates import root_ratio, root_ratio_curvature, root_ratio_slope
from core.interval import Interval
from core.text import Text


def _softsign(x: Array) -> Array:
    a = np.abs(x)
    far = np.copysign(1.0 / (1.0 + 1.0 / a), x)
    return np.where(a > 1.0, far, x / (1.0 + a))


def _softsign_slope(x: Array) -> Array:
    return np.asarray(np.square(1.0 / (1.0 + np.abs(x))))


def _softsign_curvature(x: Array) -> Array:
    return np.asarray(-2.0 * np.sign(x) * (1.0 / (1.0 + np.abs(x))) ** 3)


SOFTSIGN = Activation(
    key="softsign",
    name=Text(en="Softsign", zh="Softsign 函數"),
    also=("軟符號函數",),
    formula=r"f(x)=\frac{x}{1+|x|}",
    derivative_formula=r"f'(x)=\frac{1}{(1+|x|)^2}",
    f=_softsign,
    df=_softsign_slope,
    d2f=_softsign_curvature,
    range_=always((Interval(-1.0, 1.0),)),
    zero_centred=always(True),
    breaks=always((Break(0.0, 2),)),
    kink_rule=Text(
        en="f'(0) = 1; only f'' jumps at 0, from 2 to −2.",
        zh="f'(0) = 1；在 0 只有 f'' 會跳，從 2 到 −2。",
    ),
    year=2009,
    source="Turian, Bergstra & Bengio 2009, Quadratic features and deep architectures for"
    " chunking (form already in Elliott 1993)",
    recipe=Recipe(
        "x/(1 + |x|)",
        "1/(1 + |x|)**2",
        torch="torch.nn.functional.softsign({x})",
        keras="keras.activations.softsign({x})",
        jax="jax.nn.soft_sign({x})",
    ),
    strengths=Text(
        en="Saturates slowly, so a little slope is left for large |x|; no exponential.",
        zh="飽和得慢，遠處仍留有些許斜率，也不需指數運算。",
    ),
    weaknesses=Text(
        en="The second derivative jumps at 0, and the approach to ±1 is slow.",
        zh="二階導數在 0 處跳躍，趨近 ±1 很慢。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.softsign / torch.nn.Softsign",
        keras="keras.activations.softsign",
        jax="jax.nn.soft_sign",
    ),
)


def _arctan_slope(x: Array) -> Array:
    u = 1.0 / x
    near = 1.0 / (1.0 + np.square(x))
    return np.where(np.abs(x) > 1.0, np.square(u) / (1.0 + np.square(u)), near)


def _arctan_curvature(x: Array) -> Array:
    u = 1.0 / x
    near = -2.0 * x / np.square(1.0 + np.square(x))
    return np.where(np.abs(x) > 1.0, -2.0 * u**3 / np.square(1.0 + np.square(u)), near)


ARCTAN = Activation(
    key="arctan",
    name=Text(en="Arctangent", zh="反正切函數"),
    also=("atan", "inverse tangent", "arctangent", "tan^-1", "反正切"),
    formula=r"f(x)=\arctan x",
    derivative_formula=r"f'(x)=\frac{1}{1+x^2}",
    f=np.arctan,
    df=_arctan_slope,
    d2f=_arctan_curvature,
    range_=always((Interval(-np.pi / 2, np.pi / 2),)),
    zero_centred=always(True),
    source="no single origin; early comparison: Kamruzzaman & Aziz 2002, A note on activation"
    " function in multilayer feedforward learning",
    recipe=Recipe(
        "arctan(x)",
        "1/(1 + x**2)",
        torch="torch.atan({x})",
        keras="keras.ops.arctan({x})",
        jax="jnp.arctan({x})",
    ),
    strengths=Text(
        en="Slope 1 at 0, and tails that fade like 1/x² rather than exponentially.",
        zh="原點斜率 1，尾端以 1/x² 而非指數衰減。",
    ),
    weaknesses=Text(
        en="Its range ends at ±π/2, which is less handy than ±1, and it still saturates.",
        zh="值域到 ±π/2，不如 ±1 直觀，而且仍會飽和。",
    ),
    frameworks=InFrameworks(torch="torch.atan", keras="keras.ops.arctan", jax="jax.numpy.arctan"),
)


def _isru_range(alpha: float) -> tuple[Interval, ...]:
    end = 1.0 / float(np.sqrt(alpha))
    return (Interval(-end, end),)


ISRU = Activation(
    key="isru",
    name=Text(en="Inverse square root unit (ISRU)", zh="反平方根單元（ISRU）"),
    also=("反平方根",),
    formula=r"f(x)=\frac{x}{\sqrt{1+\alpha x^2}}",
    derivative_formula=r"f'(x)=\left(1+\alpha x^2\right)^{-3/2}",
    f=root_ratio,
    df=root_ratio_slope,
    d2f=root_ratio_curvature,
    parameters=(
        Parameter(
            "alpha",
            r"\alpha",
            "α",
            1.0,
            0.05,
            10.0,
            Text(en="saturates at ±1/√α", zh="在 ±1/√α 飽和"),
        ),
    ),
    range_=_isru_range,
    zero_centred=always(True),
    year=2017,
    source="Carlile, Delamarter, Kinney, Marti & Whitney 2017, Improving Deep Learning by"
    " Inverse Square Root Linear Units (ISRLUs), arXiv:1710.09967",
    recipe=Recipe(
        "x/sqrt(1 + alpha*x**2)",
        "(1 + alpha*x**2)**-1.5",
    ),
    strengths=Text(
        en="Looks like tanh but needs only a square root; α sets the bounds.",
        zh="外形像 tanh，只需開根號；α 決定上限。",
    ),
    weaknesses=Text(
        en="Computed as written it overflows for |x| > 1.3e154; few libraries have it.",
        zh="直接照公式寫，在 |x| > 1.3e154 會溢位；少有函式庫支援。",
    ),
)
