"""The network that is trained: built from the settings, kept when the activation is swapped."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.widgets.clock import Pace
from app.widgets.training import Training
from core.gradient_flow import Flow, measure, problem
from core.network import Snapshot, Walk
from core.state import GradientFlowState
from core.table.gradient_flow import settings_of, walk_of


@dataclass(frozen=True, slots=True)
class Kept:
    """A training that another look of the panel goes on with.

    Attributes:
        of: the settings that it belongs to.
        left: the settings and the walk that a swap has left.
        walks, pace: those of the training.
    """

    of: GradientFlowState | None
    left: tuple[GradientFlowState, Walk] | None
    walks: Sequence[Walk]
    pace: Pace


class Trained(Training):
    """One walk, begun anew whenever the settings change that decide about it."""

    _of: GradientFlowState | None = None
    _left: tuple[GradientFlowState, Walk] | None = None
    _measured: tuple[Snapshot, Flow] | None = None

    @property
    def walk(self) -> Walk:
        """The training, and where it stands."""
        return self.walks[0]

    def follow(self, shown: GradientFlowState) -> None:
        """Have the training of these settings; it goes on if they are the same to it."""
        if shown.trained == self._of:
            return
        # Undo of a swap leads back to the very network that was left.
        left = self._left if self._left and self._left[0] == shown.trained else None
        self._begin(left[1] if left else walk_of(shown), shown)

    def swap(self, shown: GradientFlowState, other: GradientFlowState) -> None:
        """Go on from the present weights under other settings.

        Args:
            shown: the present settings.
            other: those from now on, with as many layers and units.
        """
        self._left = (shown.trained, self.walk)
        self._begin(_walk(other, self.walk.here), other)

    def rewind_to_seed(self, shown: GradientFlowState) -> None:
        """Go back to where a swap was, if there was one; from there to the seed's weights."""
        if self.at_start:
            self._begin(_walk(shown, None), shown)
        self.rewind()

    def measured(self, shown: GradientFlowState) -> Flow:
        """Return what is measured in the network where it stands; once for every place."""
        here = self.walk.here
        if self._measured is None or self._measured[0] is not here:
            data = problem(normalised=shown.normalised)
            self._measured = here, measure(self.walk.settings.network, here.weights, *data)
        return self._measured[1]

    def keep(self) -> Kept:
        """Return what another look needs to go on."""
        return Kept(self._of, self._left, self.walks, self.pace)

    def resume(self, kept: Kept) -> None:
        """Go on where another look stood, standing still."""
        self._of, self._left = kept.of, kept.left
        self.set_up(kept.walks)
        self.set_pace(kept.pace)

    def _begin(self, walk: Walk, shown: GradientFlowState) -> None:
        self.set_up([walk])
        self._of = shown.trained


def _walk(shown: GradientFlowState, start: Snapshot | None) -> Walk:
    return Walk(settings_of(shown), *problem(normalised=shown.normalised), start)
