"""The icon in every size and in every system's file."""

import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from release.icons import DRAWING, ICO_SIZES, icns, ico, png, write_icns, write_ico


@pytest.mark.parametrize("size", [16, 32, 128])
def test_both_curves_can_be_told_apart_at_every_size(qapp: object, size: int) -> None:  # noqa: ARG001  # Qt must run
    """Even in a title bar there are a white curve, an amber one, and the blue ground."""
    picture = QImage.fromData(png(DRAWING, size))
    assert (picture.width(), picture.height()) == (size, size)

    colours = [picture.pixelColor(x, y) for x in range(size) for y in range(size)]
    area = size * size
    white = sum(1 for c in colours if min(c.red(), c.green(), c.blue()) > 200 and c.alpha() > 200)
    amber = sum(1 for c in colours if c.red() > 200 and c.blue() < 110 and c.alpha() > 200)
    blue = sum(1 for c in colours if c.blue() > c.red() + 60 and c.alpha() > 200)

    assert white > 0.04 * area
    assert amber > 0.04 * area
    assert blue > 0.4 * area
    assert picture.pixelColor(0, 0).alpha() == 0


def test_the_windows_icon_holds_every_size(qapp: object, tmp_path: Path) -> None:  # noqa: ARG001  # Qt must run
    """Each entry of the .ico is a PNG of the size that it claims."""
    path = tmp_path / "icon.ico"
    write_ico(path)
    data = path.read_bytes()

    kind, count = struct.unpack_from("<HH", data, 2)
    assert (kind, count) == (1, len(ICO_SIZES))
    for number, size in enumerate(ICO_SIZES):
        side, *_, length, place = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert side == size % 256
        assert QImage.fromData(data[place : place + length]).width() == size


def test_the_macos_icon_is_a_chain_of_pictures(qapp: object, tmp_path: Path) -> None:  # noqa: ARG001  # Qt must run
    """The lengths written in the .icns lead from picture to picture to its end."""
    path = tmp_path / "icon.icns"
    write_icns(path)
    data = path.read_bytes()

    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4)[0] == len(data)
    place, sizes = 8, set()
    while place < len(data):
        length = struct.unpack_from(">I", data, place + 4)[0]
        sizes.add(QImage.fromData(data[place + 8 : place + length]).width())
        place += length
    assert place == len(data)
    assert sizes == {16, 32, 64, 128, 256, 512, 1024}


def test_icons_without_pictures_are_empty_files() -> None:
    """A header alone is written when there is nothing to hold."""
    assert ico({}) == b"\0\0\1\0\0\0"
    assert icns({}) == b"icns\0\0\0\x08"
