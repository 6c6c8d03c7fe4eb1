"""The list of a lesson's steps, each with its picture."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from app.lesson import words
from app.lesson.pictures import picture_of
from app.theme import Theme
from core.lesson import Step
from core.state import State

_PICTURE = QSize(128, 80)


class StepList(QListWidget):
    """Steps to choose, to drag to another place, to play and to delete.

    Args:
        theme: of the window.
        chosen: is told the place of a step that a person chose.
        moved: is told from which place to which a step was dragged.
        played: is called on Enter and on a double click.
        deleted: is called on Delete.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        chosen: Callable[[int], object],
        moved: Callable[[int, int], object],
        played: Callable[[], object],
        deleted: Callable[[], object],
    ) -> None:
        super().__init__()
        self._theme, self._moved_to = theme, moved
        self._steps: Sequence[Step] = ()
        self._pictures: dict[Step, QIcon] = {}
        self._drawing = False
        self.setObjectName("lesson_editor.steps")
        self.setAccessibleName(theme.say(words.STEPS))
        self.setIconSize(_PICTURE)
        self.setWordWrap(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.currentRowChanged.connect(lambda row: None if self._drawing else chosen(row))
        self.model().rowsMoved.connect(self._moved)
        self.itemDoubleClicked.connect(lambda _item: played())
        for keys, do in (("Delete", deleted), ("Return", played), ("Enter", played)):
            shortcut = QShortcut(QKeySequence(keys), self, do)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._draw_a_picture)

    def show_steps(self, steps: Sequence[Step], place: int) -> None:
        """Show steps, one of them chosen."""
        self._drawing, self._steps = True, steps
        for _ in range(self.count(), len(steps)):
            self.addItem(QListWidgetItem())
        for row in range(self.count() - 1, len(steps) - 1, -1):
            self.takeItem(row)
        for row, step in enumerate(steps):
            said = step.mistake or step.words or words.NO_WORDS
            item = self.item(row)
            item.setText(self._theme.say(words.NUMBERED.fill(n=row + 1, words=said)))
            item.setIcon(self._pictures.get(step, QIcon()))
        self.setCurrentRow(place)
        self._drawing = False
        self._later.start(0)

    def _draw_a_picture(self) -> None:
        """Draw the picture of one step that has none yet, so that the window stays quick."""
        self._pictures = {
            step: self._pictures[step] for step in self._steps if step in self._pictures
        }
        for row, step in enumerate(self._steps):
            if step not in self._pictures and step.part is not None:
                screen = step.screen(State(), revealed=False)
                made = QPixmap.fromImage(picture_of(screen, self._theme, _PICTURE))
                self._pictures[step] = QIcon(made)
                self.item(row).setIcon(self._pictures[step])
                self._later.start(0)
                return

    def _moved(self, _from: QModelIndex, start: int, _end: int, _to: QModelIndex, row: int) -> None:
        """Tell of a step that was dragged."""
        if not self._drawing:
            to = row - 1 if row > start else row
            # Later, because Qt has not finished with the row that was dragged.
            QTimer.singleShot(0, self, lambda: self._moved_to(start, to))
