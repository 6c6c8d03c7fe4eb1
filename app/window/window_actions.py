"""Actions that do more than change the state."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QMainWindow

from app.labs import PANELS
from app.lesson.actions import LessonActions
from app.lesson.player import LessonPlayer
from app.panel import Panel
from app.store import Store
from app.theme import Theme
from app.window import dialogs as sheets
from app.window import files, words
from app.window.file_actions import FileActions
from app.window.files import FileFolder
from core.text import Text

HELP = "help"
"""The object name of the dialog with the guide."""


class WindowActions:
    """What the actions of one window do, in one look.

    Args:
        window: the window.
        store: what is on the screen.
        theme: of the dialogs.
        panel: returns the open panel.
        say: shows a sentence at the foot of the window.
        say_passing: the same for a sentence that is true of the present screen only.
        folder: where the dialogs for files begin.
        rebuild: builds the window anew, so that nothing typed or scrolled is left in it.
        player: gives lessons.
    """

    def __init__(
        self,
        window: QMainWindow,
        store: Store,
        theme: Theme,
        *,
        panel: Callable[[], Panel],
        say: Callable[[Text | None], object],
        say_passing: Callable[[Text], object],
        folder: FileFolder,
        rebuild: Callable[[], object],
        player: LessonPlayer,
    ) -> None:
        self.store = store
        self._window = window
        self._theme = theme
        self._panel = panel
        self._say = say
        self._rebuild = rebuild
        self._say_passing = say_passing
        self.lesson = LessonActions(
            window,
            theme,
            player,
            say=say,
            ask_open=lambda: self.files.ask_open(),  # noqa: PLW0108  # it comes later
            attempt=files.attempt,
            ask=lambda question, then: sheets.question_sheet(
                window,
                theme,
                "unsaved",
                title=words.UNSAVED_TITLE,
                question=question,
                yes=words.UNSAVED_YES,
                then=then,
            ).open(),
            ask_save=lambda title, kinds, name, then: files.ask_save(
                window, theme, folder, title, kinds=kinds, name=name, then=then
            ),
        )

        self.files = FileActions(
            window,
            store,
            theme,
            panel=panel,
            say=say,
            say_passing=say_passing,
            folder=folder,
            open_lesson=self.lesson.open_file,
        )

    def turn_panel(self, step: int) -> None:
        """Open the panel ``step`` places further, round the end."""
        keys = [panel.key for panel in PANELS]
        here = keys.index(self.store.state.panel)
        self.store.put(replace(self.store.state, panel=keys[(here + step) % len(keys)]))

    def reset_panel(self) -> None:
        """Put the open panel back as it was at the start; undo brings it back."""
        self.store.put(self.store.state.reset())
        self._rebuild()
        self._say_passing(words.RESET_PANEL_DONE)

    def reset_all(self) -> None:
        """Put everything back as it was at the start; undo brings it back."""
        self.store.put(self.store.state.factory())
        self._rebuild()
        self._say_passing(words.RESET_ALL_DONE)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to what was before, a maximised window too."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def ask_new_class(self) -> None:
        """Ask whether everything is to be forgotten: the one thing that undo can't reach."""
        sheets.question_sheet(
            self._window,
            self._theme,
            "new_class",
            title=words.NEW_CLASS_TITLE,
            question=words.NEW_CLASS_QUESTION,
            yes=words.NEW_CLASS_YES,
            then=self._forget,
        ).open()

    def find_function(self) -> None:
        """Go to the search for functions, which stands in the Curves panel."""
        here = self.store.state
        if here.panel != "curves" or here.curves.wide:
            self.store.put(replace(here, panel="curves", curves=replace(here.curves, wide=False)))
        for field in self._window.findChildren(QLineEdit, "curves.search"):
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def show_help(self) -> None:
        """Show the guide, at the open panel's section, and the table of keyboard shortcuts."""
        # Imported here because the first frame needs none of it.
        from app.window.help import help_sheet  # noqa: PLC0415

        for old in self._window.findChildren(QDialog, HELP):
            old.raise_()
            old.activateWindow()
            return
        help_sheet(self._window, self._theme, self._theme.say(self._panel().title)).show()

    def show_about(self) -> None:
        """Say what the program is."""
        sheets.about_sheet(self._window, self._theme).open()

    def close(self) -> None:
        """Close the window."""
        self._window.close()

    def _forget(self) -> None:
        self.lesson.forget()
        self.store.put(self.store.state.factory())
        self.store.forget()
        self._rebuild()
        self._say_passing(words.FORGOTTEN)
