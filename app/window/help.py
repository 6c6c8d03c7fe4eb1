"""Help inside the program: the guide, with a search, and the table of keys."""

from importlib.resources import files

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.theme import Theme
from app.widgets.controls import announce, plain
from app.window import words
from app.window.actions import ACTIONS
from app.window.dialogs import key_names, sheet
from app.window.window_actions import HELP


def help_sheet(parent: QWidget, theme: Theme, section: str) -> QDialog:
    """Return the help: it stays beside the window, which can be used while it is read.

    Args:
        parent: the window.
        theme: language and style.
        section: the heading at which the guide is opened, as a panel is called.
    """
    tabs = QTabWidget()
    tabs.setObjectName("help.tabs")
    tabs.tabBar().setObjectName("help.tab_bar")
    tabs.tabBar().setAccessibleName(theme.say(words.HELP_TITLE))
    tabs.addTab(Guide(theme, section), theme.say(words.GUIDE))
    tabs.addTab(_table_of_keys(theme), theme.say(words.SHORTCUTS_TITLE))
    made = sheet(parent, theme, HELP, words.HELP_TITLE, tabs)
    wide, high = 52 * theme.style.font_px, 36 * theme.style.font_px
    made.resize(min(wide, parent.width()), min(high, parent.height()))
    return made


class Guide(QWidget):
    """The guide in the window's language, and a field that finds words in it."""

    def __init__(self, theme: Theme, section: str) -> None:
        super().__init__()
        self._theme = theme
        self._text = QTextBrowser()
        self._text.setObjectName("help.guide")
        self._text.setAccessibleName(theme.say(words.GUIDE))
        self._text.setMarkdown(guide_text(theme.language))
        self._find = QLineEdit()
        self._find.setObjectName("help.find")
        self._find.setAccessibleName(theme.say(words.GUIDE_FIND))
        self._find.setPlaceholderText(theme.say(words.GUIDE_FIND))
        self._find.setClearButtonEnabled(True)
        self._find.textEdited.connect(self._from_the_top)
        self._find.returnPressed.connect(self._next)
        self._found = QLabel()
        self._found.setObjectName("help.found")
        self._found.setProperty("role", "complaint")
        QShortcut("Ctrl+F", self, self._find.setFocus)
        column = QVBoxLayout(self)
        column.addWidget(self._find)
        column.addWidget(self._found)
        column.addWidget(self._text, 1)
        self._found.hide()
        # How far the guide scrolls is known once it is laid out.
        QTimer.singleShot(0, self, lambda: self._open_at(section))

    def _open_at(self, section: str) -> None:
        """Scroll to a heading; the guide begins at its top where there is none."""
        block = self._text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text() == section:
                self._text.setTextCursor(QTextCursor(block))
                bar = self._text.verticalScrollBar()
                bar.setValue(bar.value() + self._text.cursorRect().top())
                return
            block = block.next()

    def _from_the_top(self) -> None:
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
        self._next()

    def _next(self) -> None:
        """Mark the next place of the words, round the end."""
        wanted = self._find.text().strip()
        self._found.hide()
        if not wanted or self._text.find(wanted, QTextDocument.FindFlag(0)):
            return
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
        if not self._text.find(wanted):
            said = self._theme.say(words.NOT_IN_GUIDE.fill(words=wanted))
            self._found.setText(said)
            self._found.show()
            announce(self._found, said)


def guide_text(language: str) -> str:
    """Return the guide as Markdown, in one language."""
    return (files("resources") / "guide" / f"{language}.md").read_text(encoding="utf-8")


def _table_of_keys(theme: Theme) -> QTableWidget:
    """Return the table of keyboard shortcuts, made from the actions themselves."""
    # Imported here because it asks the panels' widgets, which the first frame would wait for.
    from app.window.menus import PANEL_KEYS  # noqa: PLC0415

    rows = [
        (key_names(action.shortcuts), plain(theme.say(action.text)))
        for action in ACTIONS
        if action.shortcuts
    ]
    rows += [(keys.of(theme.language), theme.say(what)) for keys, what in PANEL_KEYS]
    table = QTableWidget(len(rows), 2)
    table.setObjectName("shortcuts.table")
    table.setAccessibleName(theme.say(words.SHORTCUTS_TITLE))
    table.setHorizontalHeaderLabels(
        [theme.say(words.SHORTCUT_KEYS), theme.say(words.SHORTCUT_WHAT)]
    )
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            table.setItem(row, column, QTableWidgetItem(cell))
    header = table.horizontalHeader()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return table
