"""Kinks, jumps, poles, holes and ends of a formula, found in the range that is looked at.

A break can only be where a switch of the formula changes (`switches`). Where one changes
between two places of a grid, the change is narrowed to the last bit; so are the places where
what it depends on turns, which is how two changes in one gap, or none but a touch, are seen.
What holds there is told by series in an infinitesimal (`point`).
"""

import math
from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt

from core.arrays import Array, Mask
from core.formula.switches import Switch, switches
from core.formula.tree import Node

MOST = 1000
"""Breaks that are told apart in one range."""
_POSITIVE = np.concatenate(
    [
        np.geomspace(1e-9, 5e-3, 40),
        np.arange(1, 1000) / 100.0,
        np.arange(500, 1500) / 50.0,
        np.arange(60, 2001) / 2.0,
        10.0 ** np.arange(4, 301),
    ]
)
GRID = np.concatenate([-_POSITIVE[::-1], [0.0], _POSITIVE])
"""Where all of a formula is looked at: -1e300 to 1e300, the hundredths near 0 among them."""
_LARGEST = float(np.finfo(np.float64).max)
_COARSE = 0.05  # nodes farther apart than that go past what is near 0
_NODES, _GOLDEN = 4000, 0.6180339887498949
_RIPPLE, _FARTHEST = 8, 1000.0  # more changes than that beyond it come from a ripple
_BESIDE = 1e-4  # of |x|, or of 1: how far beside a single place changes are looked for
_TOUCHING = 1e-9  # of the height beside it: so near to 0 a dip counts as touching it
_ROUGH, _NEARLY = 12, 1e-6  # bits that tell a turn, and how low one is that may touch 0
_MOST_TURNS = 2000
_ZERO = 1e-60  # x**5 is 0 below it, and with it every sign: what breaks there breaks at 0
_LAST_BITS = 8.0
_TINY = 1e-15
_BLURRED = 1e-6  # of |x|, or of 1: so far from a touch rounding may reach the level touched
_ROUNDED, _FLAT = 2.0, 1e-5  # spacings that are more than the zero itself; what is a stretch


def places_everywhere(tree: Node, settings: Mapping[str, float]) -> Array:
    """Return where a formula may break, from left to right, the 1000 places nearest to 0.

    Looked for from -1e300 to 1e300: two of them nearer to each other than 0.01 may be missed
    if what they depend on has no smooth turn between them, and a ripple is not followed
    beyond |x| = 1000.
    """
    places = [_changes(switch, GRID) for switch in switches(tree, settings)]
    found = np.concatenate([np.zeros(0), *places])
    return _distinct(found[np.argsort(np.abs(found), kind="stable")][:MOST])


def places_between(
    tree: Node, settings: Mapping[str, float], low: float, high: float
) -> Array | None:
    """Return where a formula may break from low to high; None if that is above 1000 places.

    Two of them nearer to each other than 1/4000 of the range may be missed if what they
    depend on has no smooth turn between them.
    """
    step = high / _NODES - low / _NODES
    if step == 0.0 or low + step == low or high - step == high:
        around = np.nextafter([low, high], [-np.inf, np.inf])
        grid = np.unique(np.concatenate([np.linspace(low, high, 17), around]))
    else:
        nodes = np.arange(-1.0, _NODES + 1.0)
        # Uneven, so that a ripple that is too fast for them looks wild and not slow.
        share = (nodes + 0.37 + 0.4 * (_GOLDEN * nodes % 1.0)) / _NODES
        with np.errstate(over="ignore"):
            grid = np.clip(low * (1.0 - share) + high * share, -_LARGEST, _LARGEST)
        if step > _COARSE:
            grid = np.union1d(grid, GRID[(low <= GRID) & (high >= GRID)])
    found = [np.zeros(0)]
    for switch in switches(tree, settings):
        found.append(_changes(switch, grid))
        if found[-1].size > MOST:
            return None
    places = _distinct(np.concatenate(found))
    places = places[(places >= low) & (places <= high)]
    return places if places.size <= MOST else None


def may_break(tree: Node, settings: Mapping[str, float], x: float) -> bool:
    """Say whether a place is one of those, or is next to one."""
    grid = x + np.asarray([-1.0, 1.0]) * _BESIDE * max(1.0, abs(x))
    return any(_changes(switch, grid).size for switch in switches(tree, settings))


def _distinct(places: Array) -> Array:
    """Return places, rising, each once.

    One found twice may differ by some last bits; 1.0 is meant, not 0.9999999999999999.
    """
    kept: list[float] = []
    for place in np.sort(np.where(np.abs(places) < _ZERO, 0.0, places)).tolist():
        if kept and place - kept[-1] <= _LAST_BITS * np.spacing(abs(place)):
            kept[-1] = min(kept[-1], place, key=lambda number: len(repr(number)))
        else:
            kept.append(place)
    return np.asarray(kept)


