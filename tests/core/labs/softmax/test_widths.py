"""How far off each form is in each width."""

import math

import numpy as np
import pytest

from core.labs.softmax import softmax, steps, verdicts


def told(logits: list[float], temperature: float = 1.0, shift: float = 0.0) -> dict[str, float]:
    """Return the errors under names such as "float16 stable"."""
    return {
        f"{v.width} {'stable' if v.stable else 'naive'}": v.error
        for v in verdicts(logits, temperature, shift)
    }


def test_the_limits_of_exp_are_those_of_the_books() -> None:
    """Above 11.09, 88.72 and 709.78 exp is infinite."""
    limits = [v.limit for v in verdicts([0.0], 1.0, 0.0)]

    assert [round(limit, 2) for limit in limits] == [11.09, 11.09, 88.72, 88.72, 709.78, 709.78]


def test_small_logits_are_right_in_every_width() -> None:
    """The error is that of the width, in both forms."""
    errors = told([0.3, 2.9, 4.0])

    assert errors["float64 naive"] <= 2e-16
    assert errors["float64 stable"] <= 2e-16
    assert 1e-9 < errors["float32 stable"] < 1e-6
    assert 1e-5 < errors["float16 stable"] < 1e-2


@pytest.mark.parametrize(
    ("largest", "broken"), [(12.0, 1), (89.0, 2), (1000.0, 3)], ids=["12", "89", "1000"]
)
def test_the_naive_form_breaks_width_by_width(largest: float, broken: int) -> None:
    """The narrow ones first; the stable form has an answer in all of them."""
    errors = told([largest - 1.0, largest])

    naive = [math.isnan(errors[f"{width} naive"]) for width in ("float16", "float32", "float64")]
    assert naive == [True] * broken + [False] * (3 - broken)
    assert not any(math.isnan(error) for name, error in errors.items() if "stable" in name)


def test_probabilities_that_vanish_are_counted() -> None:
    """exp(-20) is 0 in float16 and not in the others."""
    vanished = {(v.width, v.stable): v.vanished for v in verdicts([0.0, -20.0], 1.0, 0.0)}

    assert vanished[("float16", True)] == 1
    assert vanished[("float64", True)] == 0


def test_the_measure_is_the_exact_distribution_with_temperature_and_shift() -> None:
    """A shift is part of the arithmetic and no part of the truth."""
    z = [1.0, 2.0, 3.5]
    p = steps(z, 2.0, 5.0, np.float16, stable=True).probability

    expected = np.abs(softmax(z, 2.0) - p.astype(float)).max()
    assert told(z, 2.0, 5.0)["float16 stable"] == expected
