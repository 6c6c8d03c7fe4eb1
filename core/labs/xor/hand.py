"""The network whose weights a person sets: two inputs, two hidden units, one output."""

from dataclasses import dataclass

import numpy as np

from core.labs.xor.state import GATES_BY_HAND, HAND_UNITS, XorState
from core.network import Network, Shaped, Weights, dense
from core.resolve import activation_of
from core.text import Text


@dataclass(frozen=True, slots=True)
class Preset:
    """Weights that somebody has thought of.

    Attributes:
        name: what they are known for.
        activation: key of the activation of both hidden units.
        numbers: w1, w2 and b of the first unit, of the second, and of the output.
    """

    name: Text
    activation: str
    numbers: tuple[float, ...]


PRESETS: dict[str, Preset] = {
    # Minsky and Papert 1969 show why one gate is not enough; these three are.
    "gates": Preset(Text(en="NAND, OR → AND", zh="NAND、OR → AND"), "step", GATES_BY_HAND),
    # Goodfellow, Bengio and Courville 2016, section 6.1; 1/2 parts its answers 0 and 1.
    "relu": Preset(
        Text(en="ReLU: h1 − 2 h2", zh="ReLU：h1 − 2 h2"),
        "relu",
        (1.0, 1.0, 0.0, 1.0, 1.0, -1.0, 1.0, -2.0, -0.5),
    ),
}


def preset_of(shown: XorState) -> str | None:
    """Return the key of the preset that is shown; None if the numbers are a person's own."""
    for key, preset in PRESETS.items():
        same = shown.by_hand.key == preset.activation and not shown.by_hand.parameters
        if same and shown.hand == preset.numbers:
            return key
    return None


def by_hand(shown: XorState) -> tuple[Network, Weights]:
    """Return the network by hand; an output above 0 is read as class 1."""
    shaped = Shaped(activation_of(shown.by_hand), shown.by_hand.settings)
    network = dense((2, HAND_UNITS, 1), shaped)
    return network, Weights(network.sizes, np.array(shown.hand))
