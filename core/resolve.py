"""From a Pick to the Activation that it names, and whether a state names only what exists."""

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.state_parts import Pick

if TYPE_CHECKING:
    from core.formula import ExpressionError
import difflib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from core.catalogue import FAMILIES
from core.catalogue.search import search
from core.interval import why_not
from core.state import State
from core.state_parts import StateError
from core.text import Text

_REMEMBERED = 64  # formulas; the screen shows six, and typing passes through many more


@lru_cache(maxsize=_REMEMBERED)
def compiled(text: str) -> Activation:
    """Return the function that a formula writes, the same object for the same text.

    Raises:
        ExpressionError: if it cannot be read.
    """
    # Imported here because the first frame would wait for it, and few screens have a formula.
    from core.formula import compile_formula  # noqa: PLC0415

    return compile_formula(text)


@lru_cache(maxsize=_REMEMBERED)
def mistake_in(text: str) -> "ExpressionError | None":
    """Return what is wrong with a formula, if anything; it is asked with every frame."""
    from core.formula import ExpressionError  # noqa: PLC0415  # as above

    try:
        compiled(text)
    except ExpressionError as error:
        return error.with_traceback(None)  # what is remembered holds no frames
    return None


def activation_of(pick: Pick) -> Activation:
    """Return the function that was picked, the same object every time.

    Raises:
        KeyError, ExpressionError: if there is none; `validate` asks before anything
            does.
    """
    if not pick.is_typed:
        return BY_KEY[pick.key]
    return _limited(pick.formula, pick.limits) if pick.limits else compiled(pick.formula)


@lru_cache(maxsize=_REMEMBERED)
def _limited(text: str, limits: tuple[tuple[str, float, float], ...]) -> Activation:
    """Return a typed function whose sliders end elsewhere; a default lies between their ends."""
    function = compiled(text)
    ends = {name: (low, high) for name, low, high in limits}
    moved = tuple(
        replace(p, minimum=low, maximum=high, default=min(max(p.default, low), high))
        for p in function.parameters
        for low, high in (ends.get(p.key, (p.minimum, p.maximum)),)
    )
    return replace(function, parameters=moved)


_FORMULA = Text(en="{formula}: {reason}", zh="{formula}：{reason}")


def validate(state: State) -> State:
    """Return the state unchanged if its functions and parameters exist and can be drawn.

    Raises:
        StateError: for an unknown function or parameter, a value out of its range, or an
            axis that no picture can show.
    """
    for pick in picks_of(state):
        validate_pick(pick)
    curves = state.curves
    for letter, low, high in (("x", curves.x_min, curves.x_max), ("y", curves.y_min, curves.y_max)):
        wrong = why_not(low, high)
        if wrong is not None:
            raise StateError(Text(en=f"{letter}: {wrong.en}", zh=f"{letter}：{wrong.zh}"))
    return state


def picks_of(value: object) -> Iterator[Pick]:
    """Yield every function that a state, or any part of it, names."""
    if isinstance(value, Pick):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from picks_of(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from picks_of(getattr(value, field.name))


def validate_pick(pick: Pick) -> Pick:
    """Return the pick unchanged if its function and parameters exist.

    Raises:
        StateError: that names what is wrong, and the nearest name that is right.
    """
    activation = _admitted(pick)
    known = {parameter.key: parameter for parameter in activation.parameters}
    for key, value in pick.parameters:
        if key not in known:
            raise StateError(_unknown_parameter(pick.plain_name, key, list(known)))
        parameter = known[key]
        if not parameter.minimum <= value <= parameter.maximum:
            low, high = parameter.minimum, parameter.maximum
            raise StateError(
                Text(
                    en=f"{pick.plain_name}: {key} must be from {low} to {high}, not {value}.",
                    zh=f"{pick.plain_name}：{key} 必須介於 {low} 與 {high} 之間，不能是 {value}。",
                )
            )
    return pick


def _admitted(pick: Pick) -> Activation:
    if not (pick.is_typed or pick.key in BY_KEY):
        raise StateError(_unknown(pick.key))
    wrong = mistake_in(pick.formula) if pick.is_typed else None
    if wrong is not None:
        said = _FORMULA.fill(formula=pick.formula, reason=wrong.message)
        raise StateError(said) from wrong
    return activation_of(pick)


def _unknown(key: str) -> Text:
    found = [activation.key for activation in search(key, FAMILIES)]
    tells = len(found) < len(BY_KEY)  # "function" matches all of them
    near = (found if tells else []) or difflib.get_close_matches(
        key.lower(), BY_KEY, n=1, cutoff=0.4
    )
    if near:
        return Text(
            en=f'There is no function "{key}". Did you mean "{near[0]}"?',
            zh=f"沒有名為「{key}」的函數。是否為「{near[0]}」？",
        )
    return Text(
        en=f'There is no function "{key}". The list command shows all of them.',
        zh=f"沒有名為「{key}」的函數。用 list 指令可以列出全部。",
    )


def _unknown_parameter(function: str, key: str, known: list[str]) -> Text:
    if known:
        listed = ", ".join(known)
        return Text(
            en=f'{function} has no parameter "{key}"; it has {listed}.',
            zh=f"{function} 沒有參數「{key}」；它的參數是 {listed}。",
        )
    return Text(
        en=f'{function} has no parameter "{key}"; it has none at all.',
        zh=f"{function} 沒有參數「{key}」；這個函數沒有任何參數。",
    )
