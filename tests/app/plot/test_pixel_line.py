"""Lines that are kept in pixels from frame to frame."""

import math
import weakref

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from app.plot.curve import PixelLines
from app.plot.pixels import Frame, polylines

FRAME = Frame(-1.0, 1.0, 0.0, 2.0, QRectF(0.0, 0.0, 200.0, 100.0))
WIDER = Frame(-2.0, 1.0, 0.0, 2.0, QRectF(0.0, 0.0, 200.0, 100.0))
X = np.linspace(-1.0, 1.0, 5)


def test_a_line_is_placed_as_its_frame_places_it() -> None:
    """Columns, rows and pieces are those that would be computed without keeping."""
    y = np.array([0.0, 1.0, np.nan, 1.0, 2.0])
    line = PixelLines().of(X, y, FRAME)

    assert line.across.tolist() == [0.0, 50.0, 100.0, 150.0, 200.0]
    assert line.down[[0, 1, 3, 4]].tolist() == [100.0, 50.0, 50.0, 0.0]
    assert line.pieces == polylines(FRAME.across(X), FRAME.down(y))


def test_the_same_line_in_the_same_frame_is_kept() -> None:
    """Neither another array of equal numbers nor another frame is taken for it."""
    lines, y = PixelLines(), np.abs(X)
    first = lines.of(X, y, FRAME)

    assert lines.of(X, y, Frame(-1.0, 1.0, 0.0, 2.0, QRectF(0.0, 0.0, 200.0, 100.0))) is first
    assert lines.of(X, y.copy(), FRAME) is not first
    moved = lines.of(X, y, WIDER)
    assert moved is not first
    assert moved.across.tolist() != first.across.tolist()


def test_not_every_line_ever_seen_is_kept() -> None:
    """A long drag leaves no memory behind, and what is asked for again and again stays."""
    lines, steady = PixelLines(), np.abs(X)
    first = lines.of(X, steady, FRAME)
    passed = weakref.ref(lines.of(X, X + 100.0, FRAME))
    assert passed() is not None
    for step in range(100):
        lines.of(X, X + float(step), FRAME)
        assert lines.of(X, steady, FRAME) is first

    assert passed() is None


def test_the_distance_to_a_line_is_that_to_its_nearest_piece() -> None:
    """Beside a flat piece, beyond an end, across a gap, and out of reach."""
    y = np.array([1.0, 1.0, np.nan, 1.0, 2.0])
    line = PixelLines().of(X, y, FRAME)

    assert line.distance(QPointF(20.0, 53.0), 8.0) == pytest.approx(3.0)
    assert line.distance(QPointF(54.0, 53.0), 8.0) == pytest.approx(5.0)
    assert line.distance(QPointF(100.0, 50.0), 8.0) == math.inf
    assert line.distance(QPointF(20.0, 59.0), 8.0) == math.inf
    assert line.distance(QPointF(175.0, 25.0), 8.0) == pytest.approx(0.0, abs=1e-9)
    assert line.distance(QPointF(-300.0, 50.0), 8.0) == math.inf
