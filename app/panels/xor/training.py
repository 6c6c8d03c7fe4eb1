"""The one or two networks that the settings ask for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.widgets.clock import Pace
from app.widgets.training import Training
from core.activation import Array
from core.network import Walk
from core.state import Pick, XorState
from core.xor.solve import level, settings, walk

_Key = tuple[XorState, bytes]


@dataclass(frozen=True, slots=True)
class Kept:
    """A training that another look of the panel goes on with.

    Attributes:
        of: what the first network was made of.
        picks: the activation of each network.
        walks, pace: those of the training.
    """

    of: _Key | None
    picks: tuple[Pick, ...]
    walks: Sequence[Walk]
    pace: Pace


class Trainings(Training):
    """Walks that are begun anew only where what the first network is made of changes.

    Another learning rate goes on from the present weights, and a second network is trained
    until it stands where the first one does.
    """

    _of: _Key | None = None
    _picks: tuple[Pick, ...] = ()

    def follow(self, shown: XorState, points: Array, classes: Array) -> None:
        """Have the trainings of these settings; the ones that run go on if nothing changed."""
        wanted = [shown.pick, *([shown.other] if shown.compared and shown.layers else [])]
        picks = tuple(wanted) if len(points) else ()
        # What a network does not see does not start it anew.
        plain = XorState()
        seen = replace(
            shown,
            line=plain.line,
            adds=1,
            solver="train",
            compared=False,
            other=plain.other,
            rate=plain.rate,
        )
        key = (seen, points.tobytes() + classes.tobytes())
        if key != self._of:
            self.set_up([walk(shown, pick, points, classes) for pick in picks])
        else:
            for one, pick in zip(self.walks, self._picks, strict=True):
                if one.settings.optimiser.rate != shown.rate:
                    one.retune(settings(shown, pick))
            if picks != self._picks:
                self._compare(shown, picks, points, classes)
        self._of, self._picks = key, picks

    def keep(self) -> Kept:
        """Return what another look needs to go on."""
        return Kept(self._of, self._picks, self.walks, self.pace)

    def resume(self, kept: Kept) -> None:
        """Go on where another look stood, standing still."""
        self._of, self._picks = kept.of, kept.picks
        self.set_up(kept.walks)
        self.set_pace(kept.pace)

    def _compare(
        self, shown: XorState, picks: tuple[Pick, ...], points: Array, classes: Array
    ) -> None:
        """Leave the first network as it is, and bring another to where it stands, or none."""
        first, *_ = self.walks
        beside = [walk(replace(shown, steps=0), pick, points, classes) for pick in picks[1:]]
        for one in beside:
            level(one, first)
        self.walks = [first, *beside]
