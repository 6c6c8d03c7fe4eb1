"""What the Softmax panel shows."""

import math
from dataclasses import dataclass
from typing import Literal

from core.state.error import StateError
from core.text import Text

FloatWidth = Literal["float16", "float32", "float64"]


@dataclass(frozen=True, slots=True)
class SoftmaxState:
    """Everything that the Softmax panel shows.

    The text that was typed is the state; table, bars and sliders are read from it, so
    the field and the table cannot disagree.

    Attributes:
        logits: the logits as typed; labels too, as in "cat: 2.9".
        temperature: T > 0, finite.
        shift: c, added to every logit; finite.
        dtype: the width of the arithmetic in the table of steps.
        stable: whether the maximum is subtracted before exp.

    Raises:
        StateError: if the temperature or the shift is out of its range.
    """

    logits: str = "0.3 2.9 4.0"
    temperature: float = 1.0
    shift: float = 0.0
    dtype: FloatWidth = "float64"
    stable: bool = True

    def __post_init__(self) -> None:
        if not 0 < self.temperature < math.inf:
            raise StateError(
                Text(
                    en=f"the temperature must be above 0, not {self.temperature}",
                    zh=f"溫度必須大於 0，不能是 {self.temperature}",
                )
            )
        if not math.isfinite(self.shift):
            raise StateError(
                Text(en="the shift must be a finite number", zh="位移必須是有限的數字")
            )
