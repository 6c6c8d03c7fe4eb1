"""The trained networks: as good as the files say, on examples they have never seen."""

import json
from pathlib import Path

import numpy as np
import pytest

from core.labs.digits.maths import (
    CLASSES,
    DIGITS,
    SCRIBBLE,
    Classifier,
    read_classifier,
    rounded,
    write_classifier,
)
from core.labs.digits.raster import GREYS, SIDE, picture
from core.labs.softmax import softmax
from core.network import HE, initial
from tests.data.make_drawn_digits import drawings
from training.calibration import calibration_error, fitted_temperature, shares

_ROOT = Path(__file__).parents[4]
_KEYS = ("relu", "sigmoid", "tanh")
_DRAWN = _ROOT / "tests" / "data" / "digits_drawn.json"


def _classifier(key: str) -> Classifier:
    path = _ROOT / "resources" / "digits" / f"{key}.json"
    return read_classifier(path.read_text(encoding="ascii"))


@pytest.fixture(scope="module", name="held_out")
def read_held_out() -> tuple[np.ndarray, np.ndarray]:
    """Return pictures and labels that training has not seen."""
    with np.load(_ROOT / "tests" / "data" / "digits_held_out.npz") as data:
        return data["pictures"], data["labels"]


@pytest.fixture(scope="module", name="drawn")
def read_drawn() -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Return pictures, labels and names of drawn forms that training has not seen."""
    read = json.loads(_DRAWN.read_text(encoding="ascii"))
    pictures = np.array([picture(drawing["strokes"]) for drawing in read])
    forms = [str(drawing["form"]) for drawing in read]
    return pictures, np.array([int(form[0]) for form in forms]), forms


@pytest.mark.parametrize("key", _KEYS)
def test_the_accuracy_written_beside_the_weights_is_measured(
    key: str, held_out: tuple[np.ndarray, np.ndarray]
) -> None:
    """It is at least 97 %, and it is what these very weights reach."""
    pictures, labels = held_out
    classifier = _classifier(key)
    accuracy = float(np.mean(classifier.logits(pictures).argmax(axis=1) == labels))

    assert accuracy == classifier.accuracy
    assert accuracy >= 0.97
    assert classifier.held_out == len(labels)
    assert classifier.activation == key


@pytest.mark.parametrize("key", _KEYS)
def test_forms_that_training_has_not_seen_are_read(
    key: str, drawn: tuple[np.ndarray, np.ndarray, list[str]]
) -> None:
    """At least 95 % of all drawings, and 90 % of every digit's; of the zeros 80 %.

    In the narrowest zeros the pen leaves no paper inside, so that 8 x 8 pixels show a bar.
    """
    pictures, labels, _ = drawn
    right = _classifier(key).logits(pictures).argmax(axis=1) == labels

    assert np.mean(right) >= 0.95
    for digit in range(CLASSES):
        assert np.mean(right[labels == digit]) >= (0.9 if digit else 0.8), digit


@pytest.mark.parametrize("key", _KEYS)
@pytest.mark.parametrize(
    "form",
    [
        *("7 hooked", "7 slashed", "7 hooked, slashed", "4 open", "4 open, round", "1 foot"),
        *("1 foot in one", "1 slanted", "0 slashed", "0 slashed across", "9 hooked"),
    ],
)
def test_forms_that_people_write_are_read(
    key: str, form: str, drawn: tuple[np.ndarray, np.ndarray, list[str]]
) -> None:
    """Hooks, feet, slashes and open fours: of twelve hands at most one is misread."""
    pictures, labels, forms = drawn
    hands = [n for n, name in enumerate(forms) if name == form]
    wrong = _classifier(key).logits(pictures[hands]).argmax(axis=1) != labels[hands]

    assert len(hands) == 12
    assert wrong.sum() <= 1


@pytest.mark.parametrize("key", _KEYS)
def test_softmax_is_as_sure_as_it_is_right(
    key: str,
    held_out: tuple[np.ndarray, np.ndarray],
    drawn: tuple[np.ndarray, np.ndarray, list[str]],
) -> None:
    """At T = 1 the expected calibration error is at most 5 %, on pages and on the pad."""
    for pictures, labels in (held_out, drawn[:2]):
        probabilities = shares(_classifier(key).logits(pictures))

        assert calibration_error(probabilities, labels) <= 0.05


@pytest.mark.parametrize("key", _KEYS)
def test_a_mistake_is_not_made_with_certainty(
    key: str,
    held_out: tuple[np.ndarray, np.ndarray],
    drawn: tuple[np.ndarray, np.ndarray, list[str]],
) -> None:
    """What is misread is read with doubt, and few answers of all are beyond 99.99 %."""
    for pictures, labels in (held_out, drawn[:2]):
        probabilities = shares(_classifier(key).logits(pictures))
        sure, wrong = probabilities.max(axis=1), probabilities.argmax(axis=1) != labels

        assert sure[wrong].max() < 0.99
        assert sure[wrong].mean() < 0.8
        assert np.mean(sure > 0.9999) < 0.2


@pytest.mark.parametrize("key", _KEYS)
def test_the_temperature_is_in_the_weights_already(
    key: str, drawn: tuple[np.ndarray, np.ndarray, list[str]]
) -> None:
    """The best temperature for new drawings is near 1, whatever the training's was."""
    classifier = _classifier(key)

    assert 0.3 < classifier.temperature < 0.8
    assert fitted_temperature(classifier.logits(drawn[0]), drawn[1]) == pytest.approx(1.0, abs=0.2)


