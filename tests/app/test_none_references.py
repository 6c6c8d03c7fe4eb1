"""Qt calls leave the reference count of None alone.

Some releases of PySide6 drop a reference to None with every call that returns nothing, and
Python ends within minutes. This is how such a release is noticed before it is shipped.
"""

import sys

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 10_000
SLACK = 1000
"""Other things come and go with the loop; a leaking release loses one for every call."""


def test_ten_thousand_calls_lose_no_none(qtbot: QtBot) -> None:
    """Void calls of objects and widgets neither take nor leave a None; on 3.12 it is immortal."""
    thing, widget = QObject(), QWidget()
    qtbot.addWidget(widget)

    before = sys.getrefcount(None)
    for _ in range(CALLS // 4):
        thing.setObjectName("thing")
        widget.setEnabled(True)
        widget.setToolTip("tip")
        widget.update()
    after = sys.getrefcount(None)

    assert abs(after - before) < SLACK
