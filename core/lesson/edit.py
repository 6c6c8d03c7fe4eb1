"""Making a lesson: every change of its list of steps, as lesson -> lesson."""

from dataclasses import replace

from core.lesson.lesson import MOST_STEPS, Lesson, Question, Step
from core.state import State
from core.state_parts import MoveError
from core.text import Language, Text

FULL = Text(
    en="A lesson has at most {most} steps. Delete one first.",
    zh="一堂課最多 {most} 個步驟，請先刪除一個。",
)
UNTITLED = Text(en="Untitled lesson", zh="未命名的課程")


def step_of(state: State, name: str) -> Step:
    """Return a step that shows a screen's open lab; what is covered is its reveal."""
    part = getattr(state, state.panel)
    return Step(name, state.panel, part, conceal=state.values_hidden)


def add(lesson: Lesson, place: int, state: State) -> Lesson:
    """Return the lesson with a screen as one more step behind a place; -1 for the front.

    Raises:
        MoveError: if there is no room for another.
    """
    return _insert(lesson, place + 1, step_of(state, free_name(lesson)))


def duplicate(lesson: Lesson, place: int) -> Lesson:
    """Return the lesson with a step a second time, behind itself.

    Raises:
        MoveError: if there is no room for another.
    """
    return _insert(lesson, place + 1, replace(lesson.steps[place], id=free_name(lesson)))


def show(lesson: Lesson, place: int, state: State) -> Lesson:
    """Return the lesson with a step that shows another screen; its words stay."""
    new = step_of(state, lesson.steps[place].id)
    old = lesson.steps[place]
    if old.source:  # nothing of it could be used
        return _put(lesson, place, replace(new, id=free_name(lesson)))
    return _put(
        lesson,
        place,
        replace(old, panel=new.panel, part=new.part, conceal=new.conceal, revealed_part=None),
    )


def show_revealed(lesson: Lesson, place: int, state: State) -> Lesson:
    """Return the lesson with what a step shows once it is revealed.

    A screen of another lab cannot be revealed by a step, and changes nothing.
    """
    old = lesson.steps[place]
    if old.panel != state.panel or old.part is None:
        return lesson
    part = getattr(state, state.panel)
    return _put(lesson, place, replace(old, revealed_part=None if part == old.part else part))


def move(lesson: Lesson, place: int, to: int) -> Lesson:
    """Return the lesson with a step at another place; beyond an end, it stands at that end."""
    steps = list(lesson.steps)
    one = steps.pop(place)
    steps.insert(max(to, 0), one)
    return replace(lesson, steps=tuple(steps))


def delete(lesson: Lesson, place: int) -> Lesson:
    """Return the lesson without a step."""
    return replace(lesson, steps=(*lesson.steps[:place], *lesson.steps[place + 1 :]))


def say(lesson: Lesson, place: int, words: Text | None) -> Lesson:
    """Return the lesson with other words of a step: its sentence, or its question."""
    step = lesson.steps[place]
    if step.ask is None:
        return _put(lesson, place, replace(step, say=words))
    if words is None:
        return _put(lesson, place, replace(step, ask=None))
    return _put(lesson, place, replace(step, ask=replace(step.ask, text=words)))


def ask_first(lesson: Lesson, place: int, *, asks: bool) -> Lesson:
    """Return the lesson with a step that covers numbers and asks first, or only says."""
    step = lesson.steps[place]
    words = step.words
    if asks:
        ask = step.ask or (None if words is None else Question(words))
        return _put(lesson, place, replace(step, ask=ask, say=None, conceal=True))
    return _put(lesson, place, replace(step, ask=None, say=words, conceal=False))


def annotate(lesson: Lesson, place: int, *, notes: Text | None) -> Lesson:
    """Return the lesson with other notes for the presenter."""
    return _put(lesson, place, replace(lesson.steps[place], notes=notes))


def tell(lesson: Lesson, place: int, *, reveal: Text | None) -> Lesson:
    """Return the lesson with other words of a step once it is revealed."""
    return _put(lesson, place, replace(lesson.steps[place], reveal=reveal))


def plan(lesson: Lesson, place: int, *, seconds: int) -> Lesson:
    """Return the lesson with another length of a step."""
    return _put(lesson, place, replace(lesson.steps[place], seconds=seconds))


def worded(old: Text | None, words: str, language: Language) -> Text | None:
    """Return words with those of one language replaced; none where nothing is left.

    A teacher writes in one language: where the other said the same, or nothing, it says the
    new words too.
    """
    if not words.strip():
        return None
    if old is None or old.en == old.zh:
        return Text(en=words, zh=words)
    return replace(old, **{language: words})


def entitle(lesson: Lesson, title: Text | None) -> Lesson:
    """Return the lesson with another title; without one it is untitled."""
    return replace(lesson, title=title or UNTITLED)


def free_name(lesson: Lesson) -> str:
    """Return an id that no step has."""
    taken = {step.id for step in lesson.steps}
    return next(name for n in range(1, len(taken) + 2) if (name := f"step-{n}") not in taken)


def _insert(lesson: Lesson, place: int, step: Step) -> Lesson:
    if len(lesson.steps) >= MOST_STEPS:
        raise MoveError(FULL.fill(most=MOST_STEPS))
    return replace(lesson, steps=(*lesson.steps[:place], step, *lesson.steps[place:]))


def _put(lesson: Lesson, place: int, step: Step) -> Lesson:
    return replace(lesson, steps=(*lesson.steps[:place], step, *lesson.steps[place + 1 :]))
