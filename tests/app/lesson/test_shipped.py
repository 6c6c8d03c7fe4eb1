"""The lessons that ship: whole, drawn in every look, and every answer computed a second time."""

import math
import random
from importlib.resources import files as packed

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.lesson import files
from app.lesson.overlays import Spotlight
from app.lesson.pictures import picture_of
from core.lesson import Lesson, Step, read_lesson, write_lesson
from core.lesson.answers import answer, mistake_in_question, right_option
from core.state import State
from core.text import LANGUAGES, Language
from tests.app.hands import find, settle
from tests.app.lesson.conftest import Give
from tests.app.pictures import pixels_of
from tests.architecture.taiwan import CHINESE
from tests.architecture.test_terms import EN, ZH

LESSONS = files.shipped()
STEPS = {f"{n + 1}.{step.id}": step for n, one in enumerate(LESSONS) for step in one.steps}
LONGEST_ZH, LONGEST_EN = 60, 160
"""Characters of a sentence that the last row reads at a glance."""


def sigmoid(x: float) -> float:
    """Return 1/(1 + e^-x)."""
    return 1.0 / (1.0 + math.exp(-x))


def softmax(*logits: float) -> list[float]:
    """Return e^z over the sum of them all."""
    terms = [math.exp(z) for z in logits]
    return [term / sum(terms) for term in terms]


LECTURE = (0.3, 2.9, 4.0)
TEN = (-1.2, 0.4, 1.1, 0.2, -0.7, -2.0, -3.1, 6.5, -0.3, 2.2)
BY_HAND = {
    "1.one-input": float(1.0 - 1.5 > 0.0),
    "1.both-inputs": float(1.0 + 1.0 - 1.5 > 0.0),
    "1.and-gate": sum((a + b - 1.5 > 0) == (a and b) for a in (0, 1) for b in (0, 1)),
    "1.or-with-and": sum((a + b - 1.5 > 0) == (a or b) for a in (0, 1) for b in (0, 1)),
    "1.xor": sum((a + b - 0.5 > 0) == (a != b) for a in (0, 1) for b in (0, 1)),
    "1.sigmoid": sigmoid(1.0 - 0.5),
    "2.same": 0.0,
    "2.coefficient": 1.0 * 1.0 + (-1.0) * 0.5,
    "2.deeper": 0.0,
    "3.at-zero": 0.0,
    "3.middle": 0.5,
    "3.steepest": 0.5 * (1.0 - 0.5),
    "3.far-out": sigmoid(10.0) * (1.0 - sigmoid(10.0)),
    "4.negative": 0.0,
    "4.kink": 0.0,
    "4.leaky": 0.01,
    "5.winner": 2.0,
    "5.how-much": softmax(*LECTURE)[2],
    "5.sum": 1.0,
    "5.shift": softmax(*LECTURE)[2],
    "5.cold": softmax(*(z / 0.1 for z in LECTURE))[2],
    "5.hot": softmax(*(z / 20.0 for z in LECTURE))[2],
    "6.how-many": 10.0,
    "6.likeliest": float(np.argmax(TEN)),
    "6.how-sure": softmax(*TEN)[7],
}
"""Worked out anew here; what takes a training is in TRAINED."""
TRAINED = {
    "2.xor-line": 0.75,
    "2.perceptron": 0.5,
    "2.linear-hidden": 0.5,
    "2.tanh-hidden": 1.0,
    "3.ten-layers": None,
    "4.flow": None,
    "4.alive": None,
    "4.wait": None,
    "4.standardised": None,
}


def test_there_are_six_that_give_the_whole_lecture() -> None:
    """Ten to fifteen minutes each, as long as their steps, and each ends with what to keep."""
    assert len(LESSONS) == 6
    for lesson in LESSONS:
        assert 10 <= lesson.minutes <= 15
        assert abs(60 * lesson.minutes - sum(step.seconds for step in lesson.steps)) <= 60
        last = lesson.steps[-1]
        assert last.say is not None
        assert "記住" in last.say.zh
        asked = [step for step in lesson.steps if step.ask is not None]
        assert len(asked) >= len(lesson.steps) // 2


def test_the_files_are_as_the_program_writes_them() -> None:
    """A lesson opened in the editor and saved unchanged is the same file."""
    for entry in (packed("resources") / "lessons").iterdir():
        text = entry.read_text(encoding="utf-8")
        assert write_lesson(read_lesson(text)) == text


