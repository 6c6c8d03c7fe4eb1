"""The catalogue: every activation function, by family and by key."""

from core.catalogue.activation import Activation, Family
from core.catalogue.exponential import EXPONENTIAL
from core.catalogue.gated import GATED
from core.catalogue.linear import LINEAR
from core.catalogue.periodic import PERIODIC
from core.catalogue.rectifier import RECTIFIER
from core.catalogue.shrinkage import SHRINKAGE
from core.catalogue.sigmoid import SIGMOID
from core.catalogue.threshold import THRESHOLD


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
