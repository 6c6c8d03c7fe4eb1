"""A person's own points: added, given another class, removed."""

from collections.abc import Callable
from dataclasses import replace

from app.widgets.input_plane import InputPlane
from core.labs.xor.state import MOST_OWN, XorState


class OwnPoints:
    """What a click and the keys on a plane do to the points.

    Args:
        shown: returns the present state of the panel.
        put: takes another one.
        refuse: called where no further point can be added.
    """

    def __init__(
        self,
        shown: Callable[[], XorState],
        put: Callable[[XorState], None],
        refuse: Callable[[], None],
    ) -> None:
        self._shown, self._put, self._refuse = shown, put, refuse

    def listen(self, plane: InputPlane) -> None:
        """Do what a person asks for on a plane."""
        plane.placed.connect(self._click)
        plane.set_asked.connect(self._set)
        plane.take_asked.connect(self._take)

    def _click(self, x: float, y: float) -> None:
        """Add a point, or take one away."""
        if self._shown().examples == "own" and not self._take(x, y):
            self._add(x, y)

    def _set(self, x: float, y: float) -> None:
        """Add a point, or give the one that is there the chosen class."""
        shown = self._shown()
        index = shown.nearest(x, y)
        if index is None:
            self._add(x, y)
            return
        own = list(shown.own)
        own[index] = (*own[index][:2], shown.adds)
        self._put(replace(shown, own=tuple(own)))

    def _take(self, x: float, y: float) -> bool:
        """Take the point at a place away; say whether there was one."""
        index = self._shown().nearest(x, y)
        if index is not None:
            self._put(self._shown().take(index))
        return index is not None

    def _add(self, x: float, y: float) -> None:
        shown = self._shown()
        if len(shown.own) < MOST_OWN:
            self._put(shown.put(x, y, shown.adds))
        else:
            self._refuse()
