"""Both networks of the Linear collapse panel as columns."""

import numpy as np

from core.columns import Column
from core.labs.collapse.maths import Layers, compare_along, drawn, lecture
from core.labs.collapse.state import CollapseState
from core.resolve import activation_of
from core.state import State
from core.text import Text

_ROWS = 201
DEEP = Text(en="layer by layer", zh="逐層計算")
SINGLE = Text(en="one layer", zh="合併成一層")


def collapse_table(state: State) -> list[Column]:
    """Return x1, x2 and the output of both networks."""
    shown, language = state.collapse, state.language
    x1 = np.linspace(-5.0, 5.0, _ROWS)
    along = compare_along(layers_of(shown), x1, shown.x2)
    return [
        Column("x1", [repr(float(x)) for x in x1]),
        Column("x2", [repr(shown.x2)] * _ROWS),
        Column(DEEP.of(language), [repr(float(y)) for y in along.deep]),
        Column(SINGLE.of(language), [repr(float(y)) for y in along.single]),
    ]


def layers_of(shown: CollapseState) -> Layers:
    """Return the network of the panel's settings."""
    activation = activation_of(shown.pick) if shown.activated else None
    parameters = shown.pick.settings if shown.activated else {}
    if shown.is_lecture:
        w1, w2, w3, w4, v1, v2 = shown.weights
        return lecture((w1, w2, w3, w4, v1, v2), activation, parameters)
    return drawn(shown.layers, shown.units, shown.seed, activation, parameters)
