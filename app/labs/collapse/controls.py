"""The left column of the Linear collapse panel: the shape, the weights, the switch."""

from app.fields import Choice, Function, Number, Seed, Switch
from app.form import Form, Row
from app.labs.collapse import words
from app.store import LabStore
from app.theme import Theme
from app.widgets.number_slider import Scale
from core.labs.collapse import transitions as moves
from core.labs.collapse.state import (
    LARGEST_COEFFICIENT,
    LARGEST_X2,
    MOST_LAYERS,
    MOST_UNITS,
    CollapseState,
)
from core.text import Text

# The lecture's six weights: (layer, number).
NAMES = ((1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (2, 2))


def controls(theme: Theme, lab: LabStore[CollapseState]) -> Form[CollapseState]:
    """Return the column: layers, units, six weights or a seed, the activation's switch, x2."""
    rows: tuple[Row[CollapseState], ...] = (
        Choice[CollapseState, int](
            name="layers",
            title=words.LAYERS,
            options=_counts(words.ONE_LAYER, words.LAYERS_OF, MOST_LAYERS),
        ),
        Choice[CollapseState, int](
            name="units",
            title=words.UNITS,
            options=_counts(words.ONE_UNIT, words.UNITS_OF, MOST_UNITS),
            enabled=lambda collapse: collapse.layers > 1,
        ),
        words.WEIGHTS,
        *(_weight(index) for index in range(len(NAMES))),
        Seed(name="seed", title=words.WEIGHTS, visible=lambda collapse: not collapse.is_lecture),
        Switch(name="activated", title=words.ACTIVATED, tip=words.ACTIVATED_TIP),
        Function(
            name="activation",
            title=words.ACTIVATION,
            field="pick",
            put=moves.activate,
            tuned=lambda collapse: collapse.activated,
        ),
        words.X2,
        Number(name="x2", title=words.X2, scale=Scale(-LARGEST_X2, LARGEST_X2)),
    )
    return Form(theme, lab, rows)


def _weight(index: int) -> Number[CollapseState]:
    layer, number = NAMES[index]
    return Number(
        name=f"w{number}_{layer}",
        title=words.WEIGHT.fill(n=number, layer=layer),
        scale=Scale(-LARGEST_COEFFICIENT, LARGEST_COEFFICIENT),
        letter=f"w{number}<sup>({layer})</sup>",
        get=lambda collapse: collapse.weights[index],
        put=lambda collapse, weight: moves.weigh(collapse, index, weight),
        visible=lambda collapse: collapse.is_lecture,
    )


def _counts(one: Text, more: Text, most: int) -> list[tuple[Text, int]]:
    return [(one, 1), *((more.fill(n=n), n) for n in range(2, most + 1))]
