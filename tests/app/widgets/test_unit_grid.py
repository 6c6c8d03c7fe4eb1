"""Lamps for the units of a network, as they lie and as they are pressed."""

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.theme import STYLES, Theme
from app.widgets.unit_grid import UnitGrid
from tests.app.hands import click


def _made(qtbot: QtBot, size: tuple[int, int], layers: int, units: int) -> UnitGrid:
    lamps = UnitGrid(Theme(STYLES["light"], "en"), "test.lamps")
    qtbot.addWidget(lamps)
    lamps.resize(*size)
    lamps.show_lamps([[False] * units for _ in range(layers)], 0, "spoken")
    lamps.show()
    return lamps


@pytest.mark.parametrize(
    ("layers", "units"), [(1, 1), (1, 32), (5, 16), (10, 16), (50, 32), (7, 5)]
)
@pytest.mark.parametrize("size", [(312, 250), (160, 80), (600, 100)])
def test_no_lamp_lies_upon_another_or_outside(
    qtbot: QtBot, size: tuple[int, int], layers: int, units: int
) -> None:
    """Every lamp has a place of its own in its column, and columns do not touch."""
    lamps = _made(qtbot, size, layers, units)
    room = QRectF(lamps.rect()).adjusted(-0.01, -0.01, 0.01, 0.01)
    for column in range(layers):
        places = [lamps.place(column, unit) for unit in range(units)]
        around = lamps.column(column).adjusted(-0.01, -0.01, 0.01, 0.01)
        assert len({(place.x(), place.y()) for place in places}) == units
        assert all(around.contains(place) and room.contains(place) for place in places)
        if column:
            assert lamps.column(column - 1).right() <= lamps.column(column).left() + 0.01


def test_few_layers_have_larger_lamps_side_by_side(qtbot: QtBot) -> None:
    """Sixteen in one line would be as small as the height allows; in two lines, twice that."""
    lamps = _made(qtbot, (312, 150), 5, 16)
    place = lamps.place(0, 0)

    assert min(place.width(), place.height()) > 1.6 * (150 / 16)
    assert lamps.place(0, 15).left() > place.left()


def test_a_press_tells_the_column_wherever_its_lamps_are(qtbot: QtBot) -> None:
    """Also between two lamps of it; beside all columns nothing is told."""
    lamps = _made(qtbot, (600, 100), 3, 8)
    pressed: list[int] = []
    lamps.pressed.connect(pressed.append)
    for column in (0, 1, 2):
        for unit in (0, 7):
            click(lamps, lamps.place(column, unit).center().toPoint())
    assert pressed == [0, 0, 1, 1, 2, 2]
    lamps.show_lamps([[False]], 0, "spoken")
    click(lamps, QPoint(2, 2))
    assert pressed == [0, 0, 1, 1, 2, 2]


@pytest.mark.parametrize("layers", [5, 50])
def test_the_last_number_is_whole(qtbot: QtBot, layers: int) -> None:
    """Its strokes end before the edge of the picture."""
    lamps = _made(qtbot, (250, 200), layers, 16)
    picture = lamps.grab().toImage()
    ground = QColor(picture.pixel(picture.width() - 1, picture.height() - 1))
    foot = range(round(lamps.column(0).bottom()) + 1, picture.height())

    assert all(QColor(picture.pixel(picture.width() - 1, y)) == ground for y in foot)
    assert any(
        QColor(picture.pixel(x, y)) != ground
        for x in range(picture.width() // 2, picture.width())
        for y in foot
    )
