"""Ordinary controls, named for people and for assistive tools in one call."""

import re
from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QColor,
    QIcon,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from app.theme import Theme
from core.text import Text


def announce(widget: QWidget, said: str) -> None:
    """Let a screen reader speak a sentence that has just appeared on a widget."""
    if said and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, said))


def offer(theme: Theme, name: str, text: Text, do: Callable[[], object]) -> QAction:
    """Return an entry that belongs to nobody yet.

    Args:
        theme: of the window.
        name: the object name, "curves.offer.reset".
        text: what a person reads; it has no letter for the keyboard.
        do: what it does.
    """
    made = QAction(theme.say(text).replace("&", "&&"))  # one alone would mark a letter
    made.setObjectName(name)
    made.triggered.connect(lambda _checked: do())
    return made


_LEAST = 24
"""Pixels of a target that a finger or an unsteady hand can hit."""


class Cross(QPushButton):
    """A button with a painted cross, named for what it removes."""

    def __init__(self, theme: Theme, name: str, title: Text) -> None:
        super().__init__()
        self._theme = theme
        side = max(_LEAST, round(1.6 * theme.style.font_px))
        self.setFixedSize(QSize(side, side))
        self.setObjectName(name)
        self.setProperty("role", "cross")
        self.name_as(title)

    def name_as(self, title: Text) -> None:
        """Say what it removes."""
        said = self._theme.say(title)
        self.setAccessibleName(said)
        self.setToolTip(said)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cross upon the button."""
        super().paintEvent(event)
        style = self._theme.style
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(QColor(style.text), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        arm = 0.19 * self.width()
        middle = self.rect().toRectF().center()
        for across in (QPointF(arm, arm), QPointF(arm, -arm)):
            painter.drawLine(middle - across, middle + across)
        painter.end()


_GAP = 4  # pixels that a style leaves between a picture and the words


class Choice(QComboBox):
    """A list to choose from that leaves the wheel to what lies around it.

    Where the chosen words lack room, their picture makes some, and then their short form does.
    """

    def short(self, words: str) -> str:
        """Return a shorter form of an entry, for where the whole has no room."""
        return words

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Don't choose by accident while a column scrolls beneath the pointer."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Return the room for its longest words: a style sheet's own count is a little short."""
        hint, option = super().sizeHint(), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.rect = QRect(QPoint(), hint)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        words = (
            self.fontMetrics().horizontalAdvance(self.itemText(n)) for n in range(self.count())
        )
        if self.sizeAdjustPolicy() == self.SizeAdjustPolicy.AdjustToContents:
            hint.setWidth(hint.width() + max(max(words, default=0) - field.width(), 0))
        return hint

    def fitted(self) -> QStyleOptionComboBox:
        """Return what is drawn: the chosen words, or those of the list itself, as they fit."""
        drawn = QStyleOptionComboBox()
        self.initStyleOption(drawn)
        if self.currentIndex() < 0:
            drawn.currentText = self.placeholderText()
        words, metrics = drawn.currentText, self.fontMetrics()
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, drawn, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        room, picture = field.width(), self.iconSize().width() + _GAP
        if metrics.horizontalAdvance(words) > room - picture:
            drawn.currentIcon = QIcon()
        if metrics.horizontalAdvance(words) > room:
            words = self.short(words)
        drawn.currentText = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        return drawn

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame and what fits into it."""
        painter, drawn = QStylePainter(self), self.fitted()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, drawn)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, drawn)


def check_box(
    theme: Theme, name: str, words: Text, tell: Callable[[bool], object], tip: Text | None = None
) -> QCheckBox:
    """Return a switch; ``tell`` is called with whether a person turned it on."""
    box = QCheckBox(theme.say(words))
    box.setObjectName(name)
    box.setAccessibleName(theme.say(words))
    if tip is not None:
        box.setToolTip(theme.say(tip))
    # Through a lambda: connected directly, a signal's emit would be called without the value.
    box.clicked.connect(lambda on: tell(on))  # noqa: PLW0108  # see above
    return box


def button(
    theme: Theme, name: str, words: Text, tell: Callable[[], object], tip: Text | None = None
) -> QPushButton:
    """Return a button; ``tell`` is called when a person presses it."""
    made = QPushButton(theme.say(words))
    made.setObjectName(name)
    made.setAccessibleName(theme.say(tip or words))
    if tip is not None:
        made.setToolTip(theme.say(tip))
    made.clicked.connect(lambda _checked: tell())
    return made


def choice(
    theme: Theme,
    name: str,
    title: Text,
    options: list[tuple[Text, object]],
    tell: Callable[[int], object],
) -> QComboBox:
    """Return a list to choose from; ``tell`` is called with the index a person chose."""
    box = Choice()
    box.setObjectName(name)
    box.setAccessibleName(theme.say(title))
    box.setToolTip(theme.say(title))
    for words, data in options:
        box.addItem(theme.say(words), data)
    box.activated.connect(lambda index: tell(index))  # noqa: PLW0108  # as in check_box
    return box


def label(theme: Theme, words: Text, role: str = "") -> QLabel:
    """Return words in a role of the style sheet: "title", "heading", "muted"."""
    made = QLabel(theme.say(words))
    made.setWordWrap(True)
    if role:
        made.setProperty("role", role)
    return made


def plain(words_of_menu: str) -> str:
    """Return a menu's words as a title: without the mnemonic and the dots."""
    return re.sub(r"\(&\w\)|&|…", "", words_of_menu)
