"""The examples of the XOR panel, what is wanted and what is answered, as columns."""

import numpy as np

from core.state import State
from core.table.column import Column
from core.text import Text
from core.xor import examples
from core.xor.solve import answers

WANTED = Text(en="class", zh="類別")
ANSWER = Text(en="answer", zh="回答")
LOSS = Text(en="loss", zh="損失")


def xor_table(state: State) -> list[Column]:
    """Return a row for each example; the network's answer is that after the stated steps."""
    shown, language = state.xor, state.language
    points, classes = examples(shown.examples, shown.noise, shown.own)
    found = answers(shown, points, classes)
    loss = "" if np.isnan(found.loss) else repr(found.loss)
    return [
        Column("x1", [repr(float(x)) for x in points[:, 0]]),
        Column("x2", [repr(float(x)) for x in points[:, 1]]),
        Column(WANTED.of(language), [f"{one:.0f}" for one in classes]),
        Column(ANSWER.of(language), [repr(float(said)) for said in found.said]),
        Column(LOSS.of(language), [loss] * len(points)),
    ]
