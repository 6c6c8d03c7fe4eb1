"""The window: it knows lists of panels and actions, not their members."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QStackedWidget, QToolTip, QVBoxLayout, QWidget

from app.labs import PANELS, kind_of
from app.lesson.keys import LessonKeys
from app.lesson.player import LessonPlayer
from app.lesson.view import LessonView
from app.panel import Panel
from app.store import Store
from app.stylesheet import apply_theme
from app.theme import STYLES, Theme
from app.window import words
from app.window.bars import Footer, Header, PanelRoom
from app.window.files import FileFolder
from app.window.menus import Menus
from app.window.reading_order import ReadingOrder
from app.window.ui_state import carried_from
from app.window.window_actions import HELP, WindowActions
from core.lesson import Lesson
from core.state import State
from core.text import Text

_TITLE_BAR = 60  # the tallest that window managers draw
_STILL_MS = 150  # without another size: the hand on the frame has let go


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
        self._words_for: State | None = None
        self.folder = FileFolder()
        self._theme = self._look_of(store.state)
        self._panels: dict[str, Panel] = {}
        self._kept: dict[str, object] = {}
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL_MS)
        self._still.timeout.connect(self._follow)
        self.setObjectName("window")
        self.lesson = LessonPlayer(store)
        self._lesson_view = LessonView(self, self._theme, self.lesson)
        self._build()
        store.attach(self)
        store.stirred.connect(lambda: self._menus.draw())  # noqa: PLW0108  # of the present look
        store.changed.connect(self.draw)
        self.lesson.changed.connect(self._draw_lesson)
        LessonKeys(self.lesson, self, self._has_lesson_keys, lambda: self._lesson_view.bar)
        self.draw(store.state)

    @property
    def panel(self) -> Panel:
        """The panel that is open."""
        return self._panels[self.store.state.panel]

    def draw(self, state: State) -> None:
        """Show a state; what was said of another one is no longer said."""
        if self._words_for not in (None, _content(state)):
            self.say(None)
        QToolTip.hideText()  # it may tell a number that has changed, or is hidden now
        theme = self._look_of(state)
        if theme == self._theme:
            self._show(state)
            return
        carried = carried_from(self._ground)
        help_open = self.findChild(QDialog, HELP)
        if help_open is not None:
            help_open.setParent(None)
            help_open.deleteLater()
        lesson_windows = self._lesson_actions.windows.close()
        self._theme = theme
        kept = self._kept | {key: panel.keep() for key, panel in self._panels.items()}
        self._build()
        self._kept = kept
        self._show(state)
        carried.give_back(self._ground)
        if help_open is not None:
            self._window_actions.show_help()
        self._lesson_actions.windows.open_again(lesson_windows)

    def start_lesson(self, lesson: Lesson, path: Path) -> None:
        """Give a lesson of a file from its first step."""
        self._lesson_actions.start(lesson, path)

    def live(self, state: State) -> State:
        """Return the state with what has moved since: trainings tell where they are."""
        for panel in self._panels.values():
            state = panel.live(state)
        return state

    def told(self, state: State) -> None:
        """Let every panel learn that a state tells all of that."""
        for panel in self._panels.values():
            panel.told(state)

    def say(self, notice: Text | None, *, passing: bool = False) -> None:
        """Show a sentence at the foot of the window, or none.

        Args:
            notice: what to say.
            passing: whether it speaks of the present screen, and goes with the next change.
        """
        self._notice = notice
        self._words_for = _content(self.store.state) if passing else None
        self._footer.show_notice(notice)

    def unsay(self, notice: Text) -> None:
        """Take a sentence back that is no longer true, if it still stands there."""
        if self._notice == notice:
            self.say(None)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the window to other screens: type that fits one may be too large for another."""
        super().showEvent(event)
        self.windowHandle().screenChanged.connect(
            self._follow_later, Qt.ConnectionType.UniqueConnection
        )
        self._follow_later()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window to another size, once it has it."""
        super().resizeEvent(event)
        if self.isVisible() and self._look_of(self.store.state) != self._theme:
            self._still.start()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802  # Qt's name
        """Let Tab go on as the window is read: asked for only then, not with every frame."""
        self._order.keep()
        return super().focusNextPrevChild(forward)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the panel that was clicked on."""
        if self._stack.rect().contains(self._stack.mapFromGlobal(event.globalPos())):
            self._menus.at_hand(self.panel.context_menu()).popup(event.globalPos())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window closes, so that the session is kept."""
        self._lesson_actions.windows.close()  # they tell where they stood
        self.closing.emit()
        super().closeEvent(event)

    def _follow_later(self) -> None:
        # Because the window is still on its way while it is told.
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        if self._look_of(self.store.state) != self._theme:
            self.draw(self.store.state)

    def _look_of(self, state: State) -> Theme:
        room = self.screen().availableSize()
        if self.isVisible():  # before that its size is not known
            room = room.boundedTo(self.size() + QSize(0, _TITLE_BAR))
        return Theme(STYLES[state.style].on(room.width(), room.height()), state.language)

    def _rebuild(self) -> None:
        """Build everything anew, with nothing left of what was typed or scrolled."""
        carried = carried_from(self._ground)
        self._build()
        self._show(self.store.state)
        carried.give_focus(self._ground)

    def _show(self, state: State) -> None:
        self._header.show_state(state)
        self._menus.draw()
        self._open(state).draw(state)
        self._lesson_view.draw(self.panel)

    def _draw_lesson(self) -> None:
        self._menus.draw()
        self._footer.show_lesson(given=self.lesson.on)
        self._lesson_view.draw(self.panel)
        self._lesson_actions.windows.draw()

    def _has_lesson_keys(self, widget: QWidget) -> bool:
        return widget.window() in (self, self._lesson_actions.windows.presenter)

    def _build(self) -> None:
        apply_theme(self._theme)
        self.setWindowTitle(self._theme.say(words.PROGRAM))
        self._window_actions = doings = WindowActions(
            self,
            self.store,
            self._theme,
            panel=lambda: self.panel,
            say=self.say,
            say_passing=lambda notice: self.say(notice, passing=True),
            folder=self.folder,
            rebuild=self._rebuild,
            player=self.lesson,
        )
        self._lesson_actions = doings.lesson
        self._menus = Menus(self, doings, self._theme)
        self._header = Header(self._theme, {panel.key: panel.title for panel in PANELS})
        self._header.panel_asked.connect(lambda key: self._put(panel=key))
        self._header.language_asked.connect(lambda key: self._put(language=key))
        self._header.style_asked.connect(lambda key: self._put(style=key))
        self._panels, self._kept = {}, {}
        self._stack = QStackedWidget()
        self._footer = Footer(self._theme)
        self._footer.reset_asked.connect(doings.reset_all)
        self._footer.dismissed.connect(lambda: self.say(None))
        self._footer.lesson_asked.connect(doings.lesson.choose)
        self._footer.show_lesson(given=self.lesson.on)
        self._lesson_view.close()
        self._lesson_view = LessonView(self, self._theme, self.lesson)
        self._footer.show_notice(self._notice)
        old, self._ground = self.takeCentralWidget(), QWidget()
        column = QVBoxLayout(self._ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        column.addWidget(self._lesson_view.bar)
        column.addWidget(self._footer)
        self._order = ReadingOrder(self._ground)
        self.setCentralWidget(self._ground)
        if old is not None:
            old.setParent(None)  # at once, so that a name belongs to one widget only
            old.deleteLater()

    def _open(self, state: State) -> Panel:
        """Return the open panel, built when it is first needed."""
        panel = self._panels.get(state.panel)
        if panel is None:
            panel = self._panels[state.panel] = kind_of(state.panel)(self.store, self._theme)
            self._stack.addWidget(PanelRoom(panel))
            kept = self._kept.pop(state.panel, None)
            if kept is not None:
                panel.resume(kept)
        self._stack.setCurrentIndex(list(self._panels).index(state.panel))
        return panel

    def _put(self, **changes: object) -> None:
        self.store.put(replace(self.store.state, **changes))  # type: ignore[arg-type]  # checked by State


def _content(state: State) -> State:
    """Return a state as every language and appearance shows it."""
    return replace(state, language="zh", style="light")