def test_the_drawn_digits_are_what_their_program_draws() -> None:
    """The file in the repository is the one that anybody can make again."""
    assert json.loads(_DRAWN.read_text(encoding="ascii")) == drawings()


def test_what_lies_between_picture_and_logits_can_be_seen() -> None:
    """A hidden unit is its 64 weights on the picture, its bias, and its activation."""
    classifier, seen = _classifier("relu"), picture(DIGITS[3])
    passed = classifier.passed(seen[np.newaxis])
    unit = int(passed.activations[0][0].argmax())
    by_hand = (classifier.seen_by(unit) * seen).sum() / GREYS + classifier.weights.biases[0][unit]

    assert classifier.seen_by(unit).shape == (SIDE, SIDE)
    assert passed.activations[0][0, unit] == pytest.approx(by_hand)
    np.testing.assert_array_equal(passed.output, classifier.logits(seen[np.newaxis]))


def test_all_of_them_were_trained_with_the_same_seed() -> None:
    """What differs between them is the activation."""
    assert len({_classifier(key).seed for key in _KEYS}) == 1
    assert len({_classifier(key).network.sizes for key in _KEYS}) == 1


@pytest.mark.parametrize("key", _KEYS)
@pytest.mark.parametrize("digit", range(CLASSES))
def test_a_drawn_digit_is_recognised(key: str, digit: int) -> None:
    """Strokes of a pen go the whole way to the right class."""
    logits = _classifier(key).logits(picture(DIGITS[digit])[np.newaxis])[0]

    assert logits.shape == (CLASSES,)
    assert int(logits.argmax()) == digit


def test_softmax_is_sure_even_of_a_scribble() -> None:
    """The network has no class for "none of these"; a higher temperature shows its doubt."""
    logits = _classifier("relu").logits(picture(SCRIBBLE)[np.newaxis])[0]

    assert softmax(logits).max() > 0.5
    assert softmax(logits, temperature=5.0).max() < softmax(logits).max()


def test_a_file_holds_what_was_written() -> None:
    """Writing and reading change nothing, since the weights are rounded before."""
    before = _classifier("tanh")
    after = read_classifier(write_classifier(before))

    np.testing.assert_array_equal(after.weights.flat, before.weights.flat)
    assert (after.activation, after.accuracy, after.seed, after.temperature) == (
        before.activation,
        before.accuracy,
        before.seed,
        before.temperature,
    )


def test_rounded_weights_are_those_of_the_file() -> None:
    """Three decimals, and no negative zero."""
    weights = rounded(initial((3, 2), HE, 1))

    np.testing.assert_array_equal(weights.flat, np.round(weights.flat, 3))
    assert not np.signbit(weights.flat[weights.flat == 0.0]).any()
