"""How each library writes the elementary functions and those of the catalogue."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from core.catalogue.activation import Activation
from core.state_parts import LIBRARY_NAMES, LibraryKey

LIBRARIES: tuple[LibraryKey, ...] = tuple(LIBRARY_NAMES)

# Functions that NumPy, PyTorch, Keras and JAX call by one name, erf aside.
SHARED = frozenset(
    {
        *("exp", "log", "sqrt", "abs", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arctan"),
        *("expm1", "log1p", "floor", "sign", "erf", "log10", "log2", "arcsin", "arccos"),
        *("arcsinh", "arccosh", "arctanh"),
    }
)
_OF_MATH: dict[str, str | None] = {
    "abs": "abs",
    "sign": None,
    **{f"arc{name}": f"math.a{name}" for name in ("tan", "sin", "cos", "sinh", "cosh", "tanh")},
}


@dataclass(frozen=True, slots=True)
class Dialect:
    """The words of one library.

    Attributes:
        name: what people call it.
        prefix: what stands before the functions that every library has.
        other: functions that this one calls differently.
        clip: what cuts off below and above.
        constants: what pi and e are called.
        on_numbers: whether its functions take plain numbers; PyTorch's take tensors only.
    """

    name: str
    prefix: str
    other: dict[str, str] = field(default_factory=dict)
    clip: str = "clip"
    constants: str = "math."
    on_numbers: bool = True

    def function(self, name: str, *, of_number: bool) -> str | None:
        """Return what an elementary function is called, of a plain number or of an array.

        None where there is none for plain numbers.
        """
        if of_number and not self.on_numbers:
            return _OF_MATH.get(name, f"math.{name}")
        return self.other.get(name, self.prefix + name)

    def larger(self, name: str, a: str, b: str, numbers: tuple[bool, bool]) -> str:
        """Return the code for the "max" or "min" of two, of which some are plain numbers."""
        if all(numbers):
            return f"{name}({a}, {b})"
        if self.on_numbers or not any(numbers):
            return f"{self.prefix}{name}imum({a}, {b})"
        side = "min" if name == "max" else "max"  # clamped from below it is the larger
        array, number = (b, a) if numbers[0] else (a, b)
        return f"{self.prefix}clamp({array}, {side}={number})"


DIALECTS: dict[LibraryKey, Dialect] = {
    "numpy": Dialect(LIBRARY_NAMES["numpy"], "np.", {"erf": "math_erf"}, constants="np."),
    "torch": Dialect(LIBRARY_NAMES["torch"], "torch.", clip="clamp", on_numbers=False),
    "keras": Dialect(LIBRARY_NAMES["keras"], "keras.ops."),
    "jax": Dialect(
        LIBRARY_NAMES["jax"], "jnp.", {"erf": "jax.scipy.special.erf"}, constants="jnp."
    ),
}


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
