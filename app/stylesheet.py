"""Applies a theme, a font and a language: the palette, and the rest as a style sheet."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files

from PySide6.QtCore import QDir, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.fonts import use_font
from app.theme import Style, Theme
from core.text import Language

TARGET = 24
"""Pixels across of the smallest thing that can be pressed (WCAG 2.2, 2.5.8)."""


def stylesheet(style: Style) -> str:
    """Return the Qt style sheet of a style.

    Fusion draws unchecked boxes and frames almost invisible on dark ground, and no focus
    ring that a class could follow; both are stated here. A thicker frame takes its pixel from
    the padding, so that what has the keyboard has as much room for its words as before.
    """
    pad = style.gap // 2
    less = pad - 1
    tick = style.font_px
    grip = max(TARGET, tick + 4)
    sunk = (grip - tick // 3 + 1) // 2  # how far the handle stands out of its groove
    line = round(1.47 * style.font_px)  # of Chinese words, and of letters with a foot
    return f"""
    QToolTip {{ color: {style.text}; background: {style.ground};
        border: 1px solid {style.border}; padding: {pad}px; }}
    QLineEdit, QPlainTextEdit, QComboBox {{ background: {style.ground}; color: {style.text};
        border: 1px solid {style.border}; border-radius: 4px; padding: 3px {pad}px;
        selection-background-color: {style.accent}; selection-color: {style.on_accent}; }}
    QComboBox::drop-down {{ border: none; width: {tick}px; }}
    QComboBox::down-arrow {{ image: url(icons:arrow-{style.key}.svg);
        width: {tick * 2 // 3}px; height: {tick * 2 // 3}px; }}
    QComboBox QAbstractItemView {{ background: {style.ground}; color: {style.text};
        selection-background-color: {style.accent}; selection-color: {style.on_accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus
        {{ border: 2px solid {style.accent}; padding: 2px {less}px; }}
    QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ padding: 2px {less}px;
        border: 2px solid {style.warning_text}; background: {style.warning}; }}
    QComboBox QAbstractItemView {{ padding: 0; }}
    QLabel[role="complaint"] {{ color: {style.warning_text}; background: {style.warning};
        border-radius: 4px; padding: 2px {pad}px; }}
    QLabel[role="code"] {{ font-size: {round(style.font_px * 0.85)}px; }}
    QLabel[role="muted"] {{ color: {style.muted}; }}
    QLabel[role="title"] {{ font-weight: bold; font-size: {style.font_px + 4}px; }}
    QLabel[role="spoken"] {{ font-size: {round(style.font_px * 1.25)}px; }}
    QLabel[role="countdown"] {{ font-weight: bold; color: {style.text};
        background: {style.ground}; border: 3px solid {style.accent};
        border-radius: 8px; padding: {pad}px {2 * style.gap}px; }}
    QFrame#lesson\\.bar {{ background: {style.ground}; border: none;
        border-top: 3px solid {style.accent}; }}
    QLabel[role="heading"] {{ font-weight: bold; }}
    QPushButton, QToolButton {{ background: {style.ground}; color: {style.text};
        border: 1px solid {style.border}; border-radius: 4px; padding: 3px {style.gap}px;
        min-height: {TARGET - 8}px; }}
    QPushButton:hover, QToolButton:hover, QToolButton[lit="true"] {{
        border-color: {style.accent}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {style.accent};
        padding: 2px {style.gap - 1}px; }}
    QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked
        {{ background: {style.accent}; color: {style.on_accent}; }}
    QPushButton[role="tool"] {{ padding: 3px {pad}px; }}
    QPushButton[role="tool"]:focus {{ padding: 2px {less}px; }}
    QToolButton[role="legend"] {{ padding: 2px {pad}px; min-height: {line}px; }}
    QToolButton[role="legend"]:checked {{ background: {style.ground}; color: {style.text};
        border: 2px solid {style.accent}; padding: 1px {less}px; font-weight: bold; }}
    QToolButton[role="legend"]:focus {{ border: 2px solid {style.text}; padding: 1px {less}px; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {style.muted}; }}
    QCheckBox {{ min-height: {TARGET - 8}px; spacing: {pad + 2}px; padding: 2px;
        border: 2px solid transparent; }}
    QCheckBox:focus {{ border: 2px solid {style.accent}; border-radius: 4px; }}
    QCheckBox::indicator, QListView::indicator {{ width: {tick}px; height: {tick}px;
        border: 2px solid {style.muted}; border-radius: 3px; background: {style.ground}; }}
    QCheckBox::indicator:checked, QListView::indicator:checked
        {{ background: {style.accent}; border-color: {style.accent};
           image: url(icons:tick-{style.key}.svg); }}
    QListView, QTableView {{ background: {style.ground}; border: 1px solid {style.border};
        border-radius: 4px; padding: 1px; gridline-color: {style.grid}; }}
    QListView:focus, QTableView:focus {{ border: 2px solid {style.accent}; padding: 0; }}
    QListView::item:selected {{ background: {style.accent}; color: {style.on_accent}; }}
    QTableView::item {{ padding: 0 {style.gap}px; }}
    QTableView[centred="true"]::item {{ padding: 0; }}
    QHeaderView::section {{ background: {style.window}; color: {style.text}; border: none;
        border-bottom: 1px solid {style.border}; padding: {pad}px; }}
    QTabBar::tab {{ padding: {pad}px {style.gap}px; border-bottom: 3px solid transparent;
        color: {style.muted}; }}
    QTabBar::tab:selected {{ border-bottom-color: {style.accent}; color: {style.text};
        font-weight: bold; }}
    QTabBar::tab:hover {{ color: {style.text}; }}
    QTabBar {{ border: 2px solid transparent; }}
    QTabBar:focus {{ outline: none; border: 2px solid {style.accent}; border-radius: 4px; }}
    QSlider::groove:horizontal {{ height: {tick // 3}px; background: {style.grid};
        border-radius: {tick // 6}px; }}
    QSlider::sub-page:horizontal {{ background: {style.accent}; border-radius: {tick // 6}px; }}
    QSlider {{ min-height: {grip + 4}px; border: 2px solid transparent; }}
    QSlider::handle:horizontal {{ width: {grip - 4}px; height: {grip - 4}px;
        margin: -{sunk}px 0; border-radius: {grip // 2 - 1}px; background: {style.ground};
        border: 2px solid {style.accent}; }}
    QSlider:focus {{ border: 2px solid {style.accent}; border-radius: 4px; }}
    QScrollArea {{ border: none; }}
    QMenuBar, QMenu {{ background: {style.window}; color: {style.text}; }}
    QMenuBar::item:selected, QMenu::item:selected
        {{ background: {style.accent}; color: {style.on_accent}; }}
    QMenu::item:disabled {{ color: {style.muted}; }}
    """


_QT_WORDS: dict[Language, str] = {"zh": "qtbase_zh_TW", "en": "qtbase_en"}
_LOCALES: dict[Language, str] = {"zh": "zh_TW", "en": "en_GB"}
_TRANSLATOR = "qt-words"


def apply_theme(theme: Theme) -> None:
    """Dress every widget, those that exist and those to come."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    QDir.setSearchPaths("icons", [str(files("resources") / "icons")])
    application.setStyle("Fusion")  # the same everywhere, and it follows our palette
    application.setPalette(theme.style.palette())
    use_font(application, theme.style)
    application.setStyleSheet(stylesheet(theme.style))
    _use_qt_words(application, theme.language)


@contextmanager
def dressed(theme: Theme, back: Theme | None) -> Iterator[None]:
    """Dress every widget otherwise for as long as pictures are made.

    Nothing of it is seen in a window as long as no events are processed.

    Args:
        theme: of the pictures.
        back: what the window wears, and wears again afterwards; None if there is no window.
    """
    apply_theme(theme)
    try:
        yield
    finally:
        if back is not None:
            apply_theme(back)


def _use_qt_words(application: QApplication, language: Language) -> None:
    """Let Qt's own words (buttons and dates of a file dialog, the menu of a field) follow."""
    QLocale.setDefault(QLocale(_LOCALES[language]))
    for old in application.findChildren(QTranslator, _TRANSLATOR):
        application.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    translator = QTranslator(application)
    translator.setObjectName(_TRANSLATOR)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(_QT_WORDS[language], folder):
        application.installTranslator(translator)
