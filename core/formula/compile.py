"""From text to an Activation like those of the catalogue."""

import math
import re
from collections.abc import Callable
from functools import lru_cache

import numpy as np

from core.arrays import Array
from core.catalogue import BY_KEY
from core.catalogue.activation import Activation, Break, Parameter
from core.catalogue.code_formula import Recipe
from core.formula.breaks import may_break, places_between, places_everywhere
from core.formula.claims import Claims, Measuring
from core.formula.derive import derive
from core.formula.evaluate import evaluated
from core.formula.latex import latex
from core.formula.names import parameter
from core.formula.point import Point, each_end_once, points_at
from core.formula.properties import wavelength, waves
from core.formula.reader import read
from core.formula.stable import stable
from core.formula.tree import Call, Letter, Node, walk
from core.state_parts import EXPRESSION
from core.text import Text

STRENGTHS = Text(
    en="Its derivatives follow from the rules of differentiation; nothing is estimated.",
    zh="導數由微分規則推得，不是用差分估計。",
)
WEAKNESSES = Text(
    en="“Measured” means sampled from −1e300 to 1e300, densely up to |x| = 1000; it is not a proof."
    " What is not marked so follows from the formula.",
    zh="「量測」表示在 −1e300 到 1e300 之間取點所得（|x| ≤ 1000 較密），並非證明；"
    "沒有註明的由公式推得。",
)
MEAN_RULE = Text(
    en="Where max or min compares equal values, the mean of both slopes is used, as in PyTorch"
    " and JAX.",
    zh="max 或 min 的兩邊相等時，取兩邊斜率的平均，與 PyTorch、JAX 相同。",
)
_LONGEST_NAME = 60
_LOG = re.compile(r"(?<![A-Za-z_])log(?![A-Za-z_0-9])", re.IGNORECASE)
_NATURAL = " (log = ln)"
_LONGEST_DERIVATIVE = 300
_UNWRITTEN = r"f'(x)=\frac{\mathrm{d}}{\mathrm{d}x}\,f(x)"
_MOST_DOUBTS = 64
_LEAST_SPAN = 1e-200
_MOST_SEEN = 4000
_Settings = tuple[tuple[str, float], ...]
_REMEMBERED = 8  # settings of the sliders whose breaks and claims are kept


def compile_formula(text: str) -> Activation:
    """Return the function that a formula in x describes.

    The formula may hold numbers, x, pi, e, + - * / ** (or ^), comparisons, |…|, the
    elementary functions and every function of the catalogue by its key. Every other single
    letter, Greek or not, perhaps with a number after it, becomes a parameter. Nothing is
    ever evaluated but by this module: the text runs no code.

    Value and derivatives are exact apart from rounding. They are nan where the formula has no
    value (1/x at 0); at ±inf they are what float64 arithmetic makes of it, and nan where
    that is inf - inf or 0 * inf (x*sigmoid(x) at -inf). Where max and min compare equal
    values the derivative is the mean of both; comparisons belong to one side.

    Raises:
        ExpressionError: with a sentence and the place in the text that it is about.
    """
    tree = read(text).node
    measured = _Measured(stable(tree))

    def order(number: int) -> Callable[..., Array]:
        return lambda x, **settings: measured.value(x, settings, number)

    name = _name(text)
    return Activation(
        key=EXPRESSION,
        name=Text(en=name, zh=name),
        formula="f(x)=" + latex(tree),
        derivative_formula=_derivative_formula(tree),
        f=order(0),
        df=order(1),
        d2f=order(2),
        parameters=_parameters(tree),
        breaks=measured.breaks,
        breaks_within=measured.breaks_within,
        range_=lambda **settings: measured.claims(settings).range_,
        monotonic=lambda **settings: measured.claims(settings).monotonic,
        zero_centred=lambda **settings: measured.claims(settings).zero_centred,
        domain=lambda **settings: measured.claims(settings).domain,
        measured=lambda **settings: measured.claims(settings).measured,
        wavelength=lambda **settings: wavelength(tree, settings),
        waves=lambda x, **settings: waves(tree, settings, x),
        recipe=Recipe(text),
        strengths=STRENGTHS,
        weaknesses=WEAKNESSES,
        source="",
        kink_rule=MEAN_RULE if _compares(tree) else None,
    )


