"""What there is to say about a computation: cases at the edge, and what was measured."""

import math

import numpy as np
import numpy.typing as npt

from app.panels.softmax import words
from app.panels.softmax.grid.column import Column, no_trouble
from app.panels.softmax.grid.model import MOST_ROWS
from app.panels.softmax.worked import Worked, percent, total, width_of
from core.numerals import format_number
from core.softmax import (
    compare_order,
    cross_entropy,
    entropy,
    independent_sigmoids,
    largest_change,
    softmax,
    steps,
    winner_takes_all,
)
from core.text import Text

_MOST_NAMED = 3
_AS_GOOD_AS = 0.05  # of a limit


def facts(worked: Worked) -> list[Text]:
    """Return what is read off the distribution, one short sentence each."""
    p = worked.probability
    whole = words.FACT_SUM.fill(total=format_number(total(worked.steps.probability)))
    if not np.isfinite(p).all():
        return [whole, words.FACT_NONE]
    first = np.flatnonzero(worked.ranks == 1)
    share = percent(float(p[first[0]]))
    if len(first) == 1:
        winner = words.FACT_LARGEST.fill(name=worked.name(int(first[0])), percent=share)
    else:
        winner = words.FACT_TIE.fill(n=len(first), percent=share)
    most = format_number(math.log(worked.classes), 4)
    spread = words.FACT_ENTROPY.fill(entropy=format_number(entropy(p), 4), most=most)
    found = compare_order(worked.logits, worked.steps.probability)
    merged = words.FACT_MERGED.fill(n=found.merged + found.swapped)
    return [whole, winner, spread, words.FACT_ORDER if found.kept else merged]


def edges(worked: Worked) -> list[Text]:
    """Return what is special about these logits."""
    z = worked.logits
    if np.isnan(z).any():
        return [words.EDGE_NAN.fill(names=_names(worked, np.isnan(z)))]
    above, off, top = z == math.inf, z == -math.inf, z == z.max()
    if off.all():
        return [words.EDGE_ALL_OFF]
    said = []
    if above.any():
        sentence = words.EDGE_INF if above.sum() == 1 else words.EDGE_INFS
        said.append(sentence.fill(names=_names(worked, above)))
    if off.any():
        said.append(words.EDGE_OFF.fill(names=_names(worked, off)))
    if worked.classes == 1:
        said.append(words.EDGE_ONE)
    elif top.all():
        said.append(words.EDGE_EQUAL.fill(share=f"1/{worked.classes:,}"))
    elif top.sum() > 1:
        said.append(words.EDGE_TIE.fill(names=_names(worked, top)))
    return said


def _names(worked: Worked, which: npt.NDArray[np.bool_]) -> Text:
    """Return the names of some classes, the first few of many."""
    numbers = np.flatnonzero(which)
    named = [worked.name(int(number)) for number in numbers[:_MOST_NAMED]]
    joined = Text(en=", ".join(named), zh="、".join(named))
    left = len(numbers) - len(named)
    return words.AND_MORE.fill(names=joined, n=left) if left else joined


def reasons(worked: Worked, columns: tuple[Column, ...], most: int) -> list[Text]:
    """Return sentences for the cells that went wrong, the same reason only once."""
    told: dict[str, Text] = {}
    cells = 0
    for column in columns:
        if column.trouble is no_trouble:
            continue
        for row in (*range(min(worked.classes, MOST_ROWS)), None):
            why = column.trouble(row)
            if why is None:
                continue
            cells += 1
            name = words.SUM if row is None else worked.name(row)
            title = Text(en=column.title.en.split("\n")[-1], zh=column.title.zh.split("\n")[-1])
            said = words.CELL.fill(column=title, name=name, reason=why)
            told.setdefault(f"{column.key} {why.en}", said)
    listed = list(told.values())[:most]
    if cells > len(listed) > 0:
        listed.append(words.MORE_TROUBLES.fill(n=cells - len(listed)))
    return listed


def heat_remark(worked: Worked, *, hidden: bool) -> Text:
    """Return where cold and heat lead, with a tick at the limit that is as good as reached."""
    p, limits = worked.probability, [words.LIMIT_COLD, words.LIMIT_HOT]
    if not hidden and np.isfinite(p).all() and worked.classes > 1:
        near = (p.max() > 1.0 - _AS_GOOD_AS, p.max() - p.min() < _AS_GOOD_AS * p.max())
        limits = [
            words.REACHED.fill(limit=limit) if reached else limit
            for limit, reached in zip(limits, near, strict=True)
        ]
    cold, hot = limits
    return Text(en=f"{cold.en}\n{hot.en}", zh=f"{cold.zh}\n{hot.zh}")


def shift_remark(worked: Worked) -> Text:
    """Return what adding c does to the probabilities, measured."""
    shown = worked.shown
    if shown.shift == 0.0:
        return words.SHIFT_NOTHING
    still = steps(worked.logits, shown.temperature, 0.0, width_of(shown), shown.stable)
    change = largest_change(worked.steps.probability, still.probability)
    if math.isnan(change):
        return words.SHIFT_LOST
    return words.SHIFT_CHANGE.fill(change=format_number(change, 2))


def proof(worked: Worked) -> Text:
    """Return how far the two forms lie apart, measured."""
    shown = worked.shown
    plain, stable = (
        steps(worked.logits, shown.temperature, shown.shift, width_of(shown), form).probability
        for form in (False, True)
    )
    change = largest_change(plain, stable)
    if not math.isnan(change):
        return words.PROOF.fill(change=format_number(change, 2))
    return words.PROOF_BOTH if np.isnan(stable).any() else words.PROOF_PLAIN_LOST


def learning(worked: Worked) -> list[Text]:
    """Return the loss of the true class and what its slope asks for."""
    loss = cross_entropy(worked.logits, worked.true_class, worked.shown.temperature)
    name = worked.name(worked.true_class)
    said = [words.LOSS.fill(name=name, loss=format_number(loss, 4)), words.PUSHES]
    if worked.shown.dtype != "float64" or not worked.shown.stable:
        said.append(words.LEARNING_EXACT)
    return said


def rivals(worked: Worked) -> list[Text]:
    """Return how softmax differs from what one might use instead."""
    z, temperature = worked.logits, worked.shown.temperature
    apart = total(independent_sigmoids(z, temperature))
    losers = np.where(winner_takes_all(z) == 0.0, softmax(z, temperature), 0.0)
    return [
        words.RIVAL_SIGMOID.fill(total=format_number(apart, 4), n=worked.classes),
        words.RIVAL_WINNER.fill(left=percent(total(losers))),
    ]


def cuts(worked: Worked) -> list[Text]:
    """Return that the table is cut short, if it is."""
    if worked.classes <= MOST_ROWS:
        return []
    return [words.TABLE_CUT.fill(shown=MOST_ROWS, all=worked.classes)]
