"""The NumPy code of every function is run, and gives what the curve shows."""

from pathlib import Path

import numpy as np
import pytest

from core.arrays import Array
from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.formula import compile_formula
from core.formula.code import snippet
from tests.core.formula.code.formulas import FORMULAS
from tests.core.formula.code.running import defined

NEAR = np.linspace(-12.0, 12.0, 2001) + 1.0 / 1024.0
FAR = np.asarray([-1000.0, -750.0, -100.0, 100.0, 750.0, 1000.0])


def off(
    activation: Activation, parameters: dict[str, float], name: str, x: Array, folder: Path
) -> float:
    """Return how far the code is from the curve at worst; what NumPy warns of is an error."""
    with np.errstate(all="ignore"):  # a typed formula may have no value at some of its places
        names = defined(snippet(activation, parameters, "numpy"), folder)
    x = x[~np.isin(x, activation.undefined_at(1, **parameters))]
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        value, slope = names[name](x), names[f"{name}_derivative"](x)
    right, steep = activation.value(x, **parameters), activation.derivative(x, **parameters)
    assert value.shape == slope.shape == x.shape
    return max(
        float((np.abs(value - right) / np.maximum(np.abs(right), 1.0)).max()),
        float((np.abs(slope - steep) / np.maximum(np.abs(steep), 1.0)).max()),
    )


@pytest.mark.parametrize("end", ["default", "minimum", "maximum"])
@pytest.mark.parametrize("key", BY_KEY)
def test_every_function_of_the_catalogue(key: str, end: str, tmp_path: Path) -> None:
    """At the defaults and at both ends of every slider, near 0 and far out."""
    activation = BY_KEY[key]
    parameters = {p.key: getattr(p, end) for p in activation.parameters}
    far = FAR[np.abs(FAR) < (700.0 if key == "exponential" else np.inf)]

    assert off(activation, parameters, key, np.concatenate([NEAR, far]), tmp_path) < 1e-11


@pytest.mark.parametrize("text", FORMULAS)
def test_typed_functions(text: str, tmp_path: Path) -> None:
    """A formula becomes a program, its letters arguments with the numbers of the sliders."""
    activation = compile_formula(text)
    parameters = {p.key: 0.5 * (p.default + p.maximum) for p in activation.parameters}
    x = NEAR[(NEAR > 0.1) & (NEAR < 9.0)]
    places = np.asarray([b.x for b in activation.breaks_at(**parameters)])

    x = x[(np.abs(x[:, np.newaxis] - places) > 1e-9).all(axis=1)]

    assert off(activation, parameters, "f", x, tmp_path) < 1e-11


def test_the_present_numbers_are_in_the_code(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The copied program prints eleven values and eleven slopes of the curve on the screen."""
    code = snippet(BY_KEY["elu"], {"alpha": 0.25}, "numpy")
    defined(code, tmp_path)

    assert "def elu(x, alpha=0.25):" in code
    assert "-0.24831" in capsys.readouterr().out


def test_a_function_that_does_not_know_a_parameter_says_so() -> None:
    """As everywhere: a wrong name or a wrong number is no code."""
    with pytest.raises(TypeError, match="no parameter"):
        snippet(BY_KEY["elu"], {"beta": 1.0}, "numpy")
    with pytest.raises(ValueError, match="must be a number from"):
        snippet(BY_KEY["elu"], {"alpha": -1.0}, "torch")
