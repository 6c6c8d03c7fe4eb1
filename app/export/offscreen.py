"""A screen's lab laid out without a window: for files, thumbnails and handouts."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QWidget

from app.export.paint import framed, settle
from app.labs import kind_of
from app.store import Store
from app.theme import Theme
from app.widgets.formula import Formula
from core.state import State


@contextmanager
def laid_out(state: State, theme: Theme, size: QSize) -> Iterator[QWidget]:
    """Lend the picture of a screen's open lab, laid out and ready to be painted.

    Args:
        state: what is to be seen.
        theme: how it looks.
        size: the proportions; a lab that needs more room gets it.
    """
    panel = kind_of(state.panel)(Store(state), theme)
    panel.draw(state)
    widget = framed(panel.picture(), theme.style.gap)
    settle(widget, size)
    for formula in widget.findChildren(Formula):
        formula.settle()  # it would wait for a frame that never comes
    panel.draw(state)
    try:
        yield widget
    finally:
        for done in (widget, panel):
            done.close()
            done.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