def _changes(switch: Switch, grid: Array) -> Array:
    """Return where a switch changes between places of a grid, or touches a change."""
    touched, turns = _touched(switch, grid)
    grid = np.union1d(grid, turns) if turns.size else grid
    rule = switch.rule(grid)
    at = np.flatnonzero(differ(rule[:-1], rule[1:]))
    far = (np.abs(grid[at] + grid[at + 1]) > 2.0 * _FARTHEST) & (grid[-1] == GRID[-1])
    if np.count_nonzero(far) > _RIPPLE:
        at = at[~far]
    if at.size > MOST and grid[-1] == GRID[-1]:
        at = np.sort(at[np.argsort(np.abs(grid[at]), kind="stable")[:MOST]])
    if not at.size or at.size > MOST:
        return np.concatenate([grid[at], touched])
    low, high = narrowed(switch.rule, grid[at], grid[at + 1])
    # On a change from 0 or to 0 the place itself is where it is 0: abs(x) breaks at 0.
    at_low = rule[at] == 0.0
    if switch.height is not None:
        at_low |= np.abs(switch.height(low)) < np.abs(switch.height(high))
    places = np.where(at_low, low, high)
    places = _middles(switch, places, grid[at + 1], rule[at + 1])
    for touch in touched.tolist():
        places = places[np.abs(places - touch) > _BLURRED * max(1.0, abs(touch))]
    return _at_zero(switch, np.concatenate([places, touched]))


def _at_zero(switch: Switch, places: Array) -> Array:
    """Return places, 0 in place of those next to it if what is meant is 0.

    floor(exp(x)) jumps at 0, though exp(x) is 1 at -1e-16 already.
    """
    tiny = (np.abs(places) < _TINY) & (places != 0.0)
    if tiny.any() and switch.height is not None:
        (height,) = switch.height(np.zeros(1))
        if height == 0.0 or np.isnan(height):
            places[tiny] = 0.0
    return places


def _middles(switch: Switch, places: Array, ends: Array, after: Array) -> Array:
    """Return places, those in the middle of what rounding made 0 in place of its beginning.

    exp(x) - 1 is 0 to the right of -1e-16 already.
    """
    if switch.height is None:
        return places
    beyond = places + _ROUNDED * np.spacing(np.abs(places))
    flat = (switch.rule(beyond) == 0.0) & (beyond < ends)
    flat &= (switch.rule(places) == 0.0) & (after != 0.0)
    if flat.any():
        _, last = narrowed(switch.rule, places[flat], ends[flat])
        first = places[flat]
        around = (first <= 0.0) & (last >= 0.0)
        middle = np.where(around, 0.0, 0.5 * first + 0.5 * last)
        wide = last - first > _FLAT * np.maximum(np.abs(first), 1.0)
        places[flat] = np.where(wide, first, middle)
        places = np.concatenate([places, last[wide]])
    return places


def _touched(switch: Switch, grid: Array) -> tuple[Array, Array]:
    """Return where what a switch depends on touches 0, and about where it turns."""
    nowhere = np.zeros(0)
    if switch.slope is None or switch.height is None:
        return nowhere, nowhere
    slope = switch.slope(grid)
    at = np.flatnonzero(differ(slope[:-1], slope[1:]))
    if not at.size or at.size > _MOST_TURNS:
        return nowhere, nowhere
    low, high = narrowed(switch.slope, grid[at], grid[at + 1], _ROUGH)
    turns = np.where(slope[at] == 0.0, low, high)
    level = np.maximum(np.abs(switch.height(grid[at])), np.abs(switch.height(grid[at + 1])))
    near = np.abs(switch.height(turns)) <= _NEARLY * level
    at, level = at[near], level[near]
    low, high = narrowed(switch.slope, grid[at], grid[at + 1])
    places = np.where(slope[at] == 0.0, low, high)
    return places[np.abs(switch.height(places)) <= _TOUCHING * level], turns


_Bits = npt.NDArray[np.uint64]
_TOP = np.uint64(1 << 63)
_PARTS = ((8, 256), (64, 16))  # up to so many places, so many parts: a round has its price
_MANY_PARTS = 4


def narrowed(
    rule: Callable[[Array], Array], low: Array, high: Array, bits: int = 64
) -> tuple[Array, Array]:
    """Return neighbouring numbers between which a rule changes first.

    Args:
        rule: takes x of shape (n,), returns what holds there, shape (n,); nan is nan's equal.
        low: shape (n,), where the rule is looked at from.
        high: shape (n,), above low, where the rule differs from that at low.
        bits: of the way from low to high that are told; with fewer the two are no neighbours.
    """
    start = rule(low)
    left, right = _rank(low), _rank(high)
    parts = next((parts for most, parts in _PARTS if low.size <= most), _MANY_PARTS)
    share = np.arange(parts + 1, dtype=np.uint64)[:, np.newaxis]
    for _ in range(math.ceil(bits / math.log2(parts)) + 1):
        if not (right - left > 1).any():
            break
        step = np.maximum((right - left) // np.uint64(parts), np.uint64(1))
        grid = np.minimum(left + step * share, right)
        grid[-1] = right
        same = ~differ(rule(_number(grid).ravel()).reshape(grid.shape), start)
        first = np.argmin(same, axis=0)  # of those that differ
        rows = np.arange(low.size)
        left, right = grid[first - 1, rows], grid[first, rows]
    return _number(left), _number(right)


def differ(a: Array, b: Array) -> Mask:
    """Return where two arrays differ; nan does not differ from nan."""
    return np.asarray((a != b) & ~(np.isnan(a) & np.isnan(b)))


def _rank(x: Array) -> _Bits:
    """Return the place of each number among all float64 numbers."""
    bits = (x + 0.0).view(np.uint64)
    return np.asarray(np.where(bits & _TOP, ~bits, bits | _TOP))


def _number(rank: _Bits) -> Array:
    """Return the number at a place."""
    bits = np.where(rank & _TOP, rank ^ _TOP, ~rank)
    return np.asarray(bits.view(np.float64))
