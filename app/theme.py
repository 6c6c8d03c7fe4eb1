"""Colours, pens and sizes: light, dark and projector, and the theme that widgets are built with."""

import math
import os
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from core.state import StyleKey
from core.text import Language, Text

_SMALLEST_FONT = 15
_THINNEST_LINE = 2.5
_LINES, _EMS = 45, 60
"""The height and the width, in the size of its type, of what a window has to show."""


STRETCH = "ACTIVATION_LAB_STRETCH"
"""Set, it makes what is said a third longer: what another language would do to the window."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """How one curve is told from another: never by colour alone.

    Attributes:
        colour: a CSS colour.
        dash: the pen's pattern, which differs between neighbours.
    """

    colour: str
    dash: Qt.PenStyle


@dataclass(frozen=True, slots=True)
class Style:
    """Everything that decides how the program looks.

    Attributes:
        key: "light", "dark" or "projector".
        name: what a person reads in the menu.
        ground: behind curves and fields; window: behind everything else.
        text: words and axes; muted: words of less weight, still of contrast 4.5 or more.
        grid: lines behind the curves; border: frames of fields.
        accent: what is chosen; on_accent: words upon it.
        warning: behind a mistake's sentence; warning_text: that sentence.
        zone: shade of a saturated zone (half transparent).
        strokes: six curve strokes, in the order in which functions are picked.
        font_px: size of ordinary words in logical pixels; axis_px: of numbers at small pictures.
        label_px: of numbers and words upon a plot, which the last row reads.
        line_px: width of a curve in logical pixels.
        dot_px: diameter of the dots at jumps.
        gap: room between controls in logical pixels.
    """

    key: StyleKey
    name: Text
    ground: str
    window: str
    text: str
    muted: str
    grid: str
    border: str
    accent: str
    on_accent: str
    warning: str
    warning_text: str
    zone: str
    strokes: tuple[Stroke, ...]
    font_px: int = 15
    axis_px: int = 14
    label_px: int = 14
    line_px: float = 2.5
    dot_px: float = 9.0
    gap: int = 8

    def on(self, width: int, height: int) -> "Style":
        """Return the style for a screen or a window of a size in logical pixels.

        Large type fills a small one, or one that the system already scales to 200 %;
        what counts in the last row is its share of the height.
        """
        room = min(width // _EMS, height // _LINES)
        font = max(min(self.font_px, room), min(self.font_px, _SMALLEST_FONT))
        share = font / self.font_px
        return replace(
            self,
            font_px=font,
            axis_px=min(self.axis_px, font),
            label_px=round(self.label_px * share),
            line_px=max(self.line_px * share, min(self.line_px, _THINNEST_LINE)),
            dot_px=self.dot_px * share,
        )

    def palette(self) -> QPalette:
        """Return the colours for every ordinary Qt control."""
        palette = QPalette()
        role = QPalette.ColorRole
        for target, colour in (
            (role.Window, self.window),
            (role.Base, self.ground),
            (role.AlternateBase, self.window),
            (role.ToolTipBase, self.ground),
            (role.Button, self.window),
            (role.WindowText, self.text),
            (role.Text, self.text),
            (role.ButtonText, self.text),
            (role.ToolTipText, self.text),
            (role.PlaceholderText, self.muted),
            (role.Highlight, self.accent),
            (role.HighlightedText, self.on_accent),
            (role.Accent, self.accent),
            (role.Link, self.accent),
            (role.Mid, self.border),
            (role.Dark, self.border),
            (role.Light, self.ground),
            (role.Midlight, self.grid),
            (role.Shadow, self.border),
        ):
            palette.setColor(target, QColor(colour))
        disabled = QPalette.ColorGroup.Disabled
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(disabled, target, QColor(self.muted))
        return palette


# Okabe & Ito (2008), "Color Universal Design": six hues that colour-blind viewers tell apart.
_DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotDotLine,
    Qt.PenStyle.SolidLine,
)


def _strokes(*colours: str) -> tuple[Stroke, ...]:
    return tuple(Stroke(colour, dash) for colour, dash in zip(colours, _DASHES, strict=True))


# The sky blue and the yellow of the original are too pale on white; both are darkened here.
_ON_WHITE = _strokes("#0072b2", "#d55e00", "#007a5a", "#b0487f", "#8f6400", "#3d3d3d")
_ON_BLACK = _strokes("#56b4e9", "#e69f00", "#2ecc9a", "#e59ac4", "#f0e442", "#e6e6e6")

LIGHT = Style(
    key="light",
    name=Text(en="Light", zh="淺色"),
    ground="#ffffff",
    window="#f3f4f6",
    text="#16191d",
    muted="#565d66",
    grid="#d9dce1",
    border="#8b929b",
    accent="#005a9c",
    on_accent="#ffffff",
    warning="#fdecea",
    warning_text="#8c1d13",
    zone="#40e69f00",
    strokes=_ON_WHITE,
)
DARK = Style(
    key="dark",
    name=Text(en="Dark", zh="深色"),
    ground="#15181c",
    window="#21252b",
    text="#f0f2f5",
    muted="#b3bac4",
    grid="#3a4049",
    border="#7d8692",
    accent="#6cb8f0",
    on_accent="#0c1116",
    warning="#4a1d1a",
    warning_text="#ffc9c2",
    zone="#40e69f00",
    strokes=_ON_BLACK,
)
PROJECTOR = Style(
    key="projector",
    name=Text(en="Projector", zh="投影"),
    ground="#ffffff",
    window="#ffffff",
    text="#000000",
    muted="#3c4148",
    grid="#c4c8ce",
    border="#5a6069",
    accent="#00457a",
    on_accent="#ffffff",
    warning="#fdecea",
    warning_text="#7a150c",
    zone="#59e69f00",
    strokes=_ON_WHITE,
    font_px=20,
    axis_px=20,
    label_px=28,
    line_px=4.5,
    dot_px=14.0,
    gap=10,
)
STYLES: dict[StyleKey, Style] = {style.key: style for style in (LIGHT, DARK, PROJECTOR)}


@dataclass(frozen=True, slots=True)
class Theme:
    """The style and the language of the window.

    A switch of either builds the widgets anew, so no widget needs a method to
    translate or repaint itself.
    """

    style: Style
    language: Language

    def say(self, text: Text) -> str:
        """Return the words in the window's language, longer if `STRETCH` says so."""
        said = text.of(self.language)
        return stretched(said) if os.environ.get(STRETCH) else said


def stretched(words: str) -> str:
    """Return words a third longer, as another language might need them; names of keys stay.

    The first words come again, so that lines break and letters are as wide as they would be.
    """
    kept, tab, keys = words.partition("\t")
    more = kept[: math.ceil(len(kept) / 3)].replace("&", "").replace("\n", " ").strip()
    return f"{kept} {more}{tab}{keys}" if more else words


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return the colour that lies between two, at `share` of the way, 0 to 1, to the other."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )
