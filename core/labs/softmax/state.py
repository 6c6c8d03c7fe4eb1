"""What the Softmax panel shows."""

import math
from dataclasses import dataclass, replace
from typing import Literal

from core.state_parts import StateError, check_number
from core.text import Text

LONGEST_LOGITS = 2_500_000
"""Characters: a hundred thousand named logits with all of their digits."""
MOST_CLASSES = 1_000_000
"""The highest number of a class that can be chosen."""
FASTEST = 100.0
FloatWidth = Literal["float16", "float32", "float64"]
ViewKey = Literal["steps", "widths", "learning", "jacobian", "rivals"]
StepKey = Literal["scaled", "shifted", "exponential", "probability", "percent", "rank"]


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
        view: what stands below the bars: the steps of the computation, both forms side by
            side, how softmax learns, its Jacobian, or what one might use instead.
        hidden_columns: steps that the table leaves out.
        by_rank: whether the bars stand by their size and not in the order of the classes.
        chosen: the number of the class that the formula is about; None is the largest. A
            number beyond the last class means the last, here and below.
        true_class: the number of the class that is right, for the loss.
        rate: the learning rate, 0 < rate <= 100.

    Raises:
        StateError: if a number is out of its range, or a text too long.
    """

    logits: str = "0.3 2.9 4.0"
    draft: str | None = None
    temperature: float = 1.0
    shift: float = 0.0
    dtype: FloatWidth = "float64"
    stable: bool = True
    view: ViewKey = "steps"
    hidden_columns: tuple[StepKey, ...] = ("rank",)
    by_rank: bool = False
    chosen: int | None = None
    true_class: int = 0
    rate: float = 1.0

    def __post_init__(self) -> None:
        for text in (self.logits, self.draft or ""):
            if len(text) > LONGEST_LOGITS + 1:
                raise StateError(
                    Text(
                        en=f"the logits may have {LONGEST_LOGITS:,} characters, not {len(text):,}",
                        zh=f"logits 最多 {LONGEST_LOGITS:,} 個字元，不能是 {len(text):,} 個",
                    )
                )
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
        if not 0.0 < self.rate <= FASTEST:
            raise StateError(
                Text(
                    en=f"the learning rate must be above 0 and at most 100, not {self.rate}",
                    zh=f"學習率必須大於 0、最多 100，不能是 {self.rate}",
                )
            )
        for number in (self.chosen or 0, self.true_class):
            check_number("class", number, 0, MOST_CLASSES)

    @property
    def typed(self) -> str:
        """What stands in the field."""
        return self.logits if self.draft is None else self.draft

    def write(self, text: str, *, good: bool) -> "SoftmaxState":
        """Return the panel with another text in the field.

        Args:
            text: as typed; of one that is too long only so much is kept that it still is.
            good: whether it can be read; otherwise the table stays as it is.
        """
        text = text[: LONGEST_LOGITS + 1]
        return replace(self, logits=text, draft=None) if good else replace(self, draft=text)

    def toggle_column(self, key: StepKey) -> "SoftmaxState":
        """Return the panel with a step's column hidden, or shown if it was hidden."""
        left = tuple(hidden for hidden in self.hidden_columns if hidden != key)
        if len(left) == len(self.hidden_columns):
            left = (*left, key)
        return replace(self, hidden_columns=left)
