"""Next, back, jump, and hands that are counted."""

from dataclasses import replace

from core.lesson.playing import Hands, Playing
from tests.core.lesson.steps import CHOICE, LESSON, PLAIN, SHOWN


def test_next_reveals_before_it_goes_on() -> None:
    """Three steps, two of which hide something: four presses to the end."""
    playing, seen = Playing(LESSON), []
    for _ in range(6):
        seen.append((playing.step.id, playing.revealed, playing.at_end))
        playing = playing.forward()

    assert seen == [
        ("plain", False, False),
        ("choice", False, False),
        ("choice", True, False),
        ("shown", False, False),
        ("shown", True, True),
        ("shown", True, True),
    ]


def test_back_asks_again() -> None:
    """The step before is shown as it was asked; before the first there is none."""
    playing = Playing(LESSON, place=2, revealed=True).back()
    assert (playing.step, playing.revealed) == (CHOICE, False)
    assert Playing(LESSON).back() == Playing(LESSON)


def test_a_jump_ends_at_the_ends() -> None:
    """Number 99 of three is the last."""
    assert Playing(LESSON).jump(99).step == SHOWN
    assert Playing(LESSON, 2).jump(-1).step == PLAIN


def test_hands_are_counted_twice() -> None:
    """Before and after the class talked, each step for itself, and never below none."""
    playing = Playing(LESSON, 1).vote(2).vote(2).vote(0).vote(0, -1).vote(0, -1)
    playing = playing.vote_again().vote(1, 5)

    assert playing.hands == Hands((0, 0, 2, 0), (0, 5, 0, 0), again=True)
    assert playing.hands.counted == (0, 5, 0, 0)
    assert playing.vote_again().hands.counted == (0, 0, 2, 0)
    assert playing.jump(0).hands == Hands()
    assert playing.jump(0).jump(1).hands == playing.hands


def test_votes_stay_with_their_step_when_the_lesson_is_changed() -> None:
    """A step that was moved takes its hands along; one that is gone loses them."""
    playing = Playing(LESSON, 1).vote(2).jump(0).vote(1)

    moved = playing.with_lesson(replace(LESSON, steps=(CHOICE, SHOWN)), 9)

    assert moved.step == SHOWN
    assert moved.jump(0).hands.before == (0, 0, 1, 0)
    assert moved.hands == Hands()
