"""Applies a style, a font and a language to the whole application."""

from importlib.resources import files

from PySide6.QtCore import QDir, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.fonts import use_font
from app.look import Look
from app.sheet import sheet
from core.text import Language

_QT_WORDS: dict[Language, str] = {"zh": "qtbase_zh_TW", "en": "qtbase_en"}
_LOCALES: dict[Language, str] = {"zh": "zh_TW", "en": "en_GB"}
_TRANSLATOR = "qt-words"


def dress(look: Look) -> None:
    """Dress every widget, those that exist and those to come."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    QDir.setSearchPaths("icons", [str(files("resources") / "icons")])
    application.setStyle("Fusion")  # the same everywhere, and it follows our palette
    application.setPalette(look.style.palette())
    use_font(application, look.style)
    application.setStyleSheet(sheet(look.style))
    _use_qt_words(application, look.language)


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
