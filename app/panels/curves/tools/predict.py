"""Predict f', then reveal it."""

import math
from dataclasses import replace

from PySide6.QtWidgets import QLabel

from app.look import Look
from app.panels.curves import words
from app.panels.curves.bench import Bench
from app.panels.curves.guessing import score_of
from app.panels.curves.tools.tool import Tool
from app.widgets.controls import button
from core.labs.curves.state import CurvesState
from core.labs.curves.state_parts import Guess
from core.number_text import format_number
from core.state import State
from core.text import Text

_DIGITS = 3


class Predict(Tool):
    """Buttons to reveal and to clear, and how good the guess was."""

    def __init__(self, look: Look, bench: Bench) -> None:
        super().__init__(look, bench)
        self._reveal = button(look, "curves.reveal", words.REVEAL, self._turn, words.REVEAL_TIP)
        self._reveal.setCheckable(True)
        self._said = QLabel()
        self._said.setObjectName("curves.guess_reading")
        self._said.setWordWrap(True)
        self.row.addWidget(self._reveal)
        self.row.addWidget(button(look, "curves.wipe", words.WIPE, self._wipe, words.WIPE_TIP))
        self.column.addWidget(self._said)

    def show_state(self, state: State, y: tuple[float, float]) -> None:  # noqa: ARG002  # as every tool
        """Say how to draw, or how far off the guess was."""
        self._reveal.setChecked(state.curves.guess.revealed)
        said = self.look.say(_said(state.curves, hidden=state.values_hidden))
        self._said.setText(said)
        self._said.setAccessibleName(said)

    def _turn(self) -> None:
        guess = self.bench.curves.guess
        self._put(replace(guess, revealed=not guess.revealed))

    def _wipe(self) -> None:
        self._put(Guess())

    def _put(self, guess: Guess) -> None:
        self.bench.put(replace(self.bench.curves, guess=guess))


def _said(curves: CurvesState, *, hidden: bool) -> Text:
    if not curves.guess.revealed:
        return words.HOW_TO_GUESS
    found = score_of(curves)
    if found is None:
        return words.NO_LINE_YET
    if hidden:
        return words.COVERED
    if math.isinf(found.largest):
        return words.SCORED_WITHOUT_BOUND.fill(x=format_number(found.x, _DIGITS))
    return words.SCORED.fill(
        mean=format_number(found.mean, _DIGITS),
        largest=format_number(found.largest, _DIGITS),
        x=format_number(found.x, _DIGITS),
    )
