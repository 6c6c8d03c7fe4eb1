"""The network written out: with letters, with numbers, and as one layer (LaTeX)."""

from core.labs.collapse.maths import Layers
from core.number_text import MINUS, format_number

_HIDDEN = (
    r"y_1=w_1^{(1)}x_1+w_2^{(1)}x_2",
    r"y_2=w_3^{(1)}x_1+w_4^{(1)}x_2",
)
_ACTIVATED = r"f\left({}\right)"


def in_letters(*, activated: bool) -> tuple[str, ...]:
    """Return the lecture's three equations; ``activated`` puts f around the hidden units."""
    sums = [line.partition("=") for line in _HIDDEN]
    wrap = _ACTIVATED if activated else "{}"
    hidden = [f"{name}={wrap.format(total)}" for name, _, total in sums]
    return (*hidden, r"\hat{y}=w_1^{(2)}y_1+w_2^{(2)}y_2")


def single_in_letters() -> str:
    """Return the lecture's network as one layer, with the right indices."""
    return (
        r"\hat{y}=\left(w_1^{(1)}w_1^{(2)}+w_3^{(1)}w_2^{(2)}\right)x_1"
        r"+\left(w_2^{(1)}w_1^{(2)}+w_4^{(1)}w_2^{(2)}\right)x_2"
    )


def as_numbers(layers: Layers) -> tuple[str, ...]:
    """Return the equations of a two-layer network with its numbers in them."""
    first, last = layers.weights[0], layers.weights[-1]
    wrap = _ACTIVATED if layers.activation is not None else "{}"
    lines = [
        f"y_{{{unit}}}=" + wrap.format(_sum([float(w) for w in row], "x"))
        for unit, row in enumerate(first, 1)
    ]
    return (*lines, r"\hat{y}=" + _sum([float(w) for w in last[0]], "y"))


def as_one_layer(layers: Layers) -> str:
    """Return the one layer with its numbers."""
    return single_layer(layers.product().tolist(), 0.0)


def single_layer(weights: list[float], bias: float) -> str:
    """Return a single layer with its numbers; a bias of 0 is not written."""
    written = r"\hat{y}=" + _sum(weights, "x")
    if bias == 0.0:
        return written
    said = _number(bias)
    return written + ("" if said.startswith("-") else "+") + said


def _sum(weights: list[float], letter: str) -> str:
    """Return "0.5x_1-2x_2"; a minus sign stands in place of a plus."""
    written = ""
    for number, weight in enumerate(weights, 1):
        said = _number(weight)
        joint = "" if not written or said.startswith("-") else "+"
        if not written and said.startswith("-"):
            said = f"{{{said}}}"  # a sign, not a subtraction: no room around it
        written += f"{joint}{said}\\,{letter}_{{{number}}}"
    return written


def _number(value: float) -> str:
    mantissa, _, power = format_number(value, 4).replace(MINUS, "-").partition("e")
    return mantissa + (rf"\times 10^{{{power}}}" if power else "")
