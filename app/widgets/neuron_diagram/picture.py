"""What a drawn neuron shows."""

from dataclasses import dataclass

from core.arrays import Array
from core.sampling import Dot


@dataclass(frozen=True, slots=True)
class NeuronPicture:
    """A neuron at one moment.

    Attributes:
        x, weights, products: of each input, as many as there are inputs.
        bias: the words on the arrow into the sum, such as "b = −1.5" or "θ = 1.5".
        total: the pre-activation.
        sum_words: what stands below the sum, such as "z = −0.5".
        curve_x, curve_y: the activation near the pre-activation, shape (n,), NaN at gaps.
        dots: where it jumps.
        activation: its name.
        output: the activation of the pre-activation.
        output_words: what stands below the lamp.
        fires: whether the lamp is lit.
        hidden: whether sum and output are covered.
        spoken: all of it in one sentence.
    """

    x: tuple[float, ...]
    weights: tuple[float, ...]
    products: tuple[float, ...]
    bias: str
    total: float
    sum_words: str
    curve_x: Array
    curve_y: Array
    dots: tuple[Dot, ...]
    activation: str
    output: float
    output_words: str
    fires: bool
    hidden: bool
    spoken: str
