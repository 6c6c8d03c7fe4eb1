"""Steps and lessons that the tests here look at."""

from dataclasses import replace

from core.labs.curves.state import CurvesState
from core.labs.softmax.state import SoftmaxState
from core.lesson import Lesson, Option, Question, Step
from core.state_parts import Pick
from core.text import Text


def text(words: str) -> Text:
    """Return words that differ in the two languages."""
    return Text(en=words, zh=f"中 {words}")


PLAIN = Step("plain", "curves", CurvesState(), say=text("This is sigmoid."), seconds=30)
CHOICE = Step(
    "choice",
    "softmax",
    SoftmaxState(),
    ask=Question(
        text("Which is the likeliest?"),
        "choice",
        "softmax.likeliest",
        options=(
            Option(text("0"), 0.0, 0.0),
            Option(text("1"), 1.0, 1.0),
            Option(text("2"), 2.0, 2.0),
        ),
    ),
    conceal=True,
    reveal=text("The largest logit wins."),
    notes=text("Most say class 2."),
    controls=(("softmax.logits", "locked"), ("softmax.shift", "hidden")),
    spotlight="softmax.temperature",
)
SHOWN = Step(
    "shown",
    "curves",
    CurvesState(picks=(Pick("relu"),), show_df=False),
    ask=Question(text("What does f′ look like?"), "draw"),
    revealed_part=CurvesState(picks=(Pick("relu"),)),
)
LESSON = Lesson(text("Three steps"), 10, (PLAIN, CHOICE, SHOWN))


def with_step(**changes: object) -> Lesson:
    """Return a lesson of one step, CHOICE with changes."""
    return replace(LESSON, steps=(replace(CHOICE, **changes),))  # type: ignore[arg-type]  # of the tests
