"""The row that drives a training, under hands and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.theme import STYLES, Theme
from app.widgets.trainer_bar import TRAINER_KEYS, TrainerBar
from core.text import Language
from tests.app.hands import find, press


class _Bar(TrainerBar):
    """A bar that writes down what it was asked."""

    def __init__(self, language: Language = "en") -> None:
        super().__init__(Theme(STYLES["light"], language), "test")
        self.asked: list[object] = []
        for signal in (self.play_asked, self.step_asked, self.pace_asked):
            signal.connect(self.asked.append)
        self.rewind_asked.connect(lambda: self.asked.append("rewind"))


@pytest.fixture
def bar(qtbot: QtBot) -> _Bar:
    """Return a bar on the screen, in the middle of a training that stands still."""
    made = _Bar()
    qtbot.addWidget(made)
    made.show_training(running=False, at_start=False, over=False, place="Step 3")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _said(bar: _Bar, name: str) -> str:
    return find(bar, f"test.{name}", QPushButton).accessibleName()


def test_every_button_asks(bar: _Bar) -> None:
    """Rewind, back, train, on: in that order in the row."""
    for name in ("rewind", "back", "play", "on"):
        QTest.mouseClick(find(bar, f"test.{name}"), Qt.MouseButton.LeftButton)

    assert bar.asked == ["rewind", -1, True, 1]


def test_every_button_has_a_key_that_its_tip_names(bar: _Bar) -> None:
    """F5 and F6 and, with Shift, the way back."""
    for name in ("rewind", "back", "play", "on"):
        press(bar, TRAINER_KEYS[name])
        assert TRAINER_KEYS[name] in find(bar, f"test.{name}").toolTip()

    assert bar.asked == ["rewind", -1, True, 1]


def test_the_play_button_pauses_what_runs(bar: _Bar) -> None:
    """Its word changes, its place and width do not."""
    play = find(bar, "test.play", QPushButton)
    width = play.width()
    assert play.text() == _said(bar, "play") == "Train"
    bar.show_training(running=True, at_start=False, over=False, place="Step 4")
    QTest.qWait(0)

    assert play.text() == _said(bar, "play") == "Pause"
    assert play.width() == width
    QTest.mouseClick(play, Qt.MouseButton.LeftButton)
    assert bar.asked == [False]


def test_what_cannot_be_done_cannot_be_pressed(bar: _Bar) -> None:
    """Nothing lies before the start, and nothing behind the end."""
    buttons = [find(bar, f"test.{name}", QPushButton) for name in ("rewind", "back", "play", "on")]
    bar.show_training(running=False, at_start=True, over=False, place="Step 0")
    assert [button.isEnabled() for button in buttons] == [False, False, True, True]

    bar.show_training(running=False, at_start=False, over=True, place="Step 9")
    assert [button.isEnabled() for button in buttons] == [True, True, False, False]


def test_the_pace_is_chosen_by_key(bar: _Bar) -> None:
    """Down goes from one a second up to all there is; showing a pace asks for nothing."""
    box = find(bar, "test.pace", QComboBox)
    bar.show_pace("fast")
    bar.show_pace("slowest")
    assert bar.asked == []
    for _ in range(4):
        QTest.keyClick(box, Qt.Key.Key_Down)

    assert bar.asked == ["slow", "brisk", "steady", "fast"]
    assert box.accessibleName() == "Speed of training"


def test_the_place_is_read_out(bar: _Bar) -> None:
    """In words, for the eye and for a screen reader."""
    label = find(bar, "test.place", QLabel)

    assert label.text() == label.accessibleName() == "Step 3"


def test_it_speaks_chinese(qtbot: QtBot) -> None:
    """The same row in Taiwan's words."""
    bar = _Bar("zh")
    qtbot.addWidget(bar)

    assert [_said(bar, name) for name in ("rewind", "back", "play", "on")] == [
        "回到起點（權重不變）",
        "退回一步",
        "開始訓練",
        "前進一步",
    ]
