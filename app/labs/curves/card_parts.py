"""Parts of the card: what is said of a function, and the function as a program."""

import math
from fractions import Fraction

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.labs.curves import words
from app.theme import Theme
from app.widgets.controls import button
from app.widgets.text_fields import CodeView
from core.catalogue.activation import Activation
from core.interval import REALS, Interval
from core.number_text import format_number
from core.state_parts import EXPRESSION, LIBRARY_NAMES, LibraryKey
from core.text import Language, Text

LIBRARIES = frozenset({"pytorch", "keras", "jax"})
SENTENCES = frozenset({"smoothness", "for", "against", "source", "trap", "note"})
"""Rows that need the whole width of a narrow card."""
Rows = dict[str, tuple[Text, str]]
_MOST_PIECES = 3  # of a domain that has more of them than a card has room for
_MOST_TWELFTHS, _ALMOST = 1200.0, 1e-11
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
        "domain": (words.DOMAIN, _domain_text(activation.domain(**full)).of(language)),
        "range": (words.RANGE, range_text(pieces)),
        "bounded": (words.BOUNDED, _bounded(pieces).of(language)),
        "monotonic": (words.MONOTONIC, _yes(activation.monotonic(**full)).of(language)),
        "zero_centred": (words.CENTRED, _yes(activation.zero_centred(**full)).of(language)),
        "smoothness": (words.SMOOTHNESS, smoothness.of(language)),
    }
    measured = activation.measured(**full)
    for row in measured:
        heading, claim = rows[row]
        rows[row] = heading, words.MEASURED.fill(claim=claim).of(language)
    if typed:
        said = [activation.weaknesses] * bool(measured) + [activation.strengths]
        return rows | {"note": (words.NOTE, "\n".join(text.of(language) for text in said))}
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
    """Return a set of numbers as mathematicians write it: "[0, ∞)", "{−1, 1}"."""
    if all(piece.low == piece.high for piece in pieces):
        return "{" + ", ".join(_end(piece.low) for piece in pieces) + "}"
    return " ∪ ".join(_interval(piece) for piece in pieces)


def _domain_text(pieces: tuple[Interval, ...]) -> Text:
    """Return where there is a value; of very many pieces those near 0."""
    if pieces == (REALS,):
        return words.ALL_REALS
    if not pieces:
        return words.NO_REALS
    near = sorted(pieces, key=lambda piece: min(abs(piece.low), abs(piece.high)))[:_MOST_PIECES]
    text = range_text(tuple(sorted(near, key=lambda piece: piece.low)))
    text = text if len(near) == len(pieces) else f"… ∪ {text} ∪ …"
    return Text(en=text, zh=text)


def _interval(piece: Interval) -> str:
    if piece.low == piece.high:
        return "{" + _end(piece.low) + "}"
    left, right = "[" if piece.has_low else "(", "]" if piece.has_high else ")"
    return f"{left}{_end(piece.low)}, {_end(piece.high)}{right}"


def _end(number: float) -> str:
    """Return a number, a simple multiple of π as such: π/2, −3π/4."""
    if number and math.isfinite(number):
        twelfths = number / math.pi * 12.0
        if abs(twelfths) < _MOST_TWELFTHS and abs(twelfths - round(twelfths)) < _ALMOST:
            return _of_pi(Fraction(round(twelfths), 12))
    return format_number(number, 5)


def _of_pi(times: Fraction) -> str:
    top = "" if abs(times.numerator) == 1 else str(abs(times.numerator))
    bottom = "" if times.denominator == 1 else f"/{times.denominator}"
    return ("−" if times < 0 else "") + f"{top}π{bottom}"  # a real minus sign


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


_COPIED_MS = 2000
_PAUSE_MS = 120


class Code(QWidget):
    """Four libraries to choose from, the program, and a button that copies it.

    Signals:
        library_chosen: "numpy", "torch", "keras" or "jax".
    """

    library_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._libraries = {key: self._library(key) for key in LIBRARY_NAMES}
        self._view = CodeView(theme, "curves.code", words.CODE_TEXT)
        self._copy = button(
            theme, "curves.code_copy", words.CODE_COPY, self._put_away, words.CODE_COPY_TIP
        )
        self._wanted: tuple[Activation, dict[str, float], LibraryKey] | None = None
        self._shown: tuple[str, str, LibraryKey] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._write)
        self._begun = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_COPIED_MS)
        self._rest.timeout.connect(lambda: self._copy.setText(theme.say(words.CODE_COPY)))
        pairs = QGridLayout()
        pairs.setSpacing(theme.style.gap // 2)
        for place, made in enumerate(self._libraries.values()):
            pairs.addWidget(made, place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.style.gap // 2)
        column.addLayout(pairs)
        column.addWidget(self._view)
        column.addWidget(self._copy)

    def show_function(
        self, activation: Activation, settings: dict[str, float], library: LibraryKey
    ) -> None:
        """Show a function's program with its present numbers, in the words of a library.

        While a slider is dragged, the program waits for it to rest: writing takes as long as
        drawing a curve, and nobody reads a program that changes sixty times a second.
        """
        for key, made in self._libraries.items():
            made.setChecked(key == library)
        self._wanted = activation, settings, library
        what = (activation.key, activation.formula, library)
        if not self._begun:
            return
        if what != self._shown:
            self._write()
        else:
            self._pause.start()

    def begin(self) -> None:
        """Write from now on: the card has been painted, and waits for nothing any more."""
        if not self._begun:
            self._begun = True
            self._pause.start()

    def _write(self) -> None:
        """Write the program that was asked for last."""
        self._pause.stop()
        if self._wanted is not None:
            activation, settings, library = self._wanted
            self._shown = activation.key, activation.formula, library
            # Imported here because it reads formulas, which the first frame would wait for.
            from core.formula.code import snippet  # noqa: PLC0415

            self._view.show_code(snippet(activation, settings, library, self._theme.language))

    def _library(self, key: LibraryKey) -> QPushButton:
        name = LIBRARY_NAMES[key]
        made = button(
            self._theme,
            f"curves.code_{key}",
            Text(en=name, zh=name),
            lambda: self.library_chosen.emit(key),
            words.CODE_IN.fill(library=name),
        )
        made.setCheckable(True)
        made.clicked.connect(lambda _: made.setChecked(True))  # one of the four always is
        return made

    def _put_away(self) -> None:
        self._write()
        QGuiApplication.clipboard().setText(self._view.toPlainText())
        self._copy.setText(self._theme.say(words.CODE_COPIED))
        self._rest.start()
