"""The export command: arguments to a file, without a screen."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLoggingCategory, QSize
from PySide6.QtWidgets import QApplication

from app import words
from app.cli.error import CliError
from app.cli.picture_file import wanted_output, wanted_scale, wanted_size
from app.cli.reading import Arguments
from app.cli.wanted import wanted_state
from app.disk import write_whole
from app.dress import dress
from app.fonts import load_bundled_fonts, readable
from app.look import Look
from app.paint import SUFFIXES, framed, paint, settle
from app.panels import kind_of
from app.session import read_state, reason
from app.store import Store
from app.style import STYLES
from app.widgets.formula import Formula
from core.state import State
from core.state_parts import StateError
from core.text import Language, Text

KINDS = (*SUFFIXES, ".csv")


def export(arguments: Arguments, language: Language) -> Text:
    """Write what was asked for; return what to say about it.

    Raises:
        CliError: if the arguments make no sense or the file cannot be written.
    """
    path = wanted_output(arguments, KINDS)
    size, scale = wanted_size(arguments), wanted_scale(arguments)
    state = wanted_state(arguments, starting_state(arguments, State(language=language)))
    if path.suffix.lower() == ".csv":
        data = kind_of(state.panel).table(state).encode("utf-8-sig")
    else:
        data = picture(state, path.suffix.lower(), QSize(*size), scale)
    try:
        write_whole(path, data)
    except OSError as error:
        raise CliError(
            words.CANNOT_WRITE.fill(name=path.name, reason=reason(error, writing=True))
        ) from error
    return words.SAVED.fill(name=path.name)


def starting_state(arguments: Arguments, otherwise: State) -> State:
    """Return the screen of --file, or another if none was named.

    Raises:
        CliError: if the file cannot be read.
    """
    name = arguments.one("--file")
    if name is None:
        return otherwise
    path = Path(name)
    try:
        return read_state(path)
    except OSError as error:
        raise CliError(words.CANNOT_READ.fill(name=path.name, reason=reason(error))) from error
    except StateError as error:
        raise CliError(words.CANNOT_READ.fill(name=path.name, reason=error.message)) from error


def picture(state: State, suffix: str, size: QSize, scale: float) -> bytes:
    """Return the open panel's picture as the bytes of a file."""
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        # The offscreen platform warns that it has no window manager; nobody asked for one.
        QLoggingCategory.setFilterRules("default.warning=false")
        application = QApplication(["activation-lab"])
        load_bundled_fonts()
    else:
        application = None
    state, notice = readable(state)
    if notice is not None:
        sys.stderr.write(f"{notice}\n")
    look = Look(STYLES[state.style].on(size.width(), size.height()), state.language)
    dress(look)
    panel = kind_of(state.panel)(Store(state), look)
    panel.draw(state)
    widget = framed(panel.picture(), look.style.gap)
    settle(widget, size)
    for formula in widget.findChildren(Formula):
        formula.settle()  # it would wait for a frame that never comes
    QApplication.processEvents()
    panel.draw(state)
    data = paint(widget, suffix, size, scale)
    for done in (widget, panel):
        done.close()
        done.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del widget, panel, application
    return data
