"""x times a tanh, written without it where it would lose digits."""

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation, InFrameworks, always
from core.catalogue.code_formula import Recipe
from core.interval import Interval
from core.special import exp_pair
from core.text import Text

_FAR = 800.0  # exp(-800) is 0 in float64, even in halves times x


def _mish_parts(x: Array) -> tuple[Array, Array, Array, Array, Array]:
    """Return x cut to what matters, exp(-|x|/2), and t, t', t'' without their exponentials.

    With t = tanh(ln(1 + e^x)): on the left everything is said in e = exp(x), on the right
    in q = exp(-x). t / e (left), t (right), then t' and t'' over exp(-|x|) and, on the
    right, once more over it.
    """
    near = np.clip(x, -_FAR, _FAR)
    half = np.exp(-0.5 * np.abs(near))
    e = half * half
    left = e * e + 2.0 * e + 2.0
    right = 1.0 + 2.0 * e + 2.0 * e * e
    up = near > 0.0
    t = np.where(up, (1.0 + 2.0 * e) / right, (e + 2.0) / left)
    t1 = np.where(up, 4.0 * e * (1.0 + e) / right**2, 4.0 * (e + 1.0) / left**2)
    t2_left = 4.0 * (2.0 + e * (2.0 - e * (3.0 + 2.0 * e))) / left**3
    t2_right = 4.0 * e * (e * (2.0 * e * (e + 1.0) - 3.0) - 2.0) / right**3
    return near, half, t, t1, np.where(up, t2_right, t2_left)


def _mish(x: Array) -> Array:
    near, half, t, _, _ = _mish_parts(x)
    return np.where(near > 0.0, x * t, near * half * t * half)


def _mish_slope(x: Array) -> Array:
    near, half, t, t1, _ = _mish_parts(x)
    bend = near * t1
    return np.where(near > 0.0, t + half * bend * half, half * (t + bend) * half)


def _mish_curvature(x: Array) -> Array:
    near, half, _, t1, t2 = _mish_parts(x)
    return np.asarray(half * (2.0 * t1 + near * t2) * half)


MISH = Activation(
    key="mish",
    name=Text(en="Mish", zh="Mish 函數"),
    also=("self regularized Mish",),
    formula=r"f(x)=x\tanh\left(\ln(1+e^{x})\right)",
    derivative_formula=r"f'(x)=t+x\,\sigma(x)\,(1-t^2),\quad t=\tanh(\ln(1+e^{x}))",
    f=_mish,
    df=_mish_slope,
    d2f=_mish_curvature,
    # The minimum, at x = -1.1924312145154952.
    range_=always((Interval(-0.30884341301725043, np.inf, has_low=True),)),
    monotonic=always(False),
    year=2019,
    source="Misra 2019, Mish: A Self Regularized Non-Monotonic Activation Function,"
    " arXiv:1908.08681",
    recipe=Recipe(
        "x*tanh(softplus(x))",
        "tanh(softplus(x)) + x*sigmoid(x)*(1 - tanh(softplus(x))**2)",
        torch="torch.nn.functional.mish({x})",
        keras="keras.activations.mish({x})",
        jax="jax.nn.mish({x})",
    ),
    strengths=Text(
        en="Very smooth with a gentle dip; popular in object detectors (YOLOv4).",
        zh="曲線非常平滑、下凹柔和，物件偵測（YOLOv4）常用。",
    ),
    weaknesses=Text(
        en="Computed as written, one value costs three transcendental functions.",
        zh="照定義寫，算一個值就要三個超越函數，偏慢。",
    ),
    frameworks=InFrameworks(
        torch="torch.nn.functional.mish / torch.nn.Mish",
        keras="keras.activations.mish",
        jax="jax.nn.mish",
        trap=Text(
            en="At −inf libraries return nan; the limit is 0.",
            zh="在 −inf 函式庫回傳 nan；極限是 0。",
        ),
    ),
)

_FLAT = 6.7  # from here tanh(e^x) is 1 and its slope 0 in float64


def _telu_parts(x: Array) -> tuple[Array, Array, Array, Array]:
    """Return x cut to what matters, exp(x/2), tanh(e)/e and sech(e)^2, e = exp(x)."""
    near = np.clip(x, -2.0 * _FAR, _FLAT)
    half = np.exp(0.5 * near)
    e = half * half
    ratio = np.where(e > 1e-9, np.tanh(e) / e, 1.0)
    return near, half, np.where(np.isnan(x), np.nan, ratio), _sech_squared_of_exp(near)


def _sech_squared_of_exp(near: Array) -> Array:
    """Return sech(e)^2, e = exp(x); the rounding of e would cost it e times as much."""
    high, low = exp_pair(near)
    e, lost = np.where(near > 0.0, (high, low), (np.exp(near), np.zeros_like(near)))
    p = np.exp(-2.0 * e)
    return np.asarray(4.0 * (p - 2.0 * p * lost) / np.square(1.0 + p))


