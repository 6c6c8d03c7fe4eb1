"""What a plot draws."""

from dataclasses import dataclass, field

from app.style import Stroke
from core.arrays import Array
from core.sampling import Dot


@dataclass(frozen=True, slots=True)
class Band:
    """The strip that a ripple fills when it is faster than the pixels.

    Attributes:
        x, low, high: shape (m,), its lower and upper edge; NaN where the line is drawn.
    """

    x: Array
    low: Array
    high: Array


@dataclass(frozen=True, slots=True)
class Trace:
    """One curve of a plot.

    Attributes:
        name: what a person calls it.
        x, y: shape (n,), NaN between pieces.
        stroke: its colour and dashes.
        dots: filled and open dots at jumps and kinks.
        band: drawn where the ripple is faster than the pixels; y is NaN there.
        strong: whether it is the active curve, drawn wider.
    """

    name: str
    x: Array
    y: Array
    stroke: Stroke
    dots: tuple[Dot, ...] = ()
    band: Band | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Tangent:
    """A straight piece through a point.

    Attributes:
        x, y: the point.
        slope: in data units.
        side: 0 on both sides of the point, -1 only left of it, 1 only right.
    """

    x: float
    y: float
    slope: float
    side: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """A point worth looking at."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Probe:
    """Where the probe stands and what it touches.

    Attributes:
        x: the place.
        points: (y, stroke) of each curve that has a value there.
        tangents: of the active curve.
    """

    x: float
    points: tuple[tuple[float, Stroke], ...] = ()
    tangents: tuple[Tangent, ...] = field(default_factory=tuple)
