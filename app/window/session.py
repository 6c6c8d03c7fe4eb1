"""The screen that is kept for next time."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app import platform as version
from app.disk import read_text, write_whole
from app.lesson.files import lesson_in
from app.window import words
from core.lesson import Lesson, write_lesson
from core.resolve import validate
from core.state import State
from core.state_parts import StateError
from core.text import Text

NAME = "session.json"
MOST_BYTES = 48_000_000
"""Four for each character of the longest text that is read."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What starting found.

    Attributes:
        state: the last screen, or None at the first start or after a broken file.
        notice: what the person should know, if anything.
    """

    state: State | None
    notice: Text | None = None


def folder() -> Path:
    """Return where sessions and logs live on this computer."""
    place = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(place)) / version.NAME


def read_state(path: Path) -> State:
    """Read a screen or lesson file.

    Raises:
        StateError: if it is not one, or names a function that does not exist.
        OSError: if it cannot be read.
    """
    return validate(State.from_json(read_text(path, MOST_BYTES)))


def open_last(where: Path) -> Opened:
    """Read the last session; a broken one is set aside, never fatal."""
    path = where / NAME
    try:
        return Opened(read_state(path))
    except FileNotFoundError:
        return Opened(None)
    except OSError as error:
        return Opened(None, words.CANNOT_READ.fill(name=NAME, reason=reason(error)))
    except StateError as error:
        return Opened(None, words.SET_ASIDE.fill(reason=error.message, name=_aside(path).name))


def keep(state: State, where: Path) -> Text | None:
    """Write the session, whole or not at all; return a sentence if that failed."""
    try:
        where.mkdir(parents=True, exist_ok=True)
        write_whole(where / NAME, state.to_json().encode("utf-8"))
    except OSError as error:
        return words.NOT_KEPT.fill(reason=reason(error, writing=True))
    return None


LESSON = "lesson.activationlab"


def open_lesson(where: Path) -> tuple[Lesson | None, Text | None]:
    """Return the lesson that was not saved last time, if any, and what to say of it.

    One that cannot be read is set aside, as a session is.
    """
    path = where / LESSON
    try:
        lesson = lesson_in(path)
    except OSError:
        return None, None
    except StateError as error:
        return None, words.LESSON_SET_ASIDE.fill(reason=error.message, name=_aside(path).name)
    return lesson, None if lesson is None else words.LESSON_KEPT


def keep_lesson(lesson: Lesson | None, where: Path) -> Text | None:
    """Keep a lesson that is not saved, or none; return a sentence if that failed."""
    try:
        if lesson is None:
            (where / LESSON).unlink(missing_ok=True)
        else:
            where.mkdir(parents=True, exist_ok=True)
            write_whole(where / LESSON, write_lesson(lesson).encode("utf-8"))
    except OSError as error:
        return words.LESSON_NOT_KEPT.fill(reason=reason(error, writing=True))
    return None


_REASONS: dict[type[OSError], Text] = {
    PermissionError: Text(en="there is no permission.", zh="沒有權限。"),
    FileNotFoundError: Text(en="it does not exist.", zh="找不到。"),
    NotADirectoryError: Text(en="its folder is not a folder.", zh="所在的資料夾不是資料夾。"),
    IsADirectoryError: Text(en="it is a folder.", zh="那是一個資料夾。"),
}
_NO_FOLDER = Text(en="its folder does not exist.", zh="所在的資料夾不存在。")


def reason(error: OSError, *, writing: bool = False) -> Text:
    """Return why a file could not be read, or written, in words."""
    if writing and isinstance(error, FileNotFoundError):
        return _NO_FOLDER
    for kind, text in _REASONS.items():
        if isinstance(error, kind):
            return text
    system = os.strerror(error.errno) if error.errno else str(error)
    return Text(en=f"the system says: {system}.", zh=f"系統訊息：{system}。")


def _aside(path: Path, exists: Callable[[Path], bool] = Path.exists) -> Path:
    """Give a broken file another name, and return it: session.broken-1.json."""
    number = 1
    while exists(aside := path.with_name(f"{path.stem}.broken-{number}{path.suffix}")):
        number += 1
    try:
        path.replace(aside)
    except OSError:
        return path
    return aside
