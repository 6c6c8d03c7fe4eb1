"""A widget as an SVG that every reader draws alike.

Qt writes a line of constant width as a path in data units under a transform, with the
hint "non-scaling-stroke". Readers that do not know the hint scale the stroke with the
data, which turns a curve into a blob. Here the transform is carried out on the points.

Qt's SVG writer forgets where a child widget lies when it writes what the child clips to,
so every widget is written as a drawing of its own and they are put into each other: a
nested <svg> lies at its place and is cut at its edges, as a widget is.
"""

import re
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QPoint, QRect, QSize
from PySide6.QtGui import QFont, QFontInfo, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QWidget

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


_DPI = 96
_LINK = "http://www.w3.org/1999/xlink"


def svg(widget: QWidget, size: QSize) -> bytes:
    """Return the widget as an SVG document.

    Args:
        widget: laid out in the proportions of the size.
        size: of the drawing in logical pixels.
    """
    ET.register_namespace("", NAMESPACE)
    ET.register_namespace("xlink", _LINK)
    root = _Drawing(widget).nested(widget, root=True)
    root.set("width", f"{size.width()}")
    root.set("height", f"{size.height()}")
    title = ET.Element(f"{{{NAMESPACE}}}title")
    title.text = widget.accessibleName()
    root.insert(0, title)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


class _Drawing:
    """Puts the drawings of a widget and its children into each other."""

    def __init__(self, widget: QWidget) -> None:
        self._clips = 0
        self._families = _families(widget.font())

    def nested(self, widget: QWidget, *, root: bool = False) -> ET.Element:
        """Return one widget and what lies on it."""
        drawn = _alone(widget, root=root)
        element = ET.Element(f"{{{NAMESPACE}}}svg")
        for name, number in (
            ("x", 0 if root else widget.x()),
            ("y", 0 if root else widget.y()),
            ("width", widget.width()),
            ("height", widget.height()),
        ):
            element.set(name, str(number))
        element.set("viewBox", f"0 0 {widget.width()} {widget.height()}")
        self._name_apart(drawn)
        element.extend(part for part in drawn if part.tag.endswith(("}defs", "}g")))
        for child in widget.children():
            if isinstance(child, QWidget) and not child.isWindow() and child.isVisibleTo(widget):
                element.append(self.nested(child))
        return element

    def _name_apart(self, drawn: ET.Element) -> None:
        """Give clip paths names of their own, and letters families that other readers know."""
        self._clips += 1
        for part in drawn.iter():
            if part.tag.endswith("}clipPath"):
                part.set("id", f"{part.get('id')}-{self._clips}")
            if "clip-path" in part.attrib:
                part.set("clip-path", part.attrib["clip-path"].replace(")", f"-{self._clips})"))
            if "font-family" in part.attrib:
                part.set("font-family", self._families)


def _alone(widget: QWidget, *, root: bool) -> ET.Element:
    """Return one widget without its children, as Qt draws it."""
    buffer = QBuffer()
    # SVG 1.1: only that profile of Qt's writes clip paths, which keep curves in their plot.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(QRect(QPoint(), widget.size()))
    generator.setResolution(_DPI)
    painter = QPainter(generator)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QWidget.RenderFlag.DrawWindowBackground if root else QWidget.RenderFlag(0)
    # As QWidget has it: views of scenes have a method of the same name for something else.
    QWidget.render(widget, painter, QPoint(), QRegion(widget.rect()), ground)
    painter.end()
    # The document is our own, written a moment ago by Qt; it is not untrusted input.
    drawn = ET.fromstring(bytes(buffer.data().data()))  # noqa: S314
    flatten_strokes(drawn)
    return drawn


def _families(font: QFont) -> str:
    """Return the letters that are really used, then what may stand for them elsewhere."""
    named = [QFontInfo(font).family(), *QApplication.font().families()[1:]]
    return ", ".join([*(f"'{family}'" for family in dict.fromkeys(named)), "sans-serif"])