class _Measured:
    """Breaks and claims of a tree, remembered for the last settings of the sliders."""

    def __init__(self, tree: Node) -> None:
        self._tree = tree
        self._breaks = lru_cache(maxsize=_REMEMBERED)(self._find)
        self._window = lru_cache(maxsize=_REMEMBERED)(self._theme)
        self._single = lru_cache(maxsize=_MOST_DOUBTS)(self._ask)
        self._seen = lru_cache(maxsize=_REMEMBERED)(_nothing_seen)
        self._claims = lru_cache(maxsize=_REMEMBERED)(self._measure)

    def breaks(self, **settings: float) -> tuple[Break, ...]:
        """Return the breaks for some settings, those near 0."""
        return self._breaks(tuple(settings.items()))

    def breaks_within(self, low: float, high: float, **settings: float) -> tuple[Break, ...] | None:
        """Return the breaks from low to high; None if they cannot be told apart.

        A wider range is looked at, the same for all ranges near: a plot that is dragged asks
        for the next one with every frame.
        """
        numbers = tuple(settings.items())
        if low == high:
            return self._single(numbers, low)
        half, seen = high / 2.0 - low / 2.0, None
        if _LEAST_SPAN < half < 1.0 / _LEAST_SPAN:
            wide = 2.0 ** (math.ceil(math.log2(half)) + 1.0)
            start = math.floor(low / wide) * wide
            seen = self._window(numbers, start, start + 2.0 * wide)
        seen = self._window(numbers, low, high) if seen is None else seen
        return None if seen is None else tuple(b for b in seen if low <= b.x <= high)

    def value(self, x: Array, settings: dict[str, float], order: int) -> Array:
        """Return f, f' or f'', exact apart from rounding."""
        found, doubtful = evaluated(self._tree, settings, x, order)
        if not order:
            return found
        flat, values = doubtful.ravel(), found.ravel()
        # Where a whole stretch is in doubt its rules are equal, or there is no value.
        alone = flat & ~(np.append(flat[1:], False) & np.append(False, flat[:-1]))
        for at in np.flatnonzero(alone)[:_MOST_DOUBTS].tolist():
            (point,) = self._points(tuple(settings.items()), x.ravel()[[at]])
            if point.kind == "smooth" and order < point.order:
                values[at] = point.left.orders[order]
        return values.reshape(found.shape)

    def claims(self, settings: dict[str, float]) -> Claims:
        """Return what is said of the function for some settings."""
        return self._claims(tuple(settings.items()))

    def _find(self, settings: _Settings) -> tuple[Break, ...]:
        return self._broken(settings, places_everywhere(self._tree, dict(settings)))

    def _theme(self, settings: _Settings, low: float, high: float) -> tuple[Break, ...] | None:
        places = places_between(self._tree, dict(settings), low, high)
        return None if places is None else self._broken(settings, places)

    def _ask(self, settings: _Settings, x: float) -> tuple[Break, ...]:
        if not may_break(self._tree, dict(settings), x):
            return ()
        return self._broken(settings, np.asarray([x]))

    def _broken(self, settings: _Settings, places: Array) -> tuple[Break, ...]:
        return tuple(
            Break(point.x, point.order, (point.left.orders, point.right.orders))
            for point in each_end_once(self._points(settings, places))
            if point.order < 3
        )

    def _points(self, settings: _Settings, places: Array) -> list[Point]:
        """Return what is at each place, worked out once."""
        seen = self._seen(settings)
        if len(seen) > _MOST_SEEN:
            seen.clear()
        new = np.asarray([x for x in places.tolist() if x not in seen])
        if new.size:
            points = points_at(self._tree, dict(settings), new)
            seen |= zip(new.tolist(), points, strict=True)
        return [seen[x] for x in places.tolist()]

    def _measure(self, settings: _Settings) -> Claims:
        return Measuring(self._tree, dict(settings), self._breaks(settings)).claims()


def _nothing_seen(_settings: _Settings) -> dict[float, Point]:
    return {}


def _name(text: str) -> str:
    """Return the formula in one line, short enough for a legend, and which logarithm is meant.

    Schools write log for the logarithm by 10, programs for the natural one.
    """
    line = " ".join(text.split())
    said = _NATURAL if _LOG.search(line) else ""
    most = _LONGEST_NAME - len(said)
    return (line if len(line) <= most else line[: most - 1] + "…") + said


def _derivative_formula(tree: Node) -> str:
    """Return the derivative, written out where somebody would read it."""
    written = "f'(x)=" + latex(derive(tree), strict=True)
    return written if len(written) <= _LONGEST_DERIVATIVE else _UNWRITTEN


def _parameters(tree: Node) -> tuple[Parameter, ...]:
    """Return a slider for every letter, in the order in which they stand."""
    inherited: dict[str, Parameter] = {}
    keys: dict[str, None] = {}
    for node in walk(tree):
        match node:
            case Letter(key):
                keys[key] = None
            case Call(name, _, settings):
                known = {p.key: p for p in BY_KEY[name].parameters} if settings else {}
                for key, value in settings:
                    if isinstance(value, Letter):
                        inherited.setdefault(value.key, known[key])
    return tuple(parameter(key, inherited.get(key)) for key in keys)


def _compares(tree: Node) -> bool:
    return any(isinstance(node, Call) and node.name in ("max", "min") for node in walk(tree))