def _telu(x: Array) -> Array:
    near, half, ratio, _ = _telu_parts(x)
    return np.where(x > _FLAT, x, near * half * ratio * half)


def _telu_slope(x: Array) -> Array:
    near, half, ratio, s = _telu_parts(x)
    return np.where(x > _FLAT, 1.0, half * (ratio + near * s) * half)


def _telu_curvature(x: Array) -> Array:
    near, half, ratio, s = _telu_parts(x)
    e = half * half
    inner = 2.0 + near - 2.0 * near * e * (ratio * e)
    return np.where(x > _FLAT, 0.0, half * (s * inner) * half)


TELU = Activation(
    key="telu",
    name=Text(en="TeLU (TanhExp)", zh="TeLU 函數（TanhExp）"),
    also=("tanh exponential", "tanh exp"),
    formula=r"f(x)=x\tanh(e^{x})",
    derivative_formula=r"f'(x)=\tanh(e^x)+x\,e^{x}\operatorname{sech}^2(e^{x})",
    f=_telu,
    df=_telu_slope,
    d2f=_telu_curvature,
    # The minimum, at x = -1.078860058464624.
    range_=always((Interval(-0.35328577784821125, np.inf, has_low=True),)),
    monotonic=always(False),
    year=2020,
    source="Liu & Di 2020, TanhExp, arXiv:2003.09855; Fernandez & Mali 2024 (as TeLU),"
    " arXiv:2412.20269",
    recipe=Recipe(
        "x*tanh(exp(min(x, 20)))",
        "tanh(exp(min(x, 20))) + x*exp(min(x, 20))*(1 - tanh(exp(min(x, 20)))**2)",
    ),
    strengths=Text(
        en="Comes close to y = x on the right faster than any other smooth rectifier here.",
        zh="正半邊比這裡其他平滑整流更快貼近 y = x。",
    ),
    weaknesses=Text(
        en="New and lightly tested; the same formula was published under two names.",
        zh="較新、驗證較少；同一公式以兩個名字發表過。",
    ),
)


def _smish_parts(x: Array) -> tuple[Array, ...]:
    """Return x cut to what matters, u = exp(-|x|), its root, 1/(1 + u), sigmoid, t, t' and w.

    With t = tanh(ln(1 + s)) = 1 - 2 / w, w = (1 + s)^2 + 1, s the sigmoid; t' is by s. On the
    left t is over s, which is u / (1 + u) there.
    """
    near = np.clip(x, -_FAR, _FAR)
    half = np.exp(-0.5 * np.abs(near))
    u = half * half
    r = 1.0 / (1.0 + u)
    s = np.where(near > 0.0, r, u * r)
    w = np.square(1.0 + s) + 1.0
    t = np.where(near > 0.0, s, 1.0) * (s + 2.0) / w
    return near, half, u, r, s, t, 4.0 * (1.0 + s) / w**2, w


def _smish(x: Array) -> Array:
    near, half, _, r, _, t, _, _ = _smish_parts(x)
    return np.where(near > 0.0, x * t, near * half * (r * t) * half)


def _smish_slope(x: Array) -> Array:
    near, half, _, r, _, t, t1, _ = _smish_parts(x)
    bend = near * t1 * r**2
    return np.where(near > 0.0, t + half * bend * half, half * (r * t + bend) * half)


def _smish_curvature(x: Array) -> Array:
    near, half, u, r, s, _, _, w = _smish_parts(x)
    tilt = np.where(near > 0.0, u - 1.0, 1.0 - u) * r  # 1 - 2 s
    bend = (4.0 - 3.0 * w) * (u * r * r) + (1.0 + s) * w * tilt
    return np.asarray(
        half * (4.0 * r * r * (2.0 * (1.0 + s) * w + near * bend) / (w * w * w)) * half
    )


SMISH = Activation(
    key="smish",
    name=Text(en="Smish", zh="Smish 函數"),
    formula=r"f(x)=x\tanh\left(\ln(1+\sigma(x))\right)",
    derivative_formula=r"f'(x)=t+x\,\frac{\sigma(x)(1-\sigma(x))}{1+\sigma(x)}\,(1-t^2),"
    r"\quad t=\tanh(\ln(1+\sigma(x)))",
    f=_smish,
    df=_smish_slope,
    d2f=_smish_curvature,
    # The minimum, at x = -1.3945193019245041.
    range_=always((Interval(-0.24999366366012948, np.inf, has_low=True),)),
    monotonic=always(False),
    year=2022,
    source="Wang, Ren & Wang 2022, Smish: A Novel Activation Function for Deep Learning Methods,"
    " Electronics 11(4), 540",
    recipe=Recipe("x*tanh(log1p(sigmoid(x)))"),
    strengths=Text(
        en="As smooth as Mish, with a shallower dip and a gentler slope.",
        zh="和 Mish 一樣平滑，下凹較淺、斜率較緩。",
    ),
    weaknesses=Text(
        en="For large x it is 0.6x and not x: signals shrink from layer to layer.",
        zh="x 很大時是 0.6x 而不是 x：訊號會逐層變小。",
    ),
)
