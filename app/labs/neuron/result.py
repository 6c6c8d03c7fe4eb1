"""From the state to what the panel shows: computed, never remembered."""

from dataclasses import dataclass

import numpy as np

from app.labs.neuron import words
from app.widgets.neuron_diagram import NeuronPicture
from core.arrays import Array
from core.labs.neuron.maths import FIRES_ABOVE, GATES, Unit, Verdict, corners, judge
from core.labs.neuron.perceptron import PerceptronRun, run_of
from core.labs.neuron.state import NeuronState
from core.labs.neuron.table import unit_of
from core.number_text import format_number
from core.sampling import View, sample
from core.text import Language, Text

_NEAREST = 3.0  # the activation is drawn at least this far on both sides of 0
_CURVE_PIXELS = 200


@dataclass(frozen=True, slots=True)
class NeuronResult:
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
    run: PerceptronRun | None


def work(shown: NeuronState) -> NeuronResult:
    """Return everything that follows from the settings."""
    n = shown.inputs
    unit = unit_of(shown)
    rows = corners(n)
    target = GATES[shown.gate].target(rows)
    run = run_of(shown)
    return NeuronResult(unit, np.asarray(shown.x[:n]), rows, target, judge(unit, rows, target), run)


def picture(
    shown: NeuronState, result: NeuronResult, language: Language, *, hidden: bool
) -> NeuronPicture:
    """Return what the diagram draws."""
    unit = result.unit
    total = float(unit.pre_activation(result.x))
    output = float(unit.output(result.x))
    reach = max(_NEAREST, 1.2 * abs(total))
    curve = sample(unit.activation, unit.parameters, View(-reach, reach, _CURVE_PIXELS))
    fires = output > FIRES_ABOVE
    covered = words.HIDDEN.of(language)
    y = covered if hidden else format_number(output, 4)
    # An output that is 0 or 1 itself is not read as something else.
    said = words.OUTPUT_ONLY if hidden or output in (0.0, 1.0) else words.OUTPUT
    return NeuronPicture(
        x=tuple(result.x.tolist()),
        weights=tuple(unit.weights.tolist()),
        products=tuple(unit.products(result.x).tolist()),
        bias=bias_words(shown),
        total=total,
        sum_words=covered if hidden else sum_words(shown, result).of(language),
        curve_x=curve.x,
        curve_y=curve.value,
        dots=curve.dots(0),
        activation=unit.activation.name.of(language),
        output=output,
        output_words=said.fill(y=y, fires=int(fires)).of(language),
        fires=fires,
        hidden=hidden,
        spoken=spoken(shown, result, hidden=hidden).of(language),
    )


def bias_words(shown: NeuronState) -> str:
    """Return the bias, or the threshold that means the same."""
    if shown.as_threshold:
        return f"θ = {format_number(-shown.bias, 4)}"
    return f"b = {format_number(shown.bias, 4)}"


def sum_words(shown: NeuronState, result: NeuronResult) -> Text:
    """Return the pre-activation, as a sum or as what exceeds the threshold."""
    z = format_number(float(result.unit.pre_activation(result.x)), 4)
    if shown.as_threshold:
        total = format_number(float(result.unit.products(result.x).sum()), 4)
        return words.SUM_THRESHOLD.fill(total=total, z=z)
    return words.SUM.fill(z=z)


def spoken(shown: NeuronState, result: NeuronResult, *, hidden: bool) -> Text:
    """Return the whole neuron in one sentence."""
    unit = result.unit
    output = float(unit.output(result.x))
    return (words.SPOKEN_HIDDEN if hidden else words.SPOKEN).fill(
        x=", ".join(format_number(x, 4) for x in result.x.tolist()),
        w=", ".join(format_number(w, 4) for w in unit.weights.tolist()),
        bias=bias_words(shown),
        z=format_number(float(unit.pre_activation(result.x)), 4),
        activation=unit.activation.name,
        y=format_number(output, 4),
        fires=int(output > FIRES_ABOVE),
    )


def lesson_words(shown: NeuronState, result: NeuronResult) -> tuple[Text, ...]:
    """Return what the perceptron rule has done so far; nothing if it was not asked."""
    run = result.run
    if run is None:
        return ()
    here = run.steps[min(shown.step, len(run.steps) - 1)]
    said = [_progress(run, shown.step, here.number)]
    if shown.pick.key != "step":
        edge = format_number(FIRES_ABOVE)
        said.append(words.NOT_STEP.fill(activation=result.unit.activation.name, edge=edge))
    return tuple(said)


def _progress(run: PerceptronRun, step: int, passes: int) -> Text:
    if step < len(run.steps) - 1:
        updates = sum(done.error != 0.0 for done in run.steps[: step + 1])
        return words.LEARNING.fill(step=step, passes=passes, updates=updates)
    rows = len({done.example for done in run.steps} - {None})
    best = round(run.best.accuracy * rows)
    if run.learned:
        return words.LEARNED.fill(passes=run.passes, updates=run.updates)
    if run.cycle is not None:
        first, again = run.cycle
        return words.CIRCLES.fill(first=first, again=again, best=best, all=rows)
    return words.GAVE_UP.fill(passes=run.passes, best=best, all=rows)
