"""Any widget as a PNG, SVG or PDF file: what is exported is what is seen."""

import math

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter, QRegion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.export.pdf_text import with_plain_letters
from app.export.svg import svg

SUFFIXES = (".png", ".svg", ".pdf")
_DPI = 96


def paint(widget: QWidget, suffix: str, size: QSize, scale: float = 1.0) -> bytes:
    """Return the widget as the bytes of a picture file.

    Args:
        widget: laid out in the proportions of the picture.
        suffix: ".png", ".svg" or ".pdf".
        size: of the picture in logical pixels; a larger widget is drawn smaller.
        scale: pixels of a PNG per logical pixel of the picture, 1 to 4.

    Raises:
        ValueError: for another suffix.
    """
    if suffix == ".png":
        return _png(widget, size, scale)
    if suffix == ".svg":
        return svg(widget, size)
    if suffix == ".pdf":
        return _pdf(widget, size)
    raise ValueError(f"a picture is one of {', '.join(SUFFIXES)}, not {suffix!r}")


def image(widget: QWidget, size: QSize, scale: float = 1.0) -> QImage:
    """Return the widget as an image of ``scale`` pixels per logical pixel of the size."""
    picture = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(picture.width() / widget.width())
    picture.fill(widget.palette().window().color())
    _render(widget, picture)
    picture.setDevicePixelRatio(scale)
    return picture


def framed(widget: QWidget, room: int) -> QWidget:
    """Return a widget with room around it, taken out of whatever it lay in.

    Args:
        widget: what is to be seen.
        room: in logical pixels, on every side.
    """
    frame = QWidget()
    frame.setAccessibleName(widget.accessibleName())
    column = QVBoxLayout(frame)
    column.setContentsMargins(room, room, room, room)
    column.addWidget(widget)
    widget.show()
    return frame


def settle(widget: QWidget, size: QSize) -> None:
    """Lay out a widget that is not on a screen, in the proportions of a size.

    Where the widget needs more room than that, it gets it, and is drawn smaller.
    """
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.resize(size)
    widget.show()
    needed = widget.minimumSizeHint().expandedTo(widget.size())
    share = max(needed.width() / size.width(), needed.height() / size.height())
    widget.resize(math.ceil(size.width() * share), math.ceil(size.height() * share))


def _render(widget: QWidget, device: QImage | QPdfWriter) -> None:
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # As QWidget has it: views of scenes have a method of the same name for something else.
    QWidget.render(widget, painter, QPoint(), QRegion(widget.rect()))
    painter.end()


def _png(widget: QWidget, size: QSize, scale: float) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image(widget, size, scale).save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes
    return bytes(buffer.data().data())


def _pdf(widget: QWidget, size: QSize) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(round(_DPI * widget.width() / size.width()))
    points = QSizeF(size.width() * 72 / _DPI, size.height() * 72 / _DPI)
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    writer.setTitle(widget.accessibleName())
    _render(widget, writer)
    buffer.close()
    return with_plain_letters(bytes(buffer.data().data()))
