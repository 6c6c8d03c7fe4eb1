"""From strokes to the picture that the network sees."""

from collections.abc import Sequence

import numpy as np
import pytest

from core.labs.digits.maths import DIGITS
from core.labs.digits.raster import GREYS, PEN, SIDE, picture

_BAR = (((0.5, 0.1), (0.5, 0.9)),)


def test_an_empty_pad_is_paper() -> None:
    """Nothing drawn, nothing seen; a stroke without points is nothing too."""
    assert picture([]).shape == (SIDE, SIDE)
    assert not picture([]).any()
    assert not picture([()]).any()


def test_a_bar_fills_the_height_in_the_middle() -> None:
    """All eight rows have ink, in the two middle columns most of all."""
    seen = picture(_BAR)

    assert (seen[:, 3:5] > 8).all()
    assert not seen[:, [0, 1, 6, 7]].any()
    np.testing.assert_array_equal(seen, seen[:, ::-1])
    np.testing.assert_array_equal(seen, seen[::-1])


def test_a_dot_is_a_disc_in_the_middle() -> None:
    """One point has no size to scale; the pen still leaves a mark."""
    seen = picture([((0.2, 0.9),)])

    assert seen[3:5, 3:5].sum() == pytest.approx(np.pi * 3.2**2, abs=4)
    assert seen.sum() == seen[2:6, 2:6].sum()


@pytest.mark.parametrize("drawing", DIGITS)
@pytest.mark.parametrize(("scale", "right", "down"), [(0.3, 0.1, 0.6), (200.0, -50.0, 9.0)])
def test_where_and_how_large_does_not_matter(
    drawing: tuple[tuple[tuple[float, float], ...], ...], scale: float, right: float, down: float
) -> None:
    """A small digit in a corner is seen as the large one in the middle (up to one fine pixel)."""
    moved = [[(scale * x + right, scale * y + down) for x, y in stroke] for stroke in drawing]

    assert np.abs(picture(moved) - picture(drawing)).max() <= 1.0


def test_a_wide_drawing_keeps_inside_the_picture() -> None:
    """A line from left to right is limited by its width; its ends are not cut off."""
    seen = picture([((0.0, 0.5), (1.0, 0.5))])

    assert seen[3:5].sum() == seen.sum()
    assert (seen[3:5] > 0).all()


def test_grey_levels_are_counts_of_a_block() -> None:
    """Whole numbers from 0 to 16."""
    seen = picture(DIGITS[8])

    assert seen.max() <= GREYS
    assert seen.min() == 0
    np.testing.assert_array_equal(seen, np.round(seen))


@pytest.mark.parametrize("pen", [PEN, 0.8 * PEN, 1.25 * PEN])
@pytest.mark.parametrize("seed", range(8))
def test_every_pixel_within_the_pen_is_ink_and_no_other(seed: int, pen: float) -> None:
    """The runs of pixels are what the distance of every pixel to every segment says."""
    random = np.random.default_rng(seed)
    strokes = [random.uniform(0.0, 1.0, (6, 2)), random.uniform(0.0, 1.0, (2, 2))]
    strokes.append(np.array([[0.2, 0.5], [0.8, 0.5], [0.8, 0.1]]))  # level and upright
    strokes.append(np.array([[0.5, 0.5]]))

    np.testing.assert_array_equal(
        picture([[(x, y) for x, y in stroke] for stroke in strokes], pen),
        _by_distance(strokes, pen),
    )


def test_a_thicker_pen_leaves_more_ink() -> None:
    """It fills the same height."""
    thin, thick = picture(DIGITS[8], 0.8 * PEN), picture(DIGITS[8], 1.25 * PEN)

    assert thin.sum() < picture(DIGITS[8]).sum() < thick.sum()
    assert thin[[0, -1]].any(axis=1).all()
    assert thick[[0, -1]].any(axis=1).all()


@pytest.mark.parametrize("dot", [(0.95, 0.05), (0.02, 0.98), (0.5, 0.02)])
def test_a_stray_dot_does_not_shrink_the_digit(dot: tuple[float, float]) -> None:
    """The digit is seen as without it; the dot is seen where it stands, if that is in sight."""
    tiny = (dot, (dot[0] + 0.01, dot[1] - 0.01))
    for speck in ((dot,), tiny):
        clean, dotted = picture(DIGITS[1]), picture([*DIGITS[1], speck])

        assert (dotted >= clean).all()
        assert (dotted - clean).sum() <= 48.0


def test_a_speck_close_to_the_digit_is_seen() -> None:
    """It is ink like any other."""
    seen = picture([*_BAR, ((0.8, 0.5),)])

    assert seen[3:5, 7].all()


def test_dots_alone_are_a_drawing() -> None:
    """Where no stroke is larger than another, none is a speck."""
    seen = picture([((0.1, 0.1),), ((0.1, 0.9),)])

    assert seen[:2].any()
    assert seen[-2:].any()
    assert not seen[3:5].any()


def _by_distance(strokes: Sequence[np.ndarray], pen: float) -> np.ndarray:
    """Return the picture by measuring from every fine pixel to every segment."""
    points = np.concatenate([stroke for stroke in strokes if len(stroke) > 1])
    low, high = points.min(axis=0), points.max(axis=0)
    scale = (32.0 - 2.0 * pen) / max(high[1] - low[1], (high[0] - low[0]) / 0.8)
    middle = np.arange(32) + 0.5
    pixels = np.stack(np.meshgrid(middle, middle), axis=-1)
    ink = np.zeros((32, 32), dtype=bool)
    for stroke in strokes:
        fine = (stroke - (low + high) / 2.0) * scale + 16.0
        for start, end in zip(fine, fine[1:] if len(fine) > 1 else fine, strict=False):
            way = end - start
            along = ((pixels - start) * way).sum(axis=-1) / max(float(way @ way), 1e-12)
            near = start + np.clip(along, 0.0, 1.0)[..., np.newaxis] * way
            ink |= np.hypot(*(pixels - near).transpose(2, 0, 1)) <= pen
    return np.asarray(ink.reshape(8, 4, 8, 4).sum(axis=(1, 3)))
