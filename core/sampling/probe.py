"""What the probe reads, in numbers and in words."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from core.catalogue.activation import Activation, AtBreak
from core.number_text import format_number
from core.sampling.place import Tangents, tangents
from core.text import Text

_SMOOTH = Text(
    en="{name} at {x}: {y}, slope {slope}, {trend}",
    zh="{name}，x = {x}：值 {y}，斜率 {slope}，{trend}",
)
_KINK = Text(
    en="{name} at {x}: {y}, a kink; slope {left} on the left, {right} on the right",
    zh="{name}，x = {x}：值 {y}，是尖點；左斜率 {left}，右斜率 {right}",
)
_JUMP = Text(
    en="{name} at {x}: {y}, a jump; {left} on the left, {right} on the right",
    zh="{name}，x = {x}：值 {y}，是跳躍；左極限 {left}，右極限 {right}",
)
_END = Text(
    en="{name} at {x}: {y}; it has values on one side only",
    zh="{name}，x = {x}：值 {y}，只有一側有值",
)
_NOWHERE = Text(en="{name} has no value at {x}", zh="{name} 在 x = {x} 沒有值")
_NO_VALUE = Text(en="f is undefined here.", zh="f 在這裡沒有定義。")
_UNDEFINED = Text(en="f' is undefined here.", zh="f' 在這裡沒有定義。")
_SECOND_UNDEFINED = Text(en="f'' is undefined here.", zh="f'' 在這裡沒有定義。")
_LIBRARIES = Text(en="f' is undefined here; {uses}.", zh="f' 在這裡沒有定義；{uses}。")
_USES = Text(en="{names} use {number}", zh="{names} 用 {number}")
_BESIDE = 1e-6  # of x: near enough to see on which side the slope rises
_USES_ONE = Text(en="{names} uses {number}", zh="{names} 用 {number}")

Turning = Literal["up", "down", "not", "over", "unknown"]
"""How the slope changes: it rises, falls, stays, turns over at an inflection, or f'' jumps."""
TRENDS: dict[tuple[int, Turning], Text] = {
    (0, "not"): Text(en="flat", zh="平坦"),
    (0, "up"): Text(en="level, at the bottom of a dip", zh="水平，位於谷底"),
    (0, "down"): Text(en="level, at the top", zh="水平，位於頂端"),
    (1, "not"): Text(en="rising in a straight line", zh="直線上升"),
    (1, "up"): Text(en="rising and steepening", zh="上升，越來越陡"),
    (1, "down"): Text(en="rising and flattening", zh="上升，逐漸變平"),
    (-1, "not"): Text(en="falling in a straight line", zh="直線下降"),
    (-1, "up"): Text(en="falling and flattening", zh="下降，逐漸變平"),
    (-1, "down"): Text(en="falling and steepening", zh="下降，越來越陡"),
    (1, "over"): Text(en="rising, at an inflection", zh="上升，位於反曲點"),
    (0, "over"): Text(en="level, at an inflection", zh="水平，位於反曲點"),
    (-1, "over"): Text(en="falling, at an inflection", zh="下降，位於反曲點"),
    (1, "unknown"): Text(en="rising", zh="上升"),
    (0, "unknown"): Text(en="level", zh="水平"),
    (-1, "unknown"): Text(en="falling", zh="下降"),
}


@dataclass(frozen=True, slots=True)
class ProbeReading:
    """A function at one x.

    Attributes:
        x, value: the point.
        slope, bend: f' and f''; nan where they do not exist.
        tangents: the slopes on both sides.
        notes: what is special here.
        spoken: all of it in one sentence, for a screen reader.
    """

    x: float
    value: float
    slope: float
    bend: float
    tangents: Tangents
    notes: tuple[Text, ...]
    spoken: Text


def reading(activation: Activation, parameters: Mapping[str, float], x: float) -> ProbeReading:
    """Read a function at x.

    Args:
        activation: the function.
        parameters: those that differ from their defaults.
        x: any number.

    Raises:
        TypeError, ValueError: as Activation.value for the parameters.
    """
    settings = dict(parameters)
    here = tangents(activation, settings, x)
    slope = here.left if here.smooth else math.nan
    bend = math.nan
    if here.order is None:
        bend = float(activation.second_derivative(x, **settings))
    return ProbeReading(
        x,
        here.y,
        slope,
        bend,
        here,
        _notes(activation, settings, here),
        _spoken(activation, settings, here, bend),
    )


def _notes(activation: Activation, settings: dict[str, float], here: Tangents) -> tuple[Text, ...]:
    if math.isnan(here.y):
        return (_NO_VALUE,)
    if here.order is None:
        return ()
    if here.order == 2:
        return (_SECOND_UNDEFINED,)
    rule = () if activation.kink_rule is None else (activation.kink_rule,)
    full = activation.settings(settings)
    return (_libraries(activation.at_break, here.x, full), *rule)


def _libraries(at_break: AtBreak, x: float, settings: dict[str, float]) -> Text:
    """Say which library takes which number for the slope, those that agree together."""
    names: dict[str, list[str]] = {}
    for name, gradient in (
        ("PyTorch", at_break.torch),
        ("Keras", at_break.keras),
        ("JAX", at_break.jax),
    ):
        if gradient is not None:
            names.setdefault(format_number(gradient(x, **settings), 5), []).append(name)
    if not names:
        return _UNDEFINED
    parts = [
        (_USES if len(who) > 1 else _USES_ONE).fill(names=_listed(who), number=number)
        for number, who in names.items()
    ]
    uses = Text(en=", ".join(part.en for part in parts), zh="，".join(part.zh for part in parts))
    return _LIBRARIES.fill(uses=uses)


def _listed(names: list[str]) -> Text:
    if len(names) == 1:
        return Text(en=names[0], zh=names[0])
    return Text(
        en=f"{', '.join(names[:-1])} and {names[-1]}", zh=f"{'、'.join(names[:-1])} 與 {names[-1]}"
    )


def _spoken(
    activation: Activation, settings: dict[str, float], here: Tangents, bend: float
) -> Text:
    words = {
        "name": activation.name,
        "x": format_number(here.x),
        "y": format_number(here.y),
    }
    if math.isnan(here.y):
        return _NOWHERE.fill(**words)
    if here.order == 0:
        found = activation.breaks_between(here.x, here.x, **settings)
        left, right = activation.sides(found[0], **settings)[:, 0].tolist()
        if math.isnan(left) or math.isnan(right):
            return _END.fill(**words)
        return _JUMP.fill(**words, left=format_number(left), right=format_number(right))
    if here.order == 1:
        return _KINK.fill(**words, left=format_number(here.left), right=format_number(here.right))
    trend = TRENDS[_sign(here.left), _turning(activation, settings, here.x, bend)]
    return _SMOOTH.fill(**words, slope=format_number(here.left), trend=trend)


def _turning(activation: Activation, settings: dict[str, float], x: float, bend: float) -> Turning:
    if math.isnan(bend):
        return "unknown"
    if bend != 0.0:
        return "up" if bend > 0.0 else "down"
    step = _BESIDE * max(1.0, abs(x))
    left, right = (activation.second_derivative(x + h, **settings) for h in (-step, step))
    return "over" if left * right < 0.0 else "not"


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)
