"""What the neuron answers over the plane of its first two inputs."""

import numpy as np

from app.panels.neuron import words
from app.panels.neuron.worked import Worked
from app.widgets.input_plane import PlanePicture, PlanePoint
from core.arrays import Array
from core.labs.neuron.maths import FIRES_ABOVE
from core.number_text import format_number
from core.text import Language

_LOW, _HIGH = -0.5, 1.5
_NODES = 81
_FINE_NODES = 241  # for an edge that is as straight as the line upon it


def boundary(worked: Worked, language: Language, *, hidden: bool) -> PlanePicture:
    """Return the picture; further inputs keep their present values.

    Args:
        worked: the neuron and its truth table.
        language: of the spoken sentence.
        hidden: whether the answers are covered; the examples stay.
    """
    sums = worked.unit.pre_activation(_inputs(worked, _NODES))
    values = worked.unit.output(_inputs(worked, _FINE_NODES))
    finite = np.abs(values[np.isfinite(values)] - FIRES_ABOVE)
    points = _points(worked, hidden=hidden)
    wrong = sum(not point.right for point in points)
    said = words.PLANE_SPOKEN.fill(n=len(points), wrong=wrong, edge=format_number(FIRES_ABOVE))
    return PlanePicture(
        low=_LOW,
        high=_HIGH,
        values=np.full_like(values, FIRES_ABOVE) if hidden else values,
        middle=FIRES_ABOVE,
        reach=max(float(finite.max(initial=0.0)), 1e-9),
        levels=() if hidden else worked.unit.edges(float(sums.min()), float(sums.max())),
        heights=sums,
        points=points,
        here=(float(worked.x[0]), float(worked.x[1])),
        spoken=(words.PLANE if hidden else said).of(language),
    )


def _inputs(worked: Worked, nodes: int) -> Array:
    """Return a square of inputs, shape (nodes, nodes, inputs); the rest as they are now."""
    side = np.linspace(_LOW, _HIGH, nodes)
    across, up = np.meshgrid(side, side)
    rest = [np.full_like(across, x) for x in worked.x[2:]]
    return np.stack([across, up, *rest], axis=-1)


def _points(worked: Worked, *, hidden: bool) -> tuple[PlanePoint, ...]:
    """Return the rows of the truth table that lie in this plane."""
    here = (worked.rows[:, 2:] == worked.x[2:]).all(axis=1)
    return tuple(
        PlanePoint(
            float(worked.rows[row, 0]),
            float(worked.rows[row, 1]),
            one=bool(worked.target[row]),
            right=hidden or bool(worked.verdict.right[row]),
        )
        for row in np.flatnonzero(here)
    )
