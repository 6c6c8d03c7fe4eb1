"""The catalogue: every activation function, by family and by key."""

from core.activation import Activation, Family
from core.functions.exponential import EXPONENTIAL
from core.functions.gated import GATED
from core.functions.linear import LINEAR
from core.functions.periodic import PERIODIC
from core.functions.rectifier import RECTIFIER
from core.functions.shrinkage import SHRINKAGE
from core.functions.sigmoid import SIGMOID
from core.functions.threshold import THRESHOLD


def by_key(families: tuple[Family, ...]) -> dict[str, Activation]:
    """Return every function under its key.

    Raises:
        ValueError: if two functions share a key.
    """
    found: dict[str, Activation] = {}
    for family in families:
        for activation in family.activations:
            if activation.key in found:
                raise ValueError(f"two functions share the key {activation.key!r}")
            found[activation.key] = activation
    return found


FAMILIES: tuple[Family, ...] = (
    THRESHOLD,
    SIGMOID,
    RECTIFIER,
    EXPONENTIAL,
    GATED,
    SHRINKAGE,
    PERIODIC,
    LINEAR,
)
BY_KEY: dict[str, Activation] = by_key(FAMILIES)
