"""Example drawings: the ten digits, and a scribble that is none.

Points are (x, y) in a square from 0 to 1, y downwards, as a pen on the pad would leave them.
"""

import math

from core.text import Text

Drawing = tuple[tuple[tuple[float, float], ...], ...]


def _arc(
    centre: tuple[float, float], radii: tuple[float, float], start: float, end: float
) -> tuple[tuple[float, float], ...]:
    """Return points on an ellipse, angles in degrees, 0 right, 90 down."""
    (x, y), (rx, ry) = centre, radii
    turns = [math.radians(start + (end - start) * step / 16) for step in range(17)]
    return tuple((x + rx * math.cos(turn), y + ry * math.sin(turn)) for turn in turns)


DIGITS: tuple[Drawing, ...] = (
    (_arc((0.5, 0.5), (0.22, 0.36), -90, 270),),
    (((0.40, 0.28), (0.54, 0.14), (0.54, 0.86)),),
    ((*_arc((0.5, 0.32), (0.2, 0.18), -160, 30), (0.32, 0.84), (0.74, 0.84)),),
    ((*_arc((0.48, 0.31), (0.2, 0.17), -150, 90), *_arc((0.48, 0.66), (0.22, 0.19), -90, 150)),),
    (((0.56, 0.14), (0.28, 0.58), (0.76, 0.58)), ((0.62, 0.36), (0.60, 0.88))),
    (((0.70, 0.14), (0.38, 0.14), (0.34, 0.46), *_arc((0.48, 0.63), (0.22, 0.21), -110, 150)),),
    (((0.60, 0.13), (0.40, 0.40), (0.32, 0.64), *_arc((0.5, 0.66), (0.18, 0.19), -180, 180)),),
    (((0.28, 0.15), (0.72, 0.15), (0.44, 0.86)), ((0.36, 0.50), (0.68, 0.50))),
    (_arc((0.5, 0.31), (0.16, 0.17), 90, 450), _arc((0.5, 0.67), (0.19, 0.19), -90, 270)),
    ((*_arc((0.48, 0.34), (0.18, 0.19), 0, 360), (0.66, 0.34), (0.64, 0.62), (0.52, 0.87)),),
)
SCRIBBLE: Drawing = (
    (
        (0.15, 0.20),
        (0.85, 0.30),
        (0.20, 0.42),
        (0.80, 0.55),
        (0.25, 0.66),
        (0.78, 0.78),
        (0.30, 0.86),
    ),
    ((0.22, 0.15), (0.82, 0.88)),
)
SCRIBBLE_NAME = Text(en="a scribble", zh="亂畫一通")
