"""The network of the XOR panel as a figure: its weights, and what each unit makes of the plane."""

import numpy as np

from app.labs.xor import words
from app.labs.xor.result import plane_points
from app.widgets.input_plane_picture import PlanePicture, PlanePoint
from app.widgets.layer_geometry import Layered
from app.widgets.unit_surface import UnitSurface
from core.arrays import Array
from core.labs.xor.hidden import silent_units, unit_surfaces
from core.labs.xor.state import GATE_INPUTS, HIGH, LOW
from core.network import Network, Weights
from core.number_text import format_number
from core.text import Language, Text

_NODES = 33
"""Places along each side of a unit's picture: as many as are seen on a node."""
_MOST_WRITTEN = 9  # weights of a network that are written on its edges


def figure(
    network: Network,
    weights: Weights,
    data: tuple[Array, Array],
    name: Text,
    language: Language,
    *,
    hidden: bool,
    by_hand: bool = False,
) -> Layered:
    """Return a network as nodes and edges; a small one has its weights written on.

    Args:
        network: of two inputs and one output.
        weights: of it, as they are now.
        data: the examples and their classes; not empty.
        name: of the network.
        language: of the words.
        hidden: whether weights and pictures are covered.
        by_hand: whether a person sets the weights: then the biases are written as well.
    """
    matrices = weights.matrices
    written = tuple(
        tuple(format_number(weight, 3) for weight in matrix.ravel().tolist()) for matrix in matrices
    )
    listed = "; ".join(", ".join(layer) for layer in written)
    sizes = network.sizes
    columns = [("x1", "x2"), *[("",) * units for units in sizes[1:-1]], ("y" if by_hand else "p",)]
    biases = tuple(
        tuple(f"b = {format_number(bias, 3)}" for bias in layer.tolist())
        for layer in weights.biases
    )
    return Layered(
        names=tuple(columns),
        weights=matrices,
        edges=written if sum(map(len, written)) <= _MOST_WRITTEN and not hidden else (),
        spoken=(words.FIGURE_HIDDEN if hidden else words.FIGURE)
        .fill(name=name, weights=listed)
        .of(language),
        biases=(("", ""), *biases) if by_hand and not hidden else (),
        surfaces=() if hidden else _surfaces(network, weights, data, language),
    )


def _surfaces(
    network: Network, weights: Weights, data: tuple[Array, Array], language: Language
) -> tuple[tuple[UnitSurface | None, ...], ...]:
    points = plane_points(*data, data[1], hidden=False)
    dead = silent_units(network, weights, data[0])
    layers = unit_surfaces(network, weights, _NODES)
    columns = [
        tuple(
            _surface(values, points, _named(layer, row, len(layers)), bool(silent), language)
            for row, (values, silent) in enumerate(zip(units, dead[layer], strict=True))
        )
        for layer, units in enumerate(layers)
    ]
    return ((None,) * network.sizes[0], *columns, (None,) * network.sizes[-1])


def _named(layer: int, row: int, layers: int) -> Text:
    if layers == 1:
        return words.UNIT.fill(n=row + 1)
    return words.UNIT_IN.fill(n=row + 1, layer=layer + 1)


def _surface(
    values: Array, points: tuple[PlanePoint, ...], name: Text, dead: bool, language: Language
) -> UnitSurface:
    known = values[np.isfinite(values)]
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 0.0)
    said = words.UNIT_DEAD if dead else words.UNIT_RANGE
    spoken = said.fill(name=name, low=format_number(low, 3), high=format_number(high, 3)).of(
        language
    )
    middle = low / 2.0 + high / 2.0
    plane = PlanePicture(
        low=LOW,
        high=HIGH,
        values=values,
        middle=middle,
        reach=max(high - middle, np.finfo(np.float64).tiny),
        levels=(),
        spoken=spoken,
        points=points,
        ticks=GATE_INPUTS,
    )
    return UnitSurface(plane, dead, spoken)
