"""Lines with fewer points look the same."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from app.plot.pixels import Frame, thinned

_WIDTH = 1500.0


def _worst(x: np.ndarray, y: np.ndarray) -> tuple[float, int]:
    """Return how far the thinned line leaves the full one, and how many points it has."""
    kept_x, kept_y = thinned(x, y)
    return float(np.abs(np.interp(x, kept_x, kept_y) - y).max()), len(kept_x)


@pytest.mark.parametrize("nodes", [400, 3001, 20001])
def test_a_smooth_curve_keeps_its_shape_with_few_points(nodes: int) -> None:
    """A sigmoid across the screen, however finely it was sampled."""
    x = np.linspace(0.0, _WIDTH, nodes)
    worst, points = _worst(x, 400.0 / (1.0 + np.exp(-(x - 700.0) / 60.0)))

    assert worst < 0.1
    assert points < 250


@pytest.mark.parametrize("nodes", [400, 3001, 20001])
@pytest.mark.parametrize("slope", [3.0, 0.3, 0.02, -0.5])
def test_a_corner_stays_a_corner(nodes: int, slope: float) -> None:
    """Two straight pieces meet where they meet, between nodes that are very close too."""
    corner = 611.37
    x = np.unique(np.append(np.linspace(0.0, _WIDTH, nodes), corner))
    worst, points = _worst(x, np.maximum(x - corner, 0.0) * slope + 20.0)

    assert worst < 0.1
    assert points < 12


def test_many_gentle_corners_are_all_kept() -> None:
    """The output of a network with ReLU has a dozen of them, some close together."""
    corners = np.array([80.3, 300.0, 301.5, 302.1, 640.0, 1100.9])
    turns = np.array([0.05, -0.2, 0.4, -0.3, 0.02, 0.1])
    x = np.unique(np.concatenate([np.linspace(0.0, _WIDTH, 2001), corners]))
    y = np.maximum(x[:, np.newaxis] - corners, 0.0) @ turns
    worst, points = _worst(x, y)

    assert worst < 0.1
    assert points < 40


@pytest.mark.parametrize(("low", "high"), [(-5.0, 5.0), (1e-300, 2e-300), (-1e307, 1e307)])
@pytest.mark.parametrize("number", [0.0, 1.5, -1e300, math.inf, -math.inf, math.nan])
def test_one_point_lies_where_many_would(low: float, high: float, number: float) -> None:
    """A dot stands on its line, whatever the range; nan stays nan."""
    frame = Frame(low, high, low, high, QRectF(3.5, 2.0, 700.0, 400.0))
    point = frame.point(number, number)

    with np.errstate(over="ignore"):
        column, row = frame.across(np.asarray([number]))[0], frame.down(np.asarray([number]))[0]

    assert np.array_equal([point.x(), point.y()], [column, row], equal_nan=True)
