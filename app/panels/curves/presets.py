"""Ranges that a lesson often needs."""

from dataclasses import dataclass, replace

from core.labs.curves.state import CurvesState
from core.text import Text


@dataclass(frozen=True, slots=True)
class Preset:
    """A range of x, and of y where it is fixed."""

    text: Text
    x: tuple[float, float]
    y: tuple[float, float] | None = None

    def on(self, curves: CurvesState) -> CurvesState:
        """Return the panel over this range."""
        looked = replace(curves.look_at(*self.x), y_auto=self.y is None)
        return looked if self.y is None else replace(looked, y_min=self.y[0], y_max=self.y[1])


def _x(end: str, low: float, high: float) -> Preset:
    return Preset(Text(en=f"x: ±{end}", zh=f"x：±{end}"), (low, high))


PRESETS: tuple[Preset, ...] = (
    Preset(Text(en="x: ±5 (lecture)", zh="x：±5（講義）"), (-5.0, 5.0)),
    Preset(
        Text(en="lecture, step and sigmoid: y −0.1..1.1", zh="講義的階梯與 sigmoid：y −0.1～1.1"),
        (-5.0, 5.0),
        (-0.1, 1.1),
    ),
    Preset(
        Text(en="lecture, ReLU: y −0.5..5", zh="講義的 ReLU：y −0.5～5"), (-5.0, 5.0), (-0.5, 5.0)
    ),
    _x("1", -1.0, 1.0),
    _x("2", -2.0, 2.0),
    _x("10", -10.0, 10.0),
    _x("50", -50.0, 50.0),
    _x("1000", -1000.0, 1000.0),
)
