"""What the chart, the strip and the map of slopes show of a computation."""

import math
from collections.abc import Iterable

import numpy as np

from app.labs.softmax import words
from app.labs.softmax.result import SoftmaxResult, total
from app.widgets.bars import Bar
from app.widgets.class_chart_ink import ClassPicture, ClassRow
from app.widgets.heat_map import HeatPicture
from core.arrays import Array
from core.labs.softmax import descend, jacobian_rows, order, softmax
from core.number_text import format_number, percent
from core.text import Language, Text

MOST_ROWS = 30
"""More are not told apart; the small ones are taken together."""


def picture_of(
    result: SoftmaxResult, room: int, language: Language, *, hidden: bool
) -> ClassPicture:
    """Return the chart.

    Args:
        result: the computation.
        room: rows that can be read at the present height.
        language: of the words.
        hidden: whether the probabilities are covered.
    """
    numbers = _shown(result, min(room, MOST_ROWS))
    rows = _rows(result, numbers, language, hidden=hidden)
    if len(numbers) < result.classes:
        rows.append(_rest(result, numbers, language, hidden=hidden))
    told = words.COVERED if hidden else _listed(rows)
    return ClassPicture(
        tuple(rows),
        (
            words.HEAD_LOGIT.of(language),
            words.HEAD_ORDER.of(language),
            words.HEAD_SHARE.of(language),
        ),
        words.BARS.fill(told=told).of(language),
    )


def strip_of(picture: ClassPicture, language: Language) -> tuple[tuple[Bar, ...], str]:
    """Return the same shares end to end, and what a screen reader says of them."""
    bars = tuple(
        Bar(row.name, row.share, row.share_words, row.largest, row.number is None)
        for row in sorted(picture.rows, key=lambda row: row.place)
    )
    told = _listed(sorted(picture.rows, key=lambda row: row.place))
    return bars, words.STRIP.fill(told=told).of(language)


def _listed(rows: Iterable[ClassRow]) -> Text:
    said = [f"{row.name} {row.share_words}" for row in rows]
    return Text(en=", ".join(said), zh="、".join(said))


def _shown(result: SoftmaxResult, most: int) -> list[int]:
    """Return the numbers of the classes that have rows of their own, from top to bottom."""
    ranks = result.ranks
    if result.classes <= most:
        numbers = np.arange(result.classes)
    else:
        numbers = np.argpartition(ranks, most - 1)[: max(most - 1, 1)]
        if result.chosen not in numbers:
            numbers[np.argmax(ranks[numbers])] = result.chosen
    numbers = np.sort(numbers)
    if result.shown.by_rank:
        numbers = numbers[np.argsort(ranks[numbers], kind="stable")]
    return [int(number) for number in numbers]


def _rows(
    result: SoftmaxResult, numbers: list[int], language: Language, *, hidden: bool
) -> list[ClassRow]:
    p = result.probability
    share_ranks = order(p) + 1
    places = list(range(len(numbers)))
    if result.shown.by_rank:
        by_share = sorted(places, key=lambda place: int(share_ranks[numbers[place]]))
        places = [by_share.index(place) for place in places]
    pushed = _pushed(result, hidden=hidden)
    covered = words.HIDDEN.of(language)
    rows = []
    for number, place in zip(numbers, places, strict=True):
        share = float(p[number])
        ranked = "–" if math.isnan(share) else str(share_ranks[number])
        share_rank, said = (covered, covered) if hidden else (ranked, percent(share, tiny=True))
        name, rank = result.name(number), str(result.ranks[number])
        logit = format_number(float(result.logits[number]), 5)
        spoken = words.ROW.fill(name=name, z=logit, rank=rank, p=said, place=share_rank)
        rows.append(
            ClassRow(
                number,
                name,
                float(result.logits[number]),
                logit,
                rank,
                math.nan if hidden else share,
                said,
                share_rank,
                place,
                largest=rank == "1",
                chosen=number == result.chosen,
                pushed=None if pushed is None else float(pushed[number]),
                spoken=spoken.of(language),
            )
        )
    return rows


def _pushed(result: SoftmaxResult, *, hidden: bool) -> Array | None:
    """Return where a step of learning takes each logit; None where nobody asks."""
    shown = result.shown
    if shown.view != "learning" or hidden:
        return None
    return descend(result.logits, result.true_class, shown.rate, shown.temperature)


def _rest(
    result: SoftmaxResult, numbers: list[int], language: Language, *, hidden: bool
) -> ClassRow:
    """Return the row of all classes that have none of their own."""
    share = total(np.delete(result.probability, numbers))
    name = words.OTHERS.fill(n=result.classes - len(numbers)).of(language)
    said = words.HIDDEN.of(language) if hidden else percent(share, tiny=True)
    share = math.nan if hidden else share
    return ClassRow(None, name, math.nan, "", "", share, said, "", len(numbers))


MOST_CLASSES = 12


def shown_classes(result: SoftmaxResult) -> list[int]:
    """Return the classes that the map has room for: the most likely, in their order."""
    if result.classes <= MOST_CLASSES:
        return list(range(result.classes))
    first = np.argpartition(result.ranks, MOST_CLASSES)[:MOST_CLASSES]
    return [int(number) for number in np.sort(first)]


def map_of(result: SoftmaxResult, language: Language) -> HeatPicture:
    """Return the derivatives of every p by every z, and the sum of each row over all classes."""
    numbers = shown_classes(result)
    rows = jacobian_rows(result.logits, numbers, result.shown.temperature)
    with np.errstate(invalid="ignore"):  # slopes at T near 0 may be infinite, both ways
        sums = rows.sum(axis=1, keepdims=True)
    names = tuple(result.name(number) for number in numbers)
    values = np.hstack([rows[:, numbers], sums])
    return HeatPicture(names, words.MAP_SUM.of(language), values, words.MAP.of(language))


def cell_words(result: SoftmaxResult, picture: HeatPicture, row: int, column: int) -> Text:
    """Return what one cell says: its exact number and where it comes from."""
    said = format_number(float(picture.values[row, column]), 8)
    if column == len(picture.names):
        return words.MAP_OF_SUM.fill(row=picture.names[row], value=said)
    numbers, heat = shown_classes(result), result.shown.temperature
    p = softmax(result.logits, heat)
    here, there = (format_number(float(p[numbers[n]]), 5) for n in (row, column))
    rest = float(np.delete(p, numbers[row]).sum())
    if here == "1" and rest > 0.0:  # 1 − 1 would be 0
        left = format_number(rest, 5)
        here, own = f"(1 − {left})", left
    else:
        own = f"(1 − {here})"
    product = f"{here} × {own}" if row == column else f"−{here} × {there}"
    why = product if heat == 1.0 else f"{product} ÷ {format_number(heat)}"
    return words.MAP_CELL.fill(
        row=picture.names[row], column=picture.names[column], value=said, why=why
    )
