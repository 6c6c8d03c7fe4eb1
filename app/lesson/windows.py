"""The windows beside the lesson: its editor, and the presenter's."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QMainWindow

from app.lesson.draft import LessonDraft
from app.lesson.player import LessonPlayer
from app.lesson.presenter import PresenterWindow
from app.theme import Theme
from core.text import Text

Opened = tuple[bool, bool]
"""Whether the editor was open, and the presenter's window."""


class LessonWindows:
    """Opens the editor and the presenter's window, in one look of a window.

    Args:
        window: the window of the class.
        theme: of it.
        player: gives the lesson.
        draft: of the editor.
        save: asks for a file and saves the lesson.
        say: shows a sentence at the foot of the window.
    """

    def __init__(
        self,
        window: QMainWindow,
        theme: Theme,
        player: LessonPlayer,
        draft: LessonDraft,
        *,
        save: Callable[[], object],
        say: Callable[[Text | None], object],
    ) -> None:
        self._window, self._theme = window, theme
        self._player, self._draft = player, draft
        self._save, self._say = save, say
        self._presenter: PresenterWindow | None = None

    def edit(self) -> None:
        """Show the editor; without a lesson, it is empty."""
        # Imported here because the first frame needs none of it.
        from app.lesson.editor import LessonEditor  # noqa: PLC0415

        for old in self._editors():
            old.show()
            old.raise_()
            old.activateWindow()
            return
        LessonEditor(
            self._window, self._theme, self._player, self._draft, save=self._save, say=self._say
        ).show()

    def present(self) -> None:
        """Show the presenter's window, or close it."""
        if self._presenter is not None:
            self._presenter.close()
            return
        self._presenter = PresenterWindow(self._theme, self._player, self._forget_presenter)
        place = self._player.presenter_place
        if place is not None:
            self._presenter.restoreGeometry(place)
        self._presenter.show()
        self._presenter.draw()

    def draw(self) -> None:
        """Show the present step in the presenter's window."""
        if self._presenter is not None:
            self._presenter.draw()

    @property
    def presenter(self) -> PresenterWindow | None:
        """The presenter's window while it is open."""
        return self._presenter

    def close(self) -> Opened:
        """Close the windows of the lesson; return which were open."""
        presented = self._presenter is not None
        if self._presenter is not None:
            self._presenter.close()
        editors = self._editors()
        for one in editors:
            one.setParent(None)
            one.deleteLater()
        return bool(editors), presented

    def open_again(self, opened: Opened) -> None:
        """Open windows again that another look has closed."""
        edited, presented = opened
        if edited:
            self.edit()
        if presented:
            self.present()

    def _editors(self) -> list[QDialog]:
        return self._window.findChildren(QDialog, "lesson_editor")

    def _forget_presenter(self) -> None:
        if self._presenter is not None:
            self._player.presenter_place = self._presenter.saveGeometry()
            self._presenter.deleteLater()
            self._presenter = None
