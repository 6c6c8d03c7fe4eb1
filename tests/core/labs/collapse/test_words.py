"""The network written out."""

import pytest

from core.catalogue import BY_KEY
from core.labs.collapse.latex import (
    as_numbers,
    as_one_layer,
    in_letters,
    single_in_letters,
    single_layer,
)
from core.labs.collapse.maths import lecture

_WEIGHTS = (0.5, -1.0, 2.0, 0.25, 1.0, -0.5)


def test_the_equations_carry_the_numbers_of_the_weights() -> None:
    """What is written is what is computed, minus signs in place of pluses."""
    assert as_numbers(lecture(_WEIGHTS)) == (
        r"y_{1}=0.5\,x_{1}-1\,x_{2}",
        r"y_{2}=2\,x_{1}+0.25\,x_{2}",
        r"\hat{y}=1\,y_{1}-0.5\,y_{2}",
    )
    assert as_one_layer(lecture(_WEIGHTS)) == r"\hat{y}={-0.5}\,x_{1}-1.125\,x_{2}"


def test_an_activation_stands_around_the_hidden_sums_only() -> None:
    """The output stays a plain sum."""
    letters = in_letters(activated=True)
    numbers = as_numbers(lecture(_WEIGHTS, BY_KEY["relu"]))

    assert letters[0] == r"y_1=f\left(w_1^{(1)}x_1+w_2^{(1)}x_2\right)"
    assert letters[2] == in_letters(activated=False)[2]
    assert numbers[1] == r"y_{2}=f\left(2\,x_{1}+0.25\,x_{2}\right)"
    assert "left" not in numbers[2]


def test_the_single_layer_in_letters_has_the_right_indices() -> None:
    """x1 goes through w1 and w3 of the first layer, x2 through w2 and w4."""
    said = single_in_letters()

    assert said.index("w_3^{(1)}w_2^{(2)}") < said.index("x_1") < said.index("w_2^{(1)}w_1^{(2)}")


def test_tiny_weights_are_written_as_powers_of_ten() -> None:
    """No programmer's e in a formula."""
    assert as_one_layer(lecture((1e-9, 0.0, 0.0, 0.0, 1.0, 0.0))) == (
        r"\hat{y}=1\times 10^{-9}\,x_{1}+0\,x_{2}"
    )


@pytest.mark.parametrize(
    ("bias", "written"),
    [
        (0.0, r"\hat{y}=1\,x_{1}+0\,x_{2}"),
        (0.5, r"\hat{y}=1\,x_{1}+0\,x_{2}+0.5"),
        (-2.0, r"\hat{y}=1\,x_{1}+0\,x_{2}-2"),
    ],
)
def test_a_single_layer_is_written_with_its_bias(bias: float, written: str) -> None:
    """A bias of 0 is left out."""
    assert single_layer([1.0, 0.0], bias) == written
