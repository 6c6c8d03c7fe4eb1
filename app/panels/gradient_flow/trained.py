"""The network that is trained: built from the settings, kept when the activation is swapped."""

from dataclasses import replace

from app.training_panel import Told, ToldTraining
from core.labs.gradient_flow.maths import Flow, measure, problem
from core.labs.gradient_flow.state import GradientFlowState
from core.labs.gradient_flow.table import lead, made_again, settings_of
from core.network import Snapshot, Walk
from core.state_parts import Era


class Trained(ToldTraining[GradientFlowState]):
    """One walk, begun anew whenever the settings change that decide about its initial weights."""

    _measured: tuple[Snapshot, Flow] | None = None

    @property
    def walk(self) -> Walk:
        """The training, and where it stands."""
        return self.walks[0]

    def follow(self, shown: GradientFlowState) -> None:
        """Have the training of these settings, where the state says that it stands."""
        self.most = shown.most_trained
        told, left = self._told, self._told.left if self._told else None
        there = self._stands_at(shown)
        self._told = Told(shown, (), _stem(shown), left)
        if there:
            self.untold = False
            if not self.catching_up:
                self.walk.retune(settings_of(shown))
        elif left is not None and left[0] == replace(shown, layer=left[0].layer):
            self.set_up([left[1]])  # undo of a swap leads to the very network that was left
            self._told = replace(self._told, left=None)
        else:
            own = told is not None and told.shown.trained == shown.trained
            ways = (
                lead(self.walk, shown)
                if told is not None and own and told.stem == _stem(shown)
                else made_again(shown)
            )
            self.make_again(([walk] for walk in ways), shown.at_once + 2)

    def swap(self, shown: GradientFlowState, other: GradientFlowState) -> GradientFlowState:
        """Go on from the present weights under other settings, and return those.

        Args:
            shown: the present settings, which tell where the training stands.
            other: those from now on, with as many layers and units.
        """
        left = self.walk
        way = tuple(era if era.pick else replace(era, pick=shown.pick) for era in self.way)
        other = replace(other, way=way or shown.way)
        self._told = Told(other, (), _stem(other), (shown, left))
        self.set_up([_walk(other, left.here)])
        return other

    def rewind_to_start(self) -> None:
        """Go back to where a swap was, if there was one; from there to the seed's weights."""
        if self.at_start and self._told is not None:
            self._told = replace(self._told, stem=())
            self.set_up([_walk(self._told.shown, None)])
        self.rewind()

    def measured(self, shown: GradientFlowState) -> Flow:
        """Return what is measured in the network where it stands; once for every place."""
        here = self.walk.here
        if self._measured is None or self._measured[0] is not here:
            data = problem(normalised=shown.normalised)
            self._measured = here, measure(self.walk.settings.network, here.weights, *data)
        return self._measured[1]


def _stem(shown: GradientFlowState) -> tuple[Era, ...]:
    return tuple(era for era in shown.way if era.pick is not None)


def _walk(shown: GradientFlowState, start: Snapshot | None) -> Walk:
    return Walk(settings_of(shown), *problem(normalised=shown.normalised), start)
