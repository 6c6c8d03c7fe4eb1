"""What is said about every function."""

import re

import pytest

from core.catalogue import BY_KEY, FAMILIES, by_key
from core.catalogue.activation import Activation
from tests.core.catalogue.choices import corners_of, every_activation


def test_every_function_is_in_one_family() -> None:
    """And in no other: no key of a function or a family twice, and a second one is refused."""
    assert len(FAMILIES) == len({family.key for family in FAMILIES})
    assert sum(len(family.activations) for family in FAMILIES) == len(BY_KEY)
    assert all(BY_KEY[key].key == key for key in BY_KEY)
    with pytest.raises(ValueError, match="two functions share the key 'step'"):
        by_key((FAMILIES[0], FAMILIES[0]))


def test_names_tell_functions_apart() -> None:
    """No two functions have the same name in any language, nor any two families."""
    for names in (
        [activation.name for activation in BY_KEY.values()],
        [family.name for family in FAMILIES],
    ):
        assert len({name.en for name in names}) == len({name.zh for name in names}) == len(names)


@every_activation
def test_a_year_stands_in_its_source(activation: Activation) -> None:
    """The year is one that the source gives; a function without origin says so instead."""
    if activation.year is None:
        assert activation.source.startswith("no ")
    else:
        assert str(activation.year) in activation.source
        assert 1838 <= activation.year <= 2026


@every_activation
def test_a_formula_speaks_of_every_parameter(activation: Activation) -> None:
    """Each symbol stands in the formula, in balanced braces; PyTorch's threshold stands aside."""
    for formula in (activation.formula, activation.derivative_formula):
        assert formula.count("{") == formula.count("}")
        assert formula.count(r"\left") == formula.count(r"\right")
        assert formula.count(r"\begin") == formula.count(r"\end")
        assert formula.isascii()
    symbols = re.findall(r"\\[a-zA-Z]+|[a-zA-Z]", activation.formula.replace(r"\\", " "))
    for parameter in activation.parameters:
        if (activation.key, parameter.key) != ("softplus", "threshold"):
            assert parameter.symbol in symbols


@every_activation
def test_a_break_comes_with_its_rule(activation: Activation) -> None:
    """Where something jumps, the card says what is taken there; elsewhere it says nothing."""
    jumps = any(activation.breaks_at(**parameters) for parameters in corners_of(activation))

    assert (activation.kink_rule is not None) is jumps


@every_activation
def test_libraries_answer_only_where_they_have_the_function(activation: Activation) -> None:
    """A gradient at a break is told of a library only if it has a name for the function."""
    at, named = activation.at_break, activation.frameworks
    for gradient, name in (
        (at.torch, named.torch),
        (at.keras, named.keras),
        (at.jax, named.jax),
    ):
        if gradient is not None:
            assert name
            for parameters in corners_of(activation):
                for x in activation.undefined_at(2, **parameters):
                    assert isinstance(gradient(x, **parameters), float)


@every_activation
def test_a_card_says_both_sides(activation: Activation) -> None:
    """Strength and weakness are two sentences, each short enough for its line."""
    sentences = (activation.strengths, activation.weaknesses)

    assert len({sentence.zh for sentence in sentences}) == 2
    for sentence in sentences:
        assert sentence.en.endswith(".")
        assert sentence.zh.endswith("。")
        assert len(sentence.en) <= 110
        assert len(sentence.zh) <= 50
