"""The rows of the picker: families, functions below them, what a search finds, and their paint."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QIcon, QMouseEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.theme import Theme
from app.widgets.thumbnail import short_name, size, thumbnail
from core.catalogue.activation import Activation, Family
from core.catalogue.search import search
from core.text import Text

Row = Family | Activation
Index = QModelIndex | QPersistentModelIndex

_COMPARED = Text(en="{name}, shown", zh="{name}，顯示中")


class PickerModel(QAbstractListModel):
    """A list for a view: what is picked comes from outside, ticks are only reported.

    Signals:
        ticked: carries a function's key and whether a person ticked it on.
    """

    ticked = Signal(str, bool)

    def __init__(self, theme: Theme, families: tuple[Family, ...], ratio: float) -> None:
        super().__init__()
        self._theme = theme
        self._families = families
        self._ratio = ratio
        self._picked: frozenset[str] = frozenset()
        self._pictures: dict[str, QIcon] = {}
        self._rows: list[Row] = []
        self.search("")

    def search(self, words: str) -> None:
        """Show what the words find, the likeliest first; without words all, by families."""
        self.beginResetModel()
        if words.strip():
            self._rows = list(search(words, self._families))
        else:
            self._rows = []
            for family in self._families:
                self._rows += [family, *family.activations]
        self.endResetModel()

    def show_picked(self, keys: frozenset[str]) -> None:
        """Tick the functions that are on the screen."""
        if keys == self._picked:
            return
        self._picked = keys
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def key_at(self, index: Index) -> str | None:
        """Return the key of the function in a row; None for a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row.key if isinstance(row, Activation) else None

    def index_of(self, key: str) -> QModelIndex:
        """Return the row of a function; invalid if the search hides it."""
        for number, row in enumerate(self._rows):
            if isinstance(row, Activation) and row.key == key:
                return self.index(number)
        return QModelIndex()

    def first(self) -> str | None:
        """Return the key of the topmost function, if any is left."""
        return next((row.key for row in self._rows if isinstance(row, Activation)), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Return how many rows are left."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be read only; functions can be chosen and ticked."""
        if self.key_at(index) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows."""
        row = self._rows[index.row()]
        wanted = _ROLES.get(role)
        return wanted(self, row) if wanted else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Report a tick; the row changes when the state does."""
        key = self.key_at(index)
        if key is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.ticked.emit(key, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _name(self, row: Row) -> str:
        return self._theme.say(row.name)

    def _spoken(self, row: Row) -> str:
        shown = isinstance(row, Activation) and row.key in self._picked
        return self._theme.say(_COMPARED.fill(name=row.name) if shown else row.name)

    def _tick(self, row: Row) -> Qt.CheckState | None:
        if isinstance(row, Family):
            return None
        return Qt.CheckState.Checked if row.key in self._picked else Qt.CheckState.Unchecked

    def _picture(self, row: Row) -> QIcon | None:
        if isinstance(row, Family):
            return None
        if row.key not in self._pictures:  # drawn when first scrolled into view
            drawn = thumbnail(row, self._theme.style, self._ratio)
            icon = QIcon(drawn)
            icon.addPixmap(drawn, QIcon.Mode.Selected)  # a chosen row does not tint it
            self._pictures[row.key] = icon
        return self._pictures[row.key]

    def _size(self, row: Row) -> QSize:
        """Return the height of a row; its width is the list's, where long names are cut."""
        height = size(self._theme.style)[1]
        return QSize(1, height if isinstance(row, Family) else height + self._theme.style.gap // 4)

    def _font(self, row: Row) -> QFont | None:
        if isinstance(row, Activation):
            return None
        font = QFont()
        font.setBold(True)
        font.setPixelSize(self._theme.style.font_px)
        return font


_ROLES: dict[int, Callable[[PickerModel, Row], object]] = {
    Qt.ItemDataRole.DisplayRole: PickerModel._name,
    Qt.ItemDataRole.AccessibleTextRole: PickerModel._spoken,
    Qt.ItemDataRole.CheckStateRole: PickerModel._tick,
    Qt.ItemDataRole.DecorationRole: PickerModel._picture,
    Qt.ItemDataRole.FontRole: PickerModel._font,
    Qt.ItemDataRole.SizeHintRole: PickerModel._size,
    Qt.ItemDataRole.ToolTipRole: PickerModel._name,
}


_TARGET = 24
"""Pixels across of what a finger or a shaking hand still hits."""


class PickerRow(QStyledItemDelegate):
    """A name is written whole where there is room for it, and otherwise in its short form.

    What is spoken, and what the pointer is told, is always the whole name.
    """

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Choose which form of the name is written."""
        super().initStyleOption(option, index)
        text: str = option.text
        if option.fontMetrics.horizontalAdvance(text) > self.room(option):
            option.text = short_name(text)

    def room(self, option: QStyleOptionViewItem) -> int:
        """Return how wide a name may be."""
        widget: QWidget = option.widget
        style = widget.style()
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, widget) + 1
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, widget)
        # The style breaks a line of exactly the width, and never measures as a font does.
        return room.width() - 2 * margin - 1

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tick a row that is clicked beside its box as well: the box is smaller than a target."""
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
            and index.flags() & Qt.ItemFlag.ItemIsUserCheckable
            and event.position().x() < option.rect.left() + _TARGET
        ):
            on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            new = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
            return model.setData(index, new, Qt.ItemDataRole.CheckStateRole)
        return super().editorEvent(event, model, option, index)
