"""Which line is what, to read and not to press."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.look import Look
from app.widgets.flow import FlowLayout
from app.widgets.legend import Entry
from app.widgets.line_sample import line_sample


class LineKey(QWidget):
    """A sample of each line with its name beside it."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._row = FlowLayout(self, 2 * look.style.gap)
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
        style = self._look.style
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
