"""The read command: what a function does at one x, or where it breaks, in words or as JSON."""

import json
import math
from dataclasses import asdict

from app.cli.arguments import Arguments, CliError
from app.cli.state import wanted_state
from app.cli.values import numbers, pair
from core.number_text import format_number
from core.resolve import activation_of
from core.sampling.place import Place, place_at, places_between
from core.state import State
from core.text import Language, Text

_KINDS = {
    "smooth": Text(en="smooth", zh="平滑"),
    "hole": Text(en="hole", zh="空洞"),
    "jump": Text(en="jump", zh="跳躍"),
    "kink": Text(en="kink", zh="尖點"),
    "pole": Text(en="vertical asymptote", zh="垂直漸近線"),
    "end": Text(en="end", zh="端點"),
    "outside": Text(en="undefined", zh="沒有定義"),
}
_LINES = {
    "value": Text(en="value", zh="函數值"),
    "left": Text(en="limit from the left", zh="左極限"),
    "right": Text(en="limit from the right", zh="右極限"),
    "slope": Text(en="slope", zh="斜率"),
    "slope_left": Text(en="slope on the left", zh="左斜率"),
    "slope_right": Text(en="slope on the right", zh="右斜率"),
    "second_left": Text(en="second derivative on the left", zh="左二階導數"),
    "second_right": Text(en="second derivative on the right", zh="右二階導數"),
}
_AT = Text(en="x = {x}: {kind}", zh="x = {x}：{kind}")
_HAS = Text(en="  {name}: {number}", zh="  {name}：{number}")
_NONE = Text(en="none", zh="沒有")
_BREAK = Text(
    en="x = {x}: {kind}; from the left {left}, from the right {right}, value {value}",
    zh="x = {x}：{kind}；左極限 {left}，右極限 {right}，函數值 {value}",
)
_NO_BREAKS = Text(
    en="No jump, kink, hole, asymptote or end from {low} to {high}.",
    zh="{low} 到 {high} 之間沒有跳躍、尖點、空洞、漸近線或端點。",
)
_CROWDED = Text(
    en="--breaks: there are more than 1000 from {low} to {high}; give a smaller range.",
    zh="--breaks：{low} 到 {high} 之間超過 1000 個；請縮小範圍。",
)
_WHICH = Text(
    en="read needs --at X or --breaks MIN MAX, one of the two.",
    zh="read 需要 --at X 或 --breaks MIN MAX，兩者擇一。",
)
_BREAKS_KEYS = ("x", "kind", "left", "right", "value")


def read_function(arguments: Arguments, language: Language) -> str:
    """Return what was asked for, as lines or as JSON.

    Raises:
        CliError: if the arguments make no sense.
    """
    if arguments.has("--at") == arguments.has("--breaks"):
        raise CliError(_WHICH)
    pick = wanted_state(arguments, State(language=language)).curves.pick
    activation, settings = activation_of(pick), pick.settings
    if arguments.has("--at"):
        (x,) = numbers(arguments, "--at", 1)
        place = place_at(activation, settings, x)
        if arguments.has("--json"):
            return json.dumps({key: _plain(value) for key, value in asdict(place).items()})
        return _described(place, language)
    low, high = pair(arguments, "--breaks")
    found = places_between(activation, settings, low, high)
    ends = {"low": format_number(low, 12), "high": format_number(high, 12)}
    if found is None:
        raise CliError(_CROWDED.fill(**ends))
    if arguments.has("--json"):
        rows = [{key: _plain(asdict(place)[key]) for key in _BREAKS_KEYS} for place in found]
        return json.dumps(rows)
    if not found:
        return _NO_BREAKS.fill(**ends).of(language)
    return "\n".join(_listed(place, language) for place in found)


def _plain(value: float | str) -> float | str | None:
    """Return a value as JSON knows it: null where there is none, infinity as text."""
    if isinstance(value, str) or math.isfinite(value):
        return value
    return None if math.isnan(value) else "inf" if value > 0.0 else "-inf"


def _described(place: Place, language: Language) -> str:
    told = asdict(place)
    head = _AT.fill(x=_number(place.x, language), kind=_KINDS[place.kind].of(language))
    lines = [
        _HAS.fill(name=name.of(language), number=_number(told[key], language))
        for key, name in _LINES.items()
    ]
    return "\n".join(line.of(language) for line in (head, *lines))


def _listed(place: Place, language: Language) -> str:
    parts = {key: _number(getattr(place, key), language) for key in ("x", "left", "right", "value")}
    return _BREAK.fill(kind=_KINDS[place.kind].of(language), **parts).of(language)


def _number(value: float, language: Language) -> str:
    return _NONE.of(language) if math.isnan(value) else format_number(value, 12)
