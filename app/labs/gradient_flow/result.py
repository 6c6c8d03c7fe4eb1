"""From the settings to a network, and from what was measured to what the panel says."""

import math
from dataclasses import replace

import numpy as np

from app.labs.gradient_flow import words
from app.training_panel import Told, ToldTraining, advice
from core.arrays import Array
from core.labs.gradient_flow.maths import SAMPLES, GradientFlow, measure, problem
from core.labs.gradient_flow.state import SMALLEST_RATE, SMALLEST_SD, GradientFlowState
from core.labs.gradient_flow.table import lead, made_again, settings_of
from core.network import Snapshot, TrainingHistory
from core.number_text import format_number
from core.state_parts import Era
from core.text import Text


class Trained(ToldTraining[GradientFlowState]):
    """One training, begun anew where settings change that decide about its initial weights."""

    _measured: tuple[Snapshot, GradientFlow] | None = None

    @property
    def history(self) -> TrainingHistory:
        """The training, and where it stands."""
        return self.histories[0]

    def follow(self, shown: GradientFlowState) -> None:
        """Have the training of these settings, where the state says that it stands."""
        self.most = shown.most_trained
        told, left = self._told, self._told.left if self._told else None
        there = self._stands_at(shown)
        self._told = Told(shown, (), _stem(shown), left)
        if there:
            self.untold = False
            if not self.catching_up:
                self.history.retune(settings_of(shown))
        elif left is not None and left[0] == replace(shown, layer=left[0].layer):
            self.set_up([left[1]])  # undo of a swap leads to the very network that was left
            self._told = replace(self._told, left=None)
        else:
            own = told is not None and told.shown.trained == shown.trained
            ways = (
                lead(self.history, shown)
                if told is not None and own and told.stem == _stem(shown)
                else made_again(shown)
            )
            self.make_again(([history] for history in ways), shown.at_once + 2)

    def swap(self, shown: GradientFlowState, other: GradientFlowState) -> GradientFlowState:
        """Go on from the present weights under other settings, and return those.

        Args:
            shown: the present settings, which tell where the training stands.
            other: those from now on, with as many layers and units.
        """
        left = self.history
        way = tuple(era if era.pick else replace(era, pick=shown.pick) for era in self.way)
        other = replace(other, way=way or shown.way)
        self._told = Told(other, (), _stem(other), (shown, left))
        self.set_up([_history(other, left.here)])
        return other

    def rewind_to_start(self) -> None:
        """Go back to where a swap was, if there was one; from there to the seed's weights."""
        if self.at_start and self._told is not None:
            self._told = replace(self._told, stem=())
            self.set_up([_history(self._told.shown, None)])
        self.rewind()

    def measured(self, shown: GradientFlowState) -> GradientFlow:
        """Return what is measured in the network where it stands; once for every place."""
        here = self.history.here
        if self._measured is None or self._measured[0] is not here:
            data = problem(normalised=shown.normalised)
            self._measured = here, measure(self.history.settings.network, here.weights, *data)
        return self._measured[1]


def _stem(shown: GradientFlowState) -> tuple[Era, ...]:
    return tuple(era for era in shown.way if era.pick is not None)


def _history(shown: GradientFlowState, start: Snapshot | None) -> TrainingHistory:
    return TrainingHistory(settings_of(shown), *problem(normalised=shown.normalised), start)


_FAR = 1e-3  # of the last layer's gradient: less than this has vanished
_DIGITS = 3


def number(value: float) -> str | Text:
    """Return a measured number as it is shown everywhere in the panel, in words if it is none."""
    return format_number(value, _DIGITS) if math.isfinite(value) else words.NO_NUMBER


def verdict(shown: GradientFlowState, flow: GradientFlow, here: Snapshot) -> tuple[Text, ...]:
    """Return what happens to the gradient, and how far the training has come."""
    if not math.isfinite(flow.loss):  # an output that is no number is neither right nor wrong
        return _gradient(shown, flow), words.LOST
    said = words.TRAINED if here.step else words.UNTRAINED
    right = round(flow.accuracy * SAMPLES)
    training = said.fill(step=here.step, loss=number(flow.loss), right=right, all=SAMPLES)
    return _gradient(shown, flow), training


def ways_out(shown: GradientFlowState) -> tuple[Text, ...]:
    """Return what can still be done against numbers that grow too large, in one sentence."""
    ways: list[Text] = []
    if shown.rate > SMALLEST_RATE:
        ways.append(words.SLOWER)
    if shown.initialisation == "normal" and shown.sd > SMALLEST_SD:
        ways.append(words.SMALLER)
    if not shown.normalised:
        ways.append(words.CENTRED)
    return advice(ways)


def _gradient(shown: GradientFlowState, flow: GradientFlow) -> Text:
    gradients, last = flow.gradients, len(flow.gradients)
    lost = np.flatnonzero(~np.isfinite(gradients))
    if lost.size:
        return words.BEYOND.fill(layer=int(lost[-1]) + 1)
    silent = np.flatnonzero(gradients == 0.0)
    if silent.size:
        return words.NOTHING_ARRIVES.fill(layer=int(silent[-1]) + 1)
    if last == 1:
        return words.ONE_LAYER.fill(gradient=number(float(gradients[0])))
    said = words.ARRIVES
    if flow.ratio < _FAR:
        said = words.VANISHES
    elif flow.ratio > 1.0 / _FAR:
        said = words.EXPLODES
    factor = number(flow.ratio ** (1.0 / (last - 1)))
    found = said.fill(last=last, ratio=number(flow.ratio), factor=factor)
    if shown.pick.key != "sigmoid":
        return found
    return _joined([found, words.AT_MOST.fill(left=number(0.25 ** (last - 1)))])


def layers_in_words(title: Text, measured: Array) -> Text:
    """Return a chart over the layers in words."""
    numbers = [
        words.AT_LAYER.fill(layer=layer, number=number(value))
        for layer, value in enumerate(measured.tolist(), 1)
    ]
    return words.CHART_SPOKEN.fill(title=title, numbers=_joined(numbers))


def units_in_words(flow: GradientFlow) -> Text:
    """Return how many units are dead, and in which layers, in words."""
    where = [
        words.DEAD_IN.fill(layer=layer, dead=int(dead.sum()))
        for layer, dead in enumerate(flow.dead, 1)
        if dead.any()
    ]
    return words.LAMPS_SPOKEN.fill(
        dead=flow.dead_units, all=flow.units, where=_joined(where) if where else _NOWHERE
    )


def loss_in_words(steps: Array, losses: Array) -> Text:
    """Return the ends of a loss curve in words."""
    return words.LOSS_SPOKEN.fill(
        start=int(steps[0]),
        first=number(float(losses[0])),
        end=int(steps[-1]),
        last=number(float(losses[-1])),
    )


def bars_in_words(layer: int, edges: Array, shares: Array) -> Text:
    """Return a histogram of a layer's outputs in words."""
    fullest = int(np.argmax(shares))
    return words.BARS_SPOKEN.fill(
        layer=layer,
        low=number(float(edges[0])),
        high=number(float(edges[-1])),
        share=number(100.0 * float(shares[fullest])),
        place=number(float(edges[fullest] + edges[fullest + 1]) / 2.0),
    )


def _joined(texts: list[Text]) -> Text:
    return Text(en=" ".join(t.en for t in texts), zh="".join(t.zh for t in texts))


_NOWHERE = Text(en="All are lit.", zh="全部亮著。")
