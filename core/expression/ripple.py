"""How short the waves of a formula are."""

import math
from collections.abc import Iterator, Mapping

import numpy as np

from core.expression.arithmetic import PLAIN
from core.expression.evaluate import Evaluation
from core.expression.jet import Calculus
from core.expression.tree import Call, Node, walk
from core.functions import BY_KEY


def wavelength(tree: Node, settings: Mapping[str, float]) -> float | None:
    """Return the longest wave of a sine, cosine or rippling function of a straight line.

    None where there is none: sin(x**2) has no wavelength, and sin(a) no wave.
    """
    with np.errstate(all="ignore"):
        return max(_waves(tree, settings), default=None)


def _waves(tree: Node, settings: Mapping[str, float]) -> Iterator[float]:
    evaluation = Evaluation(Calculus(PLAIN, 2), settings, np.zeros(1))
    for node in walk(tree):
        match node:
            case Call(name, (inner,), pairs):
                period = _period(name, {key: evaluation.constant(v) for key, v in pairs})
                line = evaluation.jet(inner)
                if period is None or line.first is None or line.second is not None:
                    continue
                rate = abs(float(np.max(line.first)))
                if 0.0 < rate < math.inf:
                    yield period / rate


def _period(name: str, settings: dict[str, float]) -> float | None:
    if name in ("sin", "cos"):
        return 2.0 * math.pi
    if name not in BY_KEY:
        return None
    try:
        return BY_KEY[name].wavelength(**BY_KEY[name].settings(settings))
    except ValueError:  # a slider went where the function is not defined
        return None
