"""Pictures of screens that are not shown: for the presenter, the editor's list, and slides."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from app.export.offscreen import laid_out
from app.export.paint import image, paint
from app.theme import Theme
from core.lesson import Lesson
from core.state import State

DRAWN = QSize(1280, 800)
"""What a lab is laid out for, in logical pixels, before it is made smaller."""


def picture_of(state: State, theme: Theme, size: QSize) -> QImage:
    """Return a screen's open lab, drawn in the look of the window and made as small as asked.

    Args:
        state: what is to be seen.
        theme: of the window that shows it.
        size: within which it lies.
    """
    with laid_out(state, theme, DRAWN) as widget:
        made = image(widget, DRAWN)
    return made.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def step_pictures(
    lesson: Lesson, look: State, theme: Theme, *, suffix: str, size: QSize, scale: float
) -> Iterator[tuple[int, bytes]]:
    """Yield the number of each step, from 1, and its picture as the bytes of a file.

    What a step hides until it is revealed is hidden in its picture. A step that cannot be
    used has none, and its number is left out.

    Args:
        lesson: whose steps.
        look: the screen before the first step.
        theme: how they look.
        suffix: ".png" or ".svg".
        size: of each picture in logical pixels.
        scale: pixels of a PNG per logical pixel, 1 to 4.
    """
    for number, step in enumerate(lesson.steps, 1):
        if step.part is not None:
            with laid_out(step.screen(look, revealed=False), theme, size) as widget:
                yield number, paint(widget, suffix, size, scale)
