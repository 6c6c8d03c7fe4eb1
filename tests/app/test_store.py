"""The store: one state, its history, and nobody who writes while being told."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.store import PAUSE_MS, Store
from core.state import State


def _probe(store: Store, x: float, gesture: str | None = None) -> None:
    state = store.state
    store.put(replace(state, curves=replace(state.curves, probe_x=x)), gesture)


def test_everybody_is_told_of_a_new_state_once(qtbot: QtBot) -> None:
    """A put of another state tells it; a put of the same state tells nothing."""
    store = Store(State())
    told: list[State] = []
    store.changed.connect(told.append)

    with qtbot.waitSignal(store.changed):
        _probe(store, 2.0)
    _probe(store, 2.0)

    assert [state.curves.probe_x for state in told] == [2.0]


def test_a_drag_is_undone_as_one_move_and_redone_as_one(qtbot: QtBot) -> None:
    """Fifty steps of a gesture are one step of the history."""
    store = Store(State())
    qtbot.wait(0)
    for step in range(50):
        _probe(store, 2.0 + step, "probe")

    store.undo()
    after_undo = (store.state, store.can_undo, store.can_redo)
    store.redo()

    assert after_undo == (State(), False, True)
    assert store.state.curves.probe_x == 51.0
    assert not store.can_redo


def test_two_drags_with_a_release_between_are_two_moves() -> None:
    """Letting go ends a gesture, so that the next one is undone by itself."""
    store = Store(State())
    _probe(store, 2.0, "probe")
    store.settle()
    _probe(store, 3.0, "probe")

    store.undo()

    assert store.state.curves.probe_x == 2.0


def test_a_hand_that_rests_has_ended_its_gesture(qtbot: QtBot) -> None:
    """A wheel has no release: a pause is what ends its move."""
    store = Store(State())
    _probe(store, 2.0, "probe")
    qtbot.wait(PAUSE_MS + 100)  # the pause itself is what is tested
    _probe(store, 3.0, "probe")

    store.undo()

    assert store.state.curves.probe_x == 2.0


def test_a_new_move_drops_what_was_undone() -> None:
    """Redo never mixes two histories."""
    store = Store(State())
    _probe(store, 2.0)
    store.undo()

    _probe(store, 3.0)

    assert not store.can_redo
    assert store.state.curves.probe_x == 3.0


def test_undo_at_the_beginning_and_redo_at_the_end_do_nothing() -> None:
    """The keys may be pressed at any time."""
    store = Store(State())

    store.undo()
    store.redo()

    assert store.state == State()


@pytest.mark.filterwarnings("default")
def test_a_view_that_writes_while_it_is_told_is_refused(qtbot: QtBot) -> None:
    """Drawing never writes back, and whoever tries learns it at once."""
    store = Store(State())
    refused: list[str] = []

    def write_back(_: State) -> None:
        try:
            _probe(store, 9.0)
        except RuntimeError as error:
            refused.append(str(error))

    store.changed.connect(write_back)
    with qtbot.waitSignal(store.changed):
        _probe(store, 2.0)

    assert refused == ["a view changed the state while it was being told of a change"]
    assert store.state.curves.probe_x == 2.0
    _probe_after = replace(store.state, values_hidden=True)
    store.changed.disconnect(write_back)
    store.put(_probe_after)
    assert store.state.values_hidden


def test_forgetting_keeps_the_screen_and_drops_the_way_back() -> None:
    """The next class finds nothing to undo and nothing to redo."""
    store = Store(State())
    _probe(store, 2.0)
    _probe(store, 3.0)
    store.undo()

    store.forget()

    assert store.state.curves.probe_x == 2.0
    assert (store.can_undo, store.can_redo) == (False, False)
