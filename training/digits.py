"""Trains the digit networks in resources/digits with our own core.network.

Needs scikit-learn for its bundled examples (1,797 digits of 8 x 8, from the UCI data set
of Alpaydin & Kaynak 1998). Run it from the project's folder, with one thread so that sums
are made in one order:

    pip install scikit-learn
    OMP_NUM_THREADS=1 python -m training.digits

It takes about three minutes. The same seed gives the same files on the same machine, to
the byte; another linear algebra library may round differently.

The written examples are split in three. 360 are held out: they are written to tests/data,
where a test measures the accuracy again. 280, with drawings of the forms in
training/forms.py that are kept back, choose the temperature that is folded into the last
layer, so that T = 1 means what it says. The others are trained on: in every epoch in other
hands, and together with drawings of the forms to be learned. Two pictures are now and then
laid over each other (mixup, Zhang et al. 2018), and no label is quite certain: both keep
the networks from being sure of everything.
"""

import math
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits  # type: ignore[import-not-found,import-untyped,unused-ignore]  # only for training

from core.arrays import Array
from core.labs.digits.maths import (
    CLASSES,
    Classifier,
    inputs,
    network_of,
    rounded,
    write_classifier,
)
from core.network import HE, SOFTMAX, XAVIER, Adam, Settings, Snapshot, Weights, train
from training.calibration import calibration_error, fitted_temperature, shares
from training.examples import drawings, moved
from training.forms import KEPT, LEARNED

ROOT = Path(__file__).parent.parent
SEED = 20
HELD_OUT, CHOOSING = 360, 280
HIDDEN = 64
EPOCHS, BATCH = 300, 512
COPIES = 8  # of every written example in an epoch
DRAWN, DRAWN_CHOOSING = 6000, 100  # of every digit
DRAWN_COPIES = 22_000  # of all the drawings, in an epoch
DOUBT = 0.05  # shared out among all classes in every label
MIX = 0.2  # of mixup's beta distribution
RULES = {"relu": (HE, 0.004), "sigmoid": (XAVIER, 0.02), "tanh": (XAVIER, 0.004)}
Examples = tuple[Array, Array]


def main() -> None:
    """Train every network, write its weights and what it was measured on."""
    digits = load_digits()
    pictures, labels = digits.images.astype(np.float64), digits.target
    random = np.random.default_rng(SEED)
    order = random.permutation(len(pictures))
    kept, choosing, seen = np.split(order, [HELD_OUT, HELD_OUT + CHOOSING])
    drawn = drawings(LEARNED, DRAWN, random)
    others, other_labels = drawings(KEPT, DRAWN_CHOOSING, random)
    chosen_by = (
        np.concatenate([pictures[choosing], others]),
        np.concatenate([labels[choosing], other_labels]),
    )
    folder = ROOT / "resources" / "digits"
    folder.mkdir(parents=True, exist_ok=True)
    for key in RULES:
        trained = _trained(key, (pictures[seen], labels[seen]), drawn)
        classifier = _measured(key, trained, chosen_by, (pictures[kept], labels[kept]))
        (folder / f"{key}.json").write_text(write_classifier(classifier), encoding="ascii")
    np.savez_compressed(
        ROOT / "tests" / "data" / "digits_held_out.npz",
        pictures=pictures[kept].astype(np.uint8),
        labels=labels[kept].astype(np.uint8),
    )


def _trained(key: str, written: Examples, drawn: Examples) -> Snapshot:
    """Return the network after a fixed number of epochs, the learning rate falling to 0."""
    random = np.random.default_rng(SEED)
    pictures, labels = written
    rule, rate = RULES[key]
    last: Snapshot | None = None
    for epoch in range(EPOCHS):
        copies = [pictures, *(moved(pictures, random) for _ in range(COPIES - 1))]
        some = random.permutation(len(drawn[0]))[:DRAWN_COPIES]
        x = inputs(np.concatenate([*copies, drawn[0][some]]))
        wanted = np.concatenate([np.tile(labels, COPIES), drawn[1][some]])
        y = (1.0 - DOUBT) * np.eye(CLASSES)[wanted] + DOUBT / CLASSES
        now = Adam(0.5 * rate * (1.0 + math.cos(math.pi * epoch / EPOCHS)))
        settings = Settings(network_of(key, HIDDEN), rule, SEED, SOFTMAX, now)
        order = random.permutation(len(x))
        for batch in order[: len(order) // BATCH * BATCH].reshape(-1, BATCH):
            updates = train(settings, *_mixed(x[batch], y[batch], random), last)
            next(updates)  # the start itself
            last = next(updates)
    assert last is not None  # noqa: S101  # there is at least one epoch
    return last


def _mixed(x: Array, y: Array, random: np.random.Generator) -> Examples:
    """Return examples with others laid over them, each more itself than the other."""
    share = random.beta(MIX, MIX, (len(x), 1))
    share = np.maximum(share, 1.0 - share)
    other = random.permutation(len(x))
    return share * x + (1.0 - share) * x[other], share * y + (1.0 - share) * y[other]


def _measured(key: str, trained: Snapshot, choosing: Examples, kept: Examples) -> Classifier:
    """Fold the temperature into the weights, and measure what comes of it."""
    plain = Classifier(network_of(key, HIDDEN), trained.weights, key, SEED, len(kept[1]), 0.0, 1.0)
    temperature = round(fitted_temperature(plain.logits(choosing[0]), choosing[1]), 4)
    first, last = trained.weights.layers
    cooled = Weights(
        trained.weights.sizes, np.concatenate([first.ravel(), last.ravel() / temperature])
    )
    calibrated = replace(plain, weights=rounded(cooled), temperature=temperature)
    logits = calibrated.logits(kept[0])
    accuracy = float(np.mean(logits.argmax(axis=1) == kept[1]))
    error = calibration_error(shares(logits), kept[1])
    sys.stdout.write(
        f"{key}: {accuracy:.4f} of {len(kept[1])} held-out digits, calibration error {error:.4f},"
        f" temperature {temperature}\n"
    )
    return replace(calibrated, accuracy=accuracy)


if __name__ == "__main__":
    main()
