"""A trained network that classifies digits, and example drawings for it.

Points are (x, y) in a square from 0 to 1, y downwards, as a pen on the pad would leave them.
"""

import json
import math
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.catalogue import BY_KEY
from core.labs.digits.raster import GREYS, SIDE
from core.network import Forward, Network, Shaped, Weights, dense, forward
from core.text import Text

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


Drawing = tuple[tuple[tuple[float, float], ...], ...]


def _arc(
    centre: tuple[float, float], radii: tuple[float, float], start: float, end: float
) -> tuple[tuple[float, float], ...]:
    """Return points on an ellipse, angles in degrees, 0 right, 90 down."""
    (x, y), (rx, ry) = centre, radii
    turns = [math.radians(start + (end - start) * step / 16) for step in range(17)]
    return tuple((x + rx * math.cos(turn), y + ry * math.sin(turn)) for turn in turns)


DIGITS: tuple[Drawing, ...] = (
    (_arc((0.5, 0.5), (0.22, 0.36), -90, 270),),
    (((0.40, 0.28), (0.54, 0.14), (0.54, 0.86)),),
    ((*_arc((0.5, 0.32), (0.2, 0.18), -160, 30), (0.32, 0.84), (0.74, 0.84)),),
    ((*_arc((0.48, 0.31), (0.2, 0.17), -150, 90), *_arc((0.48, 0.66), (0.22, 0.19), -90, 150)),),
    (((0.56, 0.14), (0.28, 0.58), (0.76, 0.58)), ((0.62, 0.36), (0.60, 0.88))),
    (((0.70, 0.14), (0.38, 0.14), (0.34, 0.46), *_arc((0.48, 0.63), (0.22, 0.21), -110, 150)),),
    (((0.60, 0.13), (0.40, 0.40), (0.32, 0.64), *_arc((0.5, 0.66), (0.18, 0.19), -180, 180)),),
    (((0.28, 0.15), (0.72, 0.15), (0.44, 0.86)), ((0.36, 0.50), (0.68, 0.50))),
    (_arc((0.5, 0.31), (0.16, 0.17), 90, 450), _arc((0.5, 0.67), (0.19, 0.19), -90, 270)),
    ((*_arc((0.48, 0.34), (0.18, 0.19), 0, 360), (0.66, 0.34), (0.64, 0.62), (0.52, 0.87)),),
)
SCRIBBLE: Drawing = (
    (
        (0.15, 0.20),
        (0.85, 0.30),
        (0.20, 0.42),
        (0.80, 0.55),
        (0.25, 0.66),
        (0.78, 0.78),
        (0.30, 0.86),
    ),
    ((0.22, 0.15), (0.82, 0.88)),
)
SCRIBBLE_NAME = Text(en="a scribble", zh="亂畫一通")
