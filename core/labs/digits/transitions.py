"""Every move that a person can make in the Digits lab: from one state to the next."""

from dataclasses import replace

from core.labs.digits.maths import DIGITS, SCRIBBLE
from core.labs.digits.state import MOST_POINTS, MOST_STROKES, DigitsState, HiddenKey, Point
from core.labs.softmax.state import SoftmaxState
from core.state import State

EXAMPLES = (*DIGITS, SCRIBBLE)
"""The drawings that are offered: the ten digits, and one that is none."""


def draw(digits: DigitsState, stroke: tuple[Point, ...]) -> DigitsState:
    """Return the lab with one more stroke; unchanged where there is no room for it."""
    points = sum(map(len, digits.strokes)) + len(stroke)
    if len(digits.strokes) >= MOST_STROKES or points > MOST_POINTS or not stroke:
        return digits
    return replace(digits, strokes=(*digits.strokes, stroke))


def wipe(digits: DigitsState) -> DigitsState:
    """Return the lab with an empty pad."""
    return replace(digits, strokes=())


def show_example(digits: DigitsState, number: int) -> DigitsState:
    """Return the lab with one of the ``EXAMPLES`` on the pad."""
    return replace(digits, strokes=EXAMPLES[number])


def use_network(digits: DigitsState, hidden: HiddenKey) -> DigitsState:
    """Return the lab with another network."""
    return replace(digits, hidden=hidden)


def choose_unit(digits: DigitsState, unit: int | None) -> DigitsState:
    """Return the lab with the weights of a hidden unit shown, or with none."""
    return replace(digits, unit=unit)


def warm(digits: DigitsState, temperature: float) -> DigitsState:
    """Return the lab at another temperature of its softmax."""
    return replace(digits, temperature=temperature)


def send(state: State, logits: str) -> State:
    """Return the screen with the Softmax lab open on the logits of the drawing.

    Everything else there is as at the start, but for the temperature, which stays.

    Args:
        state: the whole screen.
        logits: ten, with the names of their digits, as a person would type them.
    """
    softmax = replace(SoftmaxState(), temperature=state.digits.temperature)
    return replace(state, panel="softmax", softmax=softmax.write(logits, good=True))
