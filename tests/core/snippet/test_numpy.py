"""The NumPy code of every function is run, and gives what the curve shows."""

from typing import Any

import numpy as np
import pytest

from core.activation import Activation, Array
from core.expression import compile_expression
from core.functions import BY_KEY
from core.snippet import snippet
from tests.core.snippet.formulas import FORMULAS

NEAR = np.linspace(-12.0, 12.0, 2001) + 1.0 / 1024.0
FAR = np.asarray([-1000.0, -750.0, -100.0, 100.0, 750.0, 1000.0])


def run(code: str) -> dict[str, Any]:
    """Run a program as a person would who copied it, and return what it defined."""
    names: dict[str, Any] = {}
    with np.errstate(all="ignore"):  # a typed formula may have no value at some of its places
        exec(code, names)  # noqa: S102  # the program never does; this is the copied code
    return names


def compare(activation: Activation, parameters: dict[str, float], name: str, x: Array) -> None:
    """Assert that the code gives the value and the derivative at each x, without a warning."""
    names = run(snippet(activation, parameters, "numpy"))
    breaks = activation.undefined_at(1, **parameters)
    x = x[~np.isin(x, breaks)]
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        value, slope = names[name](x), names[f"{name}_derivative"](x)

    assert value == pytest.approx(activation.value(x, **parameters), rel=1e-12, abs=1e-12)
    assert slope == pytest.approx(activation.derivative(x, **parameters), rel=1e-11, abs=1e-11)


@pytest.mark.parametrize("end", ["default", "minimum", "maximum"])
@pytest.mark.parametrize("key", BY_KEY)
def test_every_function_of_the_catalogue(key: str, end: str) -> None:
    """At the defaults and at both ends of every slider, near 0 and far out."""
    activation = BY_KEY[key]
    parameters = {p.key: getattr(p, end) for p in activation.parameters}
    far = FAR[np.abs(FAR) < (700.0 if key == "exponential" else np.inf)]

    compare(activation, parameters, key, np.concatenate([NEAR, far]))


@pytest.mark.parametrize("text", FORMULAS)
def test_typed_functions(text: str) -> None:
    """A formula becomes a program, its letters arguments with the numbers of the sliders."""
    activation = compile_expression(text)
    parameters = {p.key: 0.5 * (p.default + p.maximum) for p in activation.parameters}
    x = NEAR[(NEAR > 0.1) & (NEAR < 9.0)]
    places = np.asarray([b.x for b in activation.breaks_at(**parameters)])

    compare(activation, parameters, "f", x[(np.abs(x[:, None] - places) > 1e-9).all(axis=1)])


def test_the_present_numbers_are_in_the_code(capsys: pytest.CaptureFixture[str]) -> None:
    """The copied program prints eleven values and eleven slopes of the curve on the screen."""
    code = snippet(BY_KEY["elu"], {"alpha": 0.25}, "numpy")
    run(code)

    assert "def elu(x, alpha=0.25):" in code
    assert "-0.24831" in capsys.readouterr().out


def test_a_function_that_does_not_know_a_parameter_says_so() -> None:
    """As everywhere: a wrong name or a wrong number is no code."""
    with pytest.raises(TypeError, match="no parameter"):
        snippet(BY_KEY["elu"], {"beta": 1.0}, "numpy")
    with pytest.raises(ValueError, match="must be a number from"):
        snippet(BY_KEY["elu"], {"alpha": -1.0}, "torch")
