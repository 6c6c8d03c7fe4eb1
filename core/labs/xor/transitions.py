"""Every move in the XOR lab that is more than one setting: state to state."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from core.labs.xor.hand import PRESETS
from core.labs.xor.maths import Line, best_line, examples
from core.labs.xor.state import LARGEST_LINE, MOST_OWN, XorState
from core.state_parts import LARGEST_SEED, MoveError, Pick
from core.text import Text

FULL = Text(
    en="There are {most} points already, and no more can be added. Remove some first.",
    zh="已經有 {most} 個點，不能再加。請先移除一些點。",
)
V = TypeVar("V")
_DIGITS = 6


def setting(name: str) -> Callable[[XorState, V], XorState]:
    """Return the move that gives a field of the state another value.

    The training goes on where it stands if it is the same one; otherwise it begins anew.
    """

    def changed(xor: XorState, value: V) -> XorState:
        changed = replace(xor, **{name: value})  # type: ignore[arg-type]  # checked by the state
        return _trained_anew(xor, changed)

    return changed


def compare(xor: XorState, on: bool) -> XorState:
    """Return the lab with a second network, of another activation than the first, or without."""
    changed = replace(xor, compared=on)
    if changed.other == changed.pick:  # that would show nothing
        changed = replace(changed, other=Pick("tanh" if changed.pick.key == "step" else "step"))
    return changed


def look_at(xor: XorState, place: int, unit: int) -> XorState:
    """Return the lab with another unit of the hidden space, across (place 0) or up (1).

    The unit that the other side shows is exchanged with it; one that the layer does not have
    is its last.
    """
    pair = list(xor.pair)
    unit = min(unit, xor.width)
    if pair[1 - place] == unit:
        pair[1 - place] = pair[place]
    pair[place] = unit
    return replace(xor, first=pair[0], second=pair[1])


def draw_again(xor: XorState) -> XorState:
    """Return the lab with the noise of another seed."""
    return _trained_anew(xor, replace(xor, noise=(xor.noise + 1) % (LARGEST_SEED + 1)))


def weigh(xor: XorState, place: int, value: float) -> XorState:
    """Return the lab with another w1, w2 or b (places 0, 1, 2) of the line by hand."""
    return replace(xor, line=(*xor.line[:place], value, *xor.line[place + 1 :]))


def lead_through(
    xor: XorState, first: tuple[float, float], second: tuple[float, float]
) -> XorState:
    """Return the lab with the line through two points, its sides as they are."""
    return _with_line(xor, Line(*xor.line).through(first, second))


def show_best(xor: XorState) -> XorState:
    """Return the lab with a line that divides the points as well as any can."""
    points, classes = examples(xor.examples, xor.noise, xor.own)
    if not len(points):
        return xor
    return replace(_with_line(xor, best_line(points, classes)[0]), told=True)


def weigh_by_hand(xor: XorState, place: int, value: float) -> XorState:
    """Return the lab with another number in the network by hand, in the order of the state."""
    return replace(xor, hand=(*xor.hand[:place], value, *xor.hand[place + 1 :]))


def take_preset(xor: XorState, key: str) -> XorState:
    """Return the lab with the network of a preset."""
    return replace(xor, hand=PRESETS[key].numbers, by_hand=Pick(PRESETS[key].activation))


def click(xor: XorState, x: float, y: float) -> XorState:
    """Return the lab after a click on the plane: a point of one's own more, or one less.

    Raises:
        MoveError: if there is no room for another.
    """
    if xor.examples != "own":
        return xor
    index = xor.nearest(x, y)
    return _add(xor, x, y) if index is None else _without(xor, index)


def mark(xor: XorState, x: float, y: float) -> XorState:
    """Return the lab with a point of the chosen class at a place, a new one or the one there.

    Raises:
        MoveError: if there is no room for another.
    """
    index = xor.nearest(x, y)
    if index is None:
        return _add(xor, x, y)
    own = list(xor.own)
    own[index] = (*own[index][:2], xor.adds)
    return _with_own(xor, tuple(own))


def unmark(xor: XorState, x: float, y: float) -> XorState:
    """Return the lab without the point at a place, if there is one."""
    index = xor.nearest(x, y)
    return xor if index is None else _without(xor, index)


def clear(xor: XorState) -> XorState:
    """Return the lab without points of one's own."""
    return _with_own(xor, ())


def go_another_way(xor: XorState, way: XorState) -> XorState:
    """Return the lab with the seed, units and activation of another, from their start."""
    return replace(xor, seed=way.seed, units=way.units, pick=way.pick, steps=0, way=())


def _trained_anew(before: XorState, after: XorState) -> XorState:
    """Return the state without the way of a training that is no longer that of the state.

    How good the best line is must be asked anew for other examples.
    """
    told = after.told and _examples(before) == _examples(after)
    return replace(after, told=told, way=after.way if after.trained == before.trained else ())


def _examples(xor: XorState) -> tuple[object, ...]:
    return xor.examples, xor.noise, xor.own


def _with_line(xor: XorState, line: Line) -> XorState:
    """Return the lab with a line, no longer than its sliders reach."""
    largest = max(abs(number) for number in (line.w1, line.w2, line.b))
    share = min(1.0, LARGEST_LINE / largest) if largest else 1.0
    numbers = tuple(round(number * share, _DIGITS) for number in (line.w1, line.w2, line.b))
    return replace(xor, line=numbers)


def _with_own(xor: XorState, own: tuple[tuple[float, float, int], ...]) -> XorState:
    return _trained_anew(xor, replace(xor, own=own))


def _without(xor: XorState, index: int) -> XorState:
    return _with_own(xor, (*xor.own[:index], *xor.own[index + 1 :]))


def _add(xor: XorState, x: float, y: float) -> XorState:
    if len(xor.own) >= MOST_OWN:
        raise MoveError(FULL.fill(most=MOST_OWN))
    return _with_own(xor, (*xor.own, (x, y, xor.adds)))
