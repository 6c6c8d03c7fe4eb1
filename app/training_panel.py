"""A panel with a training that every state of the screen tells of, so that none is lost."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from PySide6.QtGui import QHideEvent

from app.panel import Panel
from app.widgets.trainer_bar import TrainerBar
from app.widgets.training import Pace, Training
from core.labs.gradient_flow.state import GradientFlowState
from core.labs.xor.state import XorState
from core.network import TrainingHistory
from core.state import State
from core.state_parts import MOST_ERAS, Era, Pick
from core.text import Text


def advice(ways: Sequence[Text]) -> tuple[Text, ...]:
    """Return a sentence that offers these ways; nothing if there is none.

    Args:
        ways: each as it goes on after "You can" and 「可以」.
    """
    if not ways:
        return ()
    english, chinese = [way.en for way in ways], [way.zh for way in ways]
    return (
        Text(en=f"You can {_any(english, ', ', ' or ')}.", zh=f"可以{_any(chinese, '、', '或')}。"),
    )


def _any(ways: list[str], joint: str, last: str) -> str:
    return last.join([joint.join(ways[:-1]), ways[-1]] if len(ways) > 1 else ways)


TOO_MANY_RATES = Text(
    en="The learning rate has been changed {most} times in this training. Go back to the start"
    " first.",
    zh="這次訓練已經改過 {most} 次學習率。請先回到起點。",
)
_AGAIN = Text(
    en="{place}; trained again up to step {step} …", zh="{place}，重新訓練到第 {step} 步…"
)
_ENDED = Text(en="{place}. Training ends at this step.", zh="{place}。訓練到這一步為止。")
S = TypeVar("S", XorState, GradientFlowState)


@dataclass(frozen=True, slots=True)
class Told(Generic[S]):
    """What the last state has told of the training.

    Attributes:
        shown: that state.
        picks: the activations of the networks.
        stem: the part of the way before another activation took the weights over.
        left: the state and the training that were left there.
    """

    shown: S
    picks: tuple[Pick, ...] = ()
    stem: tuple[Era, ...] = ()
    left: tuple[S, TrainingHistory] | None = None


@dataclass(frozen=True, slots=True)
class Kept(Generic[S]):
    """A training that another look of the panel goes on with.

    Attributes:
        histories, pace, untold: those of the training.
        told: what the last state has told of it.
    """

    histories: Sequence[TrainingHistory]
    pace: Pace
    untold: bool
    told: Told[S] | None


class ToldTraining(Training, Generic[S]):
    """A training whose place every state tells."""

    _told: Told[S] | None = None

    @property
    def way(self) -> tuple[Era, ...]:
        """How the trainings came to where they stand, as a state says it; empty at the start."""
        stem = self._told.stem if self._told is not None else ()
        if not self.histories:
            return stem
        return stem + tuple(Era(until, one.rate) for until, one in self.furthest.optimisers)

    def rewind_to_start(self) -> None:
        """Go back to the start, or a part of the way to it."""
        self.rewind()

    def telling(self, shown: S) -> S:
        """Return a state with where its training stands, if it is its own and has moved."""
        told = self._told
        if not self.untold or told is None or shown.way != told.shown.way:
            return shown
        return replace(shown, way=self._stands(shown.usual)) if self._is_of(shown) else shown

    def known(self, shown: S) -> None:
        """Learn that a state tells where the training stands."""
        if self._told is not None and self._is_of(shown):
            self._told = replace(self._told, shown=shown)
            self.untold = False

    def at_rate(self, shown: S, rate: float) -> S | None:
        """Return a state at another learning rate from here on.

        A training in trouble begins anew. None if the rate was changed so often that no state
        has room for the way.
        """
        if self.catching_up:
            return replace(shown, rate=rate)
        way = () if self._in_trouble or not self.histories else self.way or shown.way
        return replace(shown, rate=rate, way=way) if len(way) < MOST_ERAS else None

    def place(self, place: Text) -> Text:
        """Return the words for a place, with what else there is to say of it."""
        if self.catching_up and self._told is not None:
            return _AGAIN.fill(place=place, step=self._told.shown.way[-1].until)
        return _ENDED.fill(place=place) if self.ended else place

    def keep(self) -> object:
        """Return what another look needs to go on."""
        return Kept(self.histories, self.pace, self.untold, self._told)

    def resume(self, kept: object) -> None:
        """Go on where another look stood, standing still."""
        if isinstance(kept, Kept):
            self._told = kept.told
            self.set_up(kept.histories)
            self.untold = kept.untold
            self.set_pace(kept.pace)

    @property
    def _in_trouble(self) -> bool:
        return any(history.here.trouble is not None for history in self.histories)

    def _is_of(self, shown: S) -> bool:
        return self._told is not None and shown.trained == self._told.shown.trained

    def _stands_at(self, shown: S) -> bool:
        """Say whether the trainings are where a state wants them, or on their way there."""
        if self._told is None or not self._is_of(shown):
            return False
        # Steps that are made again keep their rates, and another rate leads out of trouble.
        if shown.rate != self._told.shown.rate and (self.catching_up or self._in_trouble):
            return False
        return shown.way == self._told.shown.way or bool(shown.way and shown.way == self.way)

    def _stands(self, usual: Era) -> tuple[Era, ...]:
        """Return where a state says that the trainings stand; nothing where that is as usual."""
        way = self.way
        if way == (usual,) or (not way and not usual.until):
            return ()
        return way or (replace(usual, until=0),)


class TrainingPanel(Panel, Generic[S]):
    """A panel with a training, which is paused when the panel is left.

    Attributes:
        training: of the panel.
    """

    training: ToldTraining[S]

    def live(self, state: State) -> State:
        """Return the state with where the training stands."""
        told = self.training.telling(getattr(state, self.key))
        return replace(state, **{self.key: told})  # type: ignore[arg-type]  # the panel's own part

    def told(self, state: State) -> None:
        """Learn that a state tells where the training stands."""
        self.training.known(getattr(state, self.key))

    def keep(self) -> object:
        """Return the training, so that another look goes on with it."""
        return self.training.keep()

    def resume(self, kept: object) -> None:
        """Take the training over, standing still."""
        self.training.resume(kept)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing running behind another panel."""
        self.training.pause()
        super().hideEvent(event)

    def drive(self, bar: TrainerBar) -> None:
        """Let a row of buttons drive the training; each of their moves can be undone."""
        bar.play_asked.connect(self._play)
        bar.step_asked.connect(self._step)
        bar.rewind_asked.connect(self._rewind)
        bar.pace_asked.connect(self.training.set_pace)
        self.training.stirred.connect(self.store.stirred)

    def _play(self, on: bool) -> None:
        self.training.play(on)
        self.store.tell()

    def _step(self, way: int) -> None:
        self.training.step(way)
        self.store.tell(f"{self.key}.step")

    def _rewind(self) -> None:
        self.training.rewind_to_start()
        self.store.tell()
