"""Asks for files, and reads or writes them."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.disk import write_whole
from app.export.paint import SUFFIXES, image, paint
from app.panel import Panel
from app.store import Store
from app.theme import Theme
from app.widgets.controls import plain
from app.window import words
from app.window.session import read_state, reason
from core.columns import tsv
from core.state_parts import StateError
from core.text import Text


class FileFolder:
    """The folder in which a file was last opened or saved, whichever dialog it was.

    The first time it is the person's documents, never the folder the program lies in.
    """

    def __init__(self) -> None:
        self._last: Path | None = None

    @property
    def path(self) -> Path:
        """Where the next dialog begins; a folder that has gone since is forgotten."""
        if self._last is not None and self._last.is_dir():
            return self._last
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place))
        return documents if documents.is_dir() else Path.home()

    @property
    def last(self) -> str:
        """What is kept for next time; empty if no file was chosen yet."""
        return "" if self._last is None else str(self._last)

    def remember(self, folder: str) -> None:
        """Begin here the next time."""
        self._last = Path(folder) if folder else None


PICTURE_SCALE = 2.0
"""Pixels of an exported PNG per pixel on the screen: sharp on a printed worksheet."""
_FINER = re.compile(r"(\d)×")
Then = Callable[[Path, str], object]
"""Is told the file that a person chose, and its kind as the dialog calls it."""


def open_into(store: Store, path: Path) -> Text | None:
    """Show what a file holds; return a sentence if it cannot be read.

    The language and the appearance of the room stay: a file is content.
    """
    try:
        state = read_state(path)
    except OSError as error:
        return words.CANNOT_READ.fill(name=path.name, reason=reason(error))
    except StateError as error:
        return words.CANNOT_READ.fill(name=path.name, reason=error.message)
    here = store.state
    store.put(replace(state, language=here.language, style=here.style))
    return None


def write_state(store: Store, path: Path) -> Text:
    """Write the screen into a file; return what to say about it."""
    return write_file(path, store.state.to_json().encode("utf-8"))


def write_export(panel: Panel, path: Path, kind: str = "") -> Text:
    """Write a panel's picture, or its numbers for .csv; return what to say about it.

    Args:
        panel: what is written.
        path: where to; its suffix decides how.
        kind: as chosen in the dialog; "4×" in it asks for four pixels of a PNG per pixel on
            the screen.
    """
    if path.suffix.lower() == ".csv":
        # The mark in front tells Excel that the file is UTF-8.
        return write_file(path, panel.data().encode("utf-8-sig"))
    if path.suffix.lower() not in SUFFIXES:
        return words.WRONG_KIND.fill(name=path.name, listed=" ".join((*SUFFIXES, ".csv")))
    widget = panel.picture()
    finer = _FINER.search(kind)
    scale = float(finer[1]) if finer else PICTURE_SCALE
    return write_file(path, paint(widget, path.suffix.lower(), widget.size(), scale))


def copy_picture(widget: QWidget) -> Text:
    """Put a picture of a widget on the clipboard; return what to say about it."""
    QApplication.clipboard().setImage(image(widget, widget.size(), PICTURE_SCALE))
    return words.COPIED


def copy_data(text: str) -> Text:
    """Put CSV text on the clipboard, for a spreadsheet; return what to say about it."""
    QApplication.clipboard().setText(tsv(text))
    return words.COPIED_DATA


def ask_open(parent: QWidget, theme: Theme, folder: FileFolder, then: Then) -> None:
    """Ask which file to open; ``then`` is called with it unless the person cancels."""
    dialog = _dialog(
        parent, theme, folder, title=words.OPEN, kinds=words.FILE_KIND_STATE, then=then
    )
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def ask_save(
    parent: QWidget,
    theme: Theme,
    folder: FileFolder,
    title: Text,
    *,
    kinds: Text,
    name: str,
    then: Then,
) -> None:
    """Ask where to write; ``then`` is called with the file unless the person cancels.

    The name that is proposed has no suffix: the chosen kind adds its own, before the
    dialog asks whether an older file may go.
    """
    dialog = _dialog(parent, theme, folder, title=title, kinds=kinds, then=then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(_suffix(dialog.selectedNameFilter()))
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_suffix(kind)))
    dialog.selectFile(name)
    dialog.open()


def _dialog(
    parent: QWidget, theme: Theme, folder: FileFolder, *, title: Text, kinds: Text, then: Then
) -> QFileDialog:
    dialog = QFileDialog(parent, plain(theme.say(title)), str(folder.path))
    dialog.setObjectName("files")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setViewMode(QFileDialog.ViewMode.List)  # Qt's table says kinds in English only
    dialog.setNameFilters(theme.say(kinds).split(";;"))
    dialog.fileSelected.connect(lambda name: folder.remember(str(Path(name).parent)))
    dialog.fileSelected.connect(lambda name: then(Path(name), dialog.selectedNameFilter()))
    return dialog


def _suffix(kind: str) -> str:
    """Return the suffix of a kind such as "PNG picture (*.png)"."""
    return kind[kind.rfind("*") + 1 :].rstrip(")")


def write_file(path: Path, data: bytes) -> Text:
    """Write a file, whole or not at all; return what to say about it."""

    def write() -> Text:
        write_whole(path, data)
        return words.SAVED.fill(name=path.name)

    return attempt(path, write)


def attempt(path: Path, write: Callable[[], Text]) -> Text:
    """Return what there is to say about writing, or why it could not be done.

    Args:
        path: of the file that was asked for.
        write: writes, and says what was written; may raise OSError.
    """
    try:
        return write()
    except OSError as error:
        return words.CANNOT_WRITE.fill(name=path.name, reason=reason(error, writing=True))
