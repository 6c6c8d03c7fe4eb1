"""A lesson as one frozen value: steps, each one lab's settings and what is said about them."""

import math
from dataclasses import dataclass, replace
from typing import Literal, get_args

from core.labs.curves.state import CurvesState
from core.state import PanelKey, State
from core.state_parts import StateError, check_number
from core.text import Text

AskKind = Literal["open", "choice", "number", "draw"]
Level = Literal["hidden", "locked"]
ASK_KINDS: tuple[AskKind, ...] = get_args(AskKind)
LEVELS: tuple[Level, ...] = get_args(Level)

MOST_STEPS = 500
MOST_MINUTES = 600
MOST_SECONDS = 3600
MOST_OPTIONS = 4
"""A to D: what a class answers with its hands, and a clicker with its keys."""
MOST_CONTROLS = 200
LONGEST_TEXT = 2000
LONGEST_NAME = 100
MOST_AT = 1_000_000


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose; it is right where the computed answer lies in its range.

    Attributes:
        text: what it says.
        low, high: the ends of the range, both included; -inf and inf for none.
    """

    text: Text
    low: float = -math.inf
    high: float = math.inf

    def __post_init__(self) -> None:
        check_text("text", self.text)
        if not self.low <= self.high:
            raise StateError(
                Text(
                    en=f"an option cannot be right from {self.low} to {self.high}",
                    zh=f"選項不能在 {self.low} 到 {self.high} 之間才正確",
                )
            )


@dataclass(frozen=True, slots=True)
class Question:
    """What a step asks before it shows.

    No answer is written down: it is computed from the step's settings, so that a step that
    is changed cannot contradict itself.

    Attributes:
        text: the question.
        kind: "open" (talk about it), "choice" (one of the options), "number", or "draw"
            (f' of the active function on the Curves panel).
        quantity: what is computed of the settings, a key of `core.lesson.answers`.
        at: which one, where there are several (a class, a layer), from 1.
        options: of a choice, two to four.
    """

    text: Text
    kind: AskKind = "open"
    quantity: str = ""
    at: int = 1
    options: tuple[Option, ...] = ()

    def __post_init__(self) -> None:
        check_text("text", self.text)
        check_number("at", self.at, 1, MOST_AT)
        if len(self.quantity) > LONGEST_NAME:
            raise StateError(_TOO_LONG.fill(name="quantity", most=LONGEST_NAME))
        if (self.kind == "choice") != bool(self.options) or len(self.options) > MOST_OPTIONS:
            raise StateError(
                Text(
                    en=f"a choice has two to {MOST_OPTIONS} options, other questions have none",
                    zh=f"選擇題有 2 到 {MOST_OPTIONS} 個選項，其他題目沒有選項",
                )
            )
        if self.kind == "choice" and len(self.options) == 1:
            raise StateError(Text(en="a single option is no choice", zh="只有一個選項就不是選擇題"))


@dataclass(frozen=True, slots=True)
class Step:
    """One lab's settings, what to say or ask, and what the next press reveals.

    Attributes:
        id: its name in the lesson, of which there is one.
        panel: the lab.
        part: the lab's settings, of the type that ``State`` has for it; None where the
            file's could not be used.
        say: the sentence; None where there is a question, or nothing to say.
        ask: the question.
        conceal: whether numbers are covered until the step is revealed.
        reveal: what is said then.
        revealed_part: the lab's settings from then on; None if they stay.
        notes: for the presenter alone.
        controls: (object name, level) of controls that are hidden, or seen and locked.
        spotlight: the object name of what the class is to look at; "" for nothing.
        seconds: planned, 0 if nobody has planned any.
        mistake: why the settings could not be used.
        source: the file's own words for a step that could not be used, so that saving the
            lesson loses nothing.
    """

    id: str
    panel: PanelKey = "curves"
    part: object = None
    say: Text | None = None
    ask: Question | None = None
    conceal: bool = False
    reveal: Text | None = None
    revealed_part: object = None
    notes: Text | None = None
    controls: tuple[tuple[str, Level], ...] = ()
    spotlight: str = ""
    seconds: int = 0
    mistake: Text | None = None
    source: str = ""

    def __post_init__(self) -> None:
        for name in ("say", "reveal", "notes"):
            check_text(name, getattr(self, name))
        check_number("seconds", self.seconds, 0, MOST_SECONDS)
        names = (self.id, self.spotlight, *(name for name, _ in self.controls))
        if any(len(name) > LONGEST_NAME for name in names):
            raise StateError(_TOO_LONG.fill(name="id, spotlight, controls", most=LONGEST_NAME))
        if not self.id.strip():
            raise StateError(Text(en="a step needs an id", zh="步驟必須有 id"))
        if len(self.controls) > MOST_CONTROLS:
            raise StateError(
                Text(
                    en=f"controls must be at most {MOST_CONTROLS}, not {len(self.controls)}",
                    zh=f"controls 最多 {MOST_CONTROLS} 個，不能是 {len(self.controls)} 個",
                )
            )

    @property
    def hides(self) -> bool:
        """Whether the next press shows something of this step before it goes on."""
        return (
            self.ask is not None
            or self.conceal
            or self.reveal is not None
            or self.revealed_part is not None
        )

    @property
    def words(self) -> Text | None:
        """What is said, or asked, at first."""
        return self.ask.text if self.ask is not None else self.say

    def screen(self, here: State, *, revealed: bool) -> State:
        """Return the screen of this step; language and appearance are those of the room.

        Args:
            here: the present screen; of a step that cannot be used it stays as it is.
            revealed: whether what the step hides is shown.
        """
        if self.part is None:
            return here
        part = self.part if self.revealed_part is None or not revealed else self.revealed_part
        if revealed and self.ask is not None and self.ask.kind == "draw":
            part = _with_guess(part, here.curves)
        hidden = self.conceal and not revealed
        return replace(here, panel=self.panel, values_hidden=hidden, **{self.panel: part})  # type: ignore[arg-type]  # its part

    def is_shown(self, here: State, *, revealed: bool) -> bool:
        """Say whether a screen is that of this step: whether nobody has touched it."""
        wanted = self.screen(here, revealed=revealed)
        return here == wanted


def _with_guess(part: object, here: CurvesState) -> object:
    """Return a step's settings with what the class has drawn, and the right line beside it."""
    if not isinstance(part, CurvesState):
        return part
    drawn = here.guess if here.pick == part.pick else part.guess
    return replace(part, tool="predict", guess=replace(drawn, revealed=True))


@dataclass(frozen=True, slots=True)
class Lesson:
    """Steps in their order.

    Attributes:
        title: what the lesson is about.
        minutes: planned, 0 if nobody has planned any.
        steps: at most 500; each id once.
    """

    title: Text
    minutes: int = 0
    steps: tuple[Step, ...] = ()

    def __post_init__(self) -> None:
        check_text("title", self.title)
        check_number("minutes", self.minutes, 0, MOST_MINUTES)
        if len(self.steps) > MOST_STEPS:
            raise StateError(
                Text(
                    en=f"a lesson has at most {MOST_STEPS} steps, not {len(self.steps)}",
                    zh=f"一堂課最多 {MOST_STEPS} 個步驟，不能是 {len(self.steps)} 個",
                )
            )
        ids = [step.id for step in self.steps]
        for name in ids:
            if ids.count(name) > 1:
                raise StateError(
                    Text(en=f'two steps have the id "{name}"', zh=f"有兩個步驟的 id 都是「{name}」")
                )


_TOO_LONG = Text(en="{name} must have at most {most} characters", zh="{name} 最多 {most} 個字元")


def check_text(name: str, text: Text | None) -> None:
    """Raise StateError if a text is longer than a class would read."""
    if text is not None and max(len(text.en), len(text.zh)) > LONGEST_TEXT:
        raise StateError(_TOO_LONG.fill(name=name, most=LONGEST_TEXT))
