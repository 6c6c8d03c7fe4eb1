"""Undo and redo over whole states."""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

T = TypeVar("T")
LONGEST = 500
"""States kept; a lesson does not hold more moves, and each is a few hundred bytes."""


@dataclass(frozen=True, slots=True)
class History(Generic[T]):
    """The present value, what came before it, and what was undone.

    Attributes:
        present: what is on the screen.
        past: earlier values, the latest last.
        future: values that were undone, the next to redo last.
        gesture: the name of the move that made ``present``, while it goes on. A drag is
            one move: all of its steps are undone at once.
    """

    present: T
    past: tuple[T, ...] = ()
    future: tuple[T, ...] = ()
    gesture: str | None = None

    def put(self, value: T, gesture: str | None = None) -> "History[T]":
        """Return the history with a new present; redo is lost, as everywhere.

        A first step that changes nothing begins no move: what comes after it could not be
        told from the move before, and would be undone with it.
        """
        if value == self.present:
            return self if gesture == self.gesture else self.settle()
        if gesture is not None and gesture == self.gesture:
            return replace(self, present=value, future=())
        return History(value, (*self.past, self.present)[-LONGEST:], (), gesture)

    def settle(self) -> "History[T]":
        """Return the history with the move ended, so that the next is undone by itself."""
        return replace(self, gesture=None)

    def undo(self) -> "History[T]":
        """Return the history one move back; unchanged at its beginning."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (*self.future, self.present))

    def redo(self) -> "History[T]":
        """Return the history one undone move forward; unchanged at its end."""
        if not self.future:
            return self
        return History(self.future[-1], (*self.past, self.present), self.future[:-1])
