"""Questions made without a file: another kind, another quantity, options that follow."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.labs.collapse.state import CollapseState
from core.lesson import Lesson, Option, Question, Step, pose
from core.lesson.answers import QUANTITIES, answer, mistake_in_question, right_option
from core.lesson.lesson import ASK_KINDS
from core.state import State
from core.state_parts import StateError
from tests.core.lesson.steps import CHOICE, PLAIN, text

ASKED = replace(PLAIN, say=None, ask=Question(text("Why?")))


def one(step: Step) -> Lesson:
    """Return a lesson of one step."""
    return Lesson(text("one"), steps=(step,))


def asked(lesson: Lesson) -> Question:
    """Return the question of the only step."""
    ask = lesson.steps[0].ask
    assert ask is not None
    return ask


@pytest.mark.parametrize("panel", sorted({one.panel for one in QUANTITIES.values()}))
def test_a_choice_begins_with_the_right_answer_and_another(panel: str) -> None:
    """In every lab that computes something; nothing is wrong with the question."""
    step = replace(ASKED, panel=panel, part=getattr(State(), panel))  # type: ignore[arg-type]  # a lab's
    assert set(pose.kinds_of(step)) >= {"open", "choice", "number"}
    made = pose.pose(one(step), 0, "choice")

    ask = asked(made)
    assert (len(ask.options), ask.text) == (2, step.ask.text if step.ask else None)
    assert ask.quantity == pose.quantities_of(step.panel)[0]
    assert mistake_in_question(made.steps[0]) is None
    assert right_option(made.steps[0]) == 0


def test_a_lab_that_computes_nothing_is_talked_about() -> None:
    """Digits have no quantity; f′ is drawn on curves alone."""
    digits = replace(ASKED, panel="digits", part=State().digits)
    assert pose.kinds_of(digits) == ("open",)
    assert asked(pose.pose(one(digits), 0, "number")).quantity == ""
    assert pose.kinds_of(ASKED) == ASK_KINDS


def test_a_question_changes_its_kind_and_keeps_its_words() -> None:
    """There and back; a step that asks nothing stays as it is."""
    made = one(CHOICE)
    for kind in ("number", "open", "choice", "choice"):
        made = pose.pose(made, 0, kind)
        assert asked(made).kind == kind
        assert CHOICE.ask is not None
        assert asked(made).text == CHOICE.ask.text
    assert pose.pose(one(PLAIN), 0, "choice") == one(PLAIN)
    assert pose.ask_for(one(PLAIN), 0, "x") == one(PLAIN)
    assert pose.offer(one(PLAIN), 0, ()) == one(PLAIN)
    drawn = pose.pose(one(ASKED), 0, "draw")
    assert (asked(drawn).kind, asked(drawn).quantity) == ("draw", "")


def test_another_quantity_has_another_answer() -> None:
    """The options stay, and are judged anew."""
    made = pose.ask_for(one(CHOICE), 0, "softmax.probability", 2)
    assert answer(made.steps[0]) == pytest.approx(0.24519, abs=1e-5)
    fits = (Option(text("a quarter"), 0.2, 0.3), Option(text("half"), 0.45, 0.55))
    assert right_option(pose.offer(made, 0, fits).steps[0]) == 0
    with pytest.raises(StateError):
        pose.offer(made, 0, fits[:1])


def test_a_quantity_without_a_number_offers_zero() -> None:
    """A choice can be begun where nothing can be computed yet; the editor says what is wrong."""
    step = replace(ASKED, panel="collapse", part=CollapseState())
    broken = pose.ask_for(one(step), 0, "collapse.coefficient", 99)
    made = pose.pose(broken, 0, "choice")
    assert [option.text.en for option in asked(made).options] == ["0", "1"]
    assert mistake_in_question(made.steps[0]) is not None


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("74 %", 0.735, 0.745),
        ("about 0.25", 0.245, 0.255),
        ("−3", -3.5, -2.5),
        ("x1", -math.inf, math.inf),
        ("1 or 2", -math.inf, math.inf),
        ("both", -math.inf, math.inf),
        ("4 列", 3.5, 4.5),
    ],
)
def test_an_option_that_says_a_number_is_right_for_what_rounds_to_it(
    words: str, low: float, high: float
) -> None:
    """What says none, or several, is right for nothing in particular."""
    assert pose.range_in(words) == (low, high)


@given(st.integers(-(10**6), 10**6), st.integers(0, 6))
def test_a_rounded_number_lies_in_its_own_range(number: int, decimals: int) -> None:
    """Whatever its sign and its decimals."""
    value = number / 10**decimals
    low, high = pose.range_in(f"{value:.{decimals}f}")
    assert low <= value <= high
    assert high - low == pytest.approx(10.0**-decimals)
