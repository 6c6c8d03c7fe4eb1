"""Parameters and the frame around a function."""

import math

import pytest

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation, InFrameworks, Parameter, always
from core.catalogue.code_formula import Recipe
from core.interval import REALS
from core.text import Text


@pytest.mark.parametrize(
    ("default", "minimum", "maximum"),
    [
        (2.0, 0.0, 1.0),
        (-1.0, 0.0, 1.0),
        (0.5, 1.0, 0.0),
        (0.0, -math.inf, 1.0),
        (0.0, 0.0, math.inf),
        (math.nan, 0.0, 1.0),
    ],
)
def test_a_parameter_starts_inside_a_finite_range(
    default: float, minimum: float, maximum: float
) -> None:
    """A declaration that contradicts itself cannot be made."""
    with pytest.raises(ValueError, match="parameter alpha: the default lies outside its range"):
        Parameter("alpha", r"\alpha", "α", default, minimum, maximum)


def test_a_parameter_takes_any_number_in_its_range() -> None:
    """Integers become floats, and the refusal names what was given."""
    parameter = Parameter("alpha", r"\alpha", "α", 1.0, 0.0, 3.0)

    assert parameter.check(3) == 3.0
    assert type(parameter.check(3)) is float
    with pytest.raises(ValueError, match=r"alpha must be a number from 0.0 to 3.0, not 3.5"):
        parameter.check(3.5)


def test_a_bare_function_claims_what_most_do() -> None:
    """Without a word: no parameters, no breaks, monotonic, not centred, no ripple."""
    word = Text(en="x", zh="x")
    plain = Activation(
        key="twice",
        name=word,
        formula="2x",
        derivative_formula="2",
        f=lambda x: 2.0 * x,
        df=lambda x: 0.0 * x + 2.0,
        d2f=lambda x: 0.0 * x,
        range_=always((REALS,)),
        recipe=Recipe("2*x", "2"),
        strengths=word,
        weaknesses=word,
        source="ours, 2026",
    )

    assert plain.value(3.0) == 6.0
    assert (plain.derivative(3.0), plain.second_derivative(3.0)) == (2.0, 0.0)
    assert (plain.breaks_at(), plain.undefined_at(2)) == ((), ())
    assert (plain.monotonic(), plain.zero_centred(), plain.wavelength()) == (True, False, None)
    assert plain.frameworks == InFrameworks(None, None, None, None)


@pytest.mark.parametrize("key", BY_KEY)
def test_formulas_hold_every_parameter_that_has_an_effect(key: str) -> None:
    """What belongs to a library's arithmetic is written only where it changes something."""
    activation = BY_KEY[key]
    assert activation.formulas() == (activation.formula, activation.derivative_formula)
    for parameter in activation.parameters:
        assert (parameter.symbol in activation.formula) != parameter.technical
        told = activation.formulas(**{parameter.key: parameter.minimum})
        assert parameter.symbol in told[0]
