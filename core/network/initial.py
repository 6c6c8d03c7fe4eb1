"""Initial weights of a network."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from core.activation import Activation
from core.network.weights import Weights
from core.text import Text

_LOOK = np.array([-3.0, 0.0, 2.0, 3.0])
"""Where a function is sampled: the sums of a new layer lie within three standard deviations."""
_RISES = 0.25  # from 2 to 3: it has not levelled off
_FLATTER = 0.5  # of the rise at the right: it is much flatter at the left


@dataclass(frozen=True, slots=True)
class Initialisation:
    """A rule for the standard deviation of the initial weights; biases begin at 0.

    Attributes:
        key: the name in files.
        name: the name a person reads.
        formula: of the standard deviation, LaTeX; n is the number of units before the
            layer, m that of its own.
        sd: takes n and m, returns the standard deviation.
        source: author, title, year; empty where there is none.
    """

    key: str
    name: Text
    formula: str
    sd: Callable[[int, int], float]
    source: str = ""


HE = Initialisation(
    "he",
    Text(en="He", zh="He"),
    r"\sqrt{2/n}",
    lambda n, m: math.sqrt(2.0 / n),  # noqa: ARG005  # the rule of another layer's size
    "He, Zhang, Ren & Sun 2015, Delving Deep into Rectifiers, arXiv:1502.01852",
)
XAVIER = Initialisation(
    "xavier",
    Text(en="Xavier (Glorot)", zh="Xavier（Glorot）"),
    r"\sqrt{2/(n+m)}",
    lambda n, m: math.sqrt(2.0 / (n + m)),
    "Glorot & Bengio 2010, Understanding the difficulty of training deep feedforward networks",
)
LECUN = Initialisation(
    "lecun",
    Text(en="LeCun", zh="LeCun"),
    r"\sqrt{1/n}",
    lambda n, m: math.sqrt(1.0 / n),  # noqa: ARG005  # the rule of another layer's size
    "LeCun, Bottou, Orr & Müller 1998, Efficient BackProp",
)


def normal(sd: float) -> Initialisation:
    """Return the rule that every weight has the same standard deviation.

    Raises:
        ValueError: unless sd is finite and at least 0.
    """
    if not 0.0 <= sd < math.inf:
        raise ValueError(f"a standard deviation of {sd} is not a finite number from 0")
    name = Text(en="Normal with a fixed standard deviation", zh="固定標準差的常態分布")
    return Initialisation("normal", name, r"\sigma", lambda *_: sd)


def suited(activation: Activation, parameters: Mapping[str, float] | None = None) -> Initialisation:
    """Return the rule that suits an activation, by what it is.

    He's rule makes up for a hidden layer that loses about half of its signal: that of a
    function which goes on rising at the right and is much flatter at the left, such as every
    rectifier. Xavier's is for all others.

    Args:
        activation: of the hidden layers.
        parameters: of it, those that differ from their defaults.
    """
    low, zero, near, far = activation.value(_LOOK, **(parameters or {})).tolist()
    rises = far - near > _RISES
    return HE if rises and abs(zero - low) < _FLATTER * (far - zero) else XAVIER


def initial(
    sizes: tuple[int, ...], rule: Initialisation, seed: int | np.random.Generator
) -> Weights:
    """Draw the initial weights, normally distributed about 0; every bias is 0.

    The draws depend on the sizes and the seed alone, so two networks with different
    activations begin with the same weights, and two rules differ by a factor a layer.

    Args:
        sizes: as in Network.sizes.
        rule: for the standard deviation.
        seed: 0 or more, or a generator, which is drawn from.
    """
    random = np.random.default_rng(seed)
    matrices = [random.standard_normal((m, n)) * rule.sd(n, m) for n, m in pairwise(sizes)]
    return Weights.of(matrices, [np.zeros(m) for m in sizes[1:]])
