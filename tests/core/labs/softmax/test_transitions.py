"""What a person's moves make of the Softmax lab."""

import math

import numpy as np
import pytest

from core.labs.softmax import softmax
from core.labs.softmax import transitions as moves
from core.labs.softmax.state import SoftmaxState
from core.state_parts import MoveError

THREE = SoftmaxState(logits="cat: 1, dog: 2, 3")


def test_what_is_typed_counts_when_it_can_be_read() -> None:
    """Otherwise it stands in the field, and the table stays."""
    assert moves.written(THREE, "4 5").logits == "4 5"
    bad = moves.written(THREE, "4 five")
    assert (bad.logits, bad.typed) == (THREE.logits, "4 five")


def test_one_logit_moves_where_it_stands() -> None:
    """Names and the way of writing stay."""
    assert moves.moved(THREE, 1, -2.5).logits == "cat: 1, dog: -2.5, 3"


def test_a_cell_takes_one_number_or_a_name() -> None:
    """What it cannot take is refused in words."""
    assert moves.typed(THREE, "logit", 2, "7").logits == "cat: 1, dog: 2, 7"
    assert moves.typed(THREE, "name", 0, "cow").logits == "cow: 1, dog: 2, 3"
    for key, text in (("logit", "7 8"), ("logit", "a: 7"), ("logit", "seven")):
        with pytest.raises(MoveError):
            moves.typed(THREE, key, 2, text)
    with pytest.raises(MoveError):
        moves.typed(THREE, "name", 0, "a: b\n, c")


def test_a_class_comes_and_goes() -> None:
    """The marks of the others stay with them; the last one stays."""
    longer = moves.longer(THREE)
    assert len(moves.read(longer.logits).values) == 4
    assert longer.chosen == 3
    shown = SoftmaxState(logits="1 2 3", chosen=2, true_class=1)
    left = moves.shorter(shown, 0)
    assert (left.logits.split(), left.chosen, left.true_class) == (["2", "3"], 1, 0)
    assert moves.shorter(SoftmaxState(logits="1 2 3", chosen=0), 2).chosen == 0
    assert moves.shorter(SoftmaxState(logits="1 2 3"), 2).chosen is None
    with pytest.raises(MoveError, match="One class"):
        moves.shorter(SoftmaxState(logits="1"), 0)


def test_a_step_of_learning_follows_the_gradient() -> None:
    """Each logit changes by rate (target - p) / T, to twelve decimals."""
    shown = SoftmaxState(logits="0.5 -1 2", true_class=1, rate=0.7, temperature=2.0)
    logits = np.array([0.5, -1.0, 2.0])
    right = np.array([0.0, 1.0, 0.0])
    wanted = logits + 0.7 / 2.0 * (right - softmax(logits, 2.0))

    assert moves.read(moves.learnt(shown).logits).values == pytest.approx(wanted, abs=1e-12)


def test_a_step_of_many_classes_is_written_anew() -> None:
    """Beyond a hundred, the text is not changed place by place."""
    shown = SoftmaxState(logits=" ".join("0" for _ in range(150)), true_class=149)
    values = moves.read(moves.learnt(shown).logits).values

    assert len(values) == 150
    assert values[149] > 0.0 > values[0]


def test_a_step_that_cannot_be_written_is_not_made() -> None:
    """Where the sum exceeds float64, the logits stay; without logits there is none to change."""
    far = SoftmaxState(logits="1.7e308 -1.7e308", true_class=1, rate=100.0, temperature=1e-308)
    assert moves.learnt(far) == far
    assert moves.learnt(SoftmaxState(logits="")) == SoftmaxState(logits="")


def test_the_right_class_is_taught_in_the_view_that_learns() -> None:
    """Who names it wants to see it learnt."""
    taught = moves.taught(THREE, 2)

    assert (taught.true_class, taught.view) == (2, "learning")
    assert math.isfinite(taught.rate)
