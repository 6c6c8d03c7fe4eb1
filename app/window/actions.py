"""Every command of the window, in one table: menus, shortcuts and their help come from it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from app.lesson import words as lesson_words
from app.lesson.actions import LessonActions
from app.store import Store
from app.theme import STYLES
from app.window import words
from app.window.file_actions import FileActions
from core.state import State
from core.text import LANGUAGES, Text


class Commands(Protocol):
    """What an action may do besides changing the state: what only the window can do."""

    store: Store
    files: FileActions
    lesson: LessonActions

    def turn_panel(self, step: int) -> None:
        """Open the panel ``step`` places further, round the end."""

    def reset_panel(self) -> None:
        """Put the open panel back as it was at the start."""

    def reset_all(self) -> None:
        """Put everything back as it was at the start."""

    def ask_new_class(self) -> None:
        """Ask whether everything is to be put back and forgotten, history included."""

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back."""

    def find_function(self) -> None:
        """Go to the search for functions."""

    def show_help(self) -> None:
        """Show the guide and the table of keyboard shortcuts."""

    def show_about(self) -> None:
        """Say what the program is."""

    def close(self) -> None:
        """Close the window."""


def _always(_: Commands) -> bool:
    return True


def _left(commands: Commands) -> bool:
    player = commands.lesson.player
    return not player.on and player.open is not None and bool(player.open.lesson.steps)


@dataclass(frozen=True, slots=True)
class Action:
    """One command.

    Attributes:
        key: its object name, "action.undo".
        text: its words in the menu, with the mnemonic.
        shortcut: portable key sequences, the first shown in the menu.
        run: what it does.
        enabled: whether it can be done now.
        checked: for a switch, whether it is on.
    """

    key: str
    text: Text
    shortcuts: tuple[str, ...]
    run: Callable[[Commands], object]
    enabled: Callable[[Commands], bool] = _always
    checked: Callable[[State], bool] | None = None


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu and its actions; None draws a line between them."""

    key: str
    text: Text
    actions: tuple[Action | None, ...]


def _put(change: Callable[[State], State]) -> Callable[[Commands], object]:
    return lambda commands: commands.store.put(change(commands.store.state))


def _other_language(state: State) -> State:
    return replace(state, language=LANGUAGES[1 - LANGUAGES.index(state.language)])


def _next_style(state: State) -> State:
    keys = list(STYLES)
    return replace(state, style=keys[(keys.index(state.style) + 1) % len(keys)])


def _hide_values(state: State) -> State:
    return replace(state, values_hidden=not state.values_hidden)


MENUS: tuple[Menu, ...] = (
    Menu(
        "file",
        words.MENU_FILE,
        (
            Action("open", words.OPEN, ("Ctrl+O",), lambda commands: commands.files.ask_open()),
            Action("save", words.SAVE, ("Ctrl+S",), lambda commands: commands.files.ask_save()),
            None,
            # Ctrl+E alone moves to the end of the line in every field on Linux and macOS.
            Action(
                "export",
                words.EXPORT,
                ("Ctrl+Shift+E",),
                lambda commands: commands.files.ask_export(),
            ),
            Action(
                "copy",
                words.COPY,
                ("Ctrl+Shift+C",),
                lambda commands: commands.files.copy_picture(),
            ),
            Action(
                "copy_data",
                words.COPY_DATA,
                ("Ctrl+Shift+D",),
                lambda commands: commands.files.copy_data(),
            ),
            None,
            Action(
                "new_class", words.NEW_CLASS, ("Ctrl+N",), lambda commands: commands.ask_new_class()
            ),
            Action("quit", words.QUIT, ("Ctrl+Q",), lambda commands: commands.close()),
        ),
    ),
    Menu(
        "edit",
        words.MENU_EDIT,
        (
            Action(
                "undo",
                words.UNDO,
                ("Ctrl+Z",),
                lambda commands: commands.store.undo(),
                enabled=lambda commands: commands.store.can_undo,
            ),
            Action(
                "redo",
                words.REDO,
                ("Ctrl+Shift+Z", "Ctrl+Y"),
                lambda commands: commands.store.redo(),
                enabled=lambda commands: commands.store.can_redo,
            ),
            None,
            Action(
                "reset_panel",
                words.RESET_PANEL,
                ("Alt+Shift+R",),
                lambda commands: commands.reset_panel(),
            ),
            Action("reset_all", words.RESET_ALL, ("Alt+R",), lambda commands: commands.reset_all()),
            None,
            Action("find", words.FIND, ("Ctrl+F",), lambda commands: commands.find_function()),
        ),
    ),
    Menu(
        "view",
        words.MENU_VIEW,
        (
            Action(
                "next_panel",
                words.NEXT_PANEL,
                ("Ctrl+PgDown",),
                lambda commands: commands.turn_panel(1),
            ),
            Action(
                "previous_panel",
                words.PREVIOUS_PANEL,
                ("Ctrl+PgUp",),
                lambda commands: commands.turn_panel(-1),
            ),
            None,
            Action("language", words.SWITCH_LANGUAGE, ("Ctrl+L",), _put(_other_language)),
            Action("style", words.SWITCH_STYLE, ("Ctrl+T",), _put(_next_style)),
            Action(
                "hide_values",
                words.HIDE_VALUES,
                ("Ctrl+H",),
                _put(_hide_values),
                checked=lambda state: state.values_hidden,
            ),
            Action(
                "full_screen",
                words.FULL_SCREEN,
                ("F11",),
                lambda commands: commands.toggle_full_screen(),
            ),
        ),
    ),
    Menu(
        "lesson",
        lesson_words.MENU,
        (
            Action("lesson", lesson_words.START, (), lambda commands: commands.lesson.choose()),
            Action(
                "lesson_return",
                lesson_words.RETURN,
                ("Ctrl+F5",),
                lambda commands: commands.lesson.player.play(),
                enabled=_left,
            ),
            Action(
                "lesson_leave",
                lesson_words.LEAVE,
                (),
                lambda commands: commands.lesson.player.leave(),
                enabled=lambda commands: commands.lesson.player.on,
            ),
            Action(
                "presenter",
                lesson_words.PRESENTER,
                ("Ctrl+Shift+P",),
                lambda commands: commands.lesson.windows.present(),
            ),
            None,
            Action(
                "lesson_add",
                lesson_words.ADD,
                ("Ctrl+Return",),
                lambda commands: commands.lesson.add(),
            ),
            Action(
                "lesson_edit",
                lesson_words.EDIT,
                ("Ctrl+Shift+L",),
                lambda commands: commands.lesson.windows.edit(),
            ),
            Action("lesson_save", lesson_words.SAVE, (), lambda commands: commands.lesson.save()),
            Action(
                "lesson_export",
                lesson_words.EXPORT,
                (),
                lambda commands: commands.lesson.export(),
            ),
        ),
    ),
    Menu(
        "help",
        words.MENU_HELP,
        (
            Action("help", words.HELP, ("F1",), lambda commands: commands.show_help()),
            Action("about", words.ABOUT, (), lambda commands: commands.show_about()),
        ),
    ),
)
ACTIONS: tuple[Action, ...] = tuple(a for menu in MENUS for a in menu.actions if a is not None)
AT_HAND: tuple[tuple[str, ...], ...] = (
    ("copy", "copy_data", "export", "save"),
    ("undo", "redo", "reset_panel"),
)
"""What a right click on a panel offers, by the keys of the actions, in groups."""
