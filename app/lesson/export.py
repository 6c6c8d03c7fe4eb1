"""A lesson as files for paper and slides."""

from pathlib import Path

from PySide6.QtCore import QSize

from app.disk import write_whole
from app.lesson import words
from app.lesson.handout import PAPER, handout
from app.lesson.pictures import DRAWN, step_pictures
from app.stylesheet import dressed
from app.theme import STYLES, Theme
from core.lesson import Lesson
from core.state import State
from core.text import Text

SUFFIXES = (".pdf", ".png", ".svg")
SCALE = 2.0
"""Pixels of a PNG per pixel that a lab is laid out for: sharp on a slide."""


def export_lesson(
    lesson: Lesson,
    look: State,
    path: Path,
    *,
    notes: bool = False,
    size: QSize = DRAWN,
    scale: float = SCALE,
    back: Theme | None = None,
) -> Text:
    """Write a handout (.pdf), or a picture of each step (.png, .svg); say what was written.

    Args:
        lesson: what is written.
        look: in which language and, for pictures, in which appearance; paper is light.
        path: of the handout; pictures have the number of their step before the suffix.
        notes: whether a handout has the answers and the presenter's notes.
        size: of a picture in logical pixels.
        scale: pixels of a PNG per logical pixel, 1 to 4.
        back: what the window wears, if there is one.

    Raises:
        OSError: if a file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        return words.WRONG_KIND.fill(name=path.name)
    if suffix == ".pdf":
        with dressed(Theme(PAPER, look.language), back):
            write_whole(path, handout(lesson, look, notes=notes))
        return words.SAVED.fill(name=path.name)
    theme = Theme(STYLES[look.style].on(size.width(), size.height()), look.language)
    written = []
    with dressed(theme, back):
        for number, data in step_pictures(
            lesson, look, theme, suffix=suffix, size=size, scale=scale
        ):
            place = numbered(path, number, len(lesson.steps))
            write_whole(place, data)
            written.append(place.name)
    if not written:
        return words.NO_PICTURES
    return words.SAVED_PICTURES.fill(count=len(written), first=written[0], last=written[-1])


def numbered(path: Path, number: int, count: int) -> Path:
    """Return the file of one step: lesson-03.png of lesson.png, so that they sort as given."""
    digits = max(2, len(str(count)))
    return path.with_name(f"{path.stem}-{number:0{digits}d}{path.suffix}")
