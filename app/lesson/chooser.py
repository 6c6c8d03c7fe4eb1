"""The dialog that offers the lessons which ship, and the way to a file."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from app.lesson import words
from app.theme import Theme
from app.widgets.controls import button
from core.lesson import Lesson
from core.text import Text

_CANCEL = Text(en="Cancel", zh="取消")


class LessonChooser(QDialog):
    """A list of lessons; Enter or Start gives the chosen one.

    Args:
        parent: the window.
        theme: of it.
        lessons: that are offered.
        start: is given the chosen one.
        open_file: asks for a file instead.
    """

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        lessons: Sequence[Lesson],
        start: Callable[[Lesson], object],
        open_file: Callable[[], object],
    ) -> None:
        super().__init__(parent)
        self._lessons, self._start, self._open_file = lessons, start, open_file
        self.setObjectName("lessons")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(theme.say(words.CHOOSE))
        self._list = QListWidget()
        self._list.setObjectName("lessons.list")
        self._list.setAccessibleName(theme.say(words.LESSONS))
        self._list.setWordWrap(True)
        for lesson in lessons:
            line = words.LESSON_LINE.fill(
                title=lesson.title, minutes=lesson.minutes, steps=len(lesson.steps)
            )
            self._list.addItem(theme.say(line))
        self._list.setCurrentRow(0)
        self._list.itemActivated.connect(lambda _item: self._take())
        row = QHBoxLayout()
        begin = button(theme, "lessons.start", words.CHOOSE_START, self._take)
        begin.setEnabled(bool(lessons))
        begin.setDefault(True)
        other = button(theme, "lessons.open", words.CHOOSE_OPEN, self._ask_file)
        leave = button(theme, "lessons.cancel", _CANCEL, self.reject)
        for made in (other, leave):
            made.setAutoDefault(False)
        row.addWidget(begin)
        row.addWidget(other)
        row.addStretch(1)
        row.addWidget(leave)
        column = QVBoxLayout(self)
        column.addWidget(self._list)
        column.addLayout(row)
        self.resize(34 * theme.style.font_px, 18 * theme.style.font_px)

    def _take(self) -> None:
        place = self._list.currentRow()
        self.accept()
        if 0 <= place < len(self._lessons):
            self._start(self._lessons[place])

    def _ask_file(self) -> None:
        self.accept()
        self._open_file()
