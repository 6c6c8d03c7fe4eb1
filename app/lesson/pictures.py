"""A small picture of a screen that is not shown: for the presenter, and for the editor's list."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QImage

from app.export.paint import framed, image, settle
from app.labs import kind_of
from app.store import Store
from app.theme import Theme
from app.widgets.formula import Formula
from core.state import State

_DRAWN = QSize(1280, 800)


def picture_of(state: State, theme: Theme, size: QSize) -> QImage:
    """Return a screen's open lab, drawn in the look of the window and made as small as asked.

    Args:
        state: what is to be seen.
        theme: of the window that shows it.
        size: within which it lies.
    """
    panel = kind_of(state.panel)(Store(state), theme)
    panel.draw(state)
    widget = framed(panel.picture(), theme.style.gap)
    settle(widget, _DRAWN)
    for formula in widget.findChildren(Formula):
        formula.settle()  # it would wait for a frame that never comes
    panel.draw(state)
    made = image(widget, _DRAWN)
    for done in (widget, panel):
        done.close()
        done.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return made.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
