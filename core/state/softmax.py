"""What the Softmax panel shows."""

import math
from dataclasses import dataclass, replace
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
        draft: what stands in the field while it cannot be read; the table goes on
            showing ``logits``. None when the field is good.
        temperature: T > 0, finite.
        shift: c, added to every logit; finite.
        dtype: the width of the arithmetic in the table of steps.
        stable: whether the maximum is subtracted before exp.

    Raises:
        StateError: if the temperature or the shift is out of its range.
    """

    logits: str = "0.3 2.9 4.0"
    draft: str | None = None
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

    @property
    def typed(self) -> str:
        """What stands in the field."""
        return self.logits if self.draft is None else self.draft

    def write(self, text: str, *, good: bool) -> "SoftmaxState":
        """Return the panel with another text in the field.

        Args:
            text: as typed.
            good: whether it can be read; otherwise the table stays as it is.
        """
        return replace(self, logits=text, draft=None) if good else replace(self, draft=text)
