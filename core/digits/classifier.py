"""A trained network that classifies digits."""

import json
from dataclasses import dataclass

import numpy as np

from core.activation import Array
from core.digits.raster import GREYS, SIDE
from core.functions import BY_KEY
from core.network import Forward, Network, Shaped, Weights, dense, forward

CLASSES = 10
_DECIMALS = 3  # rounding the weights so costs no accuracy, and keeps the files small


@dataclass(frozen=True, slots=True)
class Classifier:
    """One hidden layer, ten logits.

    Attributes:
        network: 64 inputs, hidden units, ten outputs without activation.
        weights: as trained.
        activation: the key of the hidden layer's function.
        seed: of the initial weights and of the split of the examples.
        held_out: how many examples were kept away from training.
        accuracy: share of those that these weights get right, 0 to 1.
        temperature: what the logits of the training were divided by, above 0, so that
            softmax at T = 1 is as sure as it is right; the weights hold it already.
    """

    network: Network
    weights: Weights
    activation: str
    seed: int
    held_out: int
    accuracy: float
    temperature: float

    def logits(self, pictures: Array) -> Array:
        """Return ten logits for each picture.

        Args:
            pictures: grey levels 0 to 16, shape (n, 8, 8).

        Returns:
            Shape (n, 10).
        """
        return self.passed(pictures).output

    def passed(self, pictures: Array) -> Forward:
        """Return everything between pictures of shape (n, 8, 8) and their logits."""
        return forward(self.network, self.weights, inputs(pictures))

    def seen_by(self, unit: int) -> Array:
        """Return the weights from the picture into a hidden unit, shape (8, 8)."""
        return np.asarray(self.weights.matrices[0][unit]).reshape(SIDE, SIDE)


def inputs(pictures: Array) -> Array:
    """Return pictures of shape (n, 8, 8) as the network takes them: (n, 64), from 0 to 1."""
    return np.asarray(pictures, dtype=np.float64).reshape(-1, SIDE * SIDE) / GREYS


def network_of(activation: str, hidden: int) -> Network:
    """Return the build of a classifier."""
    return dense((SIDE * SIDE, hidden, CLASSES), Shaped(BY_KEY[activation]))


def rounded(weights: Weights) -> Weights:
    """Return weights as a file holds them."""
    return Weights(weights.sizes, np.round(weights.flat, _DECIMALS) + 0.0)


def write_classifier(classifier: Classifier) -> str:
    """Return the text of a file that ``read_classifier`` reads."""
    facts = {
        "activation": classifier.activation,
        "hidden": classifier.network.sizes[1],
        "seed": classifier.seed,
        "held_out": classifier.held_out,
        "accuracy": classifier.accuracy,
        "temperature": classifier.temperature,
        "weights": [round(float(w), _DECIMALS) for w in classifier.weights.flat],
    }
    return json.dumps(facts, separators=(",", ":")) + "\n"


def read_classifier(text: str) -> Classifier:
    """Read a classifier back.

    Raises:
        ValueError, KeyError: if the text is not one that ``write_classifier`` wrote.
    """
    facts = json.loads(text)
    network = network_of(facts["activation"], facts["hidden"])
    weights = Weights(network.sizes, np.asarray(facts["weights"], dtype=np.float64))
    return Classifier(
        network,
        weights,
        facts["activation"],
        facts["seed"],
        facts["held_out"],
        facts["accuracy"],
        facts["temperature"],
    )
