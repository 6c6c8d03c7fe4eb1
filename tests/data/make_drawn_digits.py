"""Draws the digits on which the networks are examined: forms that no training has seen.

    python -m tests.data.make_drawn_digits

writes digits_drawn.json beside this file. Every form is written by hand below, as paths of
straight lines and cubic Bezier curves, and drawn by twelve hands with their own slant, turn,
width, tremor and, some of them, a stray dot. Nothing here is shared with training/, so that
what is measured is not how well a program knows its own templates.
"""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

HANDS = 12
SEED = 2026
Path_ = npt.NDArray[np.float64]

# M moves the pen, L draws a line, C a cubic Bezier curve; x and y from 0 to 100, y downwards.
FORMS: tuple[tuple[str, str], ...] = (
    ("0 round", "M52 12 C18 10 14 88 48 89 C84 90 86 14 50 12"),
    ("0 narrow", "M50 8 C36 10 34 88 50 92 C66 88 64 10 48 9"),
    ("0 open", "M60 15 C24 4 10 78 42 90 C76 96 90 36 68 20"),
    ("0 slashed", "M50 10 C18 14 18 86 50 90 C82 86 82 14 50 10 M70 22 L30 80"),
    ("0 slashed across", "M48 12 C20 18 22 84 50 88 C80 84 78 16 48 12 M82 10 L18 94"),
    ("1 bare", "M51 9 L49 91"),
    ("1 flag", "M32 34 L53 11 L53 90"),
    ("1 foot", "M35 27 L51 12 L51 88 M29 89 L73 89"),
    ("1 foot in one", "M40 22 L52 10 L50 89 L34 89 L69 89"),
    ("1 slanted", "M60 10 C56 36 48 64 42 92"),
    ("2 plain", "M27 31 C28 6 72 4 70 33 C68 54 40 70 25 88 L76 88"),
    ("2 loop", "M30 26 C40 4 74 10 66 38 C60 58 44 76 32 86 C20 94 22 76 36 80 C50 84 62 94 79 84"),
    ("2 angular", "M29 16 L68 15 L68 42 L28 86 L74 87"),
    ("2 swan", "M24 26 C34 6 66 8 66 30 C66 54 40 72 26 90 C40 82 56 94 78 86"),
    ("3 round", "M27 20 C40 4 72 10 68 30 C66 42 54 46 44 47"
     " C62 46 78 56 74 72 C70 94 36 94 24 80"),
    ("3 flat", "M27 13 L70 13 L45 43 C66 42 80 58 74 74 C68 92 40 94 25 83"),
    ("3 sharp", "M28 14 C50 6 72 16 66 30 L42 46 L68 58 C78 76 54 94 26 84"),
    ("4 open", "M32 11 L27 54 L77 53 M63 22 L61 91"),
    ("4 open, round", "M27 12 C22 40 26 56 46 54 C60 53 70 48 74 44 M70 12 C68 40 68 66 66 91"),
    ("4 closed", "M61 11 L23 61 L79 61 M61 11 L61 89"),
    ("4 in one", "M64 89 L62 12 L22 60 L80 58"),
    ("4 box", "M29 13 L28 52 L71 51 M70 14 L71 90"),
    ("5 two strokes", "M35 13 L31 45 C52 34 78 48 72 70 C66 92 38 92 24 82 M35 13 L73 12"),
    ("5 in one", "M71 12 L37 13 L33 46 C52 36 76 46 73 68 C70 92 36 92 25 81"),
    ("5 curved", "M69 15 C46 8 32 18 34 34 C38 50 70 46 70 70 C68 92 38 90 27 82"),
    ("5 angular", "M70 13 L34 13 L33 44 L62 45 L72 62 L68 82 L48 90 L27 86"),
    ("6 round", "M64 11 C36 22 22 56 32 78 C42 98 74 90 70 68 C66 50 38 54 31 72"),
    ("6 straight", "M57 9 C44 30 30 54 30 72 C30 94 68 94 66 72 C64 54 36 56 31 72"),
    ("6 hooked", "M71 21 C64 6 40 10 32 36 C24 60 26 90 50 90"
     " C76 88 74 56 52 56 C38 56 30 66 29 74"),
    ("7 plain", "M25 13 L75 13 C62 38 50 64 45 90"),
    ("7 hooked", "M25 29 L26 13 L75 12 L47 90"),
    ("7 slashed", "M26 13 L75 13 L45 91 M37 50 L70 49"),
    ("7 hooked, slashed", "M24 27 L25 14 L76 13 C64 38 52 66 48 90 M36 53 L71 51"),
    ("7 wavy", "M23 20 C34 8 50 22 77 13 C62 36 52 62 50 91"),
    ("8 in one", "M65 20 C50 2 26 16 36 34 C46 50 72 60 68 78"
     " C62 96 28 94 32 74 C36 56 70 44 65 20"),
    ("8 two rings", "M50 10 C28 12 28 44 50 45 C72 44 72 12 50 10 M50 45 C22 48 22 90 50 90"
     " C78 90 78 48 50 45"),
    ("8 crossed", "M71 15 C50 4 28 18 36 32 C46 50 72 62 66 80"
     " C58 96 28 90 34 70 C42 52 64 38 73 17"),
    ("9 straight", "M67 27 C60 6 30 10 31 32 C34 54 66 50 68 26 L65 90"),
    ("9 hooked", "M68 28 C60 6 30 12 32 34 C36 54 66 48 68 26"
     " C70 60 66 90 44 90 C36 90 30 86 28 81"),
    ("9 two strokes", "M51 11 C28 14 28 48 52 48 C74 46 72 12 51 11 M70 19 C70 44 66 68 62 91"),
)  # fmt: skip


