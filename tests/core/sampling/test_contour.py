"""Lines of one height."""

import numpy as np
import pytest

from core.sampling.contour import contour


def _grid(n: int) -> tuple[np.ndarray, np.ndarray]:
    across, up = np.meshgrid(np.linspace(-2.0, 2.0, n), np.linspace(-2.0, 2.0, n))
    return across, up


def _place(pieces: np.ndarray, n: int) -> np.ndarray:
    return pieces * 4.0 / (n - 1) - 2.0


def test_a_plane_has_a_straight_line() -> None:
    """Every end lies exactly on x + 2y = 0.3, and the pieces cover its whole length."""
    across, up = _grid(41)
    pieces = _place(contour(across + 2.0 * up, 0.3), 41)

    np.testing.assert_allclose(pieces[..., 0] + 2.0 * pieces[..., 1], 0.3, atol=1e-12)
    length = np.hypot(*(pieces[:, 1] - pieces[:, 0]).T).sum()
    assert length == pytest.approx(4.0 * np.sqrt(1.25), rel=1e-9)


def test_a_cone_has_a_circle() -> None:
    """The length of the line is that of the circle."""
    across, up = _grid(101)
    pieces = _place(contour(np.hypot(across, up), 1.0), 101)

    np.testing.assert_allclose(np.hypot(pieces[..., 0], pieces[..., 1]), 1.0, atol=1e-3)
    assert np.hypot(*(pieces[:, 1] - pieces[:, 0]).T).sum() == pytest.approx(2 * np.pi, rel=1e-3)


def test_a_saddle_has_two_branches_that_do_not_cross() -> None:
    """All sixteen kinds of cells are joined so that above and below stay apart."""
    values = np.array([[1.0, -1.0], [-1.0, 1.0]])
    pieces = contour(values, 0.0)
    turned = contour(-values, 0.0)

    assert len(pieces) == len(turned) == 2
    for found, sign in ((pieces, 1.0), (turned, -1.0)):
        middles = found.mean(axis=1)
        heights = sign * (1 - 2 * middles[:, 0]) * (1 - 2 * middles[:, 1])
        assert (np.abs(heights) < 1.0).all()
        assert not np.allclose(middles[0], middles[1])


@pytest.mark.parametrize("values", [np.zeros((3, 4)), np.full((3, 3), np.nan), np.ones((2, 2))])
def test_a_flat_surface_has_none(values: np.ndarray) -> None:
    """A level that is only touched is not crossed."""
    assert contour(values, 1.0 if values[0, 0] == 1.0 else 0.0).shape == (0, 2, 2)


def test_a_jump_and_infinity_are_crossed_inside_the_cell() -> None:
    """The line stays between the two neighbours, whatever their heights."""
    values = np.array([[0.0, 0.0, np.inf], [0.0, 0.0, 1.0]])
    pieces = contour(values, 0.5)

    assert len(pieces) == 1
    assert ((pieces[..., 0] >= 1.0) & (pieces[..., 0] <= 2.0)).all()


def test_every_kind_of_cell_lies_between_its_corners() -> None:
    """For each pattern of corners the ends lie on edges whose corners differ."""
    for kind in range(16):
        above = [bool(kind & weight) for weight in (1, 2, 4, 8)]
        a, b, c, d = (1.0 if corner else -1.0 for corner in above)
        pieces = contour(np.array([[a, b], [d, c]]), 0.0)
        expected = {0: 0, 15: 0, 5: 2, 10: 2}.get(kind, 1)

        assert len(pieces) == expected
        for end in pieces.reshape(-1, 2):
            assert sorted(end.tolist()) in ([0.0, 0.5], [0.5, 1.0])
