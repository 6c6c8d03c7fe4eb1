"""A lesson's bounds, and what each of its steps puts on the screen."""

from dataclasses import replace

import pytest

from core.labs.curves.state import CurvesState
from core.labs.curves.state_parts import Guess
from core.lesson import Lesson, Option, Question, Step
from core.state import State
from core.state_parts import Pick, StateError
from tests.core.lesson.steps import CHOICE, LESSON, PLAIN, SHOWN, text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda: Option(text("?"), 1.0, 0.0), "cannot be right from 1.0 to 0.0"),
        (lambda: Question(text("?"), "choice"), "two to 4 options"),
        (lambda: Question(text("?"), "number", options=(Option(text("a")),) * 2), "two to 4"),
        (lambda: Question(text("?"), "choice", options=(Option(text("a")),)), "no choice"),
        (lambda: Question(text("?"), "choice", options=(Option(text("a")),) * 5), "two to 4"),
        (lambda: Question(text("x" * 2001)), "text must have at most 2000"),
        (lambda: Question(text("?"), quantity="q" * 101), "quantity must have at most 100"),
        (lambda: Question(text("?"), at=0), "at must be from 1"),
        (lambda: replace(PLAIN, say=text("x" * 2001)), "say must have at most 2000"),
        (lambda: replace(PLAIN, seconds=-1), "seconds must be from 0"),
        (lambda: replace(PLAIN, spotlight="x" * 101), "at most 100"),
        (lambda: replace(PLAIN, id=" "), "needs an id"),
        (lambda: replace(PLAIN, controls=(("a", "locked"),) * 201), "at most 200, not 201"),
        (lambda: replace(LESSON, minutes=601), "minutes must be from 0 to 600"),
        (lambda: replace(LESSON, title=text("x" * 2001)), "title must have at most 2000"),
        (lambda: replace(LESSON, steps=(PLAIN, PLAIN)), 'two steps have the id "plain"'),
        (
            lambda: replace(LESSON, steps=tuple(replace(PLAIN, id=str(n)) for n in range(501))),
            "at most 500 steps, not 501",
        ),
    ],
)
def test_what_is_out_of_bounds_is_refused(wrong: object, said: str) -> None:
    """A file cannot bring in what the program cannot show."""
    with pytest.raises(StateError, match=said):
        wrong()  # type: ignore[operator]  # a function


def test_a_step_shows_its_lab_in_the_presenters_room() -> None:
    """Language and appearance are the room's; what the other labs show stays."""
    here = State(language="en", style="projector", curves=CurvesState(picks=(Pick("elu"),)))

    shown = CHOICE.screen(here, revealed=False)

    assert (shown.panel, shown.softmax) == ("softmax", CHOICE.part)
    assert (shown.language, shown.style) == ("en", "projector")
    assert shown.curves == here.curves
    assert shown.values_hidden
    assert not CHOICE.screen(here, revealed=True).values_hidden


def test_a_reveal_may_show_other_settings() -> None:
    """The curve of f′ comes with the answer."""
    assert not SHOWN.screen(State(), revealed=False).curves.show_df
    assert SHOWN.screen(State(), revealed=True).curves.show_df
    assert SHOWN.screen(State(), revealed=True).curves.guess.revealed


def test_what_the_class_has_drawn_stays_beside_the_right_line() -> None:
    """The reveal of a drawing shows f′ and keeps the guess; of another function it keeps none."""
    drawn = Guess(((0.0, 0.5), (1.0, 1.0)))
    here = State(curves=CurvesState(picks=(Pick("relu"),), guess=drawn))
    step = replace(SHOWN, revealed_part=None)

    revealed = step.screen(here, revealed=True).curves
    assert (revealed.tool, revealed.guess) == ("predict", replace(drawn, revealed=True))
    other = step.screen(State(), revealed=True).curves
    assert other.guess == Guess(revealed=True)
    elsewhere = replace(CHOICE, ask=Question(text("?"), "draw"))
    assert elsewhere.screen(here, revealed=True).softmax == CHOICE.part


def test_a_touched_step_is_known() -> None:
    """So that it can be restored, and only then says so."""
    shown = CHOICE.screen(State(), revealed=False)

    assert CHOICE.is_shown(shown, revealed=False)
    assert CHOICE.is_shown(replace(shown, language="en", style="dark"), revealed=False)
    assert not CHOICE.is_shown(replace(shown, panel="xor"), revealed=False)
    assert not CHOICE.is_shown(shown, revealed=True)


def test_a_page_about_a_mistake_leaves_the_screen() -> None:
    """There is nothing to show in its place."""
    assert (
        Step("?1", mistake=text("wrong")).screen(State(panel="xor"), revealed=False).panel == "xor"
    )


@pytest.mark.parametrize(
    ("step", "hides"), [(PLAIN, False), (CHOICE, True), (replace(PLAIN, reveal=text("!")), True)]
)
def test_a_step_knows_whether_it_hides_something(step: Step, *, hides: bool) -> None:
    """The next press reveals it first."""
    assert step.hides is hides


def test_a_step_says_or_asks() -> None:
    """The bar shows whichever it is."""
    assert PLAIN.words == PLAIN.say
    assert CHOICE.ask is not None
    assert CHOICE.words == CHOICE.ask.text


def test_an_empty_lesson_can_be_made() -> None:
    """It is where every new one begins."""
    assert Lesson(text("new")).steps == ()
