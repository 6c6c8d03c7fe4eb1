"""The player: which lesson is open, where it stands, and what it puts on the screen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, Signal

from app.lesson.aids import Aids
from app.store import Store
from core.lesson import Lesson, Step
from core.lesson.playing import Playing


class LessonPlayer(QObject):
    """Gives a lesson: puts the states of its steps into the store.

    A step has an undo history of its own; leaving the lesson is one move in the history
    from before it.

    Signals:
        changed: another step, revealed, a hand counted, left, edited, an aid switched.

    Attributes:
        store: what is on the screen.
        aids: blank screen, countdown, dot, folded bar.
        open: where the lesson stands, given or left; None while none is open.
        on: whether it is being given.
        path: the file the lesson came from or went to.
        saved: the lesson as that file has it; None if no file has any of it.
        presenter_place: where the presenter's window stood, as Qt keeps it.
    """

    changed = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self.aids = Aids(self.changed.emit)
        self.open: Playing | None = None
        self.on = False
        self.path: Path | None = None
        self.saved: Lesson | None = None
        self.presenter_place: QByteArray | None = None

    @property
    def step(self) -> Step | None:
        """The step that is being given."""
        return self.open.step if self.on and self.open is not None else None

    @property
    def touched(self) -> bool:
        """Whether the screen is no longer as the step prepared it."""
        if self.step is None or self.open is None:
            return False
        return not self.step.is_shown(self.store.state, revealed=self.open.revealed)

    @property
    def unsaved(self) -> bool:
        """Whether the open lesson has steps that no file has as they are."""
        open_one = self.open
        return (
            open_one is not None and bool(open_one.lesson.steps) and self.saved != open_one.lesson
        )

    def take(self, lesson: Lesson, path: Path | None = None, *, saved: bool = True) -> None:
        """Open a lesson without giving it.

        Args:
            lesson: what is opened.
            path: of the file it comes from.
            saved: whether it is as that file, or the program, has it.
        """
        self.leave()
        self.open, self.path = Playing(lesson), path
        self.saved = lesson if saved else None
        self.changed.emit()

    def play(self, place: int | None = None) -> None:
        """Give the open lesson: from a step on, or where it was left."""
        if self.open is None or not self.open.lesson.steps:
            return
        if place is not None:
            self.open = self.open.jump(place)
            self.aids.begin()
        self.on = True
        self._show()

    def forward(self) -> None:
        """Reveal what the step hides, or show the next."""
        self._move(lambda playing: playing.forward())

    def back(self) -> None:
        """Show the step before, as it was asked."""
        self._move(lambda playing: playing.back())

    def jump(self, place: int) -> None:
        """Show a step by its place, from 0, as it is asked; the last one if there is none."""
        self._move(lambda playing: playing.jump(place), anew=True)

    def restore(self) -> None:
        """Put the step back on the screen as it was prepared; undo brings the changes back."""
        if self.step is not None and self.open is not None:
            screen = self.step.screen(self.store.state, revealed=self.open.revealed)
            self.store.put(screen)
            self.changed.emit()

    def leave(self) -> None:
        """Stop giving the lesson; the screen stays as it is."""
        if self.on:
            self._stop()
            self.changed.emit()

    def vote(self, option: int, more: int = 1) -> None:
        """Count a hand for an option of the step, if it has that many."""
        step = self.step
        if step is not None and step.ask is not None and option < len(step.ask.options):
            self._note(lambda playing: playing.vote(option, more))

    def vote_again(self) -> None:
        """Count the second vote from now on, or the first again."""
        self._note(lambda playing: playing.vote_again())

    def go_on(self, lesson: Lesson, place: int) -> None:
        """Go on with a changed lesson at one of its steps; without any, stop giving it."""
        if not lesson.steps:
            self._stop()
            self.open = Playing(lesson)
        elif self.open is not None and self.open.lesson.steps:
            self.open = self.open.with_lesson(lesson, place)
        else:
            self.open = Playing(lesson).jump(place)
        self.changed.emit()

    def _stop(self) -> None:
        if self.on:
            self.on = False
            self.aids.end()
            self.store.end()

    def _move(self, step: Callable[[Playing], Playing], *, anew: bool = False) -> None:
        if not self.on or self.open is None:
            return
        before, self.open = self.open, step(self.open)
        self.aids.blank = False
        if self.open.place != before.place:
            self.aids.until = None
        if self.open == before and not anew:
            self.changed.emit()  # it may have been covered
        else:
            self._show()

    def _note(self, step: Callable[[Playing], Playing]) -> None:
        if self.on and self.open is not None:
            self.open = step(self.open)
            self.changed.emit()

    def _show(self) -> None:
        if self.open is not None:
            screen = self.open.step.screen(self.store.state, revealed=self.open.revealed)
            self.store.begin(screen)
            self.changed.emit()
