"""The row of the sums, in sight wherever a long table is scrolled to."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView


class Foot(QTableView):
    """A window of one row onto the end of a table, over the table's own last row.

    It shows what the table shows, so nothing is said, reached or pressed here: hands and
    screen readers find the row where it is.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.setModel(table.model())
        self.setObjectName(f"{table.objectName()}.sum")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        table.horizontalHeader().sectionResized.connect(
            lambda column, _before, width: self.setColumnWidth(column, width)
        )
        table.horizontalScrollBar().valueChanged.connect(self.horizontalScrollBar().setValue)

    def follow(self) -> None:
        """Stand at the lower edge of the table, if its last row is not in sight anyway."""
        room = self._table.viewport().geometry()
        tall = self.verticalHeader().defaultSectionSize()
        self.setGeometry(QRect(room.left(), room.bottom() + 1 - tall, room.width(), tall))
        self.setVisible(self._table.verticalScrollBar().maximum() > 0)
        self.scrollToBottom()

    def hides(self, row: int) -> bool:
        """Whether a row of the table lies under this one."""
        if self.isHidden() or row == self.model().rowCount() - 1:
            return False
        edge = self._table.viewport().height() - self.height()
        return self._table.rowViewportPosition(row) + self.height() > edge
