"""What a presenter has at hand besides the steps: blank, countdown, dot, folded bar, clock."""

import time
from collections.abc import Callable

USUAL_S = 60.0
"""Of a countdown, where the step does not say how long it takes."""


class Aids:
    """Switches that belong to no step.

    Args:
        changed: is called after each switch.

    Attributes:
        blank: whether the screen is covered.
        folded: whether the bar shows its buttons alone.
        laser: whether a dot follows the pointer.
        until: when the countdown ends, in seconds of ``time.monotonic``; None while there
            is none.
    """

    def __init__(self, changed: Callable[[], object]) -> None:
        self._changed = changed
        self.blank = self.folded = self.laser = False
        self.until: float | None = None
        self._began = time.monotonic()

    @property
    def spent(self) -> float:
        """Seconds since the lesson was started."""
        return time.monotonic() - self._began

    def begin(self) -> None:
        """Start the clock of the lesson."""
        self._began = time.monotonic()

    def end(self) -> None:
        """Switch off what would lie over the window after the lesson."""
        self.blank = self.laser = False
        self.until = None

    def toggle_blank(self) -> None:
        """Cover the screen, or uncover it."""
        self.blank = not self.blank
        self._changed()

    def toggle_laser(self) -> None:
        """Let a dot follow the pointer, or no longer."""
        self.laser = not self.laser
        self._changed()

    def toggle_fold(self) -> None:
        """Let the bar show its buttons alone, or all of it."""
        self.folded = not self.folded
        self._changed()

    def toggle_countdown(self, seconds: float) -> None:
        """Count seconds down, a minute where none are planned; or stop."""
        self.until = None if self.until is not None else time.monotonic() + (seconds or USUAL_S)
        self._changed()
