"""Kinks, jumps, poles and ends of a formula, found by computation.

Where a switch changes between two places of a grid, the change is narrowed to two
neighbouring float64 numbers; the one-sided values and derivatives there tell whether
anything breaks, and what. Two changes of one switch between neighbouring places of the
grid cancel and stay unseen: these are 0.01 apart up to |x| = 10 and at most
0.5 up to 1000.
Farther out single changes are found, up to 1e300, but no ripple.
"""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from core.activation import Array, Break, Mask
from core.expression.evaluate import derivative
from core.expression.narrow import differ, narrowed
from core.expression.switches import Switch, switches
from core.expression.tree import Node

MOST = 1000
"""Breaks that are kept, the nearest to 0 first."""
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
"""Where switches are looked at: -1e300 to 1e300, the hundredths near 0 among them."""
_RIPPLE, _FARTHEST = 8, 1000.0  # more changes than that beyond it come from a ripple
_NEAR, _NEARER = 1e-7, 1e-9  # of |x|, or of 1: how far beside a place its sides are looked at
_LASTS = 0.5  # a jump that shrinks below this share when looked at from nearer is a slope
_POLE = 5.0  # growth from _NEAR to _NEARER, a hundredth: |x|^(-1/2) grows tenfold
_SAME = 1e-6  # relative: what is as equal as this does not jump
_NOISE = 16.0  # times the difference of neighbours: what rounding may do to a value
_ZERO = 1e-60  # x**5 is 0 below it, and with it every sign: what breaks there breaks at 0


def breaks(tree: Node, settings: Mapping[str, float]) -> tuple[Break, ...]:
    """Return the breaks of a formula for given letters, from left to right.

    Order 0 is a jump, a pole, a hole or an end of the places where there is a value; order
    1 a kink; order 2 a jump of f''. Places where nothing breaks are not among them.
    """
    places = _places(tree, settings)
    if not places.size:
        return ()
    orders = _orders(tree, settings, places)
    found = zip(places.tolist(), orders.tolist(), strict=True)
    return tuple(Break(x + 0.0, order) for x, order in found if order < 3)


def _places(tree: Node, settings: Mapping[str, float]) -> Array:
    found = [changes(switch) for switch in switches(tree, settings)]
    places = np.concatenate([np.zeros(0), *found])
    places = places[np.argsort(np.abs(places), kind="stable")][:MOST]
    # A place found twice may differ by some last bits; 1.0 is meant, not 0.9999999999999999.
    kept: list[float] = []
    for place in np.sort(np.where(np.abs(places) < _ZERO, 0.0, places)).tolist():
        if kept and place - kept[-1] <= 8.0 * np.spacing(abs(place)):
            kept[-1] = min(kept[-1], place, key=lambda number: len(repr(number)))
        else:
            kept.append(place)
    return np.asarray(kept)


def changes(switch: Switch) -> Array:
    """Return where a switch changes, to the last bit."""
    rule = switch.rule(GRID)
    at = np.flatnonzero(differ(rule[:-1], rule[1:]))
    far = np.abs(GRID[at] + GRID[at + 1]) > 2.0 * _FARTHEST
    if np.count_nonzero(far) > _RIPPLE:
        at = at[~far]
    if not at.size:
        return at.astype(np.float64)
    low, high = narrowed(switch.rule, GRID[at], GRID[at + 1])
    # On a change from 0 or to 0 the place itself is where it is 0: abs(x) breaks at 0.
    place = np.where(rule[at] == 0.0, low, high)
    if switch.confirms is None:
        return place
    return place[switch.confirms(place, GRID[at], GRID[at + 1])]


def _orders(tree: Node, settings: Mapping[str, float], places: Array) -> npt.NDArray[np.int64]:
    """Return the order of the break at each place; 3 where nothing breaks."""
    gap = np.diff(places, prepend=-np.inf, append=np.inf)
    room = np.minimum(gap[:-1], gap[1:]) / 4.0
    size = np.maximum(np.abs(places), 1.0)
    far, near = np.minimum(_NEAR * size, room), np.minimum(_NEARER * size, room / 100.0)
    steps = np.stack([-2.0 * near, -near, 0.0 * near, near, 2.0 * near, -far, far])
    x = places + steps
    x = np.concatenate([x, np.nextafter(x[[1, 3]], places)])
    orders = np.full(places.shape, 3, dtype=np.int64)
    for order in (2, 1, 0):
        y = derivative(tree, settings, x.ravel(), order).reshape(x.shape)
        orders[_breaks_at(y)] = order
    return orders


def _breaks_at(y: Array) -> Mask:
    """Say where a function breaks, from its values at nine steps from each place."""
    left2, left, here, right, right2, far_left, far_right, beside_left, beside_right = y
    with np.errstate(all="ignore"):
        size = np.maximum(np.abs(left), np.abs(right))
        slope = np.maximum(np.abs(left2 - left), np.abs(right2 - right))
        noise = np.maximum(np.abs(beside_left - left), np.abs(beside_right - right))
        blur = 4.0 * slope + _NOISE * noise + _SAME * size
        jump = np.abs(right - left)
        lasting = jump > _LASTS * np.abs(far_right - far_left)
        jumps = (jump > blur) & lasting
        before = np.maximum(np.abs(far_left), np.abs(far_right))
        grows = size > _POLE * (before + _NOISE * noise)
        apart = np.abs(here - 0.5 * left - 0.5 * right) > blur
    edge = np.isnan(left) != np.isnan(right)
    hole = (np.isnan(here) | np.isinf(here)) & ~np.isnan(left) & ~np.isnan(right)
    return np.asarray(jumps | grows | apart | edge | hole)
