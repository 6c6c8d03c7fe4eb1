"""How far a training has come by hand, in as few numbers as make it again."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.state.checks import check_number
from core.state.error import StateError
from core.state.pick import Pick
from core.text import Text

MOST_ERAS = 500
"""Changes of the learning rate that one training may hold."""


@dataclass(frozen=True, slots=True)
class Era:
    """A part of a training.

    Attributes:
        until: the step at which it ends.
        rate: the learning rate up to there.
        pick: the activation up to there; None if it is the present one.
    """

    until: int
    rate: float
    pick: Pick | None = None


def check_way(way: Sequence[Era], slowest: float, fastest: float, most: int) -> None:
    """Raise StateError unless the parts follow each other and every number is in its range.

    Args:
        way: none, or parts that end at ever later steps; a single one may end at 0.
        slowest: the smallest learning rate.
        fastest: the largest.
        most: the last step that is allowed.
    """
    if len(way) > MOST_ERAS:
        raise StateError(
            Text(
                en=f"way must have at most {MOST_ERAS} parts, not {len(way)}",
                zh=f"way 最多 {MOST_ERAS} 段，不能是 {len(way)} 段",
            )
        )
    last = -1
    for era in way:
        check_number("until", era.until, last + 1, most)
        check_number("rate", era.rate, slowest, fastest)
        last = max(era.until, 0)
