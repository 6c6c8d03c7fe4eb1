"""A list of the catalogue's functions in one line, for panels that need just one."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QIcon,
    QInputMethodEvent,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QApplication

from app.theme import Theme
from app.widgets.controls import Choice
from app.widgets.thumbnail import short_name, size, thumbnail
from core.catalogue import BY_KEY, FAMILIES
from core.catalogue.search import search
from core.text import Text

_NO_LETTER = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class ActivationChoice(Choice):
    """Every function under its family, with its picture.

    Letters that are typed, open or not, look for a function as every search does; after a
    pause they begin a new word.

    Signals:
        chosen: the key of the function a person chose; "" for none.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, title: Text, none: Text | None = None) -> None:
        """Build the list.

        Args:
            theme: of the window.
            name: the object name.
            title: the accessible name.
            none: words for having no activation, where that is a choice.
        """
        super().__init__()
        self._theme = theme
        self._drawn = False
        self.setObjectName(name)
        self.setAccessibleName(theme.say(title))
        self.setToolTip(theme.say(title))
        self.setIconSize(QSize(*size(theme.style)))
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setModel(self._filled(none))
        self.view().setMinimumWidth(self._list_width())
        self.activated.connect(lambda index: self.chosen.emit(self.itemData(index)))
        self.view().installEventFilter(self)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._typed = ""
        self._rest = QElapsedTimer()

    def show_key(self, key: str) -> None:
        """Show which function is chosen; "" for none."""
        index = self.findData(key)
        self.setCurrentIndex(index)
        self._draw(index)

    def short(self, words: str) -> str:
        """Return the short name of a function."""
        return short_name(words)

    def minimumSizeHint(self) -> QSize:
        """Return a size in which the short name of every function can be read."""
        metrics, frame = self.fontMetrics(), super().minimumSizeHint()
        words = [self.short(self.itemText(n)) for n in range(self.count()) if self._can_choose(n)]
        if self.placeholderText():
            words.append(self.placeholderText())
        widest = max(map(metrics.horizontalAdvance, words), default=0)
        # The style leaves room for the arrow and the frame around what it shows.
        return QSize(widest + 2 * self._theme.style.font_px, frame.height())

    def showPopup(self) -> None:
        """Draw the pictures when the list is opened for the first time."""
        if not self._drawn:
            self._drawn = True
            for index in range(self.count()):
                self._draw(index)
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look for what is typed; other keys do what they do in any list."""
        found = self._found(event)
        if found is None:
            super().keyPressEvent(event)
        else:
            self._choose(found)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Look for what an input method brings, such as 雙曲正切."""
        self._choose(self._look_for(event.commitString()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for what is typed while the list is open: there it is only pointed at."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            found = self._found(event)
            if found is not None:
                if found >= 0:
                    self.view().setCurrentIndex(self.model().index(found, 0))
                return True
        return super().eventFilter(watched, event)

    def _found(self, event: QKeyEvent) -> int | None:
        """Return the row that a key leads to, -1 for none; None for a key that is no letter."""
        letter = event.text()
        begun = self._typed and self._rest.isValid() and not self._paused()
        if event.modifiers() & _NO_LETTER or not letter.isprintable() or not letter:
            return None
        if letter == " " and not begun:  # it opens the list
            return None
        return self._look_for(letter)

    def _paused(self) -> bool:
        return self._rest.hasExpired(QApplication.keyboardInputInterval())

    def _look_for(self, letters: str) -> int:
        """Return the row of the likeliest function for what was typed without a pause."""
        if not self._rest.isValid() or self._paused():
            self._typed = ""
        self._rest.start()
        self._typed += letters
        found = search(self._typed, FAMILIES) if self._typed.strip() else ()
        return self.findData(found[0].key) if found else -1

    def _choose(self, index: int) -> None:
        if index >= 0 and index != self.currentIndex():
            self.setCurrentIndex(index)
            self.activated.emit(index)
            self._rest.start()  # what came of it may have taken a while; that was no pause

    def _list_width(self) -> int:
        """Return the width at which the opened list shows every name beside its picture."""
        font = QFont(self.font())
        font.setPixelSize(self._theme.style.font_px)
        font.setBold(True)
        metrics = QFontMetrics(font)
        widest = max(metrics.horizontalAdvance(self.itemText(n)) for n in range(self.count()))
        return widest + self.iconSize().width() + 4 * self._theme.style.font_px

    def _can_choose(self, index: int) -> bool:
        return self.itemData(index) is not None

    def _filled(self, none: Text | None) -> QStandardItemModel:
        model = QStandardItemModel(self)
        if none is not None:
            model.appendRow(_item(self._theme.say(none), ""))
        for family in FAMILIES:
            model.appendRow(_heading(self._theme.say(family.name), self._theme.style.font_px))
            for activation in family.activations:
                model.appendRow(_item(self._theme.say(activation.name), activation.key))
        return model

    def _draw(self, index: int) -> None:
        activation = BY_KEY.get(self.itemData(index) or "")
        if activation is not None and self.itemIcon(index).isNull():
            picture = thumbnail(activation, self._theme.style, self.devicePixelRatioF())
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
