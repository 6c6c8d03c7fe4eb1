"""What a screen reader finds in a window, against what stands in it."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from tests.app.walk import interactive
from tests.stage.room import called

_MOST = 300  # children of one thing: a table of 4,096 classes is not walked whole
_ROLES = QAccessible.Role
_CONTROLS = {
    *(_ROLES.Button, _ROLES.CheckBox, _ROLES.RadioButton, _ROLES.ComboBox, _ROLES.Slider),
    *(_ROLES.EditableText, _ROLES.List, _ROLES.Table, _ROLES.PageTabList, _ROLES.PageTab),
}


def heard(window: QWidget) -> Iterator[QAccessibleInterface]:
    """Yield everything that a screen reader finds and takes for visible."""
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        item: QAccessibleInterface | None = waiting.pop()
        if item is None or not item.isValid() or item.state().invisible:
            continue
        yield item
        waiting.extend(item.child(n) for n in range(min(item.childCount(), _MOST)))


def said(window: QWidget) -> set[str]:
    """Return all names, values and descriptions that can be heard."""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    return {item.text(kind) for item in heard(window) for kind in kinds} - {""}


def wrongly_heard(window: QWidget) -> list[str]:
    """Return what is hidden and heard all the same, and what is seen and not heard or named."""
    owners, found, reached = set(), [], interactive(window)
    for item in heard(window):
        owner = cast("QObject | None", item.object())
        if isinstance(owner, QWidget):
            owners.add(owner)
            if not owner.isVisible() or owner.size().isEmpty():
                found.append(f"{called(owner)} is hidden and heard as {_name(item)!r}")
            if owner in reached and item.role() in _CONTROLS and not _name(item).strip():
                found.append(f"{called(owner)} has no name")
    found += [f"{called(each)} is not heard" for each in reached if each not in owners]
    return found


def _name(item: QAccessibleInterface) -> str:
    return item.text(QAccessible.Text.Name)
