"""Lesson files: written and read again, and every mistake in them told with its place."""

import json
import random
from dataclasses import replace
from typing import Any

import pytest

from core.lesson import Lesson, is_lesson, read_lesson, write_lesson
from core.state import State
from core.state_parts import StateError
from tests.core.lesson.steps import CHOICE, LESSON, PLAIN, text

MUTATIONS = 5000


def document() -> dict[str, Any]:
    """Return the lesson of the tests as JSON has it."""
    made: dict[str, Any] = json.loads(write_lesson(LESSON))
    return made


def changed(path: str, value: object) -> str:
    """Return the lesson's text with one value in another's place, or added."""
    whole = document()
    at: Any = whole
    *way, last = path.split(".")
    for name in way:
        at = at[int(name)] if name.isdigit() else at[name]
    at[int(last) if last.isdigit() else last] = value
    return json.dumps(whole)


def test_a_lesson_comes_back_as_it_was() -> None:
    """Everything a step says is in the file, and nothing else."""
    assert read_lesson(write_lesson(LESSON)) == LESSON


def test_a_file_says_what_it_is() -> None:
    """A lesson and a screen have the same suffix."""
    assert is_lesson(write_lesson(LESSON))
    assert not is_lesson(State().to_json())
    assert not is_lesson('{"format": "activation-lab-lesson"')
    assert not is_lesson('["activation-lab-lesson"]')
    assert not is_lesson('{"title": "activation-lab-lesson"}')


@pytest.mark.parametrize(
    ("name", "said"), [("zh", {"zh": "只有中文"}), ("en", {"en": "English only"})]
)
def test_a_missing_language_is_shown_in_the_other(name: str, said: dict[str, str]) -> None:
    """A teacher writes one sentence, and both rooms can read it."""
    read = read_lesson(changed("title", said))

    assert read.title.zh == read.title.en == said[name]


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("format", "activation-lab", "not a lesson"),
        ("version", 2, "newer Activation Lab"),
        ("titel", 1, '"titel" is not known; known are title, minutes, steps'),
        ("title", "words", '"title" must be words'),
        ("title", {"de": "Wörter"}, '"title" must be words'),
        ("title", {"en": " "}, '"title" must be words'),
        ("title", {"en": 1}, '"title.en" must be a text'),
        ("title", {"en": "x" * 2001}, "title must have at most 2000 characters."),
        ("minutes", "ten", '"minutes" must be a whole number'),
        ("minutes", 601, "minutes must be from 0 to 600"),
        ("steps", {}, '"steps" must be a list of steps'),
    ],
)
def test_a_frame_that_cannot_be_used_is_refused(path: str, value: object, said: str) -> None:
    """With the place, and what would be right there."""
    with pytest.raises(StateError) as caught:
        read_lesson(changed(path, value))

    assert said in caught.value.message.en


def test_what_is_no_lesson_is_refused() -> None:
    """A list is JSON as well."""
    with pytest.raises(StateError, match="not a lesson"):
        read_lesson("[]")


