"""Both networks over the plane of inputs, in the same shades and lines."""

import numpy as np

from app.panels.collapse import words
from app.panels.collapse.worked import REACH, Worked
from app.widgets.input_plane import PlanePicture
from core.arrays import Array
from core.labs.collapse.state import CollapseState
from core.number_text import format_number
from core.text import Language, Text

_LINES = 7


def planes(
    shown: CollapseState, worked: Worked, language: Language, *, hidden: bool
) -> tuple[PlanePicture, PlanePicture]:
    """Return the deep network and the single layer; the cut of the plot is marked.

    Where the answers are hidden both planes are plain, and nothing is said of them.
    """
    both = np.stack([worked.over.deep, worked.over.single])
    low, high = float(both.min()), float(both.max())
    levels = tuple(np.linspace(low, high, _LINES + 2)[1:-1].tolist())
    reach = max(abs(low), abs(high), 1e-9)

    def picture(values: Array, name: Text) -> PlanePicture:
        said = (words.PLANE_HIDDEN if hidden else words.PLANE).fill(
            name=name,
            low=format_number(float(values.min()), 4),
            high=format_number(float(values.max()), 4),
        )
        return PlanePicture(
            low=-REACH,
            high=REACH,
            values=np.zeros_like(values) if hidden else values,
            middle=0.0,
            reach=reach,
            levels=() if hidden else levels,
            across=shown.x2,
            spoken=said.of(language),
        )

    return picture(worked.over.deep, words.DEEP), picture(worked.over.single, words.ONE)
