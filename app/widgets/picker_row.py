"""How a row of the picker is painted, and where it is ticked."""

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.widgets.picker_model import Index
from app.widgets.short_name import short_name

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
