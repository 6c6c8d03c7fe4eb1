"""Where the dialogs for files begin."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


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
