"""The row above the panels: which panel, which language, which appearance."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTabBar, QWidget

from app import words
from app.look import Look
from app.style import STYLES
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
        self._tabs = QTabBar()
        self._tabs.setObjectName("window.panel")
        self._tabs.setAccessibleName(look.say(words.PANEL))
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        for title in panels.values():
            self._tabs.addTab(look.say(title))
        self._tabs.tabBarClicked.connect(self._ask_panel)
        self._tabs.currentChanged.connect(self._ask_panel)
        self._language = self._choice(
            look, words.LANGUAGE, "window.language", {k: words.LANGUAGE_NAMES[k] for k in LANGUAGES}
        )
        self._language.activated.connect(self._ask_language)
        self._style = self._choice(
            look, words.STYLE, "window.style", {key: style.name for key, style in STYLES.items()}
        )
        self._style.activated.connect(self._ask_style)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.style.gap, look.style.gap // 2, look.style.gap, 0)
        row.addWidget(self._tabs)
        row.addStretch(1)
        row.addWidget(self._language)
        row.addWidget(self._style)

    def show_state(self, state: State) -> None:
        """Show which panel, language and appearance the state has."""
        self._tabs.blockSignals(True)  # currentChanged fires for keys too, so it can't be avoided
        self._tabs.setCurrentIndex(self._panels.index(state.panel))
        self._tabs.blockSignals(False)
        self._language.setCurrentIndex(self._language.findData(state.language))
        self._style.setCurrentIndex(self._style.findData(state.style))

    @staticmethod
    def _choice(look: Look, name: Text, object_name: str, options: dict[str, Text]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(object_name)
        box.setAccessibleName(look.say(name))
        box.setToolTip(look.say(name))
        for key, text in options.items():
            box.addItem(look.say(text), key)
        return box

    def _ask_panel(self, index: int) -> None:
        if 0 <= index < len(self._panels):
            self.panel_asked.emit(self._panels[index])

    def _ask_language(self, index: int) -> None:
        self.language_asked.emit(self._language.itemData(index))

    def _ask_style(self, index: int) -> None:
        self.style_asked.emit(self._style.itemData(index))
