"""From the state and a training to what the panel shows."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import numpy as np
from PySide6.QtCore import QObject

from app.labs.xor import words
from app.training_panel import Told, ToldTraining
from app.widgets.folded_plane import FoldedPicture
from app.widgets.input_plane_picture import PlanePicture, PlanePoint
from core.arrays import Array
from core.labs.xor.hidden import HiddenSpace, hidden_space
from core.labs.xor.maths import Line
from core.labs.xor.state import GATE_INPUTS, HIGH, LOW, MOST_FIRST_STEPS, MOST_TRAINED, XorState
from core.labs.xor.training import lead, says, settings, sums, untrained
from core.network import Network, Weights, backward
from core.network.history import TrainingHistory
from core.number_text import format_number
from core.resolve import activation_of
from core.state_parts import Pick
from core.text import Language, Text


class Trainings(ToldTraining[XorState]):
    """Trainings that are begun anew only where what the first network is made of changes.

    Another learning rate goes on from the present weights, and a second network is trained
    until it stands where the first one does.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.most = MOST_TRAINED
        self._data = np.zeros((0, 2)), np.zeros(0)
        self._solved = False

    def arrives(self) -> bool:
        """Say whether every network has come to be right at every point, where that is to stop."""
        if self._told is None or not self._told.shown.stops:
            return False
        before, self._solved = self._solved, self._all_right()
        return self._solved and not before

    def play(self, on: bool) -> None:
        """Start or pause; what is solved already goes on."""
        self._solved = self._all_right()
        super().play(on)

    def _all_right(self) -> bool:
        return all(share_right(one, *self._data) == 1.0 for one in self.histories)

    def follow(self, shown: XorState, points: Array, classes: Array) -> None:
        """Have the trainings of these settings, where the state says that they stand."""
        self._data = points, classes
        wanted = [shown.pick, *([shown.other] if shown.compared and shown.layers else [])]
        picks = tuple(wanted) if len(points) else ()
        had = self._told.picks if self._told is not None and self._is_of(shown) else ()
        if picks != had or not self._stands_at(shown):
            histories = [
                self.histories[n]
                if pick in had[n : n + 1]
                else untrained(shown, pick, points, classes)
                for n, pick in enumerate(picks)
            ]
            self.set_up(histories)
            self._told = Told(shown, picks)
            self.make_again(_side_by_side(histories, shown), MOST_FIRST_STEPS)
            return
        self._told = Told(shown, picks)
        self._solved = self._all_right()
        self.untold = False
        if not self.catching_up:
            for one, pick in zip(self.histories, picks, strict=True):
                one.retune(settings(shown, pick))


def _side_by_side(
    histories: Sequence[TrainingHistory], shown: XorState
) -> Iterator[Sequence[TrainingHistory]]:
    for _ in zip_longest(*(lead(one, shown) for one in histories)):
        yield histories


_NODES = 81
_FINE_NODES = 241  # for an edge that is as straight as the line upon it
_LEVEL = 1e-9  # answers that differ by less are one, and have no boundary
_MOST_TOLD = 8  # points whose places are spoken one by one


def _grid(nodes: int) -> Array:
    side = np.linspace(LOW, HIGH, nodes)
    return np.stack(np.meshgrid(side, side), axis=-1)


GRID: Array = _grid(_NODES)
_FINE: Array = _grid(_FINE_NODES)
_STEEP: Array = _grid(_FINE_NODES - 1)
"""Without a node on the lines of common weights, where rounding would decide the side."""


def line_picture(
    line: Line, points: Array, classes: Array, language: Language, *, hidden: bool
) -> PlanePicture:
    """Return the plane divided by a line, with its handles."""
    weights = np.array([line.w1, line.w2])
    fine = _FINE @ weights + line.b
    empty = not len(points)  # then there is nothing to divide
    marks = plane_points(points, classes, line.says(points), hidden=hidden)
    return PlanePicture(
        low=LOW,
        high=HIGH,
        values=np.full_like(fine, 0.5) if empty else np.where(fine > 0.0, 1.0, 0.0),
        middle=0.5,
        reach=0.5,
        levels=() if empty or not weights.any() else (0.0,),
        heights=GRID @ weights + line.b,
        points=marks,
        handles=() if empty else handles(line),
        ticks=GATE_INPUTS,
        spoken=_spoken(marks, words.YOUR_LINE, language, hidden=hidden),
    )


def handles(line: Line) -> tuple[tuple[float, float], ...]:
    """Return two places on a line, a fifth of its way in from the edges of the plane."""
    ends = line.crossing(LOW, HIGH)
    if not ends:
        return ()
    (a, b), (c, d) = ends
    return tuple((a + (c - a) * share, b + (d - b) * share) for share in (0.2, 0.8))


def network_picture(
    history: TrainingHistory,
    points: Array,
    classes: Array,
    name: Text,
    language: Language,
    *,
    hidden: bool,
) -> PlanePicture:
    """Return what a network answers over the plane, with a line where that is a half."""
    values = says(history, history.here, GRID)
    said = (says(history, history.here, points) > 0.5).astype(np.float64)
    marks = plane_points(points, classes, said, hidden=hidden)
    return PlanePicture(
        low=LOW,
        high=HIGH,
        values=np.full_like(values, 0.5) if hidden else values,
        middle=0.5,
        reach=0.5,
        levels=() if hidden or np.ptp(values) < _LEVEL else (0.5,),
        points=marks,
        ticks=GATE_INPUTS,
        spoken=_spoken(marks, name, language, hidden=hidden),
    )


