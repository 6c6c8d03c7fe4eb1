"""Forms in which people write digits, as places on the pad, and a mouse that draws them."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.widgets.drawing_pad import DrawingPad

Places = Sequence[tuple[float, float]]

# Each stroke is a row of corners in a square from 0 to 1, y downwards; the mouse goes straight
# from one to the next.
FORMS: dict[str, tuple[Places, ...]] = {
    "7 hooked": (((0.27, 0.30), (0.28, 0.16), (0.74, 0.15), (0.58, 0.5), (0.47, 0.88)),),
    "7 slashed": (((0.26, 0.15), (0.74, 0.14), (0.45, 0.9)), ((0.36, 0.51), (0.7, 0.49))),
    "7 hooked and slashed": (
        ((0.25, 0.28), (0.26, 0.15), (0.75, 0.14), (0.58, 0.48), (0.48, 0.9)),
        ((0.37, 0.53), (0.72, 0.50)),
    ),
    "4 open": (((0.33, 0.12), (0.27, 0.55), (0.76, 0.54)), ((0.63, 0.24), (0.61, 0.90))),
    "4 open, upright": (((0.28, 0.13), (0.28, 0.52), (0.72, 0.52)), ((0.72, 0.12), (0.71, 0.9))),
    "1 with a foot": (((0.36, 0.28), (0.52, 0.12), (0.51, 0.88)), ((0.30, 0.88), (0.72, 0.88))),
    "1 slanted": (((0.62, 0.12), (0.40, 0.90)),),
    "0 slashed": (
        (
            *((0.5, 0.1), (0.33, 0.19), (0.24, 0.37), (0.24, 0.63), (0.33, 0.81), (0.5, 0.9)),
            *((0.67, 0.81), (0.76, 0.63), (0.76, 0.37), (0.67, 0.19), (0.5, 0.1)),
        ),
        ((0.70, 0.24), (0.30, 0.78)),
    ),
    "2 with a stray dot": (
        (
            *((0.27, 0.3), (0.35, 0.14), (0.52, 0.1), (0.67, 0.18), (0.68, 0.36)),
            *((0.5, 0.62), (0.26, 0.88), (0.76, 0.87)),
        ),
        ((0.94, 0.07),),
    ),
    "3 flat": (
        (
            *((0.27, 0.13), (0.7, 0.13), (0.46, 0.43), (0.64, 0.47), (0.74, 0.6)),
            *((0.72, 0.77), (0.58, 0.89), (0.38, 0.9), (0.26, 0.83)),
        ),
    ),
    "9 straight": (
        (
            *((0.68, 0.27), (0.55, 0.12), (0.38, 0.15), (0.31, 0.3), (0.38, 0.44)),
            *((0.55, 0.46), (0.67, 0.34), (0.68, 0.2), (0.67, 0.5), (0.65, 0.9)),
        ),
    ),
}


def draw_with_mouse(pad: DrawingPad, strokes: Sequence[Places]) -> None:
    """Draw strokes, eight moves from corner to corner; whatever lies under the mouse gets them."""
    window, paper = pad.window(), pad.paper()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    def at(x: float, y: float) -> QPoint:
        place = QPoint(
            round(paper.left() + x * paper.width()), round(paper.top() + y * paper.height())
        )
        return pad.mapTo(window, place)

    for stroke in strokes:
        QTest.mousePress(window.windowHandle(), left, none, at(*stroke[0]))
        for (x, y), (to_x, to_y) in pairwise(stroke):
            for step in range(1, 9):
                share = step / 8
                here = at(x + (to_x - x) * share, y + (to_y - y) * share)
                QTest.mouseMove(window.windowHandle(), here)
        QTest.mouseRelease(window.windowHandle(), left, none, at(*stroke[-1]))
