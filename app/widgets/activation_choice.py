"""A list of the catalogue's functions in one line, for panels that need just one."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QStandardItem, QStandardItemModel

from app.look import Look
from app.widgets.controls import Choice
from app.widgets.thumbnail import size, thumbnail
from core.functions import BY_KEY, FAMILIES
from core.text import Text


class ActivationChoice(Choice):
    """Every function under its family, with its picture.

    Signals:
        chosen: the key of the function a person chose; "" for none.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, title: Text, none: Text | None = None) -> None:
        """Build the list.

        Args:
            look: of the window.
            name: the object name.
            title: the accessible name.
            none: words for having no activation, where that is a choice.
        """
        super().__init__()
        self._look = look
        self._drawn = False
        self.setObjectName(name)
        self.setAccessibleName(look.say(title))
        self.setToolTip(look.say(title))
        self.setIconSize(QSize(*size(look.style)))
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setModel(self._filled(none))
        self.view().setMinimumWidth(22 * look.style.font_px)
        self.activated.connect(lambda index: self.chosen.emit(self.itemData(index)))

    def show_key(self, key: str) -> None:
        """Show which function is chosen; "" for none."""
        index = self.findData(key)
        self.setCurrentIndex(index)
        self._draw(index)

    def showPopup(self) -> None:
        """Draw the pictures when the list is opened for the first time."""
        if not self._drawn:
            self._drawn = True
            for index in range(self.count()):
                self._draw(index)
        super().showPopup()

    def _filled(self, none: Text | None) -> QStandardItemModel:
        model = QStandardItemModel(self)
        if none is not None:
            model.appendRow(_item(self._look.say(none), ""))
        for family in FAMILIES:
            model.appendRow(_heading(self._look.say(family.name), self._look.style.font_px))
            for activation in family.activations:
                model.appendRow(_item(self._look.say(activation.name), activation.key))
        return model

    def _draw(self, index: int) -> None:
        activation = BY_KEY.get(self.itemData(index) or "")
        if activation is not None and self.itemIcon(index).isNull():
            picture = thumbnail(activation, self._look.style, self.devicePixelRatioF())
            icon = QIcon(picture)
            icon.addPixmap(picture, QIcon.Mode.Selected)  # a chosen row does not tint it
            self.setItemIcon(index, icon)


def _item(words: str, key: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setData(key, Qt.ItemDataRole.UserRole)
    return item


def _heading(words: str, font_px: int) -> QStandardItem:
    item = QStandardItem(words)
    font = QFont()
    font.setBold(True)
    font.setPixelSize(font_px)
    item.setFont(font)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