def test_two_steps_of_one_name_are_refused() -> None:
    """A link to a step would lead to two."""
    with pytest.raises(StateError, match='two steps have the id "plain"'):
        read_lesson(changed("steps.1.id", "plain"))


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("steps.1", "a step", '"steps[1]" must be an object'),
        ("steps.1.panel", "pictures", '"steps[1].panel" must be one of curves, softmax'),
        ("steps.1.panel", None, '"steps[1].panel" must be one of'),
        ("steps.1.state.temperature", -1.0, '"steps[1].state" cannot be used'),
        ("steps.1.state.colour", "red", '"steps[1].state.colour"'),
        ("steps.1.id", 5, '"steps[1].id" must be a text'),
        ("steps.1.id", "", "a step needs an id"),
        ("steps.1.wait", 5, '"steps[1].wait" is not known'),
        ("steps.1.say", 5, '"steps[1].say" must be words'),
        ("steps.1.ask.kind", "riddle", '"steps[1].ask.kind" must be one of open, choice'),
        ("steps.1.ask.options", "A", '"steps[1].ask.options" must be a list'),
        ("steps.1.ask.options", [], "two to 4 options"),
        ("steps.1.ask.options.0.low", "x", '"steps[1].ask.options[0].low" must be a number'),
        ("steps.1.ask.options.0.low", 7.0, "cannot be right from 7.0 to 0.0"),
        ("steps.1.ask.options.0.high", -7.0, "cannot be right from 0.0 to -7.0"),
        ("steps.1.ask.answer", 2, '"steps[1].ask.answer" is not known'),
        ("steps.1.reveal.colour", 2, '"steps[1].reveal.colour" is not known'),
        ("steps.1.controls", {"softmax.shift": "gone"}, '"steps[1].controls.softmax.shift"'),
        ("steps.1.seconds", 9999, "seconds must be from 0 to 3600"),
        ("steps.2.state.picks", [{"key": "rellu"}], 'There is no function "rellu"'),
        ("steps.2.reveal.state.picks", [], "one to 6 functions"),
    ],
)
def test_a_step_that_cannot_be_used_is_a_page_that_says_so(
    path: str, value: object, said: str
) -> None:
    """The rest of the lesson works, and saving it keeps the step's own words."""
    written = changed(path, value)
    number = int(path.split(".")[1])

    read = read_lesson(written)

    assert len(read.steps) == len(LESSON.steps)
    assert read.steps[0] == PLAIN
    mistake = read.steps[number].mistake
    assert mistake is not None
    assert said in mistake.en
    assert json.loads(write_lesson(read))["steps"][number] == json.loads(written)["steps"][number]
    assert read_lesson(write_lesson(read)) == read


def test_ends_that_are_left_open_are_infinite() -> None:
    """An option "more than 1" has no upper end."""
    option = {"text": {"en": "more"}, "low": 1.0}
    read = read_lesson(changed("steps.1.ask.options.2", option))

    assert read.steps[1].ask is not None
    assert read.steps[1].ask.options[2].high == float("inf")
    assert "high" not in json.loads(write_lesson(read))["steps"][1]["ask"]["options"][2] or (
        json.loads(write_lesson(read))["steps"][1]["ask"]["options"][2]["high"] is None
    )


def test_a_step_that_only_talks_needs_no_more() -> None:
    """An open question is written with its words alone."""
    bare = replace(CHOICE, ask=None, conceal=False, say=text("x"), reveal=None, controls=())

    assert read_lesson(write_lesson(Lesson(text("t"), 0, (bare,)))).steps == (bare,)


def test_a_damaged_file_never_does_more_than_say_so() -> None:
    """Cut, doubled, exchanged and foreign characters: words, or a lesson, and nothing else."""
    source, draws = write_lesson(LESSON), random.Random(16)  # noqa: S311  # the same damage every time
    told, read = [], 0
    for _ in range(MUTATIONS):
        start = draws.randrange(len(source))
        end = min(start + draws.choice((0, 1, 1, 2, 9, 200)), len(source))
        put = draws.choice(
            ("", "0", "-1", "1e999", "null", "[]", "{}", '"', "\\", "NaN", "\ud800", "９", "true")
        )
        damaged = source[:start] + put + source[end:]
        try:
            lesson = read_lesson(damaged)
        except StateError as error:
            told.append(error.message)
        else:
            again = read_lesson(write_lesson(lesson))  # where half a character is a whole one
            assert len(again.steps) == len(lesson.steps)
            assert read_lesson(write_lesson(again)) == again
            read += 1

    assert len(told) > MUTATIONS // 20
    assert read > MUTATIONS // 20  # many are still lessons, so both sides were seen


def test_a_file_that_is_too_long_is_refused() -> None:
    """Before it is looked into."""
    with pytest.raises(StateError, match="too long"):
        read_lesson(" " * 2_000_001)
    assert not is_lesson('{"format": "activation-lab-lesson"}' + " " * 2_000_001)
