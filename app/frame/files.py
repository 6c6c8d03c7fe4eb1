"""Asks for files, and reads or writes them."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app import words
from app.look import Look
from app.paint import SUFFIXES, image, paint, write_bytes
from app.session import read_state, reason
from app.store import Store
from core.state import StateError
from core.table import table
from core.text import Text

PICTURE_SCALE = 2.0
"""Pixels of an exported PNG per pixel on the screen: sharp on a printed worksheet."""


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
    return _write(path, store.state.to_json().encode("utf-8"))


def write_export(store: Store, widget: QWidget, path: Path) -> Text:
    """Write a panel's picture, or its numbers for .csv; return what to say about it."""
    if path.suffix.lower() == ".csv":
        # The mark in front tells Excel that the file is UTF-8.
        return _write(path, table(store.state).encode("utf-8-sig"))
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        path, suffix = path.with_name(path.name + ".png"), ".png"
    return _write(path, paint(widget, suffix, PICTURE_SCALE))


def copy_picture(widget: QWidget) -> Text:
    """Put a picture of a widget on the clipboard; return what to say about it."""
    QApplication.clipboard().setImage(image(widget, PICTURE_SCALE))
    return words.COPIED


def ask_open(parent: QWidget, look: Look) -> Path | None:
    """Ask which file to open; None if the person thinks better of it."""
    kinds = look.say(words.FILE_KIND_STATE)
    name, _ = QFileDialog.getOpenFileName(parent, _title(look, words.OPEN), "", kinds)
    return Path(name) if name else None


def ask_save(parent: QWidget, look: Look, title: Text, kinds: Text, name: str) -> Path | None:
    """Ask where to write; the suffix of the chosen kind is added for the person."""
    chosen, kind = QFileDialog.getSaveFileName(parent, _title(look, title), name, look.say(kinds))
    if not chosen:
        return None
    path = Path(chosen)
    suffix = kind[kind.rfind("*.") + 1 :].rstrip(")")
    return path if path.suffix else path.with_name(path.name + suffix)


def _title(look: Look, text: Text) -> str:
    """Return a menu's words as a title: without mnemonic and dots."""
    said = look.say(text)
    said = said.replace("&", "").replace("…", "")
    return said[: said.rfind("(")] if said.endswith(")") else said


def _write(path: Path, data: bytes) -> Text:
    try:
        write_bytes(path, data)
    except OSError as error:
        return words.CANNOT_WRITE.fill(name=path.name, reason=reason(error))
    return words.SAVED.fill(name=path.name)
