"""From the strokes to logits and probabilities: computed, never remembered."""

import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from app.labs.digits import words
from app.widgets.bars import Bar
from core.arrays import Array
from core.labs.digits.maths import Classifier, read_classifier
from core.labs.digits.raster import picture
from core.labs.digits.state import DigitsState, Point
from core.labs.softmax import softmax
from core.number_text import MINUS, format_number, percent
from core.state import State
from core.tables import Column
from core.text import Language, Text

Strokes = tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class DigitsResult:
    """What the network makes of a drawing.

    Attributes:
        seen: grey levels, shape (8, 8).
        sums, outputs: of the hidden units before and after their activation, shape (64,).
        logits, probabilities: of the ten digits, shape (10,).
    """

    seen: Array
    sums: Array
    outputs: Array
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


def work(shown: DigitsState, strokes: Strokes) -> DigitsResult:
    """Return what follows from the settings and the strokes (the one being drawn too)."""
    seen = picture(strokes)
    passed = classifier(shown.hidden).passed(seen[np.newaxis])
    logits = passed.output[0]
    return DigitsResult(
        seen,
        passed.sums[0][0],
        passed.activations[0][0],
        logits,
        softmax(logits, shown.temperature),
    )


def bars(result: DigitsResult, language: Language, *, hidden: bool) -> tuple[Bar, ...]:
    """Return a row for each digit: its logit and its probability."""
    covered = words.COVERED.of(language)
    return tuple(
        Bar(
            str(digit),
            0.0 if hidden else float(p),
            covered if hidden else percent(float(p)),
            largest=digit == result.digit and not hidden,
            score=math.nan if hidden else float(logit),
            score_words=covered if hidden else decimals(float(logit)),
        )
        for digit, (logit, p) in enumerate(zip(result.logits, result.probabilities, strict=True))
    )


def bars_in_words(shown: tuple[Bar, ...], language: Language) -> str:
    """Return what a screen reader says of the bars."""
    rows = [
        words.BAR.fill(digit=bar.name, logit=bar.score_words, share=bar.words).of(language)
        for bar in shown
    ]
    return words.BARS_ARE.fill(shares="; ".join(rows)).of(language)


def units_in_words(title: str, values: Array, language: Language) -> str:
    """Return what a screen reader says of a square of numbers, a row after the other."""
    rows = "; ".join(" ".join(format_number(float(v), 2) for v in row) for row in values)
    return words.UNITS_ARE.fill(title=title, rows=rows).of(language)


def told(shown: DigitsState, result: DigitsResult) -> Text:
    """Return what the chosen unit computes, and what it adds to the logits."""
    if shown.unit is None:
        return words.UNIT_HINT
    unit, summed = shown.unit + 1, format_number(float(result.sums[shown.unit]), 3)
    output = float(result.outputs[shown.unit])
    if output == 0.0:
        return words.UNIT_SILENT.fill(unit=unit, sum=summed)
    added = output * classifier(shown.hidden).weights.matrices[1][:, shown.unit]
    lowest, highest = int(added.argmin()), int(added.argmax())
    return words.UNIT_SAYS.fill(
        unit=unit,
        sum=summed,
        output=format_number(output, 3),
        least=format_number(float(added[lowest]), 3),
        most=format_number(float(added[highest]), 3),
        lowest=lowest,
        highest=highest,
    )


def verdict(shown: DigitsState, result: DigitsResult) -> tuple[Text, ...]:
    """Return what the network says, and what it cannot say."""
    said = words.VERDICT.fill(
        digit=result.digit,
        percent=percent(float(result.probabilities.max())),
        t=format_number(shown.temperature, 3),
    )
    return (said, words.NO_CLASS) if shown.strokes else (words.EMPTY, said)


def logit_text(result: DigitsResult) -> str:
    """Return the ten logits as a person would type them, one a line, named by their digits."""
    return "\n".join(f"{digit}: {logit:.4f}" for digit, logit in enumerate(result.logits))


def columns(state: State) -> list[Column]:
    """Return a row for each digit: its logit and its probability."""
    result = work(state.digits, state.digits.strokes)
    language = state.language
    return [
        Column(words.DIGIT.of(language), [str(digit) for digit in range(len(result.logits))]),
        Column("logit", [repr(float(z)) for z in result.logits]),
        Column(words.PROBABILITY.of(language), [repr(float(p)) for p in result.probabilities]),
    ]


def decimals(z: float) -> str:
    """Return a logit with two decimals, so that their points stand below each other."""
    text = f"{abs(z):.2f}"
    return text if z >= 0.0 or text == "0.00" else MINUS + text
