"""A lesson that is being given: which step, revealed or not, and how the class voted."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from core.lesson.lesson import MOST_OPTIONS, Lesson, Step

MOST_HANDS = 999


@dataclass(frozen=True, slots=True)
class Hands:
    """How many hands went up for each option, before and after the class talked.

    Attributes:
        before, after: a count for each of A to D.
        again: whether it is the second vote that is counted.
    """

    before: tuple[int, ...] = (0,) * MOST_OPTIONS
    after: tuple[int, ...] = (0,) * MOST_OPTIONS
    again: bool = False

    @property
    def counted(self) -> tuple[int, ...]:
        """The vote that goes on."""
        return self.after if self.again else self.before

    def count(self, option: int, more: int) -> "Hands":
        """Return the hands with more for an option, or fewer; never less than none."""
        counts = list(self.counted)
        counts[option] = min(max(counts[option] + more, 0), MOST_HANDS)
        if self.again:
            return replace(self, after=tuple(counts))
        return replace(self, before=tuple(counts))


@dataclass(frozen=True, slots=True)
class Playing:
    """Where a lesson stands.

    Attributes:
        lesson: with at least one step.
        place: of the present step, from 0.
        revealed: whether what it hides is shown.
        votes: (place, hands) of the steps at which hands were counted.
    """

    lesson: Lesson
    place: int = 0
    revealed: bool = False
    votes: tuple[tuple[int, Hands], ...] = field(default=())

    @property
    def step(self) -> Step:
        """The present step."""
        return self.lesson.steps[self.place]

    @property
    def at_end(self) -> bool:
        """Whether the next press changes nothing."""
        return self.place == len(self.lesson.steps) - 1 and (self.revealed or not self.step.hides)

    @property
    def hands(self) -> Hands:
        """The votes at the present step."""
        return dict(self.votes).get(self.place, Hands())

    def forward(self) -> "Playing":
        """Reveal what the step hides, or go to the next; at the end nothing changes."""
        if self.step.hides and not self.revealed:
            return replace(self, revealed=True)
        return self if self.at_end else replace(self, place=self.place + 1, revealed=False)

    def back(self) -> "Playing":
        """Go to the step before, as it was asked; at the first one, hide what was revealed."""
        return replace(self, place=max(self.place - 1, 0), revealed=False)

    def jump(self, place: int) -> "Playing":
        """Go to a step, as it is asked; the first or the last where there is no such step."""
        last = len(self.lesson.steps) - 1
        return replace(self, place=min(max(place, 0), last), revealed=False)

    def vote(self, option: int, more: int = 1) -> "Playing":
        """Count a hand for an option of the present step."""
        return self._voted(self.hands.count(option, more))

    def vote_again(self) -> "Playing":
        """Count the second vote from now on, or the first again."""
        return self._voted(replace(self.hands, again=not self.hands.again))

    def with_lesson(self, lesson: Lesson, place: int) -> "Playing":
        """Return the same class with a changed lesson; votes stay with their steps.

        Args:
            lesson: with at least one step.
            place: of the step to show.
        """
        places = {step.id: n for n, step in enumerate(lesson.steps)}
        kept = tuple(
            (places[step.id], hands)
            for step, hands in _by_step(self.lesson.steps, self.votes)
            if step.id in places
        )
        return Playing(lesson, min(max(place, 0), len(lesson.steps) - 1), votes=kept)

    def _voted(self, hands: Hands) -> "Playing":
        return replace(self, votes=tuple((dict(self.votes) | {self.place: hands}).items()))


def _by_step(steps: Sequence[Step], votes: Sequence[tuple[int, Hands]]) -> list[tuple[Step, Hands]]:
    return [(steps[place], hands) for place, hands in votes]
