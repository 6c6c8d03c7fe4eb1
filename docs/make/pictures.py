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
from app.store import Store
from app.theme import STYLES
from app.window.window import Window
from core.labs.collapse.state import CollapseState
from core.labs.curves.state import CurvesState
from core.labs.digits.maths import DIGITS
from core.labs.digits.state import DigitsState
from core.labs.xor.state import XorState
from core.state import PanelKey, State
from core.state_parts import Pick
from core.text import LANGUAGES

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
    window.close()
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
