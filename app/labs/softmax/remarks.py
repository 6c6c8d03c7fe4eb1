"""Remarks about a computation: special cases, and what was measured."""

import math

import numpy as np
import numpy.typing as npt

from app.labs.softmax import words
from app.labs.softmax.result import SoftmaxResult, probability, total, width_of
from app.labs.softmax.table_model import MOST_ROWS, Column, no_trouble
from core.arrays import Array
from core.labs.softmax import (
    compare_order,
    cross_entropy,
    entropy,
    independent_sigmoids,
    is_close,
    largest_change,
    softmax,
    steps,
    winner_takes_all,
)
from core.number_text import format_number, percent
from core.text import Text

_MOST_NAMED = 3
_AS_GOOD_AS = 0.05  # of a limit
_NOT_ONE = 0.01  # beyond what rounding alone does to a sum in float16


def facts(result: SoftmaxResult) -> list[Text]:
    """Return what is read off the distribution, one short sentence each."""
    p = result.probability
    whole = words.FACT_SUM.fill(total=format_number(total(result.steps.probability)))
    if not np.isfinite(p).all():
        return [whole, words.FACT_NONE]
    found = compare_order(result.logits, result.steps.probability)
    merged = words.FACT_MERGED.fill(n=found.merged + found.swapped)
    kept = words.FACT_ORDER if found.kept else merged
    if not _is_distribution(p):
        return [whole, words.FACT_NOT_ONE, kept]
    first = np.flatnonzero(result.ranks == 1)
    share = percent(float(p[first[0]]), tiny=True)
    if len(first) == 1:
        winner = words.FACT_LARGEST.fill(name=result.name(int(first[0])), percent=share)
    else:
        winner = words.FACT_TIE.fill(n=len(first), percent=share)
    most = format_number(math.log(result.classes), 4)
    # Rounding of a narrow width would lift it above its maximum by the digits shown.
    surprise = format_number(entropy(p / p.sum()), 4)
    spread = words.FACT_ENTROPY.fill(entropy=surprise, most=most)
    return [whole, winner, spread, kept]


def _is_distribution(p: Array) -> bool:
    """Whether probabilities sum to 1, as nearly as the narrowest width can tell."""
    return bool(abs(p.sum() - 1.0) <= _NOT_ONE)


def edges(result: SoftmaxResult) -> list[Text]:
    """Return what is special about these logits."""
    z = result.logits
    if np.isnan(z).any():
        return [words.EDGE_NAN.fill(names=_names(result, np.isnan(z)))]
    above, off, top = z == math.inf, z == -math.inf, z == z.max()
    if off.all():
        return [words.EDGE_ALL_OFF]
    said = []
    if above.any():
        sentence = words.EDGE_INF if above.sum() == 1 else words.EDGE_INFS
        said.append(sentence.fill(names=_names(result, above)))
    if off.any():
        said.append(words.EDGE_OFF.fill(names=_names(result, off)))
    return said if above.any() else said + _shares(result, top)


def _shares(result: SoftmaxResult, top: npt.NDArray[np.bool_]) -> list[Text]:
    """Return what classes with the largest logit share, or what this width makes of it."""
    p, n = float(result.probability[np.argmax(top)]), result.classes
    right = abs(p * n - 1.0) <= 2.0 * float(np.finfo(result.shown.dtype).eps)
    found, share = probability(p), f"1/{n:,}"
    if n == 1:
        return [words.EDGE_ONE if right else words.EDGE_ONE_LOST.fill(p=found)]
    if top.all():
        lost = words.EDGE_EQUAL_LOST.fill(share=share, p=found)
        return [words.EDGE_EQUAL.fill(share=share) if right else lost]
    if top.sum() == 1:
        return []
    tie = words.EDGE_TIE_LOST if math.isnan(p) else words.EDGE_TIE
    return [tie.fill(names=_names(result, top), p=found)]


def _names(result: SoftmaxResult, which: npt.NDArray[np.bool_]) -> Text:
    """Return the names of some classes, the first few of many."""
    numbers = np.flatnonzero(which)
    named = [result.name(int(number)) for number in numbers[:_MOST_NAMED]]
    joined = Text(en=", ".join(named), zh="、".join(named))
    left = len(numbers) - len(named)
    return words.AND_MORE.fill(names=joined, n=left) if left else joined


def reasons(result: SoftmaxResult, columns: tuple[Column, ...], most: int) -> list[Text]:
    """Return sentences for the cells that went wrong, the same reason only once."""
    told: dict[str, Text] = {}
    cells = 0
    for column in columns:
        if column.trouble is no_trouble:
            continue
        for row in (*range(min(result.classes, MOST_ROWS)), None):
            why = column.trouble(row)
            if why is None:
                continue
            cells += 1
            name = words.SUM if row is None else result.name(row)
            title = Text(en=column.title.en.split("\n")[-1], zh=column.title.zh.split("\n")[-1])
            said = words.CELL.fill(column=title, name=name, reason=why)
            told.setdefault(f"{column.key} {why.en}", said)
    listed = list(told.values())[:most]
    if cells > len(listed) > 0:
        listed.append(words.MORE_TROUBLES.fill(n=cells - len(listed)))
    return listed


