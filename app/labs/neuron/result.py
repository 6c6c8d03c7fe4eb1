"""From the state to what the panel shows: computed, never remembered."""

from dataclasses import dataclass

import numpy as np

from app.labs.neuron import words
from app.widgets.neuron_diagram import NeuronPicture
from core.arrays import Array
from core.labs.neuron.maths import FIRES_ABOVE, GATES, Unit, Verdict, corners, judge
from core.labs.neuron.perceptron import Lesson, learn
from core.labs.neuron.state import LARGEST_WEIGHT, NeuronState
from core.labs.neuron.table import unit_of
from core.number_text import format_number
from core.sampling import View, sample
from core.text import Language, Text

_NEAREST = 3.0  # the activation is drawn at least this far on both sides of 0
_CURVE_PIXELS = 200


@dataclass(frozen=True, slots=True)
class Worked:
    """A neuron and its truth table.

    Attributes:
        unit: the neuron.
        x: the present inputs, shape (n,).
        rows: every corner of the truth table, shape (2**n, n).
        target: the target there, shape (2**n,).
        verdict: how the neuron does.
        lesson: what the perceptron rule does, if it was asked.
    """

    unit: Unit
    x: Array
    rows: Array
    target: Array
    verdict: Verdict
    lesson: Lesson | None


def work(shown: NeuronState) -> Worked:
    """Return everything that follows from the settings."""
    n = shown.inputs
    unit = unit_of(shown)
    rows = corners(n)
    target = GATES[shown.gate].target(rows)
    lesson = None
    if shown.taught is not None:
        lesson = learn(rows, target, np.asarray(shown.taught[:n]), shown.taught[-1])
    return Worked(unit, np.asarray(shown.x[:n]), rows, target, judge(unit, rows, target), lesson)


def at_step(shown: NeuronState, step: int) -> NeuronState:
    """Return the panel with the neuron after another number of examples; it was taught."""
    lesson = work(shown).lesson
    if lesson is None:
        return shown
    step = min(max(step, 0), len(lesson.steps) - 1)
    there = lesson.steps[step]
    weights = tuple(_inside(float(w)) for w in there.weights)
    return shown.at_step(step, weights, _inside(there.bias))


def picture(
    shown: NeuronState, worked: Worked, language: Language, *, hidden: bool
) -> NeuronPicture:
    """Return what the diagram draws."""
    unit = worked.unit
    total = float(unit.pre_activation(worked.x))
    output = float(unit.output(worked.x))
    reach = max(_NEAREST, 1.2 * abs(total))
    curve = sample(unit.activation, unit.parameters, View(-reach, reach, _CURVE_PIXELS))
    fires = output > FIRES_ABOVE
    covered = words.HIDDEN.of(language)
    y = covered if hidden else format_number(output, 4)
    # An output that is 0 or 1 itself is not read as something else.
    said = words.OUTPUT_ONLY if hidden or output in (0.0, 1.0) else words.OUTPUT
    return NeuronPicture(
        x=tuple(worked.x.tolist()),
        weights=tuple(unit.weights.tolist()),
        products=tuple(unit.products(worked.x).tolist()),
        bias=bias_words(shown),
        total=total,
        sum_words=covered if hidden else sum_words(shown, worked).of(language),
        curve_x=curve.x,
        curve_y=curve.value,
        dots=curve.dots(0),
        activation=unit.activation.name.of(language),
        output=output,
        output_words=said.fill(y=y, fires=int(fires)).of(language),
        fires=fires,
        hidden=hidden,
        spoken=spoken(shown, worked, hidden=hidden).of(language),
    )


def bias_words(shown: NeuronState) -> str:
    """Return the bias, or the threshold that means the same."""
    if shown.as_threshold:
        return f"θ = {format_number(-shown.bias, 4)}"
    return f"b = {format_number(shown.bias, 4)}"


def sum_words(shown: NeuronState, worked: Worked) -> Text:
    """Return the pre-activation, as a sum or as what exceeds the threshold."""
    z = format_number(float(worked.unit.pre_activation(worked.x)), 4)
    if shown.as_threshold:
        total = format_number(float(worked.unit.products(worked.x).sum()), 4)
        return words.SUM_THRESHOLD.fill(total=total, z=z)
    return words.SUM.fill(z=z)


def spoken(shown: NeuronState, worked: Worked, *, hidden: bool) -> Text:
    """Return the whole neuron in one sentence."""
    unit = worked.unit
    output = float(unit.output(worked.x))
    return (words.SPOKEN_HIDDEN if hidden else words.SPOKEN).fill(
        x=", ".join(format_number(x, 4) for x in worked.x.tolist()),
        w=", ".join(format_number(w, 4) for w in unit.weights.tolist()),
        bias=bias_words(shown),
        z=format_number(float(unit.pre_activation(worked.x)), 4),
        activation=unit.activation.name,
        y=format_number(output, 4),
        fires=int(output > FIRES_ABOVE),
    )


def lesson_words(shown: NeuronState, worked: Worked) -> tuple[Text, ...]:
    """Return what the perceptron rule has done so far; nothing if it was not asked."""
    lesson = worked.lesson
    if lesson is None:
        return ()
    here = lesson.steps[min(shown.step, len(lesson.steps) - 1)]
    said = [_progress(lesson, shown.step, here.number)]
    if shown.pick.key != "step":
        edge = format_number(FIRES_ABOVE)
        said.append(words.NOT_STEP.fill(activation=worked.unit.activation.name, edge=edge))
    return tuple(said)


def _progress(lesson: Lesson, step: int, passes: int) -> Text:
    if step < len(lesson.steps) - 1:
        updates = sum(done.error != 0.0 for done in lesson.steps[: step + 1])
        return words.LEARNING.fill(step=step, passes=passes, updates=updates)
    rows = len({done.example for done in lesson.steps} - {None})
    best = round(lesson.best.accuracy * rows)
    if lesson.learned:
        return words.LEARNED.fill(passes=lesson.passes, updates=lesson.updates)
    if lesson.cycle is not None:
        first, again = lesson.cycle
        return words.CIRCLES.fill(first=first, again=again, best=best, all=rows)
    return words.GAVE_UP.fill(passes=lesson.passes, best=best, all=rows)


def _inside(number: float) -> float:
    """Keep a weight where its slider can show it."""
    return min(max(number, -LARGEST_WEIGHT), LARGEST_WEIGHT)
