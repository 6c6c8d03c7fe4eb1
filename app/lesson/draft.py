"""The lesson that is being made: every change of it, taken back and made again."""

from app.lesson.player import LessonPlayer
from core.lesson import Lesson, edit
from core.state import History


class LessonDraft:
    """Changes the open lesson, with a history beside that of the screen.

    Args:
        player: holds the lesson.
    """

    def __init__(self, player: LessonPlayer) -> None:
        self._player = player
        self._edits = History(self.lesson)

    @property
    def lesson(self) -> Lesson:
        """The open lesson; an empty one while none is open."""
        open_one = self._player.open
        return Lesson(edit.UNTITLED) if open_one is None else open_one.lesson

    @property
    def place(self) -> int:
        """The place of the present step; -1 where there is none yet."""
        open_one = self._player.open
        return -1 if open_one is None else min(open_one.place, len(open_one.lesson.steps) - 1)

    @property
    def can_undo(self) -> bool:
        """Whether a change can be taken back."""
        return bool(self._history().past)

    @property
    def can_redo(self) -> bool:
        """Whether a change that was taken back can be made again."""
        return bool(self._history().future)

    def add_screen(self) -> int:
        """Add what the window shows behind the present step; return the new step's number.

        Raises:
            MoveError: if there is no room for another.
        """
        place = self.place + 1
        self.change(edit.add(self.lesson, self.place, self._player.store.state), place)
        return place + 1

    def change(self, lesson: Lesson, place: int) -> None:
        """Go on with a changed lesson.

        Args:
            lesson: the lesson from now on.
            place: of the step to show.
        """
        self._edits = self._history().put(lesson)
        self._player.go_on(lesson, place)

    def undo(self) -> None:
        """Take the last change back."""
        self._edits = self._history().undo()
        self._player.go_on(self._edits.present, self.place)

    def redo(self) -> None:
        """Make a change again."""
        self._edits = self._history().redo()
        self._player.go_on(self._edits.present, self.place)

    def _history(self) -> History[Lesson]:
        """Return the history of the open lesson; another lesson has had no changes."""
        if self._edits.present != self.lesson:
            self._edits = History(self.lesson)
        return self._edits