def heat_remark(result: SoftmaxResult, *, hidden: bool) -> Text:
    """Return where cold and heat lead, with a tick where T has as good as led there."""
    z, p, heat = result.logits, result.probability, result.shown.temperature
    if not z.max() < math.inf or z.max() == -math.inf:  # nan, +inf, or all are off
        return words.LIMIT_NONE
    top, there = z == z.max(), z > -math.inf
    tied = words.LIMIT_COLD_TIE.fill(n=int(top.sum()))
    cold = tied if top.sum() > 1 else words.LIMIT_COLD
    hot = words.LIMIT_HOT if there.all() else words.LIMIT_HOT_OFF
    if not hidden and result.classes > 1 and np.isfinite(p).all() and _is_distribution(p):
        if heat < 1.0 and p[top].sum() > 1.0 - _AS_GOOD_AS:
            cold = words.REACHED.fill(limit=cold)
        if heat > 1.0 and np.ptp(p[there]) < _AS_GOOD_AS * p.max():
            hot = words.REACHED.fill(limit=hot)
    return Text(en=f"{cold.en}\n{hot.en}", zh=f"{cold.zh}\n{hot.zh}")


def shift_remark(result: SoftmaxResult) -> Text:
    """Return what adding c does to the probabilities, measured."""
    shown = result.shown
    if shown.shift == 0.0:
        return words.SHIFT_NOTHING
    now = result.probability
    still = steps(result.logits, shown.temperature, 0.0, width_of(shown), shown.stable).probability
    lost, before = bool(np.isnan(now).any()), bool(np.isnan(still).any())
    if lost or before:
        return _SHIFT_LOST[lost, before]
    return words.SHIFT_CHANGE.fill(change=format_number(largest_change(now, still), 2))


_SHIFT_LOST = {
    (True, True): words.SHIFT_NEITHER,
    (True, False): words.SHIFT_LOST,
    (False, True): words.SHIFT_FOUND,
}


def proof(result: SoftmaxResult) -> Text:
    """Return how far the two forms lie apart and from the exact answer, measured."""
    shown, truth = result.shown, softmax(result.logits, result.shown.temperature)
    plain, stable = (
        steps(result.logits, shown.temperature, shown.shift, width_of(shown), form).probability
        for form in (False, True)
    )
    if np.isnan(stable).any():  # and then the plain form has no answer either
        return words.PROOF_BOTH
    plain_right, stable_right = is_close(truth, plain), is_close(truth, stable)
    if np.isnan(plain).any():
        said = words.PROOF_PLAIN_LOST if stable_right else words.PROOF_ONLY_STABLE
    else:
        said = _PROOFS[plain_right, stable_right]
    return said.fill(
        change=format_number(largest_change(plain, stable), 2),
        plain=format_number(largest_change(truth, plain), 2),
        stable=format_number(largest_change(truth, stable), 2),
        width=shown.dtype,
    )


_PROOFS = {
    (True, True): words.PROOF,
    (False, True): words.PROOF_PLAIN_OFF,
    (True, False): words.PROOF_STABLE_OFF,
    (False, False): words.PROOF_BOTH_OFF,
}


def learning(result: SoftmaxResult) -> list[Text]:
    """Return the loss of the true class and what its slope asks for."""
    loss = cross_entropy(result.logits, result.true_class, result.shown.temperature)
    name = result.name(result.true_class)
    said = [words.LOSS.fill(name=name, loss=format_number(loss, 4))]
    if not math.isnan(loss):
        said.append(words.PUSHES)
    return said + exactly(result)


def exactly(result: SoftmaxResult) -> list[Text]:
    """Return that a view is computed exactly, where the bars are not."""
    plain = result.shown.dtype == "float64" and result.shown.stable
    return [] if plain else [words.LEARNING_EXACT]


def rivals(result: SoftmaxResult) -> list[Text]:
    """Return how softmax differs from what one might use instead."""
    z, temperature = result.logits, result.shown.temperature
    apart = total(independent_sigmoids(z, temperature))
    losers = np.where(winner_takes_all(z) == 0.0, softmax(z, temperature), 0.0)
    return [
        words.RIVAL_SIGMOID.fill(total=format_number(apart, 4), n=result.classes),
        words.RIVAL_WINNER.fill(left=percent(total(losers), tiny=True)),
        *exactly(result),
    ]


def cuts(result: SoftmaxResult) -> list[Text]:
    """Return that the table is cut short, if it is."""
    if result.classes <= MOST_ROWS:
        return []
    return [words.TABLE_CUT.fill(shown=MOST_ROWS, all=result.classes)]
