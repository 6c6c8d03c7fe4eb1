"""The code for PyTorch, JAX and Keras is run where they are installed."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.formula import compile_formula
from core.formula.code import snippet
from core.state_parts import LibraryKey
from tests.core.formula.code.formulas import FORMULAS
from tests.core.formula.code.running import defined

PLACES = np.linspace(-5, 5, 11)  # of the snippets
MODULES: dict[LibraryKey, str] = {"torch": "torch", "keras": "keras", "jax": "jax"}


def run(
    activation: Activation, parameters: dict[str, float], library: LibraryKey, folder: Path
) -> dict[str, Any]:
    """Run a snippet and return what it defined."""
    if find_spec(MODULES[library]) is None:
        pytest.skip(f"{library} is not installed")
    return defined(snippet(activation, parameters, library), folder)


def values(names: dict[str, Any], name: str) -> np.ndarray[Any, Any]:
    """Return what the code computed at the eleven places, in float64."""
    if "y" in names:
        y = names["y"]
    elif name in names:
        y = names[name](names["x"])
    else:
        return np.full_like(PLACES, np.nan)
    return np.asarray(plain(y), dtype=np.float64)


def plain(numbers: Any) -> Any:
    """Return a tensor without what PyTorch knows of its history."""
    return numbers.detach() if hasattr(numbers, "detach") else numbers


@pytest.mark.parametrize("library", MODULES)
@pytest.mark.parametrize("end", ["default", "maximum"])
@pytest.mark.parametrize("key", BY_KEY)
def test_every_function_of_the_catalogue(
    key: str, end: str, library: LibraryKey, tmp_path: Path
) -> None:
    """In the library's float32 the values are those of the curve."""
    activation = BY_KEY[key]
    parameters = {p.key: getattr(p, end) for p in activation.parameters}
    names = run(activation, parameters, library, tmp_path)
    ours = values(names, key)
    places = np.asarray(plain(names["x"]), dtype=np.float64)  # not quite those of float64
    right = activation.value(places, **parameters)

    assert ours[~np.isnan(ours)] == pytest.approx(right[~np.isnan(ours)], rel=2e-5, abs=2e-5)
    if library == "torch" and names["x"].grad is not None:
        smooth = ~np.isin(PLACES, activation.undefined_at(1, **parameters))
        slope = activation.derivative(PLACES, **parameters)
        grad = np.asarray(names["x"].grad, dtype=np.float64)
        assert grad[smooth] == pytest.approx(slope[smooth], rel=1e-4, abs=1e-4)


@pytest.mark.parametrize("library", MODULES)
@pytest.mark.parametrize("text", FORMULAS)
def test_typed_functions(text: str, library: LibraryKey, tmp_path: Path) -> None:
    """Whatever a formula is made of, the library computes it."""
    activation = compile_formula(text)
    names = run(activation, {}, library, tmp_path)
    x = names["x"] / 2 + 3.3  # inside, where every formula has a value
    ours = np.asarray(plain(names["f"](x)), dtype=np.float64)
    right = activation.value(np.asarray(plain(x), dtype=np.float64))

    assert ours == pytest.approx(right, rel=1e-4, abs=1e-4)
