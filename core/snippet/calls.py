"""What a library itself calls a function of the catalogue."""

import re
from collections.abc import Mapping

from core.activation import Activation
from core.state import LibraryKey

_ONE_CALL = re.compile(r"[\w.]+\([^()]*\)|[\w.]+\(\)\([^()]*\)")


def own_call(activation: Activation, library: LibraryKey) -> str | None:
    """Return the library's call as a pattern; None where it has none, as NumPy never has."""
    recipe = activation.recipe
    return {"numpy": None, "torch": recipe.torch, "keras": recipe.keras, "jax": recipe.jax}[library]


def missing(activation: Activation, call: str, changed: Mapping[str, object]) -> list[str]:
    """Return the parameters that differ from their defaults and that a call cannot take."""
    return [p.key for p in activation.parameters if p.key in changed and f"{{{p.key}}}" not in call]


def filled(activation: Activation, call: str, x: str, numbers: Mapping[str, str]) -> str:
    """Return a call with an argument and with the code of every parameter in it."""
    defaults = {p.key: repr(p.default) for p in activation.parameters}
    return call.format(x=x, **(defaults | dict(numbers)))


def is_one_call(code: str) -> bool:
    """Say whether code needs no brackets inside a larger expression."""
    return _ONE_CALL.fullmatch(code) is not None
