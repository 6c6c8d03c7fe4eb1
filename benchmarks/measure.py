"""Takes times of several subjects in turn, so that a busy machine is busy for all of them."""

import gc
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Act = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of some numbers and how far they reach.

    Attributes:
        low, middle, high: the quartiles.
    """

    low: float
    middle: float
    high: float


def spread(numbers: Sequence[float]) -> Spread:
    """Return the quartiles of one number or more.

    Raises:
        ValueError: if there are none.
    """
    if not numbers:
        raise ValueError("no numbers")
    ordered = sorted(numbers)
    last = len(ordered) - 1
    low, middle, high = (ordered[round(share * last)] for share in (0.25, 0.5, 0.75))
    return Spread(low, middle, high)


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    """Return how often theirs goes into ours, pair by pair of the same round."""
    return spread([a / b for a, b in zip(ours, theirs, strict=True)])


def in_turn(
    subjects: Mapping[str, Act], rounds: int, acts: int = 1, rest: Act = lambda: None
) -> dict[str, list[float]]:
    """Return the milliseconds of one act of each subject, round by round.

    Args:
        subjects: what is timed, by name.
        rounds: how often each has its turn; one more goes before, to warm up.
        acts: how many times it acts in one turn; the mean of the turn counts.
        rest: done before every turn, outside the time.
    """
    taken: dict[str, list[float]] = {name: [] for name in subjects}
    for number in range(rounds + 1):
        for name, act in subjects.items():
            rest()
            milliseconds = _timed(act, acts)
            if number:
                taken[name].append(milliseconds)
    return taken


def _timed(act: Act, acts: int) -> float:
    gc.collect()  # what one subject left lying about is not swept up in another's time
    began = time.perf_counter()
    for _ in range(acts):
        act()
    return 1000 * (time.perf_counter() - began) / acts
