"""Which characters the program can show."""

from dataclasses import replace
from importlib.resources import files

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from app.theme import Style
from app.window import words
from core.state import State
from core.text import Text

CARRIED = ("Activation Lab TC", "Activation Lab Symbols", "Activation Lab Signs")
"""The families that release/fonts.py makes for an executable."""

_CHINESE = (
    CARRIED[0],
    "Noto Sans TC",
    "Noto Sans CJK TC",
    "Microsoft JhengHei UI",
    "Microsoft JhengHei",
    "PingFang TC",
    "Source Han Sans TC",
    "Noto Serif CJK TC",
    *CARRIED[1:],
)


def load_bundled_fonts() -> None:
    """Load the fonts that an executable carries; from source there are none."""
    folder = files("resources") / "fonts"
    if not folder.is_dir():
        return
    for entry in folder.iterdir():
        if entry.name.endswith((".ttf", ".otf", ".ttc")):
            QFontDatabase.addApplicationFontFromData(entry.read_bytes())


def has_chinese() -> bool:
    """Say whether any font here can show Traditional Chinese."""
    chinese = QFontDatabase.families(QFontDatabase.WritingSystem.TraditionalChinese)
    # Qt counts a font as Chinese only if it has every rare character; ours has the common ones.
    return bool(chinese) or CARRIED[0] in QFontDatabase.families()


def readable(state: State) -> tuple[State, Text | None]:
    """Return the state in a language whose letters can be shown here, and what to say of it."""
    if state.language == "zh" and not has_chinese():
        return replace(state, language="en"), words.NO_CHINESE
    return state, None


def keep_letters_single(font: QFont) -> None:
    """Keep a font from joining letters and from taking local forms of digits.

    They look the same or nearly so, but whoever copies "w1 = −1.5" out of a PDF would get
    "w = − ." where Noto's Chinese fonts have put other digits beside Latin letters, and who
    searches for "difference" would not find it with ff as one letter.
    """
    for feature in ("locl", "liga"):
        font.setFeature(QFont.Tag(feature), 0)


def use_font(application: QApplication, style: Style) -> None:
    """Set the font of every widget: the system's own, then a Taiwanese Chinese one.

    A Japanese or mainland font would draw some characters in a shape that Taiwanese
    readers find wrong, so the Chinese families are named.
    """
    here = set(QFontDatabase.families())
    font = QFont(application.font())
    font.setFamilies([font.families()[0], *(name for name in _CHINESE if name in here)])
    font.setPixelSize(style.font_px)
    keep_letters_single(font)
    application.setFont(font)
