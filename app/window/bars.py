"""The rows above and below the panels, and the room between them."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from app.lesson.words import START_BUTTON, START_TIP
from app.panel import Panel
from app.theme import STYLES, Theme
from app.widgets.controls import announce, button, choice
from app.widgets.layouts import Tabs
from app.window import words
from core.state import State
from core.text import LANGUAGES, Text


class Header(QWidget):
    """Tabs for the panels and two choices.

    Signals:
        panel_asked: the key of the panel that a person chose.
        language_asked: "zh" or "en".
        style_asked: the key of a style.
    """

    panel_asked = Signal(str)
    language_asked = Signal(str)
    style_asked = Signal(str)

    def __init__(self, theme: Theme, panels: dict[str, Text]) -> None:
        super().__init__()
        self._panels = list(panels)
        self._tabs = Tabs(theme, "window.panel", words.PANEL, tuple(panels.values()))
        self._tabs.asked.connect(lambda place: self.panel_asked.emit(self._panels[place]))
        languages: list[tuple[Text, object]] = [(words.LANGUAGE_NAMES[k], k) for k in LANGUAGES]
        self._language = choice(
            theme, "window.language", words.LANGUAGE, languages, self._ask_language
        )
        styles: list[tuple[Text, object]] = [(style.name, key) for key, style in STYLES.items()]
        self._style = choice(theme, "window.style", words.STYLE, styles, self._ask_style)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.style.gap, theme.style.gap // 2, theme.style.gap, 0)
        row.addWidget(self._tabs)
        row.addStretch(1)
        row.addWidget(self._language)
        row.addWidget(self._style)

    def show_state(self, state: State) -> None:
        """Show which panel, language and appearance the state has."""
        self._tabs.show_tab(self._panels.index(state.panel))
        self._language.setCurrentIndex(self._language.findData(state.language))
        self._style.setCurrentIndex(self._style.findData(state.style))

    def _ask_language(self, index: int) -> None:
        self.language_asked.emit(self._language.itemData(index))

    def _ask_style(self, index: int) -> None:
        self.style_asked.emit(self._style.itemData(index))


class Footer(QWidget):
    """A notice on the left, Reset all at the bottom right, never disabled.

    Signals:
        reset_asked: Reset all was pressed.
        lesson_asked: a lesson is to be started.
        dismissed: the notice was closed.
    """

    reset_asked = Signal()
    lesson_asked = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = QLabel()
        self._words.setObjectName("window.notice")
        self._words.setAccessibleName(theme.say(words.NOTICE))
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton()
        self._close.setObjectName("window.dismiss")
        self._close.setText("×")
        self._close.setAccessibleName(theme.say(words.DISMISS))
        self._close.setToolTip(theme.say(words.DISMISS))
        self._close.clicked.connect(self.dismissed)
        # Kept free while there is nothing to close, so that a notice moves nothing above it.
        policy = self._close.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        # As tall as the buttons beside it: what was never shown does not know its height yet.
        policy.setVerticalPolicy(QSizePolicy.Policy.Ignored)
        self._close.setSizePolicy(policy)
        reset = QPushButton(theme.say(words.RESET_BUTTON))
        reset.setObjectName("window.reset")
        reset.setAccessibleName(theme.say(words.RESET_BUTTON))
        reset.setToolTip(theme.say(words.RESET_TIP))
        reset.clicked.connect(self.reset_asked)
        self._lesson = button(
            theme, "window.lesson", START_BUTTON, self.lesson_asked.emit, START_TIP
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.style.gap, 0, theme.style.gap, theme.style.gap // 2)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        row.addWidget(self._lesson)
        row.addWidget(reset)
        self.show_notice(None)

    def show_lesson(self, *, given: bool) -> None:
        """Offer to start a lesson unless one is given."""
        self._lesson.setVisible(not given)

    def show_notice(self, notice: Text | None) -> None:
        """Show a sentence, or none."""
        said = self._theme.say(notice) if notice else ""
        self._words.setText(said)
        self._words.setAccessibleDescription(said)
        self._close.setVisible(notice is not None)
        announce(self._words, said)


class PanelRoom(QScrollArea):
    """Shows a panel as large as the window has room for, and scrolls it if it needs more.

    So nothing that a panel shows can make the window larger than a person wants it.
    """

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self.setObjectName(f"{panel.key}.room")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(panel)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow when the panel needs another size."""
        if watched is self._panel and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel the new size."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        # Not by widgetResizable: for a panel with sentences in it, Qt would ask for the height
        # that the panel would like to have, and scroll where less is enough.
        room = self.maximumViewportSize()
        size = self._least(room.width()).expandedTo(room)
        if size.height() > room.height():
            narrow = room.width() - self.verticalScrollBar().sizeHint().width()
            size = self._least(narrow).expandedTo(QSize(narrow, room.height()))
        held = self._held()
        before = 0 if held is None else held.mapTo(self._panel, QPoint()).y()
        self._panel.resize(size)
        layout = self._panel.layout()
        if held is not None and layout is not None:
            layout.activate()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + held.mapTo(self._panel, QPoint()).y() - before)

    def _held(self) -> QWidget | None:
        """Return the control that a person has just used, which stays under the pointer."""
        focus = QApplication.focusWidget()
        return focus if focus is not None and self._panel.isAncestorOf(focus) else None

    def _least(self, width: int) -> QSize:
        """Return the least size at which a panel of a width can be used."""
        least = self._panel.minimumSizeHint()
        layout = self._panel.layout()
        if layout is not None and layout.hasHeightForWidth():
            tall = layout.totalMinimumHeightForWidth(max(width, least.width()))
            least.setHeight(max(least.height(), tall))
        return least
