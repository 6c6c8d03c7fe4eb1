"""The store: holds the State and tells every view when it changes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Concatenate, Generic, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from core.state import History, PanelKey, State

S = TypeVar("S")
Wish = ParamSpec("Wish")

PAUSE_MS = 800
"""Milliseconds of a pause that ends a move: wheels and keys have no other end."""


class Live(Protocol):
    """What moves on the screen by itself between two moves of a person."""

    def live(self, state: State) -> State:
        """Return the state with what has moved since."""

    def told(self, state: State) -> None:
        """Learn that a state tells all of that."""


class Store(QObject):
    """Holds the state of the screen and tells everybody when it changes.

    Signals:
        changed: carries the new State, after every change.
        stirred: something has begun to move by itself, and can be taken back.
    """

    changed = Signal(object)
    stirred = Signal()

    def __init__(self, state: State) -> None:
        super().__init__()
        self._history = History(state)
        self._before: History[State] | None = None
        self._live: Live | None = None
        self._telling = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.settle)

    def attach(self, live: Live) -> None:
        """Have what moves by itself, such as a training, told in every state from now on."""
        self._live = live

    @property
    def state(self) -> State:
        """What is on the screen."""
        present = self._history.present
        return present if self._live is None else self._live.live(present)

    @property
    def can_undo(self) -> bool:
        """Whether there is a move to take back."""
        return bool(self._history.past) or self.state != self._history.present

    @property
    def can_redo(self) -> bool:
        """Whether a move that was taken back can be made again."""
        return bool(self._history.future)

    def put(self, state: State, gesture: str | None = None) -> None:
        """Show another state.

        Args:
            state: the new screen.
            gesture: the name of a move that goes on, such as a drag; all puts of one
                gesture in a row, without a long pause, are undone together.

        Raises:
            RuntimeError: if a view calls it while it is being told of a change.
        """
        if gesture is None or gesture != self._history.gesture:
            self._history = self._told()
        self._become(self._history.put(state, gesture))
        if gesture is not None:
            self._pause.start()

    def settle(self) -> None:
        """End the gesture: the next put is undone by itself."""
        self._history = self._history.settle()

    def undo(self) -> None:
        """Take the last move back."""
        self._history = self._told()
        self._become(self._history.undo())

    def redo(self) -> None:
        """Make the move again that was taken back last."""
        self._history = self._told()
        self._become(self._history.redo())

    def forget(self) -> None:
        """Drop the history, so that one class leaks nothing to the next."""
        self._before = None
        self._history = History(self.state)

    def begin(self, state: State) -> None:
        """Show a state in a history of its own; the one before it waits for ``end``.

        So a step of a lesson is undone back to the step, and never into the one before.
        """
        if self._before is None:
            self._before = self._told()
        self._become(History(state))

    def end(self) -> None:
        """Go on in the history that waits; what is on the screen is one move in it."""
        if self._before is not None:
            present, before = self._told().present, self._before
            self._before = None
            self._history = before.put(present)

    def tell(self, gesture: str | None = None) -> None:
        """Make a move of what has moved by itself, so that it can be taken back.

        Args:
            gesture: as in ``put``.
        """
        self._become(self._told(gesture))
        if gesture is not None:
            self._pause.start()

    def _told(self, gesture: str | None = None) -> History[State]:
        present = self.state
        if present == self._history.present:
            return self._history
        if self._live is not None:
            self._live.told(present)
        return self._history.put(present, gesture)

    def _become(self, history: History[State]) -> None:
        if self._telling:
            raise RuntimeError("a view changed the state while it was being told of a change")
        changed = history.present != self._history.present
        self._history = history
        if not changed:
            return
        self._telling = True
        try:
            self.changed.emit(history.present)
        finally:
            self._telling = False


class LabStore(Generic[S]):
    """One lab's part of the store, for every control that a person uses.

    Args:
        store: holds the whole screen.
        kind: of the lab's part.
        key: the lab, whose part has its name in ``State``.
    """

    def __init__(self, store: Store, kind: type[S], key: PanelKey) -> None:
        self._store = store
        self._kind = kind
        self.key = key

    @property
    def state(self) -> S:
        """What the lab shows."""
        state = getattr(self._store.state, self.key)
        if not isinstance(state, self._kind):
            raise TypeError(f"{self.key} is not made of {self._kind.__name__}")
        return state

    def put(self, state: S, gesture: str | None = None) -> None:
        """Show the lab another way.

        Args:
            state: what it shows from now on.
            gesture: the name of a move that goes on; its steps are undone together.
        """
        name = None if gesture is None else f"{self.key}.{gesture}"
        whole = replace(self._store.state, **{self.key: state})  # type: ignore[arg-type]  # its part
        self._store.put(whole, name)

    def change(
        self,
        step: Callable[Concatenate[S, Wish], S],
        *wish: Wish.args,
        **more: Wish.kwargs,
    ) -> None:
        """Make one step from what is shown, to be undone by itself."""
        self.put(step(self.state, *wish, **more))

    def settle(self) -> None:
        """End the move that goes on."""
        self._store.settle()
