"""A lesson on the real display: every step of every shipped one whole, and painted clean."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.lesson import files
from app.window.window import Window
from core.lesson import Lesson
from core.state import StyleKey
from core.text import LANGUAGES, Language
from tests.app.hands import find
from tests.app.lesson.given import ALL, PLACES
from tests.app.walk import interactive
from tests.stage.conftest import OpenStage
from tests.stage.contrast import faint
from tests.stage.real import click, left_behind, photograph, rest
from tests.stage.test_whole_words import at_rest_faults

LESSONS = files.shipped()
LOOKS: tuple[tuple[StyleKey, tuple[int, int]], ...] = (
    ("projector", (1024, 768)),
    ("light", (960, 540)),
)  # dark has the sizes of light
Gesture = tuple[str, Callable[[], object]]


def give(window: Window, lesson: Lesson, place: int = 0) -> None:
    """Begin a lesson as the chooser does."""
    window.lesson.take(lesson)
    window.lesson.play(place)
    rest()


def key(window: Window, pressed: Qt.Key, *, shift: bool = False) -> None:
    """Press a key where the keyboard is."""
    focus = QApplication.focusWidget()
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(window if focus is None else focus, pressed, held)


@pytest.mark.parametrize(("style", "size"), LOOKS)
@pytest.mark.parametrize("number", range(len(LESSONS)))
def test_every_step_is_whole(
    open_stage: OpenStage, number: int, style: StyleKey, size: tuple[int, int]
) -> None:
    """From the first step to the last with one key: all words, before and after each reveal.

    The languages take turns; what a step needs in one look is seen in another too.
    """
    turn = number + [look for look, _ in LOOKS].index(style)
    language: Language = LANGUAGES[turn % len(LANGUAGES)]
    window = open_stage("curves", language, style, size)
    give(window, LESSONS[number])
    wrong, presses = [], 0
    while window.lesson.open is not None and presses < 3 * len(LESSONS[number].steps):
        playing = window.lesson.open
        at = f"{playing.step.id}{' revealed' * playing.revealed}"
        # The bar takes its room from the lab, whose controls may scroll then.
        wrong += [f"{at}: {said}" for said in at_rest_faults(window, size, small=True)]
        if style == "projector":
            rest()
            wrong += [f"{at}: {said}" for said in faint(window, photograph(window))]
        if playing.at_end:
            break
        key(window, Qt.Key.Key_PageDown)
        presses += 1
    assert window.lesson.open is not None
    assert window.lesson.open.at_end
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("style", ["light", "dark", "projector"])
def test_what_the_player_paints_leaves_nothing(
    open_stage: OpenStage, style: StyleKey, tmp_path: Path
) -> None:
    """Steps, votes, the fold, a blank screen, the spotlight, leaving and coming back."""
    window = open_stage("curves", "zh", style)
    give(window, ALL)
    done: list[str] = []
    for said, gesture in gestures(window):
        gesture()
        done.append(said)
        differs = left_behind(window, tmp_path)
        assert differs.isNull(), f"{said} leaves {differs}; before: {done[-4:-1]}, {tmp_path}"
    assert not window.lesson.on


def gestures(window: Window) -> list[Gesture]:
    """Return what a teacher does in a lesson, one after another."""
    jump = partial(window.lesson.jump, PLACES["xor"])
    moves: list[Gesture] = [
        (f"next {n}", partial(key, window, Qt.Key.Key_PageDown)) for n in range(4)
    ]
    moves += [
        ("back", partial(key, window, Qt.Key.Key_PageUp)),
        ("jump", jump),
        ("a hand", partial(key, window, Qt.Key.Key_A)),
        ("another", partial(press_button, window, "lesson.more_B")),
        ("blank", partial(key, window, Qt.Key.Key_Period)),
        ("and back", partial(key, window, Qt.Key.Key_Period)),
        ("fold", partial(press_button, window, "lesson.fold")),
        ("unfold", partial(press_button, window, "lesson.fold")),
        ("spotlight", partial(window.lesson.jump, PLACES["neuron"])),
        ("touched", partial(drag_weight, window)),
        ("restored", partial(key, window, Qt.Key.Key_R)),
        ("left", partial(key, window, Qt.Key.Key_Escape)),
        ("returned", partial(QTest.keyClick, window, Qt.Key.Key_F5, CTRL)),
        ("left again", partial(key, window, Qt.Key.Key_Escape)),
    ]
    return moves


CTRL = Qt.KeyboardModifier.ControlModifier


def press_button(window: Window, name: str) -> None:
    """Press a button of the bar with X's own pointer."""
    made: QWidget = find(window, name)
    click(made, made.rect().center())


def drag_weight(window: Window) -> None:
    """Change the lab under the step."""
    field: QWidget = find(window, "neuron.w2")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Up)


@pytest.mark.parametrize("size", [(960, 540), (1280, 800)])
def test_tab_reaches_the_bar_and_goes_on(open_stage: OpenStage, size: tuple[int, int]) -> None:
    """Every control of a question's bar, and of the lab, is reached; Tab goes round."""
    window = open_stage("curves", size=size)
    give(window, ALL, PLACES["xor"])
    wanted = [each for each in interactive(window) if each.objectName().startswith("lesson.")]
    assert len(wanted) >= len({"back", "forward", "fold", "leave", "again", "more", "fewer"})
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    for _ in range(200):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is wanted[0]:
            break
    assert QApplication.focusWidget() is wanted[0]
    assert [each.objectName() for each in wanted if each not in reached] == []
