"""What the digit networks are trained and calibrated with; the training itself is not run."""

import numpy as np
import pytest

from core.labs.digits.maths import CLASSES
from core.labs.digits.raster import GREYS, SIDE
from core.labs.softmax import softmax
from training.calibration import calibration_error, fitted_temperature, shares
from training.examples import drawings, moved
from training.forms import KEPT, LEARNED
from training.strokes import Hand, drawn


def test_forms_that_choose_the_temperature_are_not_learned() -> None:
    """Nor is any of their strokes that has a bend."""
    learned = {stroke for forms in LEARNED for form in forms for stroke in form.split(" / ")}
    kept = {stroke for forms in KEPT for form in forms for stroke in form.split(" / ")}

    assert len(LEARNED) == len(KEPT) == CLASSES
    assert not learned & kept


@pytest.mark.parametrize("digit", range(CLASSES))
def test_every_form_stands_in_the_square(digit: int) -> None:
    """By a hand that neither slips, slants nor turns, it is drawn as it is written."""
    hand = Hand(slip=0.0, slant=0.0, turn=0.0, narrowest=1.0, widest=1.0, dots=0.0)
    for form in LEARNED[digit] + KEPT[digit]:
        strokes = drawn(form, hand, np.random.default_rng(1))
        points = np.concatenate(strokes)

        assert len(strokes) == 1 + form.count(" / ")
        assert np.abs(points).max() < 0.65  # the middle is 0; slow waves are always there
        assert np.ptp(points[:, 1]) > 0.6


def test_drawings_are_as_many_of_every_digit_and_the_same_from_one_seed() -> None:
    """What the pad would show of them: whole grey levels."""
    pictures, labels = drawings(LEARNED, 3, np.random.default_rng(5))
    again, _ = drawings(LEARNED, 3, np.random.default_rng(5))

    assert pictures.shape == (3 * CLASSES, SIDE, SIDE)
    np.testing.assert_array_equal(np.bincount(labels), 3)
    np.testing.assert_array_equal(pictures, again)
    np.testing.assert_array_equal(pictures, np.round(pictures))


def test_a_moved_picture_stays_a_picture_of_the_same_digit() -> None:
    """Grey levels between paper and ink; about as much ink as before; never twice the same."""
    pictures, _ = drawings(LEARNED, 20, np.random.default_rng(5))
    once, twice = (moved(pictures, np.random.default_rng(seed)) for seed in (1, 2))

    assert once.shape == pictures.shape
    assert once.min() >= 0.0
    assert once.max() <= GREYS
    assert once.sum() == pytest.approx(pictures.sum(), rel=0.15)
    assert np.abs(once - twice).max() > 1.0


def test_the_fitted_temperature_is_the_one_that_the_labels_were_drawn_with() -> None:
    """Labels drawn at T = 2.5 from logits are best explained by dividing these by 2.5."""
    random = np.random.default_rng(3)
    logits = random.normal(0.0, 4.0, (4000, CLASSES))
    labels = np.array([random.choice(CLASSES, p=softmax(row, 2.5)) for row in logits])

    assert fitted_temperature(logits, labels) == pytest.approx(2.5, rel=0.05)
    assert calibration_error(shares(logits / 2.5), labels) < 0.03
    assert calibration_error(shares(logits), labels) > 0.15


def test_the_calibration_error_of_a_few_answers_by_hand() -> None:
    """Two answers at 60 %, one of them right, and two at 90 %, both right: (0.1 + 0.1) / 2."""
    probabilities = np.array([[0.6, 0.4], [0.6, 0.4], [0.1, 0.9], [0.1, 0.9]])

    assert calibration_error(probabilities, np.array([0, 1, 1, 1])) == pytest.approx(0.1)
    assert calibration_error(np.array([[1.0, 0.0]]), np.array([0])) == 0.0
    np.testing.assert_allclose(shares(np.log(probabilities) + 900.0), probabilities)
