"""The screen that is kept from one start to the next."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.window.session import MOST_BYTES, NAME, keep, open_last
from app.window.start import SessionSaver
from app.window.window import Window
from core.catalogue import BY_KEY
from core.interval import why_not
from core.labs.curves.state import CurvesState
from core.labs.softmax.state import SoftmaxState
from core.state import State
from core.state_parts import Pick
from core.text import LANGUAGES
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, type_and_enter


def _other() -> State:
    state = State(panel="softmax", language="en", style="dark", values_hidden=True)
    curves = replace(state.curves, picks=(Pick("elu", (("alpha", 0.5),)),), x_max=7.25)
    return replace(state, curves=curves, softmax=state.softmax.write("貓: 1e-3, 犬: 2", good=True))


def test_what_is_kept_is_what_is_opened(tmp_path: Path) -> None:
    """Every setting comes back, numbers to their last digit, in a folder that did not exist."""
    where = tmp_path / "not" / "there"

    failed = keep(_other(), where)

    assert failed is None
    opened = open_last(where)
    assert (opened.state, opened.notice) == (_other(), None)


def test_the_first_start_says_nothing(tmp_path: Path) -> None:
    """Without a session there is no state, and nothing to complain of."""
    opened = open_last(tmp_path)

    assert (opened.state, opened.notice) == (None, None)


BROKEN = {
    "cut": b'{"format": "activation-lab", "vers',
    "binary": b"\x00\xff\xfe" * 100,
    "empty": b"",
    "other": b'{"hello": 1}',
    "newer": b'{"format": "activation-lab", "version": 99}',
    "unknown": b'{"format": "activation-lab", "version": 1, "curves": {"picks": [{"key": "x"}]}}',
    "digits": b'{"format": "activation-lab", "version": ' + b"1" * 5000 + b"}",
    "deep": b"[" * 100_000,
    "huge": b" " * (MOST_BYTES + 1),
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_a_broken_session_is_set_aside_and_the_program_starts(data: bytes, tmp_path: Path) -> None:
    """It is kept under another name for whoever wants to look, and said so in both languages."""
    (tmp_path / NAME).write_bytes(data)

    opened = open_last(tmp_path)

    assert opened.state is None
    assert opened.notice is not None
    assert "session.broken-1.json" in opened.notice.en
    assert "session.broken-1.json" in opened.notice.zh
    assert (tmp_path / "session.broken-1.json").read_bytes() == data
    assert not (tmp_path / NAME).exists()


def test_a_second_broken_session_does_not_replace_the_first(tmp_path: Path) -> None:
    """Each is set aside under a number of its own."""
    for data in (b"one", b"two"):
        (tmp_path / NAME).write_bytes(data)
        open_last(tmp_path)

    kept = sorted(path.read_bytes() for path in tmp_path.glob("session.broken-*.json"))
    assert kept == [b"one", b"two"]


def test_a_session_that_cannot_be_opened_is_said_and_left(tmp_path: Path) -> None:
    """A folder in its place is not a session; nothing is moved, nothing is lost."""
    (tmp_path / NAME).mkdir()

    opened = open_last(tmp_path)

    assert opened.state is None
    assert opened.notice is not None
    assert "it is a folder" in opened.notice.en
    assert (tmp_path / NAME).is_dir()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    """Where the screen cannot be kept, the sentence says why."""
    (tmp_path / "file").write_text("", encoding="utf-8")

    failed = keep(State(), tmp_path / "file" / "below")

    assert failed is not None
    assert failed.en.startswith("This screen cannot be kept for next time: ")


@pytest.fixture
def kept_window(open_window: OpenWindow, tmp_path: Path) -> tuple[Window, Path]:
    """Open a window whose screen is kept in a folder of its own."""
    window = open_window()
    where = tmp_path / "kept"
    SessionSaver(window, where)
    return window, where


def test_a_move_is_kept_a_second_later(kept_window: tuple[Window, Path], qtbot: QtBot) -> None:
    """Nobody needs to close the window for the screen to be kept: the power may go."""
    window, where = kept_window

    type_and_enter(find(window, "curves.probe_x"), "2.5")
    qtbot.waitUntil((where / NAME).exists, timeout=3000)

    assert open_last(where).state == window.store.state


def test_the_last_move_before_closing_is_kept(kept_window: tuple[Window, Path]) -> None:
    """Closing writes at once what the second has not yet written."""
    window, where = kept_window

    press(window, "Ctrl+H")
    window.close()

    opened = open_last(where)
    assert opened.state is not None
    assert opened.state.values_hidden


def test_a_screen_that_cannot_be_kept_is_said_and_the_lesson_goes_on(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """A full disk or a folder without rights is a sentence at the foot, not the end."""
    window = open_window(State(language="en"))
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    SessionSaver(window, blocked)
    notice = find(window, "window.notice", QLabel)

    press(window, "Ctrl+H")
    qtbot.waitUntil(lambda: "cannot be kept" in notice.text(), timeout=3000)
    press(window, "Ctrl+H")

    assert not window.store.state.values_hidden


def test_the_window_comes_back_where_it_was(open_window: OpenWindow, tmp_path: Path) -> None:
    """Its size is kept beside the session; the very first time there is none."""
    room = QGuiApplication.primaryScreen().availableGeometry()
    first = open_window(size=(room.width() - 60, room.height() - 60))
    keeper = SessionSaver(first, tmp_path)
    known, size = keeper.place(), first.size()
    first.close()

    second = open_window(size=(room.width(), room.height()))
    again = SessionSaver(second, tmp_path).place()

    assert (known, again) == (False, True)
    assert second.size() == size


@pytest.mark.parametrize(
    "data",
    [b"\x00\xff" * 50, b"[General]\ngeometry=nonsense\n", b"[General]\ngeometry=@ByteArray(x)"],
)
def test_a_broken_place_is_ignored(data: bytes, open_window: OpenWindow, tmp_path: Path) -> None:
    """Junk in the file of the window's place puts the window at its usual one."""
    (tmp_path / "window.ini").write_bytes(data)

    assert not SessionSaver(open_window(), tmp_path).place()


_NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


def _picks() -> st.SearchStrategy[Pick]:
    def settings_of(key: str) -> st.SearchStrategy[Pick]:
        ranges = {p.key: st.floats(p.minimum, p.maximum) for p in BY_KEY[key].parameters}
        return st.fixed_dictionaries({}, optional=ranges).map(
            lambda chosen: Pick(key, tuple(chosen.items()))
        )

    return st.sampled_from(sorted(BY_KEY)).flatmap(settings_of)


def _ranges() -> st.SearchStrategy[tuple[float, float]]:
    return st.tuples(_NUMBERS, _NUMBERS).map(sorted).filter(lambda ends: why_not(*ends) is None)  # type: ignore[return-value]  # two numbers


_CURVES = st.builds(
    lambda picks, x, y, **others: CurvesState(
        picks=tuple(picks),
        active=len(picks) - 1,
        x_min=x[0],
        x_max=x[1],
        y_min=y[0],
        y_max=y[1],
        **others,
    ),
    st.lists(_picks(), min_size=1, max_size=6),
    _ranges(),
    _ranges(),
    y_auto=st.booleans(),
    show_f=st.booleans(),
    show_df=st.booleans(),
    show_d2f=st.booleans(),
    together=st.booleans(),
    probe_x=_NUMBERS,
    tangent=st.booleans(),
    zones=st.booleans(),
)
_SOFTMAX = st.builds(
    SoftmaxState,
    logits=st.lists(
        _NUMBERS | st.sampled_from(["inf", "nan", "-inf"]), min_size=1, max_size=20
    ).map(lambda numbers: " ".join(map(str, numbers))),
    draft=st.none() | st.text(max_size=30).filter(lambda text: text.isprintable()),
    temperature=st.floats(min_value=5e-324, allow_infinity=False),
    shift=_NUMBERS,
    dtype=st.sampled_from(["float16", "float32", "float64"]),
    stable=st.booleans(),
    view=st.sampled_from(["steps", "widths", "learning", "jacobian", "rivals"]),
    hidden_columns=st.sampled_from([(), ("scaled", "percent"), ("rank", "probability")]),
    by_rank=st.booleans(),
    chosen=st.none() | st.integers(0, 30),
    true_class=st.integers(0, 30),
    rate=st.floats(5e-324, 100.0),
)
_STATES = st.builds(
    State,
    panel=st.sampled_from(["curves", "softmax"]),
    language=st.sampled_from(LANGUAGES),
    values_hidden=st.booleans(),
    curves=_CURVES,
    softmax=_SOFTMAX,
)


def test_whatever_a_session_may_say_can_be_kept_read_and_drawn(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    """No file that is admitted can stop the program from starting."""
    window = open_window()

    @settings(max_examples=60, deadline=None)
    @given(state=_STATES)
    def draw(state: State) -> None:
        assert keep(state, tmp_path) is None
        opened = open_last(tmp_path)
        assert opened.state == state
        window.store.put(opened.state)
        window.grab()

    draw()
