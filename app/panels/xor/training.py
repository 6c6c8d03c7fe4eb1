"""The one or two networks that the settings ask for."""

from dataclasses import replace

from app.widgets.training import Training
from core.activation import Array
from core.state import XorState
from core.xor.solve import walk


class Trainings(Training):
    """Walks that are begun anew whenever what they are made of changes."""

    _of: tuple[XorState, bytes] | None = None

    def follow(self, shown: XorState, points: Array, classes: Array) -> None:
        """Have the trainings of these settings; the ones that run go on if nothing changed."""
        # What a network does not see does not start it anew.
        seen = replace(shown, line=XorState().line, adds=1, solver="train")
        key = (seen, points.tobytes() + classes.tobytes())
        if key == self._of:
            return
        self._of = key
        picks = [shown.pick, *([shown.other] if shown.compared else [])] if len(points) else []
        self.set_up([walk(shown, pick, points, classes) for pick in picks])
