"""The Jacobian as the map shows it."""

import numpy as np

from app.panels.softmax import words
from app.panels.softmax.worked import Worked
from app.widgets.heat_map import HeatPicture
from core.labs.softmax import jacobian_rows, softmax
from core.number_text import format_number
from core.text import Language, Text

MOST_CLASSES = 12


def shown_classes(worked: Worked) -> list[int]:
    """Return the classes that the map has room for: the most likely, in their order."""
    if worked.classes <= MOST_CLASSES:
        return list(range(worked.classes))
    first = np.argpartition(worked.ranks, MOST_CLASSES)[:MOST_CLASSES]
    return [int(number) for number in np.sort(first)]


def map_of(worked: Worked, language: Language) -> HeatPicture:
    """Return the derivatives of every p by every z, and the sum of each row over all classes."""
    numbers = shown_classes(worked)
    rows = jacobian_rows(worked.logits, numbers, worked.shown.temperature)
    with np.errstate(invalid="ignore"):  # slopes at T near 0 may be infinite, both ways
        sums = rows.sum(axis=1, keepdims=True)
    names = tuple(worked.name(number) for number in numbers)
    values = np.hstack([rows[:, numbers], sums])
    return HeatPicture(names, words.MAP_SUM.of(language), values, words.MAP.of(language))


def cell_words(worked: Worked, picture: HeatPicture, row: int, column: int) -> Text:
    """Return what one cell says: its exact number and where it comes from."""
    said = format_number(float(picture.values[row, column]), 8)
    if column == len(picture.names):
        return words.MAP_OF_SUM.fill(row=picture.names[row], value=said)
    numbers, heat = shown_classes(worked), worked.shown.temperature
    p = softmax(worked.logits, heat)
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
