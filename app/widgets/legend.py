"""Which line is which function: beside the plots, never over a curve."""

from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from app.plot.curve import line_pen
from app.theme import Stroke, Style, Theme
from app.widgets.controls import Cross
from app.widgets.layouts import FlowLayout
from core.text import Text


def sample_size(style: Style) -> tuple[int, int]:
    """Return width and height of a sample in logical pixels."""
    return round(2.6 * style.font_px), style.font_px


def line_sample(stroke: Stroke, style: Style, ratio: float, ground: str = "") -> QPixmap:
    """Return a picture of a line.

    Args:
        stroke: its colour and dashes.
        style: decides size and width.
        ratio: device pixels per logical pixel.
        ground: the colour behind it, that of fields if none is given.
    """
    width, height = sample_size(style)
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(ground or style.ground))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(line_pen(QColor(stroke.colour), style.line_px, stroke.dash))
    painter.drawLine(0, height // 2, width - height // 3, height // 2)
    painter.end()
    return pixmap


_ACTIVATE = Text(
    en="{name}: make it the active function, which the sliders and the probe refer to",
    zh="{name}：設為作用中的函數，滑桿與探針都對應它",
)

_REMOVE = Text(en="Remove {name}", zh="移除 {name}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the legend.

    Attributes:
        name: as it is written.
        stroke: its line.
        whole: its whole name, where that is another.
        removable: whether it has a cross that takes it away.
    """

    name: str
    stroke: Stroke
    whole: str = ""
    removable: bool = False


class Legend(QWidget):
    """One button for each curve, with a sample of its line, and a cross that takes it away.

    Signals:
        chosen: the number of the curve whose button a person pressed.
        removed: the number of the curve whose cross was pressed, or Delete on its button.
    """

    chosen = Signal(int)
    removed = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._entries: tuple[Entry, ...] = ()
        self._buttons: list[QToolButton] = []
        self._crosses: list[Cross] = []
        self._row = FlowLayout(self, theme.style.gap // 2)

    def show_entries(self, entries: tuple[Entry, ...], active: int) -> None:
        """Show these curves, one of them marked as active."""
        if entries != self._entries:
            before, self._entries = self._entries, entries
            self._build(before)
        for number, button in enumerate(self._buttons):
            button.setChecked(number == active)

    def light(self, number: int) -> None:
        """Frame the name of one curve, since the pointer is on its line; -1 for none."""
        for place, button in enumerate(self._buttons):
            if bool(button.property("lit")) != (place == number):
                button.setProperty("lit", place == number)
                button.style().unpolish(button)
                button.style().polish(button)

    def last(self) -> QWidget:
        """Return the last button, after which the keyboard goes on."""
        if not self._buttons:
            return self
        return self._crosses[-1] if self._entries[-1].removable else self._buttons[-1]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a curve away on Delete upon its button."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            number = next((n for n, made in enumerate(self._buttons) if made is watched), -1)
            deletes = event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
            if number >= 0 and deletes and self._entries[number].removable:
                self.removed.emit(number)
                return True
        return super().eventFilter(watched, event)

    def _build(self, before: tuple[Entry, ...]) -> None:
        """Write what has changed: while a slider moves, that is one name."""
        style = self._theme.style
        while len(self._buttons) > len(self._entries):
            self._crosses.pop()
            pair = self._buttons.pop().parentWidget()
            if pair is not None:
                self._row.removeWidget(pair)
                pair.deleteLater()
        while len(self._buttons) < len(self._entries):
            self._row.addWidget(self._pair(len(self._buttons)))
        for button, cross, entry, old in zip_longest(
            self._buttons, self._crosses, self._entries, before[: len(self._entries)]
        ):
            if entry == old:
                continue
            said = self._theme.say(_ACTIVATE).format(name=entry.whole or entry.name)
            cross.setVisible(entry.removable)
            cross.name_as(_REMOVE.fill(name=entry.whole or entry.name))
            button.setText(entry.name)
            button.setIcon(QIcon(line_sample(entry.stroke, style, self.devicePixelRatioF())))
            # The active one is written in bold, which needs more room than Qt has asked for.
            bold = QFont(button.font())
            bold.setBold(True)
            words = QFontMetrics(bold).horizontalAdvance(entry.name)
            button.setMinimumWidth(words + sample_size(style)[0] + 3 * style.gap)
            button.setAccessibleName(said)
            button.setToolTip(said)

    def _pair(self, number: int) -> QWidget:
        """Return a button with its cross beside it."""
        title = _REMOVE.fill(name=number + 1)
        button = self._button(number)
        cross = Cross(self._theme, f"{self._name}.legend_remove.{number}", title)
        cross.clicked.connect(lambda _checked: self.removed.emit(number))
        button.installEventFilter(self)
        self._buttons.append(button)
        self._crosses.append(cross)
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(button)
        row.addWidget(cross)
        return pair

    def _button(self, number: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{self._name}.legend.{number}")
        button.setCheckable(True)
        button.setProperty("role", "legend")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(*sample_size(self._theme.style)))
        button.clicked.connect(lambda: self.chosen.emit(number))
        return button


class ReadOnlyLegend(QWidget):
    """A sample of each line with its name beside it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._row = FlowLayout(self, 2 * theme.style.gap)
        self._entries: tuple[Entry, ...] = ()
        self._shown: list[QWidget] = []
        self.setObjectName(name)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show these lines."""
        if entries == self._entries:
            return
        self._entries = entries
        for widget in self._shown:
            self._row.removeWidget(widget)
            widget.deleteLater()
        self._shown = [self._made(entry) for entry in entries]
        for widget in self._shown:
            self._row.addWidget(widget)
        self.setAccessibleName(", ".join(entry.name for entry in entries))

    def _made(self, entry: Entry) -> QWidget:
        style = self._theme.style
        line, words = QLabel(), QLabel(entry.name)
        line.setPixmap(
            line_sample(entry.stroke, style, self.devicePixelRatioF(), ground=style.window)
        )
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.gap // 2)
        row.addWidget(line)
        row.addWidget(words)
        pair.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return pair
