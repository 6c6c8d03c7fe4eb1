"""A field for one formula, as high as what stands in it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent

from app.look import Look
from app.widgets.text_field import TextField
from core.text import Text

_MOST_LINES = 5


class FormulaField(TextField):
    """A formula that is broken over several lines where there is no room for it in one.

    Return does not begin another line: it reports the text once more, as it stands.
    """

    def __init__(self, look: Look, name: str, title: Text) -> None:
        super().__init__(look, name, title)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Report the text on Return."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edited.emit(self.toPlainText())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines that the width makes."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = max(1, min(round(self.document().size().height()), _MOST_LINES))
        margins = self.contentsMargins()
        room = 2 * round(self.document().documentMargin()) + margins.top() + margins.bottom()
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + room + 8)
