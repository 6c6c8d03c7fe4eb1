"""A window in which a lesson is given."""

from collections.abc import Callable

import pytest

from app.window.window import Window
from core.lesson import Lesson
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import settle
from tests.app.lesson.given import ALL

Give = Callable[..., Window]


@pytest.fixture
def give(open_window: OpenWindow) -> Give:
    """Return what opens a window and gives a lesson in it, from a step on."""

    def give_one(place: int = 0, lesson: Lesson = ALL, state: State | None = None) -> Window:
        window = open_window(state or State(language="en"))
        window.lesson.take(lesson)
        window.lesson.play(place)
        settle()
        return window

    return give_one
