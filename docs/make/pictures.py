"""The README's screenshots, taken from the real window.

Run it from the project's folder: .venv/bin/python -m docs.make.pictures
"""

import os
import sys
from dataclasses import replace
from itertools import product
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.fonts import has_chinese
from app.labs import PANELS
from app.lesson.files import shipped
from app.store import Store
from app.theme import STYLES
from app.window.window import Window
from core.labs.collapse.state import CollapseState
from core.labs.curves.state import CurvesState
from core.labs.digits.maths import DIGITS
from core.labs.digits.state import DigitsState
from core.labs.xor.state import XorState
from core.state import PanelKey, State, StyleKey
from core.state_parts import Pick
from core.text import LANGUAGES, Language

FOLDER = Path(__file__).parent.parent / "pictures"
_SIZE = (1280, 800)
_PAUSE_MS = 900  # formulas are typeset after a short pause
_EVERY_STYLE = ("curves", "softmax")
# What a panel shows that is more than it starts with.
_TOLD: dict[PanelKey, State] = {
    "curves": State(curves=CurvesState(picks=(Pick("relu"), Pick("gelu")), probe_x=0.0)),
    "collapse": State(collapse=CollapseState(activated=True)),
    "xor": State(xor=XorState(solver="train", compared=True, steps=300, other=Pick("step"))),
    "digits": State(digits=DigitsState(strokes=DIGITS[3])),
}


def wanted() -> list[State]:
    """Return the screens to take: two panels in every style, the others in light."""
    found = []
    for panel, language, style in product(PANELS, LANGUAGES, STYLES):
        if style == "light" or panel.key in _EVERY_STYLE:
            told = _TOLD.get(panel.key, State())
            found.append(replace(told, panel=panel.key, language=language, style=style))
    return found


def name_of(state: State) -> str:
    """Return the file name of a screen."""
    return f"{state.panel}-{state.language}-{state.style}.png"


# The step at which a lesson is photographed: its place among those that ship, its step, and
# how many hands went up for each option before and after the class talked.
_LESSON, _STEP = 1, "xor-line"
_HANDS = ((21, 5, 3), (4, 24, 1))
LESSON_LOOKS: tuple[tuple[Language, StyleKey], ...] = (("zh", "light"), ("en", "projector"))


def lesson_name(language: Language, style: StyleKey) -> str:
    """Return the file name of the picture of a lesson."""
    return f"lesson-{language}-{style}.png"


def take_lessons(window: Window) -> None:
    """Take the pictures of a lesson, just revealed, with the votes of a class."""
    lesson = shipped()[_LESSON]
    place = next(n for n, step in enumerate(lesson.steps) if step.id == _STEP)
    for language, style in LESSON_LOOKS:
        window.store.put(State(language=language, style=style))
        window.lesson.take(lesson)
        window.lesson.play(place)
        for round_, hands in enumerate(_HANDS):
            if round_:
                window.lesson.vote_again()
            for option, count in enumerate(hands):
                window.lesson.vote(option, count)
        window.lesson.forward()
        QTest.qWait(_PAUSE_MS)
        window.grab().save(str(FOLDER / lesson_name(language, style)))
        window.lesson.leave()


def main() -> int:
    """Take every picture; return the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication([])
    if not has_chinese():
        sys.stderr.write("A Chinese font is needed: sudo apt-get install fonts-noto-cjk\n")
        return 1
    FOLDER.mkdir(exist_ok=True)
    window = Window(Store(State()))
    window.resize(*_SIZE)
    window.show()
    for state in wanted():
        window.store.put(state)
        QTest.qWait(_PAUSE_MS)
        window.grab().save(str(FOLDER / name_of(state)))
    take_lessons(window)
    window.close()
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
