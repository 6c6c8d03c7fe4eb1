"""What a dense network is made of: layers, weights, and the weights that it begins with."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

import numpy as np

from core.arrays import Array
from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.text import Text


@dataclass(frozen=True, slots=True)
class Shaped:
    """An activation with every parameter settled, ready for an inner loop.

    ``value`` and ``slope`` are the catalogue's own f and df, without its checks and its
    errstate; whoever calls them turns numpy's warnings off once, around the loop.

    Attributes:
        activation: the function.
        parameters: those that differ from their defaults.
        value: takes sums, returns f of them; float64 arrays of one shape.
        slope: takes sums, returns f' of them, by the catalogue's convention at a kink.

    Raises:
        TypeError, ValueError: as Activation.settings.
    """

    activation: Activation
    parameters: dict[str, float] = field(default_factory=dict)
    value: Callable[[Array], Array] = field(init=False, repr=False, compare=False)
    slope: Callable[[Array], Array] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        settings = self.activation.settings(self.parameters)
        for name, function in (("value", self.activation.f), ("slope", self.activation.df)):
            object.__setattr__(self, name, partial(function, **settings) if settings else function)

    @property
    def is_identity(self) -> bool:
        """Whether it changes nothing, so that a pass can leave it out."""
        return self.activation.key == "identity"


IDENTITY = Shaped(BY_KEY["identity"])


@dataclass(frozen=True, slots=True)
class Network:
    """The build of a dense network; its weights are kept apart from it.

    Attributes:
        sizes: number of inputs, then of units in each layer; two numbers or more, from 1.
        activations: after each layer, the last one included.

    Raises:
        ValueError: if sizes and activations do not fit together.
    """

    sizes: tuple[int, ...]
    activations: tuple[Shaped, ...]

    def __post_init__(self) -> None:
        if len(self.sizes) < 2 or min(self.sizes) < 1:
            raise ValueError(f"a network of the sizes {self.sizes} has an empty layer")
        if len(self.activations) != self.depth:
            raise ValueError(f"{self.depth} layers cannot take {len(self.activations)} activations")

    @property
    def depth(self) -> int:
        """The number of layers that have weights."""
        return len(self.sizes) - 1


def dense(sizes: tuple[int, ...], hidden: Shaped, output: Shaped = IDENTITY) -> Network:
    """Return a network with one activation after every hidden layer, and one at its output."""
    return Network(sizes, (*[hidden] * (len(sizes) - 2), output))


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """A number for every connection and every unit; also the gradient of each.

    All of them lie in one vector, layer after layer, so that an update is one operation.

    Attributes:
        sizes: of the network, as in Network.sizes.
        flat: shape (count(sizes),), copied and read-only.

    Raises:
        ValueError: if there are more or fewer numbers than the sizes ask for.
    """

    sizes: tuple[int, ...]
    flat: Array

    def __post_init__(self) -> None:
        kept = np.array(self.flat, dtype=np.float64)
        if kept.shape != (count(self.sizes),):
            raise ValueError(f"sizes {self.sizes} need {count(self.sizes)} numbers")
        kept.setflags(write=False)
        object.__setattr__(self, "flat", kept)

    @classmethod
    def of(cls, matrices: Sequence[Array], biases: Sequence[Array]) -> "Weights":
        """Return the weights of given layers.

        Args:
            matrices: one a layer, shape (units, units before).
            biases: one a layer, shape (units,).

        Raises:
            ValueError: if the layers do not fit together.
        """
        sizes = (np.shape(matrices[0])[1], *(len(matrix) for matrix in matrices))
        layers = [np.column_stack(layer) for layer in zip(matrices, biases, strict=True)]
        for layer, before in zip(layers, sizes, strict=False):
            if layer.shape[1] != before + 1:
                raise ValueError(f"a layer of shape {layer.shape} cannot take {before} inputs")
        return cls(sizes, np.concatenate([layer.ravel() for layer in layers]))

    @property
    def layers(self) -> tuple[Array, ...]:
        """Each layer as (units, units before + 1), its biases in the last column."""
        return blocks(self.sizes, self.flat)

    @property
    def matrices(self) -> tuple[Array, ...]:
        """The weights of each layer, shape (units, units before)."""
        return tuple(layer[:, :-1] for layer in self.layers)

    @property
    def biases(self) -> tuple[Array, ...]:
        """The biases of each layer, shape (units,)."""
        return tuple(layer[:, -1] for layer in self.layers)


def count(sizes: tuple[int, ...]) -> int:
    """Return how many weights and biases a network of these sizes has."""
    return sum(units * (before + 1) for before, units in pairwise(sizes))


def blocks(sizes: tuple[int, ...], flat: Array) -> tuple[Array, ...]:
    """Return views of each layer in a vector of all weights; shapes as Weights.layers."""
    found, start = [], 0
    for before, units in pairwise(sizes):
        end = start + units * (before + 1)
        found.append(flat[start:end].reshape(units, before + 1))
        start = end
    return tuple(found)


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
