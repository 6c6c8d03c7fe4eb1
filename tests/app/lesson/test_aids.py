"""What lies over a lesson: folded bar, blank screen, countdown, spotlight, a dot that fades."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.lesson.overlays import Spotlight
from tests.app.hands import click, find, settle
from tests.app.lesson.conftest import Give
from tests.app.lesson.given import PLACES
from tests.app.lesson.test_keys import key
from tests.app.lesson.test_player import button


def test_the_bar_folds_to_its_buttons(give: Give) -> None:
    """Room for the lab; the words come back with the same press."""
    window = give(PLACES["xor"])
    bar: QWidget = find(window, "lesson.bar")
    tall = bar.height()
    button(window, "fold")
    assert not find(window, "lesson.words").isVisible()
    assert bar.height() < tall / 2
    key(window, Qt.Key.Key_PageDown)
    button(window, "fold")
    assert find(window, "lesson.words").isVisible()
    button(window, "leave")
    assert not window.lesson.on


def test_a_blank_screen_is_black_and_cannot_be_pressed(give: Give) -> None:
    """Over menus and labs; Next takes the cover away."""
    window = give()
    settle()
    find(window, "curves.show_f").setFocus()
    key(window, Qt.Key.Key_B)
    image = window.grab().toImage()
    for spot in (QPoint(5, 5), QPoint(640, 400), QPoint(1270, 790)):
        assert image.pixelColor(spot) == QColor(Qt.GlobalColor.black)
    before = window.store.state
    click(find(window, "curves.show_f"), QPoint(8, 8))
    assert window.store.state == before

    key(window, Qt.Key.Key_PageDown)
    assert not find(window, "lesson.blank").isVisible()


def test_a_countdown_is_large_and_ends(give: Give) -> None:
    """The step's own seconds; a third of the window's height; then it says that time is up."""
    window = give(PLACES["xor"])
    find(window, "xor.examples").setFocus()
    key(window, Qt.Key.Key_T)
    shown = find(window, "lesson.countdown", QLabel)
    assert shown.text() == "1:30"
    assert shown.height() > 0.25 * window.height()

    window.lesson.aids.until = 0.0
    window.lesson.changed.emit()

    assert shown.text() == "Time is up"
    key(window, Qt.Key.Key_PageDown)
    key(window, Qt.Key.Key_PageDown)
    assert not shown.isVisible()


def test_the_spotlight_frames_its_control(give: Give) -> None:
    """The frame is painted around it, and goes with it to another size."""
    window = give(PLACES["neuron"])
    for size in ((1280, 800), (1024, 720)):
        window.resize(*size)
        QTest.qWait(50)
        light = find(window, "lesson.spotlight", Spotlight)
        target: QWidget = find(window, "neuron.w2")
        corner = target.mapTo(window, QPoint())
        around = QRect(corner, target.size())
        assert light.frame.toRect().contains(around)
        colour = (
            window.grab().toImage().pixelColor(corner.x() + around.width() // 2, corner.y() - 4)
        )
        assert (colour.red(), colour.green()) == pytest.approx((0xD5, 0x5E), abs=40)
    key(window, Qt.Key.Key_PageDown)
    assert not find(window, "lesson.spotlight").isVisible()


def test_the_dot_follows_the_pointer_and_fades(give: Give) -> None:
    """Red where the pointer is; gone a moment after it has come to rest."""
    window = give()
    find(window, "curves.show_f").setFocus()
    spot = QPoint(700, 300)
    QCursor.setPos(window.mapToGlobal(spot - QPoint(40, 0)))
    key(window, Qt.Key.Key_P)
    QTest.qWait(40)
    QCursor.setPos(window.mapToGlobal(spot))
    QTest.qWait(60)
    colour = window.grab().toImage().pixelColor(spot)
    assert colour.red() > 200
    assert colour.green() < 120
    QTest.qWait(1400)
    faded = window.grab().toImage().pixelColor(spot)
    assert faded.green() == pytest.approx(faded.red(), abs=60)
