"""The one or two networks that the settings ask for."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from PySide6.QtCore import QObject

from app.training_panel import Told, ToldTraining
from core.arrays import Array
from core.labs.xor.state import MOST_FIRST_STEPS, MOST_TRAINED, XorState
from core.labs.xor.training import lead, settings, untrained
from core.network.history import Walk


class Trainings(ToldTraining[XorState]):
    """Walks that are begun anew only where what the first network is made of changes.

    Another learning rate goes on from the present weights, and a second network is trained
    until it stands where the first one does.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.most = MOST_TRAINED

    def follow(self, shown: XorState, points: Array, classes: Array) -> None:
        """Have the trainings of these settings, where the state says that they stand."""
        wanted = [shown.pick, *([shown.other] if shown.compared and shown.layers else [])]
        picks = tuple(wanted) if len(points) else ()
        had = self._told.picks if self._told is not None and self._is_of(shown) else ()
        if picks != had or not self._stands_at(shown):
            walks = [
                self.walks[n] if pick in had[n : n + 1] else untrained(shown, pick, points, classes)
                for n, pick in enumerate(picks)
            ]
            self.set_up(walks)
            self._told = Told(shown, picks)
            self.make_again(_side_by_side(walks, shown), MOST_FIRST_STEPS)
            return
        self._told = Told(shown, picks)
        self.untold = False
        if not self.catching_up:
            for one, pick in zip(self.walks, picks, strict=True):
                one.retune(settings(shown, pick))


def _side_by_side(walks: Sequence[Walk], shown: XorState) -> Iterator[Sequence[Walk]]:
    for _ in zip_longest(*(lead(one, shown) for one in walks)):
        yield walks