def main() -> None:
    """Write the strokes of every form by every hand."""
    lines = ",\n".join(json.dumps(drawing, separators=(",", ":")) for drawing in drawings())
    target = Path(__file__).with_name("digits_drawn.json")
    target.write_text(f"[\n{lines}\n]\n", encoding="ascii")


def drawings() -> list[dict[str, Any]]:
    """Return every form by every hand: its name, and its strokes as rows of points [x, y]."""
    random = np.random.default_rng(SEED)
    return [
        {"form": form, "strokes": [_whole(stroke) for stroke in _by_hand(_paths(path), random)]}
        for form, path in FORMS
        for _ in range(HANDS)
    ]


def _paths(path: str) -> list[Path_]:
    """Return the strokes of a form, each of shape (points, 2)."""
    strokes: list[list[tuple[float, float]]] = []
    for piece in path.replace("M", "|M").replace("L", "|L").replace("C", "|C").split("|")[1:]:
        numbers = [float(word) for word in piece[1:].split()]
        ends = list(zip(numbers[::2], numbers[1::2], strict=True))
        if piece[0] == "M":
            strokes.append(ends)
        elif piece[0] == "L":
            (x0, y0), (x1, y1) = strokes[-1][-1], ends[0]
            strokes[-1] += [(x0 + (x1 - x0) * n / 8, y0 + (y1 - y0) * n / 8) for n in range(1, 9)]
        else:
            strokes[-1] += _bezier(strokes[-1][-1], *ends)
    return [np.array(stroke) for stroke in strokes]


def _bezier(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], d: tuple[float, float]
) -> list[tuple[float, float]]:
    found = []
    for n in range(1, 13):
        t = n / 12
        shares = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        x, y = (
            sum(s * p[axis] for s, p in zip(shares, (a, b, c, d), strict=True)) for axis in (0, 1)
        )
        found.append((x, y))
    return found


def _by_hand(strokes: list[Path_], random: np.random.Generator) -> list[Path_]:
    """Return strokes slanted, turned, stretched and trembling; one in six with a stray dot."""
    width, slant = random.uniform(0.65, 1.25), random.uniform(-0.15, 0.35)
    turn = math.radians(random.uniform(-12.0, 12.0))
    bend = random.uniform(-0.002, 0.002)
    moved = []
    for stroke in strokes:
        tremor = random.normal(0.0, 3.0, (len(stroke) // 6 + 2, 2))
        at = np.linspace(0, len(tremor) - 1, len(stroke))
        shake = [np.interp(at, np.arange(len(tremor)), tremor[:, axis]) for axis in (0, 1)]
        x, y = stroke[:, 0] - 50.0 + shake[0], stroke[:, 1] - 50.0 + shake[1]
        x = width * x - slant * y + bend * y * y
        moved.append(
            np.stack(
                [x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)],
                1,
            )
        )
    if random.random() < 1 / 6:
        moved.append(np.array([[random.uniform(-60, 60), random.uniform(-50, 50)]]))
    return moved


def _whole(stroke: Path_) -> list[list[int]]:
    """Return the points of a stroke as a pad of 200 x 200 pixels would have them."""
    return [[round(100 + float(x)), round(100 + float(y))] for x, y in stroke]


if __name__ == "__main__":
    main()
