"""Any widget as a PNG, SVG or PDF file: what is exported is what is seen."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from app.svg_strokes import scale_strokes

SUFFIXES = (".png", ".svg", ".pdf")
_DPI = 96


def paint(widget: QWidget, suffix: str, scale: float = 1.0) -> bytes:
    """Return the widget as the bytes of a picture file.

    Args:
        widget: laid out at its size.
        suffix: ".png", ".svg" or ".pdf".
        scale: pixels of a PNG per logical pixel of the widget, 1 to 4.

    Raises:
        ValueError: for another suffix.
    """
    if suffix == ".png":
        return _png(widget, scale)
    if suffix == ".svg":
        return _svg(widget)
    if suffix == ".pdf":
        return _pdf(widget)
    raise ValueError(f"a picture is one of {', '.join(SUFFIXES)}, not {suffix!r}")


def image(widget: QWidget, scale: float = 1.0) -> QImage:
    """Return the widget as an image of ``scale`` pixels per logical pixel."""
    size = widget.size() * scale
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(scale)
    picture.fill(widget.palette().window().color())
    _render(widget, picture)
    return picture


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        OSError: if the folder is missing, read-only or full; an older file stays.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _render(widget: QWidget, device: QImage | QSvgGenerator | QPdfWriter) -> None:
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    widget.render(painter, QPoint(), QRegion(widget.rect()))
    painter.end()


def _png(widget: QWidget, scale: float) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image(widget, scale).save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes
    return bytes(buffer.data().data())


def _svg(widget: QWidget) -> bytes:
    buffer = QBuffer()
    # SVG 1.1: only that profile of Qt's writes clip paths, which keep curves in their plot.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(QRect(QPoint(), widget.size()))
    generator.setResolution(_DPI)
    generator.setTitle(widget.accessibleName())
    _render(widget, generator)
    return scale_strokes(bytes(buffer.data().data()))


def _pdf(widget: QWidget) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    size: QSize = widget.size()
    points = QSizeF(size.width() * 72 / _DPI, size.height() * 72 / _DPI)
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    writer.setTitle(widget.accessibleName())
    _render(widget, writer)
    buffer.close()
    return bytes(buffer.data().data())


def settle(widget: QWidget, size: QSize) -> None:
    """Give a widget that is not on a screen its size and its layout."""
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.resize(size)
    widget.show()
