"""Lesson files: those that ship with the program, and a teacher's own."""

from importlib.resources import files as packed
from pathlib import Path

from app.disk import read_text, write_whole
from app.lesson import words
from core.lesson import Lesson, is_lesson, read_lesson, write_lesson
from core.state_parts import StateError
from core.text import Text

SUFFIX = ".activationlab"
MOST_BYTES = 8_000_000
"""Four for each character of the longest lesson."""


def shipped() -> list[Lesson]:
    """Return the lessons that come with the program, in their order."""
    folder = packed("resources") / "lessons"
    if not folder.is_dir():
        return []
    found = sorted(folder.iterdir(), key=lambda entry: entry.name)
    return [
        read_lesson(entry.read_text(encoding="utf-8"))
        for entry in found
        if entry.name.endswith(SUFFIX)
    ]


def lesson_in(path: Path) -> Lesson | None:
    """Return the lesson of a file; None if it is no lesson, but perhaps a screen.

    Raises:
        StateError: if it is a lesson that cannot be used.
        OSError: if it cannot be read.
    """
    try:
        text = read_text(path, MOST_BYTES)
    except StateError:
        return None  # too large for a lesson, or no text: whoever reads screens says so
    return read_lesson(text) if is_lesson(text) else None


def save(path: Path, lesson: Lesson) -> Text:
    """Write a lesson into a file; return what to say about it.

    Raises:
        OSError: if it cannot be written; what was there before stays.
    """
    write_whole(path, write_lesson(lesson).encode("utf-8"))
    return words.SAVED.fill(name=path.name)
