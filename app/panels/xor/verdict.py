"""What is concluded, always from what was measured."""

from collections.abc import Sequence
from functools import lru_cache

from app.panels.xor import words
from app.panels.xor.worked import stuck
from core.activation import Array
from core.network.walk import Walk
from core.numerals import format_number
from core.state.xor import ExamplesKey, OwnPoint
from core.text import Text
from core.xor import best_line, examples


@lru_cache(maxsize=4)  # asked at every frame of a training and every step of a drag
def best_share(key: ExamplesKey, noise: int, own: tuple[OwnPoint, ...]) -> float | None:
    """Return the share that the best line reads rightly; None without any points."""
    points, classes = examples(key, noise, own)
    return best_line(points, classes)[1] if len(points) else None


def line_verdict(share: float, best: float | None) -> tuple[Text, ...]:
    """Compare a line by hand with the best that there is."""
    if best is None:
        return (words.NOTHING,)
    return (words.LINE_VERDICT.fill(share=percent(share), best=percent(best)),)


def training_verdict(
    walks: Sequence[Walk],
    names: list[Text],
    shares: list[float],
    best: float | None,
    data: tuple[Array, Array],
) -> tuple[Text, ...]:
    """Say how far each network has come, and what keeps it from learning.

    Args:
        walks: the networks where they stand.
        names: of each.
        shares: of the points that each reads rightly.
        best: that of the best straight line.
        data: points and classes.
    """
    if best is None:
        return (words.NOTHING,)
    said: list[Text] = []
    for one, name, share in zip(walks, names, shares, strict=True):
        against = (words.BEYOND if share > best else words.NOT_BEYOND).fill(best=percent(best))
        steps = one.here.step
        said.append(
            words.TRAINED.fill(name=name, share=percent(share), steps=steps, against=against)
        )
        if one.here.trouble is not None:
            said.append(one.here.trouble)
        elif stuck(one, *data):
            said.append(words.NO_GRADIENT.fill(name=name))
    return tuple(said)


def percent(share: float) -> str:
    """Return a share in per cent with as many decimals as it needs, at most one."""
    return f"{format_number(100.0 * share, 3)} %"