def hand_picture(
    built: tuple[Network, Weights],
    points: Array,
    classes: Array,
    language: Language,
    *,
    hidden: bool,
) -> PlanePicture:
    """Return which class the network by hand gives every place, with the line between them."""
    fine = sums(*built, _STEEP)
    known = np.isfinite(fine)
    said = (sums(*built, points) > 0.0).astype(np.float64)
    marks = plane_points(points, classes, said, hidden=hidden)
    covered = np.full_like(fine, 0.5)
    return PlanePicture(
        low=LOW,
        high=HIGH,
        values=covered if hidden else np.where(known, np.where(fine > 0.0, 1.0, 0.0), np.nan),
        middle=0.5,
        reach=0.5,
        levels=() if hidden or np.ptp(np.nan_to_num(fine)) < _LEVEL else (0.0,),
        heights=fine,
        points=marks,
        ticks=GATE_INPUTS,
        spoken=_spoken(marks, words.YOUR_NETWORK, language, hidden=hidden),
    )


def space_picture(
    built: tuple[Network, Weights],
    shown: XorState,
    points: Array,
    classes: Array,
    language: Language,
) -> FoldedPicture:
    """Return the space of the two units that are looked into."""
    first, second = shown.pair
    network, weights = built
    found = hidden_space(network, weights, points, first, second)
    marks = plane_points(found.points, classes, (found.said > 0.5).astype(np.float64), hidden=False)
    title = words.SPACE_TITLE.fill(first=first, second=second)
    line = _line_words(found, (first, second))
    where = Text(
        en="; ".join(_at(one, other).en for one, other in zip(points, found.points, strict=True)),
        zh="；".join(_at(one, other).zh for one, other in zip(points, found.points, strict=True)),
    )
    many = len(points) > _MOST_TOLD
    said = words.SPACE_SPOKEN.fill(
        title=title, n=len(points), where=words.SPACE if many else where, line=line
    )
    return FoldedPicture(
        level=found.level,
        upright=found.upright,
        points=marks,
        low=found.low,
        high=found.high,
        ends=found.ends,
        names=(f"h{first}", f"h{second}"),
        title=title.of(language),
        caption=line.of(language),
        spoken=said.of(language),
    )


def _at(point: Array, seen: Array) -> Text:
    x1, x2, h1, h2 = (format_number(float(number), 3) for number in (*point, *seen))
    return words.SPACE_POINT.fill(x1=x1, x2=x2, h1=h1, h2=h2)


def _line_words(found: HiddenSpace, pair: tuple[int, int]) -> Text:
    if found.others:
        return words.SPACE_OTHERS.fill(n=found.others)
    if found.boundary is None:
        return words.SPACE_NO_LINE
    names = (f"h{pair[0]}", f"h{pair[1]}")
    return words.SPACE_LINE.fill(line=Line(*found.boundary).equation(names))


def share_right(history: TrainingHistory, points: Array, classes: Array) -> float:
    """Return the share of the points that a network reads rightly."""
    said = says(history, history.here, points) > 0.5
    return float(np.mean(said == (classes > 0.5)))


def stuck(history: TrainingHistory, points: Array, classes: Array) -> bool:
    """Say whether every gradient of the first layer is 0 while there is a loss to reduce."""
    settings, here = history.settings, history.here
    if settings.network.depth == 1:
        return False
    found = backward(settings.network, here.weights, points, classes[:, np.newaxis], settings.loss)
    return not found.gradient.matrices[0].any() and not found.gradient.biases[0].any()


def slope(history: TrainingHistory, points: Array, classes: Array) -> float:
    """Return the largest |derivative| of the loss by any weight."""
    settings, weights = history.settings, history.here.weights
    found = backward(settings.network, weights, points, classes[:, np.newaxis], settings.loss)
    return float(np.abs(found.gradient.flat).max())


def names_of(shown: XorState, count: int) -> list[Text]:
    """Return what the first ``count`` networks, one or two, are called."""
    return [_name_of(shown, pick) for pick in (shown.pick, shown.other)[:count]]


def _name_of(shown: XorState, pick: Pick) -> Text:
    """Return what a network is called: a perceptron, or by its activation as it is tuned."""
    if not shown.layers:
        return words.NO_LAYER
    activation = activation_of(pick)
    numbers = ", ".join(
        f"{parameter.letter} = {format_number(pick.settings[parameter.key])}"
        for parameter in activation.parameters
        if pick.settings.get(parameter.key, parameter.default) != parameter.default
    )
    if not numbers:
        return activation.name
    return words.TUNED.fill(name=activation.name, numbers=numbers)


def plane_points(
    points: Array, classes: Array, said: Array, *, hidden: bool
) -> tuple[PlanePoint, ...]:
    """Return points as marks, crossed out where they are read wrongly and that is not covered."""
    return tuple(
        PlanePoint(float(x), float(y), one=bool(one), right=hidden or bool(one == answer))
        for (x, y), one, answer in zip(points, classes, said, strict=True)
    )


def _spoken(marks: tuple[PlanePoint, ...], name: Text, language: Language, *, hidden: bool) -> str:
    if not marks:
        return words.SPOKEN_EMPTY.of(language)
    wrong = sum(not mark.right for mark in marks)
    said = words.SPOKEN_HIDDEN if hidden else words.SPOKEN
    return said.fill(n=len(marks), wrong=wrong, name=name).of(language)
