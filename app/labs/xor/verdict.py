"""The verdict on a line or a network, always from what was measured."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from app.labs.xor import words
from app.labs.xor.result import slope, stuck
from app.training_panel import advice
from core.arrays import Array
from core.labs.xor.maths import best_line, examples
from core.labs.xor.state import SLOWEST, ExamplesKey, OwnPoint, XorState
from core.labs.xor.training import dead_units, says, ways_out
from core.network import Network, Weights, forward
from core.network.history import TrainingHistory
from core.number_text import format_number, percent
from core.text import Text

_LONG = 200  # steps after which units that are dead are told to be what hinders
_FEW = 4  # points whose places in the hidden space are told one by one
_EVEN = 0.02  # answers this near to a half, at a gradient of the loss this small


@lru_cache(maxsize=4)  # asked at every frame of a training and every step of a drag
def best_share(key: ExamplesKey, noise: int, own: tuple[OwnPoint, ...]) -> float | None:
    """Return the share that the best line reads rightly; None without any points."""
    points, classes = examples(key, noise, own)
    return best_line(points, classes)[1] if len(points) else None


def line_verdict(share: float, best: float | None, *, told: bool) -> tuple[Text, ...]:
    """Say how good a line by hand is, and how good the best that there is, once that is told."""
    if best is None:
        return (words.NOTHING,)
    if share == 1.0:
        return (words.LINE_ALL,)
    if not told:
        return (words.LINE_ASKS.fill(share=percent(share, short=True)),)
    said = words.LINE_VERDICT if share < best else words.LINE_BEST
    return (said.fill(share=percent(share, short=True), best=percent(best, short=True)),)


def hand_verdict(built: tuple[Network, Weights], points: Array, classes: Array) -> tuple[Text, ...]:
    """Say what a network by hand gets right of some points, and where its units put each."""
    passed = forward(*built, points)
    right = float(np.mean((passed.output[:, 0] > 0.0) == (classes > 0.5)))
    share = percent(right, short=True)
    if len(points) > _FEW:
        return (words.HAND_MANY.fill(share=share),)
    seen = []
    for point, units in zip(points, passed.activations[0], strict=True):
        x1, x2, h1, h2 = (format_number(float(number), 3) for number in (*point, *units))
        seen.append(words.HAND_POINT.fill(x1=x1, x2=x2, h1=h1, h2=h2))
    where = Text(en=", ".join(one.en for one in seen), zh="、".join(one.zh for one in seen))
    return (words.HAND_VERDICT.fill(share=share, where=where),)


def training_verdict(
    histories: Sequence[TrainingHistory],
    names: list[Text],
    shares: list[float],
    best: float | None,
    data: tuple[Array, Array],
) -> tuple[Text, ...]:
    """Say how far each network has come, and what keeps it from learning.

    Args:
        histories: the networks where they stand.
        names: of each.
        shares: of the points that each reads rightly.
        best: that of the best straight line.
        data: points and classes.
    """
    if best is None:
        return (words.NOTHING,)
    said: list[Text] = []
    for one, name, share in zip(histories, names, shares, strict=True):
        more = [_against(share, best).fill(best=percent(best, short=True))]
        if one.here.trouble is None and share < 1.0 and not stuck(one, *data):
            more += _hindered(one, best, *data)
        steps = one.here.step
        said.append(
            words.TRAINED.fill(
                name=name, share=percent(share, short=True), steps=steps, against=_joined(more)
            )
        )
        if one.here.trouble is not None:
            said += [one.here.trouble, *_ways_out(one)]
        elif stuck(one, *data):
            said.append(words.NO_GRADIENT.fill(name=name))
    return tuple(said)


def offered(
    shown: XorState, one: TrainingHistory, share: float, data: tuple[Array, Array]
) -> tuple[XorState, ...]:
    """Return settings that lead out, once a network has come to nothing for measured reasons."""
    if share == 1.0 or one.here.trouble is not None or not shown.layers:
        return ()
    hopeless = one.here.step >= _LONG and dead_units(one, data[0])[0] > 0
    return (
        ways_out(replace(shown.trained, rate=shown.rate)) if hopeless or stuck(one, *data) else ()
    )


def _joined(said: list[Text]) -> Text:
    return Text(en=" ".join(one.en for one in said), zh="".join(one.zh for one in said))


def _against(share: float, best: float) -> Text:
    if share == best:
        return words.EQUAL
    return words.BEYOND if share > best else words.BELOW


def _hindered(one: TrainingHistory, best: float, points: Array, classes: Array) -> list[Text]:
    """Return why a network that is not yet right has a hard time, if that can be measured."""
    dead, units = dead_units(one, points)
    if dead:
        return [words.DEAD.fill(dead=dead, all=units)]
    if one.settings.network.depth > 1 or best == 1.0:
        return []
    even = np.abs(says(one, one.here, points) - 0.5).max() < _EVEN
    return [words.EVEN] if even and slope(one, points, classes) < _EVEN else []


def _ways_out(one: TrainingHistory) -> tuple[Text, ...]:
    slower = one.settings.optimiser.rate > SLOWEST
    return advice([*([words.SLOWER] if slower else []), words.FRESH])
