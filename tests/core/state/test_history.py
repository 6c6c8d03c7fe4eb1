"""Undo and redo."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.state import History
from core.state.history import LONGEST

MOVES = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from([None, "drag", "wheel"]))
    | st.sampled_from(["undo", "redo", "settle"]),
    max_size=40,
)


def test_one_move_back_and_forth() -> None:
    """Undo gives what was before, redo what was undone."""
    history = History("a").put("b").put("c")

    assert history.undo().present == "b"
    assert history.undo().undo().present == "a"
    assert history.undo().redo() == history


def test_both_ends_stay_where_they_are() -> None:
    """Undo at the beginning and redo at the end change nothing."""
    history = History("a")

    assert history.undo() is history
    assert history.redo() is history


def test_a_drag_is_one_move_and_ends_when_it_settles() -> None:
    """Steps of one gesture are undone at once; the next gesture is another move."""
    dragged = History(0).put(1, "drag").put(2, "drag").put(3, "drag")
    again = dragged.settle().put(4, "drag")

    assert dragged.undo().present == 0
    assert again.undo().present == 3
    assert dragged.put(9, "wheel").undo().present == 3


def test_a_drag_that_starts_where_it_was_does_not_swallow_the_move_before() -> None:
    """One undo leads to where the drag started, not past it."""
    history = History(0).put(1).put(1, "drag").put(2, "drag").put(2, "drag").put(3, "drag")

    assert history.undo().present == 1
    assert history.undo().undo().present == 0


def test_the_same_value_again_is_no_move() -> None:
    """Redo survives it, and there is nothing more to undo."""
    history = History("a").put("b").undo().put("a")

    assert history.past == ()
    assert history.redo().present == "b"


def test_a_new_move_forgets_what_was_undone() -> None:
    """Also in the middle of a gesture."""
    assert History(0).put(1).undo().put(2).future == ()
    assert History(0).put(1, "drag").put(2, "drag").future == ()


def test_the_past_is_bounded() -> None:
    """After a thousand moves the latest five hundred can be undone."""
    history = History(0)
    for move in range(1, 1001):
        history = history.put(move)

    assert len(history.past) == LONGEST
    for _ in range(1000):
        history = history.undo()
    assert history.present == 1000 - LONGEST


@settings(deadline=None, max_examples=200, derandomize=True)
@given(MOVES)
def test_whatever_is_done_all_of_it_can_be_undone_and_redone(moves: list[object]) -> None:
    """After any moves, undoing to the beginning and redoing to the end comes back here."""
    history = History(0)
    for move in moves:
        if isinstance(move, tuple):
            history = history.put(*move)
        elif move == "settle":
            history = history.settle()
        else:
            history = history.undo() if move == "undo" else history.redo()
    here, steps = history.present, len(history.past)
    for _ in range(steps):
        history = history.undo()
    assert history.past == ()
    for _ in range(steps):
        history = history.redo()

    assert history.present == here
