"""How a row of the picker is painted."""

from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.widgets.picker_model import Index
from app.widgets.short_name import short_name


class PickerRow(QStyledItemDelegate):
    """A name is written whole where there is room for it, and otherwise in its short form.

    What is spoken, and what the pointer is told, is always the whole name.
    """

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Choose which form of the name is written."""
        super().initStyleOption(option, index)
        widget: QWidget = option.widget
        style = widget.style()
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, widget) + 1
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, widget).width()
        text: str = option.text
        if option.fontMetrics.horizontalAdvance(text) > room - 2 * margin:
            option.text = short_name(text)
