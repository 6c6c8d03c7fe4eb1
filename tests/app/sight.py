"""What can be seen of a window's widgets: cut words, widgets beyond their place, overlaps."""

from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSplitterHandle,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QWidget,
)

from app.widgets.controls import Choice
from tests.app.walk import shown

_WORDED = QPushButton | QToolButton | QCheckBox | QRadioButton


def cut_words(top: QWidget) -> list[str]:
    """Return the widgets whose words have less room than they need."""
    return [
        f"{_called(widget)}: {lack}" for widget in shown(top) if (lack := _lack(widget)) is not None
    ]


def beyond(top: QWidget) -> list[str]:
    """Return the widgets that stand out of what they lie in; what scrolls down may be longer."""
    found = []
    for widget in shown(top):
        parent = widget.parentWidget()
        assert parent is not None, "only windows have none"
        room, lies = parent.rect(), widget.geometry()
        if isinstance(parent.parentWidget(), QScrollArea):
            room.setHeight(max(room.height(), lies.bottom() + 1))
            room.setTop(min(room.top(), lies.top()))
        if not room.contains(lies) and not lies.isEmpty():
            found.append(f"{_called(widget)}: {_box(lies)} in {_box(room)} of {_called(parent)}")
    return found


def overlaps(top: QWidget) -> list[str]:
    """Return pairs of widgets that lie upon each other in the same parent."""
    families: dict[QWidget, list[QWidget]] = {}
    for widget in shown(top):
        parent = widget.parentWidget()
        if parent is not None:
            families.setdefault(parent, []).append(widget)
    found = []
    for family, children in families.items():
        if isinstance(family, QAbstractItemView | QAbstractScrollArea | QStackedWidget):
            continue
        own = [child for child in children if not isinstance(child, QSplitterHandle)]
        for one, other in combinations(own, 2):
            if not one.geometry().intersected(other.geometry()).isEmpty():
                found.append(f"{_called(one)} on {_called(other)}")
    return found


def _lack(widget: QWidget) -> str | None:
    if isinstance(widget, QLabel) and widget.text():
        return _lack_of_label(widget)
    if isinstance(widget, QLineEdit) and widget.text():
        needed = widget.fontMetrics().horizontalAdvance(widget.text())
        room = widget.contentsRect().width() - 4
        return _short(needed, room, widget.text())
    if isinstance(widget, QTabBar):
        last = widget.tabRect(widget.count() - 1).right()
        needed = sum(widget.tabRect(n).width() for n in range(widget.count()))
        return _short(max(needed, last), widget.width(), "tabs")
    if isinstance(widget, _WORDED) and widget.text():
        return _short(widget.sizeHint().width(), widget.width(), widget.text())
    if isinstance(widget, QComboBox) and widget.currentText():
        return _lack_of_choice(widget)
    return None


def _lack_of_choice(box: QComboBox) -> str | None:
    words = box.currentText()
    if isinstance(box, Choice):
        drawn = box.fitted().currentText
        return None if drawn == words else f"{drawn!r} is drawn of {words!r}"
    needed = box.fontMetrics().horizontalAdvance(words) + box.fontMetrics().height()
    return _short(needed, box.width(), words)


def _lack_of_label(label: QLabel) -> str | None:
    said = label.text()[:40]
    if label.wordWrap():
        longest = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split())
        english = label.text().isascii()
        wide = _short(longest, label.contentsRect().width(), said) if english else None
        return wide or _short(label.heightForWidth(label.width()), label.height(), said)
    hint = label.sizeHint()
    return _short(hint.width(), label.width(), said) or _short(hint.height(), label.height(), said)


def _short(needed: int, room: int, words: str) -> str | None:
    return f"{words!r} needs {needed} and has {room}" if needed > room + 1 else None


def _called(widget: QWidget) -> str:
    names = [widget.objectName() or type(widget).__name__]
    parent = widget.parentWidget()
    while not names[0].count(".") and parent is not None:
        names.insert(0, parent.objectName() or type(parent).__name__)
        parent = parent.parentWidget()
    return "/".join(names[-3:])


def _box(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}x{rect.height()}"
