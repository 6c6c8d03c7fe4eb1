"""The stage itself: its photograph is of the screen, and its hand is X's."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.stage.conftest import OpenStage
from tests.stage.real import click, difference, photograph, rest


def test_the_photograph_is_of_the_screen(open_stage: OpenStage, qtbot: QtBot) -> None:
    """Something that lies over the window is in its picture, as a person sees it."""
    window = open_stage()
    bare = photograph(window)
    over = QWidget()
    qtbot.addWidget(over)
    over.setStyleSheet("background: red")
    over.setGeometry(300, 300, 120, 120)
    with qtbot.waitExposed(over):
        over.show()
    rest()

    assert not difference(bare, photograph(window)).isNull()


def test_the_hand_is_real(open_stage: OpenStage, qtbot: QtBot) -> None:
    """A click of X's pointer presses the button that lies there."""
    window = open_stage()
    button = QPushButton("press", window)
    button.setGeometry(400, 300, 100, 40)
    button.show()
    button.raise_()
    rest()

    with qtbot.waitSignal(button.clicked, timeout=5000):
        click(button, QPoint(50, 20))


@pytest.mark.doubled
def test_twice_the_pixels(open_stage: OpenStage) -> None:
    """At 200 % a picture has two pixels for each of Qt's, each way."""
    window = open_stage(size=(1920, 1000))

    assert photograph(window).width() == 2 * window.width()
