"""Every sentence of the Linear collapse panel, over its settings: true of the network."""

import re
from itertools import product

import numpy as np
import pytest

from app.labs.collapse import words
from app.labs.collapse.result import verdict, work
from core.labs.collapse.state import CollapseState
from core.state_parts import Pick
from core.text import Text

_PICKS = ("relu", "leaky_relu", "hard_tanh", "tanh", "identity", "step", "relu6")
_SETTINGS = list(product((1, 2, 3, 5), (1, 2, 8), _PICKS, (1, 2, 7), (-3.0, 0.0, 1.0)))
_LECTURE = [
    (1.0, 0.0, -1.0, 0.0, 1.0, -1.0),
    (1.0, 0.0, 0.0, 1.0, 1.0, 1.0),
    (0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    (-2.0, 1.0, 0.5, 3.0, -1.0, 2.0),
]


def _is(said: Text, pattern: Text) -> bool:
    """Say whether a sentence is one of a kind, whatever was filled in."""
    parts = re.split(r"\{\w+\}", pattern.en)
    return re.fullmatch(".+".join(map(re.escape, parts)), said.en) is not None


def _untrue(shown: CollapseState) -> list[str]:
    """Return what the panel says of a network and the network itself does not bear out."""
    result = work(shown)
    first, second = verdict(shown, result)
    layers = result.layers
    grid = np.linspace(-4.7, 4.7, 83)
    plane = np.stack(np.meshgrid(grid, grid), axis=-1).reshape(-1, 2)
    deep, size = layers.output(plane), max(1.0, float(np.abs(result.over.deep).max()))
    columns = np.column_stack([plane, np.ones(len(plane))])
    away = float(np.abs(deep - columns @ np.linalg.lstsq(columns, deep, rcond=None)[0]).max())
    kept: list[tuple[Text, bool]] = []

    if _is(first, words.PARTED):
        kept += [(first, bool(away > 1e-9 * size or result.nearest.gap > 1e-9 * size))]
        kept += [(first, bool(result.difference > 1e-9 * size))]
    else:  # one layer does it all
        kept += [(first, bool(away < 1e-6 * size))]
    if not shown.activated or _is(first, words.NOT_PARTED):
        kept += [(first, float(np.abs(deep - layers.single(plane)).max()) <= 1e-8 * size)]

    x = np.linspace(-4.99, 4.99, 4001)
    along = layers.output(np.column_stack([x, np.full_like(x, shown.x2)]))
    bends = np.abs(np.diff(along, 2))
    if _is(second, words.ONE_PIECE):
        kept += [(second, float(bends.max()) <= 1e-9 * size)]
    elif _is(second, words.PIECES):
        (count,) = (int(number) for number in re.findall(r"\d+", second.en.replace("x1", "")))
        seen = np.flatnonzero(bends > 1e-9 * size)
        kept += [(second, count >= 1 + int(np.count_nonzero(np.diff(seen, prepend=-9) > 2)))]
        kept += [(second, count > 1)]
    return [said.en for said, true in kept if not true]


@pytest.mark.parametrize(("layers", "units", "pick", "seed", "x2"), _SETTINGS)
def test_what_is_said_of_drawn_weights_is_true(
    layers: int, units: int, pick: str, seed: int, x2: float
) -> None:
    """With the activation: whether one layer could do it, and at least the pieces that are seen."""
    shown = CollapseState(layers, units, seed=seed, activated=True, pick=Pick(pick), x2=x2)

    assert _untrue(shown) == []


@pytest.mark.parametrize("weights", _LECTURE)
@pytest.mark.parametrize("activated", [False, True])
@pytest.mark.parametrize("pick", _PICKS)
def test_what_is_said_of_the_lectures_weights_is_true(
    weights: tuple[float, ...], activated: bool, pick: str
) -> None:
    """relu(x1) - relu(-x1) is x1: one layer does that, though not the product of the weights."""
    shown = CollapseState(weights=weights, activated=activated, pick=Pick(pick))

    assert _untrue(shown) == []
