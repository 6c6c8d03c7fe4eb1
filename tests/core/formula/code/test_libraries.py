"""The code for PyTorch, Keras and JAX: what it says; `tests/peers` runs it."""

import ast

import pytest

from core.catalogue import BY_KEY
from core.formula import compile_formula
from core.formula.code import snippet
from core.formula.code_dialect import LIBRARIES
from core.state_parts import LibraryKey
from tests.core.formula.code.formulas import FORMULAS

OTHERS = [library for library in LIBRARIES if library != "numpy"]


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("key", BY_KEY)
def test_every_snippet_is_a_program(key: str, library: LibraryKey) -> None:
    """It can be read by Python, begins with the name in the language asked for, and is short."""
    for language in ("en", "zh"):
        code = snippet(BY_KEY[key], {}, library, language)

        ast.parse(code)
        assert code.startswith(f"# {BY_KEY[key].name.of(language)}\n")
        assert max(map(len, code.splitlines())) <= 130


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("text", FORMULAS)
def test_every_formula_is_a_program(text: str, library: LibraryKey) -> None:
    """Typed functions too, whatever they are made of."""
    tree = ast.parse(snippet(compile_formula(text), {}, library))

    assert any(isinstance(node, ast.FunctionDef) and node.name == "f" for node in tree.body)


@pytest.mark.parametrize("library", OTHERS)
@pytest.mark.parametrize("key", BY_KEY)
def test_a_function_is_written_out_only_where_the_library_lacks_it(
    key: str, library: LibraryKey
) -> None:
    """What the card names is called; what it does not name is said to be missing."""
    called = BY_KEY[key].frameworks
    named = {"torch": called.torch, "keras": called.keras, "jax": called.jax}[library]
    code = snippet(BY_KEY[key], {}, library)

    assert ("has no such function" in code) is (named is None)


@pytest.mark.parametrize(
    ("key", "parameters", "library", "line"),
    [
        ("elu", {"alpha": 0.5}, "torch", "y = torch.nn.functional.elu(x, alpha=0.5)"),
        ("elu", {"alpha": 0.5}, "keras", "y = keras.activations.elu(x, alpha=0.5)"),
        ("elu", {"alpha": 0.5}, "jax", "    return jax.nn.elu(x, alpha=0.5)"),
        ("gelu", {}, "jax", "    return jax.nn.gelu(x, approximate=False)"),
        ("gelu", {}, "jax", "# Beware: jax.nn.gelu(x) is the tanh form by default;"),
        ("softplus", {}, "keras", "y = keras.activations.softplus(x)"),
        ("softplus", {"beta": 2.0}, "keras", "# The function of Keras has no beta, so it is"),
        ("softplus", {"beta": 2.0}, "keras", "y = softplus(x)"),
        ("hard_tanh", {"min_val": -2.0}, "jax", "has no min_val"),
        (
            "step",
            {},
            "torch",
            "# Beware: torch.heaviside cannot be differentiated; it raises an error.",
        ),
        ("step", {}, "torch", "# Its slope is 0 wherever it has one"),
        ("sign", {}, "jax", "# Its slope is 0 wherever it has one"),
        ("quick_gelu", {}, "torch", "    return x * torch.sigmoid(1.702 * x)"),
        ("isru", {"alpha": 2.0}, "jax", "def isru(x, alpha=2.0):"),
        ("identity", {}, "torch", "y = torch.nn.Identity()(x)"),
    ],
)
def test_the_call_and_its_traps(
    key: str, parameters: dict[str, float], library: LibraryKey, line: str
) -> None:
    """The library's own name, the present numbers, and what to beware of."""
    assert line in snippet(BY_KEY[key], parameters, library)


def test_comments_are_in_the_language_of_the_window() -> None:
    """The code is the same, the words are Chinese."""
    assert "# 注意：" in snippet(BY_KEY["gelu"], {}, "jax", "zh")


def test_a_step_is_not_differentiated() -> None:
    """Neither backward nor grad is called where there is nothing to differentiate."""
    assert "backward" not in snippet(BY_KEY["step"], {}, "torch")
    assert "grad" not in snippet(BY_KEY["sign"], {}, "jax")
    assert "backward" in snippet(BY_KEY["relu"], {}, "torch")


def test_long_code_stands_on_several_lines() -> None:
    """A sum has a term to a line, a choice an argument."""
    long_sum = compile_formula(" - ".join(f"sigmoid(x - {n})*x**{n}" for n in range(2, 7)))
    choice = compile_formula(
        "where(x > 0, sigmoid(x)*tanh(x)*exp(-x), sigmoid(-x)*tanh(-x)*exp(x)*(x + 1))"
    )

    assert "        - sigmoid(x - 3) * x ** 3\n" in snippet(long_sum, {}, "numpy")
    assert "    return np.where(\n        x > 0,\n" in snippet(choice, {}, "numpy")
