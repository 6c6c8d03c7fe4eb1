"""Reads and writes files: bounded, and whole or not at all."""

import codecs
import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

from core.state.codec import NOT_OURS
from core.state_parts import StateError
from core.text import Text

_TOO_LARGE = Text(
    en="The file is too large: more than {most:,} bytes.", zh="檔案太大：超過 {most:,} 個位元組。"
)


def read_text(path: Path, most: int) -> str:
    """Return the text of a file in UTF-8, or in UTF-16 where its byte order mark says so.

    Args:
        path: the file.
        most: bytes that are read; what never ends, such as /dev/zero, is too large.

    Raises:
        StateError: if it is larger, or is not text.
        OSError: if it cannot be read.
    """
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise StateError(_TOO_LARGE.fill(most=most))
    marks = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    try:
        return data.decode("utf-16" if data.startswith(marks) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise StateError(NOT_OURS) from error


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; a link goes on pointing to what it points to.

    Raises:
        OSError: if the folder is missing, read-only or full, or the file there is
            read-only; what was there before stays.
    """
    target = path.resolve()
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    # Named for this process alone: two windows may write the same session at once.
    part = target.with_name(f".activation-lab-{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # a power cut after the renaming must not leave it empty
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink()
