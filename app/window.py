"""The window: it knows lists of panels and actions, not their members."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app import words
from app.dress import dress
from app.frame import files, sheets
from app.frame.footer import Footer
from app.frame.header import Header
from app.frame.menus import Menus
from app.look import Look
from app.panel import Panel
from app.panels import PANELS
from app.store import Store
from app.style import STYLES
from core.state import State
from core.text import Text


class Window(QMainWindow):
    """Shows the open panel; a new language or appearance builds everything anew.

    Signals:
        closing: the window is about to close.
    """

    closing = Signal()

    def __init__(self, store: Store, notice: Text | None = None) -> None:
        super().__init__()
        self.store = store
        self._notice = notice
        self._look = self._look_of(store.state)
        self._panels: dict[str, Panel] = {}
        self.setObjectName("window")
        self._build()
        store.changed.connect(self.draw)
        self.draw(store.state)

    @property
    def panel(self) -> Panel:
        """The panel that is open."""
        return self._panels[self.store.state.panel]

    def draw(self, state: State) -> None:
        """Show a state."""
        if self._look_of(state) != self._look:
            self._look = self._look_of(state)
            self._build()
        self._header.show_state(state)
        self._menus.draw(self.store)
        panel = self._open(state)
        panel.draw(state)

    def say(self, notice: Text | None) -> None:
        """Show a sentence at the foot of the window, or none."""
        self._notice = notice
        self._footer.show_notice(notice)

    def turn_panel(self, step: int) -> None:
        """Open the panel ``step`` places further, round the end."""
        keys = [panel.key for panel in PANELS]
        here = keys.index(self.store.state.panel)
        self._put(panel=keys[(here + step) % len(keys)])

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def ask_open(self) -> None:
        """Ask for a file and show what it holds."""
        path = files.ask_open(self, self._look)
        if path:
            self.say(files.open_into(self.store, path))

    def ask_save(self) -> None:
        """Ask for a file and write the screen into it."""
        name = f"{self.store.state.panel}.json"
        path = files.ask_save(self, self._look, words.SAVE, words.FILE_KIND_STATE, name)
        if path:
            self.say(files.write_state(self.store, path))

    def ask_export(self) -> None:
        """Ask for a file and write the panel's picture or data into it."""
        name = f"{self.store.state.panel}.png"
        path = files.ask_save(self, self._look, words.EXPORT, words.FILE_KIND_EXPORT, name)
        if path:
            self.say(files.write_export(self.store, self.panel.picture(), path))

    def copy_picture(self) -> None:
        """Put the panel's picture on the clipboard."""
        self.say(files.copy_picture(self.panel.picture()))

    def show_shortcuts(self) -> None:
        """Show the table of keyboard shortcuts."""
        sheets.shortcuts_sheet(self, self._look).open()

    def show_about(self) -> None:
        """Say what the program is."""
        sheets.about_sheet(self, self._look).open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window closes, so that the session is kept."""
        self.closing.emit()
        super().closeEvent(event)

    def _look_of(self, state: State) -> Look:
        height = self.screen().availableSize().height()
        return Look(STYLES[state.style].on(height), state.language)

    def _build(self) -> None:
        focus = self.focusWidget()
        focused = focus.objectName() if focus is not None else ""  # type: ignore[redundant-expr]  # the stub forgets None
        self._panels = {}
        dress(self._look)
        self.setWindowTitle(self._look.say(words.PROGRAM))
        self._menus = Menus(self, self, self._look)
        self._header = Header(self._look, {panel.key: panel.title for panel in PANELS})
        self._header.panel_asked.connect(lambda key: self._put(panel=key))
        self._header.language_asked.connect(lambda key: self._put(language=key))
        self._header.style_asked.connect(lambda key: self._put(style=key))
        self._stack = QStackedWidget()
        self._footer = Footer(self._look)
        self._footer.reset_asked.connect(lambda: self.store.put(self.store.state.factory()))
        self._footer.dismissed.connect(lambda: self.say(None))
        self._footer.show_notice(self._notice)
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        column.addWidget(self._footer)
        self.setCentralWidget(ground)
        if focused:
            for again in self.findChildren(QWidget, focused):
                again.setFocus()

    def _open(self, state: State) -> Panel:
        """Return the open panel, built when it is first needed."""
        panel = self._panels.get(state.panel)
        if panel is None:
            kind = next(kind for kind in PANELS if kind.key == state.panel)
            panel = self._panels[state.panel] = kind(self.store, self._look)
            self._stack.addWidget(panel)
        self._stack.setCurrentWidget(panel)
        return panel

    def _put(self, **changes: object) -> None:
        self.store.put(replace(self.store.state, **changes))  # type: ignore[arg-type]  # checked by State
