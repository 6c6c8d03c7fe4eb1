"""Opens a window, says when it has been painted, and ends the program."""

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class _FirstPaint(QObject):
    """Watches one widget."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell once what is queued behind the first paint has been done."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, _tell)
        return False


def _tell() -> None:
    sys.stdout.write("first frame\n")
    sys.stdout.flush()
    QApplication.quit()


def show_until_painted(widget: QWidget, surface: QWidget) -> None:
    """Show a widget in a window until its surface has been painted."""
    watcher = _FirstPaint()
    surface.installEventFilter(watcher)
    window = QMainWindow()
    window.setCentralWidget(widget)
    window.resize(1280, 800)
    window.show()
    QApplication.exec()
