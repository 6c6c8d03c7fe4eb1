"""What has too little room in a window, measured where its style puts it."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionSlider,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from app.plot.axis import NumberAxis
from app.plot.base_plot import BasePlot
from app.plot.labels import LabelItem
from tests.app.walk import interactive, shown

TARGET = 24
"""Pixels across of the smallest thing that can be pressed (WCAG 2.2, 2.5.8)."""
_BUTTONS = QPushButton | QToolButton | QCheckBox | QRadioButton
_LISTS = QListView | QPlainTextEdit | BasePlot


def scrolls(window: QWidget) -> list[str]:
    """Return what must be scrolled to be seen whole, and by how many pixels."""
    found = []
    for area in window.findChildren(QAbstractScrollArea):
        if not area.isVisible() or isinstance(area.parentWidget(), QComboBox):
            continue
        if isinstance(area, _LISTS) or area.objectName() == "softmax.table.sum":
            continue  # or it is the table's own last row, shown again
        for way, bar in (
            ("sideways", area.horizontalScrollBar()),
            ("down", area.verticalScrollBar()),
        ):
            if bar.maximum() > bar.minimum():
                found.append(f"{called(area)} {way} {bar.maximum() - bar.minimum()}")
    return found


def small_targets(window: QWidget) -> list[str]:
    """Return what can be pressed and is less than 24 pixels wide or high."""
    found = []
    for widget in {*interactive(window), *(w for w in shown(window) if isinstance(w, _BUTTONS))}:
        parts = [widget.rect()]
        if isinstance(widget, QTabBar):
            parts += [widget.tabRect(n) for n in range(widget.count())]
        elif isinstance(widget, QAbstractSlider):
            parts.append(handle(widget))
        elif isinstance(widget, QTableView) and widget.model().rowCount():
            parts.append(widget.visualRect(widget.model().index(0, 0)))
        elif isinstance(widget, QListView) and widget.model().rowCount():
            parts.append(widget.visualRect(widget.indexAt(QPoint(5, widget.height() // 2))))
        found += [
            f"{called(widget)}: {part.width()} x {part.height()}"
            for part in parts
            if not part.isNull() and min(part.width(), part.height()) < TARGET
        ]
    return found


def handle(slider: QAbstractSlider) -> QRect:
    """Return where the handle of a slider is."""
    option = QStyleOptionSlider()
    slider.initStyleOption(option)  # type: ignore[attr-defined]  # every kind of slider has it
    kind, part = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
    return slider.style().subControlRect(kind, option, part, slider)


def texts(window: QWidget) -> list[tuple[str, QRectF]]:
    """Return the words in view that are drawn by themselves, and where in the window."""
    found = []
    for widget in shown(window):
        seen = QRectF(widget.visibleRegion().boundingRect())
        at = QPoint() if widget is window else widget.mapTo(window, QPoint())
        for words, place in _written(widget):
            part = place & seen
            # Of a line that is scrolled out of view for more than half nobody can judge.
            half = min(place.height(), widget.fontMetrics().height()) / 2
            if words.strip() and part.width() > 1 and part.height() > half:
                found.append((f"{called(widget)}: {words[:40]!r}", part.translated(at)))
    return found


def overlaps(window: QWidget) -> list[str]:
    """Return pairs of words that lie upon each other."""
    found = []
    for (one, here), (other, there) in combinations(texts(window), 2):
        both = here & there
        if both.width() > 2 and both.height() > 2:
            found.append(f"{one} on {other}: {both.width():.0f} x {both.height():.0f}")
    return found


def called(widget: QWidget) -> str:
    """Return the name of a widget, or that of what it lies in and its kind."""
    around: QWidget | None = widget
    while around is not None and "." not in around.objectName():
        around = around.parentWidget()
    name = "" if around is None else around.objectName()
    return name if around is widget else f"{name}/{type(widget).__name__}"


def axes(ground: BasePlot) -> list[NumberAxis]:
    """Return the axes of a plot that have numbers."""
    found = [ground.axis(name) for name in ("left", "bottom")]
    return [axis for axis in found if axis.isVisible() and axis.style["showValues"]]


def _written(widget: QWidget) -> Iterator[tuple[str, QRectF]]:
    """Yield words of a widget and where they are written in it."""
    inside = QRectF(widget.rect())
    if isinstance(widget, QLabel) and widget.text():
        yield widget.text(), _label_place(widget)
    elif isinstance(widget, _BUTTONS | QLineEdit):
        yield widget.text(), inside.adjusted(3, 3, -3, -3)
    elif isinstance(widget, QComboBox):
        yield widget.currentText(), inside.adjusted(3, 3, -3, -3)
    elif isinstance(widget, QTabBar):
        for number in range(widget.count()):
            yield widget.tabText(number), QRectF(widget.tabRect(number)).adjusted(2, 2, -2, -4)
    elif isinstance(widget, BasePlot):
        yield from _on_plot(widget)


def _on_plot(ground: BasePlot) -> Iterator[tuple[str, QRectF]]:
    whole = ground.viewportTransform()
    for axis in axes(ground):
        for place, words in axis.written():
            yield words, whole.mapRect(axis.mapRectToScene(place))
    for item in ground.scene().items():
        if isinstance(item, LabelItem) and item.isVisible():
            for placed in item.placed():
                yield placed.label.words, whole.mapRect(item.mapRectToScene(placed.rect))


def _label_place(label: QLabel) -> QRectF:
    room = label.contentsRect()
    flags = int(label.alignment().value)
    if label.wordWrap():
        flags |= int(Qt.TextFlag.TextWordWrap.value)
    return QRectF(label.fontMetrics().boundingRect(room, flags, label.text())) & QRectF(room)
