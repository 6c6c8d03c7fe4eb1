"""Words against the place that the style has for them, for each kind of widget."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStyleOptionTab,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from app.plot.base_plot import BasePlot
from app.widgets.controls import Choice
from app.widgets.number_field import NumberField
from tests.app.walk import shown
from tests.stage.room import axes, called

Measured = Iterator[tuple[str, float, float]]
"""Words, what they need, and the room that they have: across, and down."""

_MARGIN = 2  # pixels that a line edit keeps free at each side of its text
_ROUNDING = 1.0
_GAP = 4  # pixels between a picture and the words beside it


def lacks(window: QWidget) -> list[str]:
    """Return whose words are wider, or higher, than the place that the style has for them."""
    found = []
    for widget in shown(window):
        for words, needed, room in _measured(widget):
            if needed > room + _ROUNDING:
                found.append(f"{called(widget)}: {words[:40]!r} needs {needed:.0f}, has {room:.0f}")
    return found


def _measured(widget: QWidget) -> Measured:
    for kind, measure in _KINDS:
        if isinstance(widget, kind):
            yield from measure(widget)
            break


def _tool(button: QToolButton) -> Measured:
    """Yield its words; of a tool button a style sheet tells no contents."""
    words = button.text()
    if words:
        yield words, button.sizeHint().width(), button.width()
        yield words, _metrics(button).tightBoundingRect(words).height(), button.height() - 4


def _button(button: QPushButton | QCheckBox | QRadioButton) -> Measured:
    if not button.text():
        return
    metrics, words = _metrics(button), button.text().replace("&", "")
    across, down = _button_room(button)
    picture = 0 if button.icon().isNull() else button.iconSize().width() + _GAP
    widest = max(map(metrics.horizontalAdvance, words.split("\n")))
    yield words, widest + picture, across
    yield words, metrics.tightBoundingRect(words).height(), down


def _tabs(bar: QTabBar) -> Measured:
    bold = QFont(bar.font())
    bold.setBold(True)
    metrics = QFontMetricsF(bold)
    for number in range(bar.count()):
        option = QStyleOptionTab()
        bar.initStyleOption(option, number)
        room = bar.style().subElementRect(QStyle.SubElement.SE_TabBarTabText, option, bar)
        room &= bar.rect()
        words = bar.tabText(number).replace("&", "")
        yield words, metrics.horizontalAdvance(words), room.width()
        yield words, metrics.tightBoundingRect(words).height(), room.height()
        if option.text != bar.tabText(number):
            yield f"{words} is written {option.text}", 1e3, 0


def _button_room(button: QWidget) -> tuple[float, float]:
    """Return what the style leaves for words, as it is now and with the keyboard."""
    style, rooms = button.style(), []
    for focused in (QStyle.StateFlag.State_None, QStyle.StateFlag.State_HasFocus):
        option = QStyleOptionButton()
        button.initStyleOption(option)  # type: ignore[attr-defined]  # every kind of button has it
        option.state |= focused
        part = QStyle.SubElement.SE_PushButtonContents
        if isinstance(button, QCheckBox):
            part = QStyle.SubElement.SE_CheckBoxContents
        elif isinstance(button, QRadioButton):
            part = QStyle.SubElement.SE_RadioButtonContents
        rooms.append(style.subElementRect(part, option, button))
    return min(room.width() for room in rooms), min(room.height() for room in rooms)


def _choices(box: QComboBox) -> Measured:
    """Yield every entry of a list, as it would be written once it is chosen."""
    metrics = QFontMetricsF(box.font())
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    option.state |= QStyle.StateFlag.State_HasFocus
    kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(kind, option, part, box)
    model = box.model()
    rows = [model.index(n, box.modelColumn()) for n in range(box.count())]
    can = Qt.ItemFlag.ItemIsSelectable  # headings cannot be chosen
    entries = {str(row.data()) for row in rows if model.flags(row) & can} | {box.currentText()}
    if box.currentIndex() < 0:  # an offer: what is chosen is done, and the title stays
        entries = {box.placeholderText()}
    for words in entries:
        short = box.short(words) if isinstance(box, Choice) else words
        yield words, min(map(metrics.horizontalAdvance, (words, short))), room.width()
    yield "a line", metrics.tightBoundingRect("Ég國").height(), room.height()


def _field(field: QLineEdit) -> Measured:
    metrics, option = _metrics(field), QStyleOptionFrame()
    field.initStyleOption(option)
    option.state |= QStyle.StateFlag.State_HasFocus
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    across = room.width() - 2 * _MARGIN
    words = [field.text() or field.placeholderText()]
    if isinstance(field, NumberField):
        words.append(field.widest)
    for said in words:
        yield said, metrics.horizontalAdvance(said), across
    yield "a line", metrics.tightBoundingRect("0g國").height(), room.height()


def _label(label: QLabel) -> Measured:
    metrics, words = _metrics(label), label.text()
    if not words:
        return
    if label.wordWrap():
        yield words, label.heightForWidth(label.width()), label.height()
    else:
        yield words, label.sizeHint().width(), label.width()
        yield words, label.sizeHint().height(), label.height()
    if words.isascii() and "<" not in words:
        longest = max(words.split(), key=metrics.horizontalAdvance, default="")
        yield longest, metrics.horizontalAdvance(longest), label.contentsRect().width()


def _cells(view: QTableView) -> Measured:
    model, header = view.model(), view.horizontalHeader()
    line = _metrics(view).tightBoundingRect("0g國").height()
    for column in range(model.columnCount()):
        head = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        if header.isVisible():
            metrics = QFontMetricsF(header.font())
            widest = max(map(metrics.horizontalAdvance, head.split("\n")))
            yield head, widest, view.columnWidth(column) - 2
        for row in range(model.rowCount()):
            index = model.index(row, column)
            if view.visualRect(index).intersects(view.viewport().rect()):
                needed = view.sizeHintForIndex(index)
                yield str(index.data()), needed.width(), view.columnWidth(column)
                yield str(index.data()), line, view.rowHeight(row)


def _numbers(ground: BasePlot) -> Measured:
    """Yield how far the numbers of a plot reach beyond it."""
    for axis in axes(ground):
        whole = QRectF(ground.viewport().rect())
        for place, words in axis.written():
            seen = ground.viewportTransform().mapRect(axis.mapRectToScene(place))
            yield words, seen.width(), (seen & whole).width()
            yield words, seen.height(), (seen & whole).height()


def _metrics(widget: QWidget) -> QFontMetricsF:
    return QFontMetricsF(widget.font())


_KINDS: tuple[tuple[type, Callable[[Any], Measured]], ...] = (
    (QTabBar, _tabs),
    (QToolButton, _tool),
    (QPushButton, _button),
    (QCheckBox, _button),
    (QRadioButton, _button),
    (QComboBox, _choices),
    (QLineEdit, _field),
    (QLabel, _label),
    (QTableView, _cells),
    (BasePlot, _numbers),
)
