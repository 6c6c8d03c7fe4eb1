"""The export command: arguments to a file, without a screen."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QLoggingCategory, QSize
from PySide6.QtWidgets import QApplication

from app.cli.arguments import Arguments, CliError
from app.cli.state import wanted_state
from app.cli.values import numbers
from app.disk import write_whole
from app.export.offscreen import laid_out
from app.export.paint import SUFFIXES, paint
from app.fonts import load_bundled_fonts, readable
from app.labs import kind_of
from app.lesson.export import SUFFIXES as LESSON_SUFFIXES
from app.lesson.export import export_lesson
from app.lesson.files import lesson_in
from app.lesson.words import NO_STEPS
from app.lesson.words import WRONG_KIND as LESSON_KIND
from app.stylesheet import apply_theme
from app.theme import STYLES, Theme
from app.window import words
from app.window.session import read_state, reason
from core.lesson import Lesson
from core.state import State
from core.state_parts import StateError
from core.text import Language, Text

_MOST_PIXELS = 100_000_000  # 400 MB while it is painted


def wanted_size(arguments: Arguments) -> tuple[int, int]:
    """Return the width and height of a picture in logical pixels.

    Raises:
        CliError: if they are not two whole numbers from 200 to 8000.
    """
    asked = arguments.one("--size") or "1280x800"
    width, _, height = asked.lower().partition("x")
    fits = all(word.isascii() and word.isdigit() and len(word) < 5 for word in (width, height))
    if not fits or not all(200 <= int(word) <= 8000 for word in (width, height)):
        raise CliError(
            Text(
                en=f"--size must look like 1280x800, each side from 200 to 8000, not {asked}.",
                zh=f"--size 要寫成像 1280x800，寬高各 200 到 8000，不能是 {asked}。",
            )
        )
    return int(width), int(height)


def wanted_scale(arguments: Arguments) -> float:
    """Return how many pixels a PNG has per logical pixel.

    Raises:
        CliError: if it is not a number from 1 to 4, or makes a picture too large to hold.
    """
    scale = numbers(arguments, "--scale", 1)[0] if arguments.has("--scale") else 1.0
    if not 1.0 <= scale <= 4.0:
        raise CliError(Text(en="--scale must be from 1 to 4.", zh="--scale 必須介於 1 與 4 之間。"))
    width, height = wanted_size(arguments)
    if width * height * scale**2 > _MOST_PIXELS:
        raise CliError(
            Text(
                en=f"--size times --scale makes more than {_MOST_PIXELS:,} pixels.",
                zh=f"--size 乘上 --scale 超過 {_MOST_PIXELS:,} 個像素。",
            )
        )
    return scale


def wanted_output(arguments: Arguments, suffixes: tuple[str, ...]) -> Path:
    """Return the file to write.

    Raises:
        CliError: if none was named or its kind is unknown.
    """
    listed = " ".join(suffixes)
    name = arguments.one("--output")
    if name is None:
        raise CliError(
            Text(
                en=f"export needs --output FILE, ending in one of {listed}.",
                zh=f"export 需要 --output 檔名，結尾是 {listed} 其中之一。",
            )
        )
    path = Path(name)
    if path.suffix.lower() not in suffixes:
        raise CliError(words.WRONG_KIND.fill(name=name, listed=listed))
    return path


KINDS = (*SUFFIXES, ".csv")


def export(arguments: Arguments, language: Language) -> Text:
    """Write what was asked for; return what to say about it.

    Raises:
        CliError: if the arguments make no sense or the file cannot be written.
    """
    path = wanted_output(arguments, KINDS)
    size, scale = wanted_size(arguments), wanted_scale(arguments)
    lesson = wanted_lesson(arguments)
    if lesson is not None:
        look = wanted_state(arguments, State(language=language))
        notes, big = arguments.has("--notes"), QSize(*size)
        with offscreen_application():
            look = shown_in(look)
            return _written(
                path, lambda: export_lesson(lesson, look, path, notes=notes, size=big, scale=scale)
            )
    state = wanted_state(arguments, starting_state(arguments, State(language=language)))
    if path.suffix.lower() == ".csv":
        data = kind_of(state.panel).table(state).encode("utf-8-sig")
    else:
        data = picture(state, path.suffix.lower(), QSize(*size), scale)

    def write() -> Text:
        write_whole(path, data)
        return words.SAVED.fill(name=path.name)

    return _written(path, write)


def _written(path: Path, write: Callable[[], Text]) -> Text:
    try:
        return write()
    except OSError as error:
        raise CliError(
            words.CANNOT_WRITE.fill(name=path.name, reason=reason(error, writing=True))
        ) from error


_NOT_OF_LESSON = Text(
    en="{flag} says what is on one screen; a lesson has its own screens, so it takes {listed}.",
    zh="{flag} 是單一畫面的內容；課程自有畫面，可用的選項是 {listed}。",
)
_OF_LESSON = (
    *("--output", "--file", "--notes", "--size", "--scale", "--language", "--style"),
    *("--help",),
)
_NOTES_ALONE = Text(
    en="--notes goes with the .pdf of a lesson: --file LESSON --output HANDOUT.pdf.",
    zh="--notes 只用於課程的 .pdf：--file 課程檔 --output 講義.pdf。",
)


def wanted_lesson(arguments: Arguments) -> Lesson | None:
    """Return the lesson of --file, or None if it is none.

    Raises:
        CliError: for options that a lesson cannot have, or --notes of anything else.
    """
    name = arguments.one("--file")
    lesson = None if name is None else _read(Path(name), lesson_in)
    output = arguments.one("--output") or ""
    if arguments.has("--notes") and (lesson is None or not output.lower().endswith(".pdf")):
        raise CliError(_NOTES_ALONE)
    if lesson is None:
        return None
    for flag in arguments.given:
        if flag not in _OF_LESSON:
            raise CliError(_NOT_OF_LESSON.fill(flag=flag, listed=" ".join(_OF_LESSON[:-1])))
    if not lesson.steps:
        raise CliError(NO_STEPS)
    if Path(output).suffix.lower() not in LESSON_SUFFIXES:
        raise CliError(LESSON_KIND.fill(name=Path(output).name))
    return lesson


T = TypeVar("T")


def _read(path: Path, read: Callable[[Path], T]) -> T:
    try:
        return read(path)
    except OSError as error:
        raise CliError(words.CANNOT_READ.fill(name=path.name, reason=reason(error))) from error
    except StateError as error:
        raise CliError(words.CANNOT_READ.fill(name=path.name, reason=error.message)) from error


def starting_state(arguments: Arguments, otherwise: State) -> State:
    """Return the screen of --file, the first of a lesson, or another if none was named.

    Raises:
        CliError: if the file cannot be read.
    """
    name = arguments.one("--file")
    if name is None:
        return otherwise
    path = Path(name)
    lesson = _read(path, lesson_in)
    if lesson is None:
        return _read(path, read_state)
    return lesson.steps[0].screen(otherwise, revealed=False) if lesson.steps else otherwise


@contextmanager
def offscreen_application() -> Iterator[None]:
    """Have a Qt application without a screen, unless there is one already."""
    if QApplication.instance() is not None:
        yield
        return
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # The offscreen platform warns that it has no window manager; nobody asked for one.
    QLoggingCategory.setFilterRules("default.warning=false")
    application = QApplication(["activation-lab"])
    load_bundled_fonts()
    yield
    del application


def shown_in(state: State) -> State:
    """Return the state in a language whose letters can be drawn here; tell if it is another."""
    state, notice = readable(state)
    if notice is not None:
        sys.stderr.write(f"{notice}\n")
    return state


def picture(state: State, suffix: str, size: QSize, scale: float) -> bytes:
    """Return the open panel's picture as the bytes of a file."""
    with offscreen_application():
        state = shown_in(state)
        theme = Theme(STYLES[state.style].on(size.width(), size.height()), state.language)
        apply_theme(theme)
        with laid_out(state, theme, size) as widget:
            return paint(widget, suffix, size, scale)
