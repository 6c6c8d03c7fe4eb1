"""The row above the panels: which panel, which language, which appearance."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import words
from app.look import Look
from app.style import STYLES
from app.widgets.controls import choice
from app.widgets.tabs import Tabs
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

    def __init__(self, look: Look, panels: dict[str, Text]) -> None:
        super().__init__()
        self._panels = list(panels)
        self._tabs = Tabs(look, "window.panel", words.PANEL, tuple(panels.values()))
        self._tabs.asked.connect(lambda place: self.panel_asked.emit(self._panels[place]))
        languages: list[tuple[Text, object]] = [(words.LANGUAGE_NAMES[k], k) for k in LANGUAGES]
        self._language = choice(
            look, "window.language", words.LANGUAGE, languages, self._ask_language
        )
        styles: list[tuple[Text, object]] = [(style.name, key) for key, style in STYLES.items()]
        self._style = choice(look, "window.style", words.STYLE, styles, self._ask_style)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.style.gap, look.style.gap // 2, look.style.gap, 0)
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
