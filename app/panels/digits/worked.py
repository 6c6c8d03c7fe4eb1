"""From the strokes to logits and probabilities: computed, never remembered."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from app.panels.digits import words
from app.widgets.bars import Bar
from core.activation import Array
from core.digits import Classifier, picture, read_classifier
from core.numerals import format_number
from core.softmax import softmax
from core.state import DigitsState, State
from core.state.digits import Point
from core.table import Column
from core.text import Language, Text

Strokes = tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class Worked:
    """What the network makes of a drawing.

    Attributes:
        seen: grey levels, shape (8, 8).
        logits, probabilities: of the ten digits, shape (10,).
    """

    seen: Array
    logits: Array
    probabilities: Array

    @property
    def digit(self) -> int:
        """The most probable one."""
        return int(self.logits.argmax())


@cache
def classifier(hidden: str) -> Classifier:
    """Return a trained network; the files of the program do not change while it runs."""
    path = files("resources") / "digits" / f"{hidden}.json"
    return read_classifier(path.read_text(encoding="ascii"))


def work(shown: DigitsState, strokes: Strokes) -> Worked:
    """Return what follows from the settings and the strokes (the one being drawn too)."""
    seen = picture(strokes)
    logits = classifier(shown.hidden).logits(seen[np.newaxis])[0]
    return Worked(seen, logits, softmax(logits, shown.temperature))


def bars(worked: Worked, language: Language, *, hidden: bool) -> tuple[Bar, ...]:
    """Return a bar for each digit, its logit beside its name."""
    covered = words.COVERED.of(language)
    return tuple(
        Bar(
            words.BAR.fill(
                digit=digit, logit=covered if hidden else format_number(float(logit), 3)
            ).of(language),
            0.0 if hidden else float(p),
            covered if hidden else percent(float(p)),
            largest=digit == worked.digit and not hidden,
        )
        for digit, (logit, p) in enumerate(zip(worked.logits, worked.probabilities, strict=True))
    )


def verdict(shown: DigitsState, worked: Worked) -> tuple[Text, ...]:
    """Return what the network says, and what it cannot say."""
    said = words.VERDICT.fill(
        digit=worked.digit,
        percent=percent(float(worked.probabilities.max())),
        t=format_number(shown.temperature, 3),
    )
    return (said, words.NO_CLASS) if shown.strokes else (words.EMPTY, said)


def logit_text(worked: Worked) -> str:
    """Return the ten logits as a person would type them, one a line, named by their digits."""
    return "\n".join(f"{digit}: {logit:.4f}" for digit, logit in enumerate(worked.logits))


def columns(state: State) -> list[Column]:
    """Return a row for each digit: its logit and its probability."""
    worked = work(state.digits, state.digits.strokes)
    language = state.language
    return [
        Column(words.DIGIT.of(language), [str(digit) for digit in range(len(worked.logits))]),
        Column("logit", [repr(float(z)) for z in worked.logits]),
        Column(words.PROBABILITY.of(language), [repr(float(p)) for p in worked.probabilities]),
    ]


def percent(p: float) -> str:
    """Return a share in per cent, never rounded up to a certainty that is not there."""
    if 0.99995 <= p < 1.0:
        return ">99.99 %"
    return f"{100.0 * p:.2f} %"
