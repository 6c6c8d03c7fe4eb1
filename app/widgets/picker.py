"""Search and choose a function; tick more of them to compare."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QListView, QVBoxLayout, QWidget

from app.theme import Theme
from app.widgets.picker_rows import PickerModel, PickerRow
from app.widgets.text_fields import LineField
from app.widgets.thumbnail import short_name, size
from core.catalogue.activation import Family
from core.text import Text

_SEARCH = Text(en="Search functions", zh="搜尋函數")
_LIST = Text(en="Functions: choose one, tick more to compare", zh="函數：選一個，勾選更多來比較")
_NOTHING = Text(
    en='No function matches "{words}". Try part of a name, such as elu.',
    zh="沒有符合「{words}」的函數。試試名稱的一部分，例如 elu。",
)

_BETWEEN = 26  # pixels that a style leaves around box, picture and name of a row
_AROUND = 16  # and around a heading


class _List(QListView):
    """The list itself; a row that the keyboard moves to is chosen at once.

    Signals:
        chosen: carries the row that a person chose.
    """

    chosen = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Report the row that a key led to."""
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self.chosen.emit(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in sight: what comes below the list makes it lower."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())


class Picker(QWidget):
    """A search field over a list of functions with small drawn pictures.

    Signals:
        chosen: the key of the function that a person chose.
        ticked: a key, and whether it was ticked on or off for comparison.
    """

    chosen = Signal(str)
    ticked = Signal(str, bool)

    def __init__(self, theme: Theme, name: str, families: tuple[Family, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._active = ""
        self._swallow = False
        self.field = LineField()
        self.field.setObjectName(f"{name}.search")
        self.field.setAccessibleName(theme.say(_SEARCH))
        self.field.setPlaceholderText(theme.say(_SEARCH))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._choose_first)
        self.model = PickerModel(theme, families, self.devicePixelRatioF())
        self.model.ticked.connect(self._tick)
        self.list = _List()
        self.list.setObjectName(f"{name}.picker")
        self.list.setAccessibleName(theme.say(_LIST))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PickerRow(self.list))
        self.list.setIconSize(QSize(*size(theme.style)))
        self.list.setUniformItemSizes(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.pressed.connect(self._press)
        self.list.clicked.connect(self._click)
        self.list.chosen.connect(self._choose)
        self.list.setMinimumWidth(self._least_width())
        self._nothing = QLabel()
        self._nothing.setObjectName(f"{name}.nothing")
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)

    def show_picks(self, keys: tuple[str, ...], active: str) -> None:
        """Tick the functions on the screen and mark the active one."""
        self.model.show_picked(frozenset(keys))
        if active != self._active or self.model.key_at(self.list.currentIndex()) != active:
            self._active = active
            self.list.setCurrentIndex(self.model.index_of(active))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step from the search field into the list on Down; clear the search on Esc."""
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.list.setFocus()
            if not self.list.currentIndex().isValid():
                self._choose_first()
        elif event.key() == Qt.Key.Key_Escape:
            self.field.clear()
        else:
            super().keyPressEvent(event)

    def _least_width(self) -> int:
        """Return the width at which every heading and the short name of a function is whole."""
        style, plain = self._theme.style, QFont(self.font())
        plain.setPixelSize(style.font_px)
        bold = QFont(plain)
        bold.setBold(True)
        names, headings = QFontMetrics(plain), QFontMetrics(bold)
        before = style.font_px + 4 + size(style)[0] + _BETWEEN  # box and picture
        widest = 0
        for row in map(self.model.index, range(self.model.rowCount())):
            name = str(row.data())
            if self.model.key_at(row) is None:
                widest = max(widest, headings.horizontalAdvance(name) + _AROUND)
            else:
                widest = max(widest, names.horizontalAdvance(short_name(name)) + before)
        return widest + self.list.verticalScrollBar().sizeHint().width()

    def _search(self, words: str) -> None:
        self.model.search(words)
        empty = self.model.rowCount() == 0
        said = self._theme.say(_NOTHING.fill(words=words.strip()[:40])) if empty else ""
        self._nothing.setText(said)
        self._nothing.setVisible(empty)
        self.list.setCurrentIndex(self.model.index_of(self._active))
        if words.strip():
            self.list.scrollToTop()  # Return chooses what stands there

    def _choose_first(self) -> None:
        key = self.model.first()
        if key is not None:
            self.chosen.emit(key)

    def _press(self, _index: QModelIndex) -> None:
        self._swallow = False

    def _click(self, index: QModelIndex) -> None:
        if not self._swallow:  # a click that ticked a box does not choose as well
            self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        key = self.model.key_at(index)
        if key is not None:
            self.chosen.emit(key)

    def _tick(self, key: str, on: bool) -> None:
        self._swallow = True
        self.ticked.emit(key, on)
