"""What is said of a function on its card."""

import math

from app.panels.curves import words
from core.activation import Activation
from core.interval import Interval
from core.numerals import format_number
from core.state import EXPRESSION
from core.text import Language, Text

LIBRARIES = frozenset({"pytorch", "keras", "jax"})
SENTENCES = frozenset({"smoothness", "for", "against", "source", "trap", "note"})
"""Rows that need the whole width of a narrow card."""
Rows = dict[str, tuple[Text, str]]
_SMOOTHNESS = {0: words.JUMPS, 1: words.KINKS, 2: words.BENDS, 3: words.THIRD}


def properties(activation: Activation, settings: dict[str, float], language: Language) -> Rows:
    """Return the rows of the table: key -> (name, what holds at these parameters)."""
    full = activation.settings(settings)
    pieces = activation.range_(**full)
    breaks = activation.breaks_at(**settings)
    smoothness = _SMOOTHNESS[min(b.order for b in breaks)] if breaks else words.SMOOTH
    typed = activation.key == EXPRESSION
    if typed and smoothness is words.JUMPS:
        smoothness = words.BROKEN
    rows: Rows = {
        "range": (words.RANGE, _from_to(pieces).of(language) if typed else range_text(pieces)),
        "bounded": (words.BOUNDED, _bounded(pieces).of(language)),
        "monotonic": (words.MONOTONIC, _yes(activation.monotonic(**full)).of(language)),
        "zero_centred": (words.CENTRED, _yes(activation.zero_centred(**full)).of(language)),
        "smoothness": (words.SMOOTHNESS, smoothness.of(language)),
    }
    if typed:
        said = (activation.weaknesses.of(language), activation.strengths.of(language))
        return rows | {"note": (words.NOTE, "\n".join(said))}
    rows |= {
        "for": (words.FOR, activation.strengths.of(language)),
        "against": (words.AGAINST, activation.weaknesses.of(language)),
    }
    if activation.year is not None:
        rows["year"] = (words.YEAR, str(activation.year))
    rows["source"] = (words.SOURCE, activation.source)
    called = activation.frameworks
    for library, name in (("PyTorch", called.torch), ("Keras", called.keras), ("JAX", called.jax)):
        if name is not None:
            rows[library.lower()] = (Text(en=library, zh=library), name)
    if called.trap is not None:
        rows["trap"] = (words.TRAP, called.trap.of(language))
    return rows


def range_text(pieces: tuple[Interval, ...]) -> str:
    """Return a set of values as mathematicians write it: "[0, ∞)", "{−1, 1}"."""
    if all(piece.low == piece.high for piece in pieces):
        return "{" + ", ".join(format_number(piece.low, 5) for piece in pieces) + "}"
    return " ∪ ".join(_interval(piece) for piece in pieces)


def _from_to(pieces: tuple[Interval, ...]) -> Text:
    """Return the least and the greatest value; what was measured has no brackets to prove."""
    low, high = min(piece.low for piece in pieces), max(piece.high for piece in pieces)
    return words.FROM_TO.fill(low=format_number(low, 5), high=format_number(high, 5))


def _interval(piece: Interval) -> str:
    if piece.low == piece.high:
        return "{" + format_number(piece.low, 5) + "}"
    left, right = "[" if piece.has_low else "(", "]" if piece.has_high else ")"
    return f"{left}{format_number(piece.low, 5)}, {format_number(piece.high, 5)}{right}"


def _bounded(pieces: tuple[Interval, ...]) -> Text:
    below = math.isfinite(min(piece.low for piece in pieces))
    above = math.isfinite(max(piece.high for piece in pieces))
    return {
        (True, True): words.BOTH,
        (True, False): words.BELOW,
        (False, True): words.ABOVE,
        (False, False): words.NO,
    }[below, above]


def _yes(holds: bool) -> Text:
    return words.YES if holds else words.NO
