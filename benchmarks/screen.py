"""A window of ours and how a benchmark acts on it."""

import time
from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.store import Store
from app.window.window import Window
from core.state import State

W = TypeVar("W", bound=QWidget)

SIZE = (1920, 1080)
_LONGEST = 10.0
_PAUSE_MS = 200  # longer than any pause after which a view goes on by itself


def application() -> QApplication:
    """Return the one QApplication of this process."""
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(["benchmarks"])


def open_window(state: State) -> Window:
    """Open our window on a state, as large as a lecture hall's screen."""
    window = Window(Store(state))
    shown(window)
    return window


def child(window: QWidget, kind: type[W], name: str) -> W:
    """Return the widget of a name.

    Raises:
        LookupError: if there is none.
    """
    for found in window.findChildren(kind, name):
        return found
    raise LookupError(f"no widget is called {name}")


def shown(widget: QWidget, size: tuple[int, int] = SIZE) -> None:
    """Show a widget at a size and wait until it has been painted."""
    widget.resize(*size)
    widget.show()
    QTest.qWait(_PAUSE_MS)


def settle() -> None:
    """Let what was put off happen now, outside any measurement."""
    QTest.qWait(_PAUSE_MS)


class Painted(QObject):
    """Waits until all of some widgets have been painted.

    A plot's paint comes after that of the slider beside it, so one paint is not enough.
    """

    def __init__(self, surfaces: Sequence[QWidget]) -> None:
        super().__init__()
        self._surfaces = frozenset(surfaces)
        self._waiting: set[QWidget] = set()
        for surface in surfaces:
            surface.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note every paint."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._waiting.discard(watched)
        return False

    def wait(self) -> None:
        """Let Qt work off its events, the paints included.

        Raises:
            RuntimeError: if a widget is not painted, so that there is nothing to measure.
        """
        self._waiting = set(self._surfaces)
        end = time.perf_counter() + _LONGEST
        while self._waiting:
            QApplication.processEvents()
            if time.perf_counter() > end:
                raise RuntimeError("nothing was painted")
