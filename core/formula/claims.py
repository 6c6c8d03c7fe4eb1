"""What is said of a typed function: proved from the formula where that can be, else measured."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import Literal

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Break
from core.formula.breaks import GRID, differ, narrowed
from core.formula.derive import derive
from core.formula.enclosure import NowhereError, enclosure
from core.formula.evaluate import derivative
from core.formula.properties import ENDLESS, FAR, Parity, grows, least, near, parity, span
from core.formula.scaled import safe
from core.formula.switches import is_straight, turning
from core.formula.tree import Binary, Call, Node, Where, walk
from core.interval import REALS, Interval, point, united

Row = Literal["domain", "range", "monotonic", "zero_centred", "smoothness"]

_LARGEST = 8e307  # the difference of two such numbers is still a float64
_EXTREMES = 8  # turns among which the highest, and the deepest, is looked for
_SAME = 1e-9
_SHORT = 14  # characters: a number that is written longer is the float64 nearest to it
_MOST_PIECES = 64  # breaks between which the values are told apart


@dataclass(frozen=True, slots=True)
class Claims:
    """What is said of a function.

    Attributes:
        domain: where there is a value, from left to right.
        range_: the values, from left to right.
        monotonic: whether f never falls.
        zero_centred: whether f(-x) = -f(x).
        measured: which of these, and of what is said of its breaks, were measured only; the
            others follow from the formula.
    """

    domain: tuple[Interval, ...]
    range_: tuple[Interval, ...]
    monotonic: bool
    zero_centred: bool
    measured: frozenset[Row] = frozenset()


class Measuring:
    """Looks at one formula with some settings.

    Args:
        tree: the formula.
        settings: the number of every letter.
        breaks: where it breaks: its one-sided values there count.
    """

    def __init__(
        self, tree: Node, settings: Mapping[str, float], breaks: tuple[Break, ...]
    ) -> None:
        self._tree = tree
        self._safe = safe(tree)
        self._settings = settings
        self._breaks = breaks
        self._on_grid = self._f(GRID)

    def _f(self, x: Array) -> Array:
        return np.asarray(derivative(self._tree, self._settings, x, 0))

    def _falls(self, x: Array) -> Array:
        return np.asarray(np.sign(derivative(self._tree, self._settings, x, 1)))

    def claims(self) -> Claims:
        """Return what is measured from -1e300 to 1e300, densely up to |x| = 1000, and proved."""
        if np.isnan(self._on_grid).all():
            return Claims((), (REALS,), monotonic=False, zero_centred=False)
        turns, domain = self._turns(), self._domain()
        range_, is_proved = self._range(domain, turns)
        rises, mirrors = self._rises(turns), _mirrors(self._on_grid)
        proved: dict[Row, bool] = {
            "range": is_proved,
            "monotonic": not rises or self._surely_rises(domain),
            "zero_centred": not mirrors or parity(self._safe) is Parity.ODD,
            "smoothness": all(map(self._is_certain, turning(self._tree, self._settings))),
        }
        proved["domain"] = proved["smoothness"]
        measured = frozenset(row for row, sure in proved.items() if not sure)
        return Claims(domain, range_, rises, mirrors, measured)

    def _range(
        self, domain: tuple[Interval, ...], turns: Array
    ) -> tuple[tuple[Interval, ...], bool]:
        """Return the values, and whether they are proved to be all."""
        pieces = self._pieces(domain)
        found = [self._values(*piece, turns) for piece in pieces]
        values = self._f(np.asarray([b.x for b in self._breaks]))
        single = [point(y) for y in values.tolist() if math.isfinite(y)]
        range_ = united([*(interval for interval, _ in found), *single])
        if len(self._breaks) > _MOST_PIECES:
            whole = span(self._f, self._all(turns))
            covers = range_[:1] and range_[0].low <= whole.low and whole.high <= range_[-1].high
            return range_ if covers else (whole,), False
        return range_ or (REALS,), all(sure for _, sure in found)

    def _is_certain(self, switch: tuple[Node, float]) -> bool:
        """Say whether every change of a switch is found: of a straight line, or none at all."""
        inner, level = switch
        while isinstance(inner, Binary) and inner.operator == "**" and level == 0.0:
            inner = inner.left  # a power is 0 where its base is
        if is_straight(inner):
            return True
        bound = self._bound(inner, REALS)
        return bound.low > level or bound.high < level or (bound.low == level and not bound.has_low)

    def _domain(self) -> tuple[Interval, ...]:
        """Return where there is a value, by the breaks."""
        places = [b.x for b in self._breaks]
        edges = [-math.inf, *places, math.inf]
        values = self._f(np.asarray(places)) if places else np.zeros(0)
        parts = [
            point(b.x)
            for b, y in zip(self._breaks, values, strict=True)
            if _belongs(b, math.isfinite(y))
        ]
        for low, high in pairwise(edges):
            inside = self._inside(low, high)
            if np.isfinite(inside).any():
                parts.append(Interval(low, high))
        found = united(parts)
        # Beyond very many breaks there are more of them.
        return found[1:-1] if len(found) > _MOST_PIECES else found

    def _inside(self, low: float, high: float) -> Array:
        """Return values between two places."""
        x = GRID[(low < GRID) & (high > GRID)]
        if x.size < _EXTREMES and math.isfinite(low) and math.isfinite(high):
            x = low + (high - low) * (np.arange(1.0, 17.0) / 17.0)
        return self._f(x)

    def _pieces(
        self, domain: tuple[Interval, ...]
    ) -> list[tuple[Interval, Break | None, Break | None]]:
        """Return the stretches between breaks, those near 0, each with the breaks at its ends."""
        near = sorted(
            sorted(self._breaks, key=lambda b: abs(b.x))[:_MOST_PIECES], key=attrgetter("x")
        )
        ends = [None, *near, None] if len(near) == len(self._breaks) else near
        found = []
        for left, right in pairwise(ends):
            low = -math.inf if left is None else left.x
            high = math.inf if right is None else right.x
            if any(part.low <= low and high <= part.high for part in domain):
                found.append((Interval(low, high), left, right))
        return found

    def _values(
        self, x: Interval, left: Break | None, right: Break | None, turns: Array
    ) -> tuple[Interval, bool]:
        """Return the values between two breaks, and whether they are proved to be all."""
        ends = [self._end(left, 1, -1.0), self._end(right, 0, 1.0)]
        inside = turns[(x.low < turns) & (turns < x.high)]
        reached = self._f(inside)
        reached = reached[np.isfinite(reached) & ~near(reached, ends)]
        samples = self._inside(x.low, x.high)
        samples = np.clip(samples[np.isfinite(samples)], -_LARGEST, _LARGEST)
        if samples.size and samples.max() == samples.min():
            reached = np.append(reached, samples[0])  # flat
        samples = samples[~near(samples, ends)]
        bound = self._bound(self._safe, x)
        everything = np.concatenate([samples, reached, np.asarray(ends)])
        everything = everything[~np.isnan(everything)]
        low, has_low, sure = least(everything, reached, bound)
        high, has_high, also = least(-everything, -reached, bound.turned())
        return Interval(low, 0.0 - high, has_low=has_low, has_high=has_high), sure and also

    def _end(self, place: Break | None, side: int, sign: float) -> float:
        """Return the limit at one end of a stretch."""
        if place is None:
            end = self._f(sign * FAR)
            inside = self._on_grid[np.isfinite(self._on_grid)]
            if abs(end[-1]) > ENDLESS or grows(end, inside.max()) or grows(-end, -inside.min()):
                return math.copysign(math.inf, end[-1])
            return float(end[-1])
        return math.nan if place.sides is None else place.sides[side][0]

    def _all(self, turns: Array) -> Array:
        values = np.concatenate([self._on_grid, self._f(turns)])
        jumps = [side[0] for b in self._breaks for side in b.sides or ()]
        values = np.concatenate([values, np.asarray(jumps)])
        return np.asarray(np.clip(values[~np.isnan(values)], -_LARGEST, _LARGEST))

    def _rises(self, turns: Array) -> bool:
        jumps = [b for b in self._breaks if b.order == 0 and b.sides is not None]
        edges = np.asarray([b.x for b in jumps])
        ends = np.asarray([[side[0] for side in b.sides or ()] for b in jumps]).reshape(-1, 2).T
        beside = np.nextafter(edges, [[-np.inf], [np.inf]]).ravel()
        turns = turns[~np.isin(turns, beside)]
        x = np.concatenate([GRID, turns, beside])
        y = np.concatenate([self._on_grid, self._f(turns), ends.ravel()])
        y = y[np.argsort(x, kind="stable")]
        y = np.clip(y[~np.isnan(y)], -_LARGEST, _LARGEST)
        falls = np.diff(y) < -_SAME * np.maximum(np.abs(y[1:]), np.abs(y[:-1]))
        return not falls.any()

    def _surely_rises(self, domain: tuple[Interval, ...]) -> bool:
        """Say whether f' is nowhere negative, by the formula, and no jump can fall."""
        if any(_may_jump(node) for node in walk(self._tree)):
            return False
        slope = safe(derive(self._safe))
        return all(self._bound(slope, part).low >= 0.0 for part in domain)

    def _bound(self, tree: Node, x: Interval) -> Interval:
        """Return what a formula cannot leave; where only rounding gives it a value, all reals."""
        try:
            return enclosure(tree, self._settings, x)
        except NowhereError:
            return REALS

    def _turns(self) -> Array:
        """Return where the function turns, as far as its least or greatest value may be there."""
        slope, y = self._falls(GRID), self._on_grid
        at = np.flatnonzero(differ(slope[:-1], slope[1:]))
        height = np.fmax(y[at], y[at + 1])
        depth = np.fmin(y[at], y[at + 1])
        kept = np.union1d(np.argsort(-height)[:_EXTREMES], np.argsort(depth)[:_EXTREMES])
        at = at[kept]
        return np.concatenate(narrowed(self._falls, GRID[at], GRID[at + 1]))


def _belongs(place: Break, has_value: bool) -> bool:
    """Say whether a break has a value; at one that is no float64 rounding decides whether."""
    if len(repr(place.x)) <= _SHORT or place.sides is None:
        return has_value
    limits = [side[0] for side in place.sides]
    return not any(map(math.isinf, limits)) and any(map(math.isfinite, limits))


def _may_jump(node: object) -> bool:
    """Say whether a part of a formula may jump, or has a derivative that is not written out."""
    match node:
        case Where():
            return True
        case Call(name):
            return name in ("floor", "sign", "step", "tan", "hard_shrink", "threshold")
    return False


def _mirrors(y: Array) -> bool:
    """Say whether the right half is the left one turned about 0."""
    other = -y[::-1]
    with np.errstate(over="ignore", invalid="ignore"):
        near = np.abs(y - other) <= _SAME * np.abs(y)
    return bool((near | ~differ(y, other)).all())
