"""Functions, parameters and places to try them at."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st

from core.arrays import Array
from core.catalogue import BY_KEY
from core.catalogue.activation import Activation, Parameter

every_activation = pytest.mark.parametrize("activation", BY_KEY.values(), ids=list(BY_KEY))
Method = Callable[..., Array]
few = settings(deadline=None, max_examples=12, derandomize=True)

_SIZES = np.concatenate([10.0 ** np.arange(-307.0, 308.0, 0.5), [5e-324, np.finfo(float).max]])
_SIDES = np.concatenate([-_SIZES[::-1], [0.0], _SIZES])


def parameters_of(activation: Activation) -> st.SearchStrategy[dict[str, float]]:
    """Draw parameters from their whole ranges, ends and defaults often among them.

    Numbers within 1e-100 of 0 are left out: what they claim float64 cannot show. So are
    the thresholds of softplus whose jump is lost in rounding.
    """
    return st.fixed_dictionaries(
        {parameter.key: _numbers(activation, parameter) for parameter in activation.parameters}
    )


def methods(activation: Activation) -> tuple[Method, Method, Method]:
    """Return f, f' and f''."""
    return activation.value, activation.derivative, activation.second_derivative


def corners_of(activation: Activation) -> list[dict[str, float]]:
    """Return the defaults, all minima and all maxima."""
    chosen = [
        {p.key: getattr(p, end) for p in activation.parameters}
        for end in ("default", "minimum", "maximum")
    ]
    return chosen if activation.parameters else chosen[:1]


def places(activation: Activation, parameters: dict[str, float]) -> Array:
    """Return rising places over the whole line, dense near 0, at breaks and beside them."""
    breaks = np.array([b.x for b in activation.breaks_at(**parameters)])
    beside = [breaks, np.nextafter(breaks, -np.inf), np.nextafter(breaks, np.inf)]
    return np.unique(np.concatenate([_SIDES, np.linspace(-60.0, 60.0, 24_001), *beside]))


def _numbers(activation: Activation, parameter: Parameter) -> st.SearchStrategy[float]:
    def shows(number: float) -> bool:
        if (activation.key, parameter.key) == ("softplus", "threshold"):
            return number < 30.0 or number == parameter.maximum
        return number == 0.0 or abs(number) > 1e-100

    ends = st.sampled_from([parameter.minimum, parameter.default, parameter.maximum])
    return ends | st.floats(parameter.minimum, parameter.maximum).filter(shows)
