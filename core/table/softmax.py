"""Logits and probabilities as columns of a table."""

import numpy as np

from core.numerals import parse_numbers
from core.softmax import steps
from core.state import State
from core.table.column import Column
from core.text import Text

CLASS = Text(en="class", zh="類別")
LABEL = Text(en="label", zh="名稱")
LOGIT = Text(en="logit", zh="logit")
PROBABILITY = Text(en="probability", zh="機率")


def softmax_table(state: State) -> list[Column]:
    """Return a row for each class."""
    shown, language = state.softmax, state.language
    numbers = parse_numbers(shown.logits)
    if not numbers.values:
        return [Column(text.of(language), []) for text in (CLASS, LABEL, LOGIT, PROBABILITY)]
    logits = np.asarray(numbers.values)
    worked = steps(logits, shown.temperature, shown.shift, np.dtype(shown.dtype).type, shown.stable)
    return [
        Column(CLASS.of(language), [str(index) for index in range(len(logits))]),
        Column(LABEL.of(language), [label or "" for label in numbers.labels]),
        Column(LOGIT.of(language), [repr(float(z)) for z in logits]),
        Column(PROBABILITY.of(language), [repr(float(p)) for p in worked.probability]),
    ]
