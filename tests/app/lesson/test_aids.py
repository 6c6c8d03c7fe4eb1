"""What lies over a lesson: folded bar, blank screen, countdown, spotlight, a dot that fades."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from app.lesson.overlays import Spotlight, around
from core.labs.softmax.state import SoftmaxState
from core.lesson import Step
from tests.app.hands import click, find, settle, type_and_enter
from tests.app.lesson.conftest import Give
from tests.app.lesson.given import PLACES, only
from tests.app.lesson.test_keys import key
from tests.app.lesson.test_player import button
from tests.core.lesson.steps import text


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


@pytest.mark.parametrize("size", [(1024, 700), (960, 540)])
def test_the_spotlight_scrolls_to_what_it_shows(give: Give, size: tuple[int, int]) -> None:
    """A control far down in its column comes into view; the frame never lies on the bar.

    Once a hand has changed the step, the column is left where the hand has put it.
    """
    low = Step("low", "softmax", SoftmaxState(), say=text("look"), spotlight="softmax.stable")
    window = give(0, only(low))
    window.resize(*size)
    QTest.qWait(80)
    light = find(window, "lesson.spotlight", Spotlight)
    target: QWidget = find(window, "softmax.stable")

    seen = target.visibleRegion().boundingRect()
    assert seen.height() > target.height() // 2
    bar: QWidget = find(window, "lesson.bar")
    place = QRect(bar.mapTo(window, QPoint()), bar.size())
    assert not light.frame.toRect().adjusted(4, 4, -4, -4).intersects(place)

    column = next(one for one in around(target) if isinstance(one, QScrollArea))
    type_and_enter(find(window, "softmax.temperature"), "2")
    column.verticalScrollBar().setValue(0)
    window.resize(size[0] + 10, size[1])
    QTest.qWait(80)
    assert column.verticalScrollBar().value() == 0
    place = QRect(bar.mapTo(window, QPoint()), bar.size())
    assert not light.frame.toRect().adjusted(4, 4, -4, -4).intersects(place)


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
