"""Trains the digit networks in resources/digits with our own core.network.

Needs scikit-learn for its bundled examples (1,797 digits of 8 x 8, from the UCI data set
of Alpaydin & Kaynak 1998). Run it from the project's folder:

    pip install scikit-learn
    python -m training.digits

The same seed gives the same weights. The examples that are held out are written to
tests/data, where a test measures the accuracy again.
"""

import sys
from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits  # type: ignore[import-not-found,import-untyped,unused-ignore]  # only for training

from core.activation import Array
from core.digits import CLASSES, Classifier, write_classifier
from core.digits.classifier import inputs, network_of, rounded
from core.network import HE, SOFTMAX, XAVIER, Adam, Settings, Snapshot, train

ROOT = Path(__file__).parent.parent
SEED = 20
HELD_OUT = 360
HIDDEN = 48
COPIES = 6
STEPS = 900
RULES = {"relu": HE, "sigmoid": XAVIER, "tanh": XAVIER}


def main() -> None:
    """Train every network, write its weights and what it was measured on."""
    digits = load_digits()
    pictures, labels = digits.images.astype(np.float64), digits.target
    order = np.random.default_rng(SEED).permutation(len(pictures))
    kept, seen = order[:HELD_OUT], order[HELD_OUT:]
    folder = ROOT / "resources" / "digits"
    folder.mkdir(parents=True, exist_ok=True)
    for key in RULES:
        trained = _trained(key, pictures[seen], labels[seen])
        classifier = _measured(key, trained, pictures[kept], labels[kept])
        (folder / f"{key}.json").write_text(write_classifier(classifier), encoding="ascii")
        sys.stdout.write(f"{key}: {classifier.accuracy:.4f} of {HELD_OUT} held-out digits\n")
    np.savez_compressed(
        ROOT / "tests" / "data" / "digits_held_out.npz",
        pictures=pictures[kept].astype(np.uint8),
        labels=labels[kept].astype(np.uint8),
    )


def _trained(key: str, pictures: Array, labels: np.ndarray) -> Snapshot:
    """Return the network after a fixed number of updates on moved copies of the examples."""
    random = np.random.default_rng(SEED)
    moved = [pictures, *(_moved(pictures, random) for _ in range(COPIES))]
    x = inputs(np.concatenate(moved))
    y = np.eye(CLASSES)[np.tile(labels, len(moved))]
    settings = Settings(network_of(key, HIDDEN), RULES[key], SEED, SOFTMAX, Adam(0.01))
    last = None
    for last in train(settings, x, y, every=STEPS):
        if last.step >= STEPS:
            break
    assert last is not None  # noqa: S101  # a training yields its start at least
    return last


def _moved(pictures: Array, random: np.random.Generator) -> Array:
    """Return every picture shifted and stretched a little, as other hands would write it."""
    n, side = len(pictures), pictures.shape[1]
    middle = (side - 1) / 2
    stretch = random.uniform(0.85, 1.15, (n, 2))
    lean = random.uniform(-0.2, 0.2, n)
    shift = random.uniform(-0.7, 0.7, (n, 2))
    rows, columns = np.meshgrid(np.arange(side), np.arange(side), indexing="ij")
    up, across = rows - middle, columns - middle
    y = up * stretch[:, :1, np.newaxis] + shift[:, :1, np.newaxis] + middle
    x = across * stretch[:, 1:, np.newaxis] + shift[:, 1:, np.newaxis] + middle
    x = x + lean[:, np.newaxis, np.newaxis] * up
    return _looked_up(pictures, y, x)


def _looked_up(pictures: Array, y: Array, x: Array) -> Array:
    """Return grey levels between pixels, and paper beyond the edges."""
    padded = np.pad(pictures, ((0, 0), (2, 2), (2, 2)))
    top = np.clip(np.floor(y), -2, pictures.shape[1]).astype(int)
    left = np.clip(np.floor(x), -2, pictures.shape[2]).astype(int)
    down, right = np.clip(y - top, 0, 1), np.clip(x - left, 0, 1)
    which = np.arange(len(pictures))[:, np.newaxis, np.newaxis]
    level = np.zeros_like(pictures)
    for row, weight_row in ((0, 1 - down), (1, down)):
        for column, weight_column in ((0, 1 - right), (1, right)):
            level += weight_row * weight_column * padded[which, top + row + 2, left + column + 2]
    return level


def _measured(key: str, trained: Snapshot, pictures: Array, labels: np.ndarray) -> Classifier:
    weights = rounded(trained.weights)
    network = network_of(key, HIDDEN)
    unmeasured = Classifier(network, weights, key, SEED, len(labels), 0.0)
    right = unmeasured.logits(pictures).argmax(axis=1) == labels
    return Classifier(network, weights, key, SEED, len(labels), float(np.mean(right)))


if __name__ == "__main__":
    main()
