"""What a dense network is made of: layer sizes, and an activation after each layer."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from core.activation import Activation, Array
from core.functions import BY_KEY


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
