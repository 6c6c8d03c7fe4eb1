"""Names and numbers, one pair in a row."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from app.theme import Theme
from core.text import Text


class Readout(QWidget):
    """A small table to read: names on the left, values on the right, notes below.

    Values under the keys in ``long`` stand below their names, over the whole width:
    sentences, and code, which has no places to break a line at.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        code: frozenset[str] = frozenset(),
        long: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__()
        self._long = code | long
        self._code = code
        self._theme = theme
        self._name = name
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme.style.gap // 4)
        self._grid.setColumnStretch(1, 1)
        self._cells: dict[str, tuple[QLabel, QLabel]] = {}
        self._notes = QLabel()
        self._notes.setObjectName(f"{name}.notes")
        self._notes.setWordWrap(True)
        self._notes.hide()
        self.setObjectName(name)

    def show_rows(self, rows: dict[str, tuple[Text, str]], notes: tuple[Text, ...] = ()) -> None:
        """Show a value under each key.

        Args:
            rows: key -> (name, value), in their order.
            notes: sentences below.
        """
        if list(rows) != list(self._cells):
            self._build(list(rows))
        for key, (title, value) in rows.items():
            left, right = self._cells[key]
            left.setText(self._theme.say(title))
            right.setText(value)
            right.setToolTip(value if key in self._code else "")
            right.setAccessibleName(f"{self._theme.say(title)} {value}")
        said = "\n".join(self._theme.say(note) for note in notes)
        self._notes.setText(said)
        self._notes.setVisible(bool(said))

    def say(self, spoken: str) -> None:
        """Set the sentence that a screen reader speaks for the whole."""
        self.setAccessibleName(spoken)

    def text_of(self, key: str) -> str:
        """Return the value shown under a key."""
        return self._cells[key][1].text()

    def _build(self, keys: list[str]) -> None:
        for pair in self._cells.values():
            for cell in pair:
                self._grid.removeWidget(cell)
                cell.deleteLater()
        self._grid.removeWidget(self._notes)
        self._cells = {}
        for row, key in enumerate(keys):
            left, right = QLabel(), QLabel()
            left.setProperty("role", "muted")
            right.setObjectName(f"{self._name}.{key}")
            right.setWordWrap(True)
            right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            right.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            if key in self._code:
                right.setProperty("role", "code")
            if key in self._long:
                self._grid.addWidget(left, 2 * row, 0, 1, 2)
                self._grid.addWidget(right, 2 * row + 1, 0, 1, 2)
            else:
                self._grid.addWidget(left, 2 * row, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(right, 2 * row, 1)
            self._cells[key] = (left, right)
        self._grid.addWidget(self._notes, 2 * len(keys), 0, 1, 2)
