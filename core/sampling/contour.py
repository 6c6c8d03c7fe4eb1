"""Contour lines of a surface."""

import numpy as np
import numpy.typing as npt

from core.arrays import Array

# The four edges of a cell: 0 lower, 1 right, 2 upper, 3 left. For each of the sixteen ways in
# which its corners (lower left 1, lower right 2, upper right 4, upper left 8) can lie above
# the level: the pairs of edges that a line joins.
_PAIRS: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((3, 0),),
    2: ((0, 1),),
    3: ((3, 1),),
    4: ((1, 2),),
    5: ((3, 2), (1, 0)),
    6: ((0, 2),),
    7: ((3, 2),),
    8: ((2, 3),),
    9: ((2, 0),),
    10: ((3, 0), (1, 2)),
    11: ((2, 1),),
    12: ((1, 3),),
    13: ((1, 0),),
    14: ((0, 3),),
}


def contour(values: Array, level: float) -> Array:
    """Return where a surface crosses a level, as straight pieces (marching squares).

    Between two neighbours the surface is taken to be straight. Cells with a nan have none.

    Args:
        values: heights, shape (n, m), n and m at least 2.
        level: the height of the lines; a corner exactly on it counts as below.

    Returns:
        Shape (k, 2, 2): the ends of each piece as (column, row), which may be fractions.
    """
    with np.errstate(all="ignore"):
        lifted = np.asarray(values, dtype=np.float64) - level
        corners = (lifted[:-1, :-1], lifted[:-1, 1:], lifted[1:, 1:], lifted[1:, :-1])
        kind = sum(
            (corner > 0.0) * weight for corner, weight in zip(corners, _WEIGHTS, strict=True)
        )
        whole = ~np.isnan(sum(corners))
        edges = [_crossing(corners, *_ENDS[edge]) for edge in range(4)]
    pieces = [np.zeros((0, 2, 2))]
    for number, pairs in _PAIRS.items():
        row, column = np.nonzero((kind == number) & whole)
        at = np.stack([column, row], axis=-1).astype(np.float64)
        for start, end in pairs:
            ends = [at + edges[edge][row, column] for edge in (start, end)]
            pieces.append(np.stack(ends, axis=1))
    return np.concatenate(pieces)


_WEIGHTS = (1, 2, 4, 8)
# Each edge from one corner to another: indices of corners, and their places in the cell.
_ENDS: tuple[tuple[int, int], ...] = ((0, 1), (1, 2), (3, 2), (0, 3))
_PLACES: npt.NDArray[np.float64] = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])


def _crossing(corners: tuple[Array, ...], first: int, second: int) -> Array:
    """Return where an edge of every cell crosses 0, within the cell; shape (n-1, m-1, 2)."""
    a, b = corners[first], corners[second]
    share = np.nan_to_num(a / (a - b), nan=0.5, posinf=0.5, neginf=0.5)
    share = np.clip(share, 0.0, 1.0)[..., np.newaxis]
    return np.asarray(_PLACES[first] * (1.0 - share) + _PLACES[second] * share)
