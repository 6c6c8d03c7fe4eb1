"""From strokes to the picture that the network sees."""

import numpy as np
import pytest

from core.digits import GREYS, SIDE, picture
from core.digits.samples import DIGITS

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
