"""The examples of the XOR panel, their classes and what is answered, as columns."""

from collections.abc import Sequence

import numpy as np

from core.arrays import Array
from core.columns import Column
from core.labs.xor.hand import by_hand
from core.labs.xor.maths import examples
from core.labs.xor.state import XorState
from core.labs.xor.training import answers, says
from core.network import TrainingHistory, forward
from core.state import State
from core.text import Language, Text

WANTED = Text(en="class", zh="類別")
ANSWER = Text(en="answer", zh="回答")
LOSS = Text(en="loss", zh="損失")


def trained_table(
    state: State, histories: Sequence[TrainingHistory], names: Sequence[str]
) -> list[Column]:
    """Return a row for each example, with the answer and the loss of each network as it stands.

    Args:
        state: whose examples and language count.
        histories: one or two networks.
        names: of each; they stand in the heading where there are two.
    """
    shown, language = state.xor, state.language
    points, classes = examples(shown.examples, shown.noise, shown.own)
    columns = _examples(points, classes, language)
    for history, name in zip(histories, names, strict=True):
        of = f" ({name})" if len(histories) > 1 else ""
        said = says(history, history.here, points)
        columns += [
            Column(ANSWER.of(language) + of, [repr(float(one)) for one in said]),
            Column(LOSS.of(language) + of, [repr(history.here.loss)] * len(points)),
        ]
    return columns


def xor_table(state: State) -> list[Column]:
    """Return a row for each example; the network's answer is that after the stated steps."""
    shown, language = state.xor, state.language
    points, classes = examples(shown.examples, shown.noise, shown.own)
    found = answers(shown, points, classes)
    loss = "" if np.isnan(found.loss) else repr(found.loss)
    return [
        *_examples(points, classes, language),
        *_units(shown, points),
        Column(ANSWER.of(language), [repr(float(said)) for said in found.said]),
        Column(LOSS.of(language), [loss] * len(points)),
    ]


def _units(shown: XorState, points: Array) -> list[Column]:
    """Return what the hidden units of a network by hand give."""
    if shown.solver != "hand" or not len(points):
        return []
    given = forward(*by_hand(shown), points).activations[0].T
    return [
        Column(f"h{n}", [repr(float(value)) for value in unit]) for n, unit in enumerate(given, 1)
    ]


def _examples(points: Array, classes: Array, language: Language) -> list[Column]:
    return [
        Column("x1", [repr(float(x)) for x in points[:, 0]]),
        Column("x2", [repr(float(x)) for x in points[:, 1]]),
        Column(WANTED.of(language), [f"{one:.0f}" for one in classes]),
    ]
