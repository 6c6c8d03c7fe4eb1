"""Keeps an evenly spaced selection of a sequence, however long it grows."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Spaced(Generic[T]):
    """Keeps about half of ``most`` to ``most`` things: when it is full, every second goes.

    Args:
        most: how many there is room for, 2 or more.
        step: the number of the first, which always stays.
        first: the first.
    """

    def __init__(self, most: int, step: int, first: T) -> None:
        self._most = most
        self._start = step
        self._stride = 1
        self._kept = [(step, first)]

    @property
    def kept(self) -> tuple[tuple[int, T], ...]:
        """The numbers and the things, the first first."""
        return tuple(self._kept)

    @property
    def last(self) -> tuple[int, T]:
        """The last that was kept, and its number."""
        return self._kept[-1]

    def put(self, step: int, thing: T) -> None:
        """Take the next thing, whose number is above those before; keep it if it is its turn."""
        if (step - self._start) % self._stride:
            return
        self._kept.append((step, thing))
        if len(self._kept) > self._most:
            self._stride *= 2
            self._kept = [
                (number, one)
                for number, one in self._kept
                if not (number - self._start) % self._stride
            ]

    def cut(self, step: int) -> None:
        """Drop everything with a number above ``step``, save the first."""
        while len(self._kept) > 1 and self._kept[-1][0] > step:
            self._kept.pop()
