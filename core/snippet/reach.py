"""Where copied code, which computes in float64 only, gives what the plot shows."""

from dataclasses import dataclass

import numpy as np

from core.activation import Activation, Array, Mask
from core.expression.arithmetic import PLAIN
from core.expression.evaluate import Evaluation
from core.expression.jet import Calculus
from core.expression.tree import Node
from core.text import Text

NOT_FAR = Text(
    en="Right up to about |x| = {x}; beyond it a number on the way is too large for float64.",
    zh="|x| 在 {x} 左右以內是對的；更遠處，計算途中的數超出 float64 的範圍。",
)
NOT_NEAR = Text(
    en="Right from about |x| = {x} on; nearer to 0 digits are lost on the way.",
    zh="|x| 在 {x} 左右以上是對的；更接近 0 時，計算途中會失去位數。",
)
_SIZES = np.concatenate(
    (
        10.0 ** np.arange(-300.0, -1.0, 0.5),
        np.arange(1.0, 1200.0) / 8.0 + 1.0 / 1024.0,
        np.arange(151.0, 1500.0),
        10.0 ** np.arange(3.2, 300.0, 0.2),
    )
)
_PLACES = np.concatenate([-_SIZES[::-1], _SIZES])
_WRONG = 1e-9


@dataclass(frozen=True, slots=True)
class Reach:
    """How far code is right.

    Attributes:
        notes: what is to be said of it.
        has_spurious_slope: whether f' has a number where f has none, as 1/x has for log(x).
    """

    notes: tuple[Text, ...]
    has_spurious_slope: bool


def reach(activation: Activation, settings: dict[str, float], trees: tuple[Node, Node]) -> Reach:
    """Compare the code of a function and of its derivative with the function itself.

    Args:
        activation: what the plot shows.
        settings: the numbers of its parameters.
        trees: what the code says for f and for f'.
    """
    right = activation.value(_PLACES, **settings), activation.derivative(_PLACES, **settings)
    value, slope = (_computed(tree, settings) for tree in trees)
    valued = np.isfinite(right[0])
    spurious = bool((np.isnan(right[0]) & np.isnan(value) & np.isfinite(slope)).any())
    wrong = _wrong(value, right[0]) | _wrong(np.where(valued, slope, np.nan), right[1])
    right_at = ~(wrong[: _SIZES.size][::-1] | wrong[_SIZES.size :])
    near, far = _SIZES < 1.0, _SIZES >= 1.0
    notes = []
    if not right_at[far].all():
        last = max(int(np.argmin(right_at & far | near)) - 1, 0)
        notes.append(NOT_FAR.fill(x=_round(_SIZES[last])))
    if not right_at[near].all():
        first = int(np.flatnonzero(~right_at & near)[-1]) + 1
        notes.append(NOT_NEAR.fill(x=_round(_SIZES[first])))
    return Reach(tuple(notes), spurious)


def _computed(tree: Node, settings: dict[str, float]) -> Array:
    with np.errstate(all="ignore"):
        found = Evaluation(Calculus(PLAIN, 0), settings, _PLACES).jet(tree).value
    return np.broadcast_to(np.asarray(found, dtype=np.float64), _PLACES.shape)


def _wrong(found: Array, right: Array) -> Mask:
    there = np.isfinite(right)
    with np.errstate(all="ignore"):
        close = np.abs(found - right) <= _WRONG * np.maximum(np.abs(right), 1.0)
    return np.asarray(there & ~close)


def _round(number: float) -> str:
    return f"{number:.0f}" if 1.0 <= number < 1e4 else f"{number:.0e}".replace("e+", "e")
