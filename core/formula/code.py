"""The function as a program, in four libraries, and where it gives what the plot shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from core.arrays import Array, Mask
from core.catalogue.activation import Activation
from core.formula.arithmetic import PLAIN
from core.formula.code_dialect import DIALECTS, filled, missing, own_call
from core.formula.code_writer import Writer, tree_of
from core.formula.evaluate import Evaluation
from core.formula.jet import Calculus
from core.formula.tree import ZERO, Node
from core.state_parts import EXPRESSION, LibraryKey
from core.text import Language, Text

BEWARE = Text(en="Beware: {trap}", zh="注意：{trap}")
WRITTEN_OUT = Text(
    en="The function of {library} has no {names}, so it is written out here.",
    zh="{library} 的這個函數沒有參數 {names}，所以在這裡把它寫出來。",
)
NOT_THERE = Text(
    en="{library} has no such function, so it is written out here.",
    zh="{library} 沒有這個函數，所以在這裡把它寫出來。",
)
NO_GRADIENT = Text(
    en="Its slope is 0 wherever it has one: there is nothing to differentiate.",
    zh="凡有斜率的地方斜率都是 0，沒有東西可以微分。",
)


def snippet(
    activation: Activation,
    parameters: Mapping[str, float],
    library: LibraryKey,
    language: Language = "en",
) -> str:
    """Return a program that computes a function at eleven places.

    With NumPy the function and its derivative are written out, in a form that does not
    overflow; with the others it is the library's own call where there is one that knows
    the parameters, and the derivative is left to its automatic differentiation.

    Args:
        activation: of the catalogue, or typed.
        parameters: those that differ from their defaults.
        library: "numpy", "torch", "keras" or "jax".
        language: of the comments.

    Raises:
        TypeError, ValueError: as Activation.value for the parameters.
    """
    settings = activation.settings(dict(parameters))
    name = "f" if activation.key == EXPRESSION else activation.key
    writer = Writer(library)
    call, notes = _call(activation, settings, library)
    code = name + "(x)"
    if call is None:
        writer.define(activation, name, settings)
    elif library == "jax":  # its gradient is that of a function
        written = filled(activation, call, "x", {key: repr(v) for key, v in settings.items()})
        writer.definitions[name] = f"def {name}(x):\n    return {written}"
    else:
        code = filled(activation, call, "x", {key: repr(v) for key, v in settings.items()})
    if library == "numpy":
        typed = activation.key == EXPRESSION
        found = reach(activation, settings, _trees(activation)) if typed else None
        only = name if found is not None and found.has_spurious_slope else None
        writer.define(activation, f"{name}_derivative", settings, only)
        notes += [] if found is None else found.notes
    if library in {"torch", "jax"} and tree_of(activation, 1) == ZERO:
        notes.append(NO_GRADIENT)
    comments = [activation.name, *notes]
    body = _BODIES[library](name, code, NO_GRADIENT not in notes)
    parts = [*writer.definitions.values(), body]
    text = "\n\n\n".join(parts) + "\n"
    heading = "".join(f"# {line.of(language)}\n" for line in comments)
    return heading + _imports(library, text) + ("\n\n" if len(parts) > 1 else "\n") + text


def _call(
    activation: Activation, settings: Mapping[str, float], library: LibraryKey
) -> tuple[str | None, list[Text]]:
    """Return the library's call where it can be used, and what is to be said of it."""
    if library == "numpy" or activation.key == EXPRESSION:
        return None, []
    shown, called = DIALECTS[library].name, activation.frameworks
    call = own_call(activation, library)
    known = {"torch": called.torch, "keras": called.keras, "jax": called.jax}[library]
    if call is None and known is None:
        return None, [NOT_THERE.fill(library=shown)]
    changed = {p.key for p in activation.parameters if settings[p.key] != p.default}
    names = [] if call is None else missing(activation, call, dict.fromkeys(changed))
    if names:
        return None, [WRITTEN_OUT.fill(library=shown, names=", ".join(names))]
    return call, [] if called.trap is None else [BEWARE.fill(trap=called.trap)]


def _trees(activation: Activation) -> tuple[Node, Node]:
    return tree_of(activation, 0), tree_of(activation, 1)


def _numpy(name: str, code: str, _gradient: bool) -> str:
    return f"x = np.linspace(-5, 5, 11)\nprint({code})\nprint({name}_derivative(x))"


def _torch(_name: str, code: str, gradient: bool) -> str:
    if not gradient:
        return f"x = torch.linspace(-5, 5, 11)\nprint({code})"
    lines = (
        "x = torch.linspace(-5, 5, 11, requires_grad=True)",
        f"y = {code}",
        "y.sum().backward()",
        "print(y)",
        "print(x.grad)  # f'(x)",
    )
    return "\n".join(lines)


def _keras(_name: str, code: str, _gradient: bool) -> str:
    return (
        f"x = keras.ops.linspace(-5.0, 5.0, 11)\ny = {code}\nprint(keras.ops.convert_to_numpy(y))"
    )


def _jax(name: str, code: str, gradient: bool) -> str:
    lines = ["x = jnp.linspace(-5, 5, 11)", f"print({code})"]
    if gradient:
        lines.append(f"print(jax.vmap(jax.grad({name}))(x))  # f'(x)")
    return "\n".join(lines)


_BODIES: dict[LibraryKey, Callable[[str, str, bool], str]] = {
    "numpy": _numpy,
    "torch": _torch,
    "keras": _keras,
    "jax": _jax,
}


def _imports(library: LibraryKey, text: str) -> str:
    """Return what has to be imported for a text, the standard library first."""
    lines = {
        "numpy": ["import numpy as np"],
        "torch": ["import torch"],
        "keras": ["import keras"],
        "jax": ["import jax", "import jax.numpy as jnp"],
    }[library]
    if library == "jax" and "jax." not in text:
        lines = lines[1:]
    first = "import math\n\n" if "math." in text else ""
    return first + "\n".join(lines) + "\n"


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
