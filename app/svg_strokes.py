"""Makes Qt's SVG right in every reader.

Qt writes a line of constant width as a path in data units under a transform, with the
hint "non-scaling-stroke". Readers that do not know the hint scale the stroke with the
data, which turns a curve into a blob. Here the transform is carried out on the points.
"""

import re
from xml.etree import ElementTree as ET

NAMESPACE = "http://www.w3.org/2000/svg"
_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

Matrix = tuple[float, float, float, float, float, float]


def flatten_strokes(root: ET.Element) -> None:
    """Take the non-scaling strokes out of a drawing, which looks the same without.

    Args:
        root: a document as Qt's generator writes it (absolute M, L, C commands).
    """
    for group in root.iter(f"{{{NAMESPACE}}}g"):
        _flatten(group)


def _flatten(group: ET.Element) -> None:
    strokes = [shape for shape in group if shape.get("vector-effect") == "non-scaling-stroke"]
    if not strokes:
        return
    matrix = _matrix(group.get("transform", ""))
    if any(shape not in strokes for shape in group):
        return  # shapes that do scale share the group; moving it would move them too
    for shape in strokes:
        del shape.attrib["vector-effect"]
        _move(shape, matrix)
    group.attrib.pop("transform", None)


def _move(shape: ET.Element, matrix: Matrix) -> None:
    """Carry the transform out on one path or polyline."""
    for name in ("d", "points"):
        if name in shape.attrib:
            shape.set(name, _moved(shape.attrib[name], matrix))


def _moved(path: str, matrix: Matrix) -> str:
    a, b, c, d, e, f = matrix
    out: list[str] = []
    x: float | None = None
    for token in _TOKEN.findall(path):
        if token.isalpha():
            out.append(token)
        elif x is None:
            x = float(token)
        else:
            y = float(token)
            out.append(f"{a * x + c * y + e:.3f},{b * x + d * y + f:.3f}")
            x = None
    return " ".join(out)


def _matrix(transform: str) -> Matrix:
    numbers = [float(n) for n in _TOKEN.findall(transform) if not n.isalpha()]
    if not transform.startswith("matrix") or len(numbers) != 6:
        return _IDENTITY
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f
