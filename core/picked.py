"""From what was picked to the function itself: the one way from a Pick to an Activation."""

from core.activation import Activation
from core.functions import BY_KEY
from core.state import Pick


def activation_of(pick: Pick) -> Activation:
    """Return the function that was picked.

    Raises:
        KeyError: if there is none of that key; `core.admission` asks before anything does.
    """
    return BY_KEY[pick.key]
