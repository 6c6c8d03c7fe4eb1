"""The trained networks: as good as the files say, on examples they have never seen."""

from pathlib import Path

import numpy as np
import pytest

from core.digits import CLASSES, Classifier, picture, read_classifier, write_classifier
from core.digits.classifier import rounded
from core.digits.samples import DIGITS, SCRIBBLE
from core.network import HE, initial
from core.softmax import softmax

_ROOT = Path(__file__).parents[3]
_KEYS = ("relu", "sigmoid", "tanh")


def _classifier(key: str) -> Classifier:
    path = _ROOT / "resources" / "digits" / f"{key}.json"
    return read_classifier(path.read_text(encoding="ascii"))


@pytest.fixture(scope="module", name="held_out")
def read_held_out() -> tuple[np.ndarray, np.ndarray]:
    """Return pictures and labels that training has not seen."""
    with np.load(_ROOT / "tests" / "data" / "digits_held_out.npz") as data:
        return data["pictures"], data["labels"]


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
    assert (after.activation, after.accuracy, after.seed) == (
        before.activation,
        before.accuracy,
        before.seed,
    )


def test_rounded_weights_are_those_of_the_file() -> None:
    """Three decimals, and no negative zero."""
    weights = rounded(initial((3, 2), HE, 1))

    np.testing.assert_array_equal(weights.flat, np.round(weights.flat, 3))
    assert not np.signbit(weights.flat[weights.flat == 0.0]).any()
