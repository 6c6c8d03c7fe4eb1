"""Steps added, replaced, doubled, moved, deleted, and given words."""

from dataclasses import replace

import pytest

from core.labs.curves.state import CurvesState
from core.labs.xor.state import XorState
from core.lesson import Lesson, Question, Step, edit, read_lesson, write_lesson
from core.lesson.lesson import MOST_STEPS
from core.state import State
from core.state_parts import MoveError, Pick
from tests.core.lesson.steps import CHOICE, LESSON, PLAIN, SHOWN, text


def ids(lesson: Lesson) -> list[str]:
    """Return the steps' names in their order."""
    return [step.id for step in lesson.steps]


def test_a_screen_becomes_a_step() -> None:
    """Its open lab, and what Ctrl+H covers is what the step reveals."""
    screen = State(panel="xor", xor=XorState(solver="train"), values_hidden=True)

    added = edit.add(LESSON, 0, screen)

    assert ids(added) == ["plain", "step-1", "choice", "shown"]
    step = added.steps[1]
    assert (step.panel, step.part, step.conceal) == ("xor", screen.xor, True)
    assert ids(edit.add(added, -1, screen))[0] == "step-2"


def test_a_step_is_doubled_moved_and_deleted() -> None:
    """Beyond an end it stands at that end."""
    doubled = edit.duplicate(LESSON, 1)

    assert ids(doubled) == ["plain", "choice", "step-1", "shown"]
    assert replace(doubled.steps[2], id="choice") == CHOICE
    assert ids(edit.move(LESSON, 0, 1)) == ["choice", "plain", "shown"]
    assert ids(edit.move(LESSON, 2, -5)) == ["shown", "plain", "choice"]
    assert ids(edit.move(LESSON, 0, 9)) == ["choice", "shown", "plain"]
    assert ids(edit.delete(LESSON, 1)) == ["plain", "shown"]


def test_a_full_lesson_takes_no_more() -> None:
    """And says what helps."""
    full = replace(LESSON, steps=tuple(replace(PLAIN, id=f"n{n}") for n in range(MOST_STEPS)))

    with pytest.raises(MoveError, match="Delete one first"):
        edit.add(full, 0, State())
    with pytest.raises(MoveError, match="Delete one first"):
        edit.duplicate(full, 0)


def test_another_screen_keeps_the_words() -> None:
    """The picture is replaced, the question stays; an old reveal would show the old picture."""
    screen = State(curves=CurvesState(picks=(Pick("elu"),)))

    step = edit.show(LESSON, 2, screen).steps[2]

    assert (step.part, step.ask, step.revealed_part) == (screen.curves, SHOWN.ask, None)


def test_a_step_that_could_not_be_used_can_be_replaced() -> None:
    """It gets a name and a screen, and is written anew."""
    broken = replace(LESSON, steps=(Step("?1", mistake=text("no"), source="{}"),))

    step = edit.show(broken, 0, State()).steps[0]

    assert (step.id, step.mistake, step.source) == ("step-1", None, "")


def test_what_a_step_reveals_is_a_screen_of_its_lab() -> None:
    """The same screen reveals nothing; another lab's changes nothing."""
    screen = State(curves=CurvesState(show_d2f=True))

    assert edit.show_revealed(LESSON, 0, screen).steps[0].revealed_part == screen.curves
    assert edit.show_revealed(LESSON, 0, State()).steps[0].revealed_part is None
    assert edit.show_revealed(LESSON, 0, State(panel="xor")) == LESSON


def test_words_are_said_or_asked() -> None:
    """One tick makes a question of a sentence, and a sentence of a question."""
    asked = edit.ask_first(LESSON, 0, asks=True).steps[0]
    assert (asked.ask, asked.say, asked.conceal) == (Question(PLAIN.say or text("")), None, True)
    said = edit.ask_first(LESSON, 1, asks=False).steps[1]
    assert (said.ask, said.say, said.conceal) == (None, CHOICE.words, False)
    silent = edit.ask_first(edit.say(LESSON, 0, None), 0, asks=True).steps[0]
    assert (silent.ask, silent.conceal) == (None, True)


def test_words_are_changed() -> None:
    """A question keeps its options; without words it is none."""
    assert edit.say(LESSON, 0, text("new")).steps[0].say == text("new")
    asked = edit.say(LESSON, 1, text("new?")).steps[1].ask
    assert asked is not None
    assert (asked.text, asked.kind) == (text("new?"), "choice")
    assert edit.say(LESSON, 1, None).steps[1].ask is None
    assert edit.annotate(LESSON, 0, notes=text("n")).steps[0].notes == text("n")
    assert edit.tell(LESSON, 0, reveal=text("r")).steps[0].reveal == text("r")
    assert edit.plan(LESSON, 0, seconds=90).steps[0].seconds == 90


def test_a_made_lesson_is_a_file() -> None:
    """What was made in the window can be opened again."""
    made = edit.say(edit.add(Lesson(edit.UNTITLED), -1, State()), 0, text("hello"))

    assert read_lesson(write_lesson(made)) == made


def test_a_teacher_writes_in_one_language() -> None:
    """The other says the same until somebody translates it; then each is its own."""
    first = edit.worded(None, "嗨", "zh")
    assert (first.zh, first.en) == ("嗨", "嗨") if first else False
    both = edit.worded(first, "嗨嗨", "zh")
    assert (both.zh, both.en) == ("嗨嗨", "嗨嗨") if both else False
    apart = edit.worded(text("x"), "y", "en")
    assert (apart.zh, apart.en) == ("中 x", "y") if apart else False
    assert edit.worded(text("x"), "  ", "en") is None


def test_a_lesson_without_a_title_is_untitled() -> None:
    """A list of lessons has something to show."""
    assert edit.entitle(LESSON, text("new")).title == text("new")
    assert edit.entitle(LESSON, None).title == edit.UNTITLED