@pytest.mark.parametrize("name", STEPS)
def test_a_step_is_whole(name: str) -> None:
    """No mistake, a question with an answer, a reveal that says it, notes, a plan."""
    step = STEPS[name]
    assert step.mistake is None
    assert mistake_in_question(step) is None
    assert step.notes is not None
    assert step.seconds > 0
    assert step.words is not None
    if step.ask is not None:
        assert step.reveal is not None
        if step.ask.kind == "choice":
            assert right_option(step) is not None
    for text in (step.words, step.reveal):
        if text is not None:
            assert len(text.zh) <= LONGEST_ZH
            assert len(text.en) <= LONGEST_EN


@pytest.mark.parametrize("name", STEPS)
def test_the_words_are_those_of_the_program(name: str) -> None:
    """Written as in Taiwan, each thing by its one name in both languages."""
    step = STEPS[name]
    options = () if step.ask is None else tuple(one.text for one in step.ask.options)
    for text in (step.words, step.reveal, step.notes, *options):
        if text is None:
            continue
        assert [right for wrong, right, _ in EN if wrong.search(text.en)] == []
        assert [right for wrong, right, _ in ZH if wrong.search(text.zh)] == []
        assert not CHINESE.search(text.en)


@pytest.mark.parametrize("name", BY_HAND)
def test_an_answer_is_what_other_arithmetic_finds(name: str) -> None:
    """The computed answer of each step, worked out once more in the plainest way."""
    assert answer(STEPS[name]) == pytest.approx(BY_HAND[name], rel=1e-12, abs=1e-12)


def test_every_question_with_a_number_is_worked_out_again() -> None:
    """None is left out of the two tables above."""
    asks = {
        name
        for name, step in STEPS.items()
        if step.ask is not None and step.ask.kind in ("choice", "number")
    }
    assert asks == BY_HAND.keys() | TRAINED.keys()


def test_four_points_and_no_line_for_them() -> None:
    """Ten thousand lines at random: none has more than three of XOR's points right."""
    draws = random.Random(1)  # noqa: S311  # the same lines every time
    best = 0
    for _ in range(10_000):
        a, b, c = (draws.uniform(-3.0, 3.0) for _ in range(3))
        says = [(a * x + b * y + c > 0) == (x != y) for x in (0, 1) for y in (0, 1)]
        best = max(best, sum(says), 4 - sum(says))
    assert answer(STEPS["2.xor-line"]) == best / 4


@pytest.mark.parametrize("name", [name for name, share in TRAINED.items() if share is not None])
def test_trainings_end_where_mathematics_says(name: str) -> None:
    """Linear networks come to one half on XOR: the best logistic line says 50 % everywhere."""
    assert answer(STEPS[name]) == TRAINED[name]


def test_ten_sigmoids_leave_less_than_a_quarter_each() -> None:
    """The ratio over nine more layers is below 0.25 to the ninth times the weights' gain."""
    assert 0.0 < answer(STEPS["3.ten-layers"]) < 0.25**9 * 20.0
    assert 0.5 < answer(STEPS["4.flow"]) < 2.0


def test_dead_units_stay_dead_unless_inputs_are_standardised() -> None:
    """As many after twenty steps as after ten; almost none with standardised inputs."""
    dead = answer(STEPS["4.alive"])
    assert dead > 40
    assert answer(STEPS["4.wait"]) == dead
    assert answer(STEPS["4.standardised"]) <= 5


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("style", ["light", "dark", "projector"])
@pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: one.title.en)
def test_every_step_is_drawn(lesson: Lesson, style: str, language: Language, give: Give) -> None:
    """In both languages and every look: named controls are there, and something is painted."""
    state = State(language=language, style=style)  # type: ignore[arg-type]  # of a list
    window = give(0, lesson, state)
    while True:
        playing = window.lesson.open
        assert playing is not None
        step = playing.step
        names = [step.spotlight, *(name for name, _ in step.controls)]
        for name in filter(None, names):
            assert window.findChildren(QWidget, name), name
        if step.spotlight:
            assert not find(window, "lesson.spotlight", Spotlight).frame.isEmpty()
        assert not window.lesson.touched
        if playing.at_end:
            break
        window.lesson.forward()
        settle()
    settle()


@pytest.mark.parametrize("name", ["1.start", "2.tanh-hidden", "4.alive", "5.start", "6.seven"])
def test_a_step_has_a_picture(name: str, give: Give) -> None:
    """For the presenter and the editor: drawn from the settings, in the colours of the look."""
    window = give()
    step: Step = STEPS[name]
    picture = picture_of(step.screen(State(), revealed=True), window.panel.theme, QSize(320, 200))
    assert pixels_of(picture).std() > 15
