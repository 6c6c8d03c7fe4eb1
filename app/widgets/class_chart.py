"""Classes in rows: a logit to drag, its place kept, the probability that comes of it."""

import math
from dataclasses import replace

from PySide6.QtCore import QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import Theme
from app.widgets.class_chart_geometry import Geometry, Span
from app.widgets.class_chart_ink import ClassPicture, ClassRow, Ink

_ROW_EMS = 1.25  # rows closer than this cannot be read
_HEAD_EMS = 1.5
_FEWEST_ROWS = 2
_WIDEST_NAME = 0.17  # of the width
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_WALKS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ClassChart(QWidget):
    """One row for each class: name, logit, the way from rank to rank, probability.

    With keys: Up and Down mark a row, Left and Right move its logit (with Shift finely).

    Signals:
        logit_asked: a class and the logit that a drag or a key wants for it.
        settled: a drag or a run of keys ended.
        chosen: the class whose row was pressed or stepped to.
        add_asked: Insert was pressed; remove_asked, rename_asked: Delete or F2, and the class.
    """

    logit_asked = Signal(int, float)
    settled = Signal()
    chosen = Signal(int)
    add_asked = Signal()
    remove_asked = Signal(int)
    rename_asked = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._style = theme.style
        self.picture = ClassPicture()
        self.span = Span(-1.0, 1.0)
        self._held: int | None = None
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(self.height_of(theme.style.font_px, _FEWEST_ROWS))

    def room(self) -> int:
        """Return how many rows can be read at the present height."""
        font_px = self._style.font_px
        return max(1, int((self.height() - _HEAD_EMS * font_px) / (_ROW_EMS * font_px)))

    def show_picture(self, picture: ClassPicture) -> None:
        """Draw other rows; the range of the tracks waits while a handle is held."""
        self.picture = picture
        if self._held is None:
            self.span = Span.around(row.logit for row in picture.rows if row.number is not None)
        marked = self._marked()
        self.setAccessibleName(picture.spoken)
        self.setAccessibleDescription(marked.spoken if marked else "")
        self.update()

    @staticmethod
    def height_of(font_px: int, rows: int) -> int:
        """Return the height at which so many rows can just be read."""
        return math.ceil((_HEAD_EMS + rows * _ROW_EMS) * font_px) + 1

    @staticmethod
    def tallest(font_px: int, rows: int) -> int:
        """Return the height beyond which so many rows would only stand apart."""
        return round(Geometry.tallest(font_px, max(rows, _FEWEST_ROWS)))

    def parts(self) -> Geometry:
        """Return where the parts stand at the present size."""
        rows = len(self.picture.rows)
        parts = Geometry(QSizeF(self.size()), self._style.font_px, rows, 0.0)
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(round(parts.letters))
        metrics = QFontMetricsF(font)
        names = [row.name for row in self.picture.rows if row.number is not None]
        longest = max(map(metrics.horizontalAdvance, names), default=0.0)
        return replace(parts, name_px=min(longest + self._style.gap, _WIDEST_NAME * self.width()))

    def handle(self, number: int) -> QPointF:
        """Return the middle of a class's handle.

        Raises:
            KeyError: if the class has no row of its own.
        """
        for place, row in enumerate(self.picture.rows):
            if row.number == number:
                return self.parts().along(place, self.span.share(row.logit))
        raise KeyError(number)

    def sizeHint(self) -> QSize:
        """Return a size that shows the rows well."""
        rows = max(len(self.picture.rows), 3)
        return QSize(40 * self._style.font_px, round((2.4 * rows + 1.5) * self._style.font_px))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the row, and take hold of its logit if that is where the hand is."""
        row = self._row_at(event.position())
        if row is None or row.number is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.chosen.emit(row.number)
        if self._on_track(event.position()):
            self._held = row.number
            self._pull(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull the logit along while the button is down."""
        if self._held is not None:
            self._pull(event.position())
            return
        on_track = self._on_track(event.position())
        self.setCursor(Qt.CursorShape.SizeHorCursor if on_track else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go: the range of the tracks follows."""
        if self._held is None:
            return
        self._held = None
        self.show_picture(self.picture)
        self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark another row, move the marked logit, add, remove or rename a class."""
        key, row = event.key(), self._marked()
        if key in _WALKS:
            self._history(_WALKS[key])
        elif key == Qt.Key.Key_Insert:
            self.add_asked.emit()
        elif row is None or row.number is None:
            super().keyPressEvent(event)
        elif key in _STEPS:
            finer = 0.1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
            step = _STEPS[key] * self.span.step() * finer
            start = row.logit if math.isfinite(row.logit) else 0.0
            self.logit_asked.emit(row.number, self.span.rounded(start + step, finer))
        elif key == Qt.Key.Key_Delete:
            self.remove_asked.emit(row.number)
        elif key == Qt.Key.Key_F2:
            self.rename_asked.emit(row.number)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End the move when the key is let go."""
        if event.key() in _STEPS and not event.isAutoRepeat():
            self.settled.emit()
        super().keyReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Mark the row under the pointer; the menu is for the window to open."""
        row = self._row_at(QPointF(event.pos()))
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if by_mouse and row is not None and row.number is not None:
            self.chosen.emit(row.number)
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has gone."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = Ink(painter, self._style, self.parts(), self.span, self.picture)
        ink.draw(focused=self.hasFocus())

    def _marked(self) -> ClassRow | None:
        return next((row for row in self.picture.rows if row.chosen), None)

    def _history(self, step: int) -> None:
        """Mark the row above or below; the ends are ends."""
        classes = [row for row in self.picture.rows if row.number is not None]
        here = next((n for n, row in enumerate(classes) if row.chosen), -1)
        row = classes[min(max(here + step, 0), len(classes) - 1)]
        self.chosen.emit(row.number)

    def _row_at(self, at: QPointF) -> ClassRow | None:
        place = self.parts().place_at(at.y())
        return None if place is None else self.picture.rows[place]

    def _on_track(self, at: QPointF) -> bool:
        row = self._row_at(at)
        if row is None or row.number is None:
            return False
        track, reach = self.parts().track(0), 0.6 * self._style.font_px
        return track.left() - reach <= at.x() <= track.right() + reach

    def _pull(self, at: QPointF) -> None:
        track = self.parts().track(0)
        value = self.span.value((at.x() - track.left()) / track.width())
        self.logit_asked.emit(self._held, value)
