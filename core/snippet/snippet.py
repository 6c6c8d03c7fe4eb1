"""The function as a program, in four libraries."""

from collections.abc import Callable, Mapping

from core.activation import Activation
from core.expression.tree import ZERO, Node
from core.snippet.calls import filled, missing, own_call
from core.snippet.dialect import DIALECTS
from core.snippet.reach import reach
from core.snippet.writer import Writer, tree_of
from core.state import EXPRESSION, LibraryKey
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
