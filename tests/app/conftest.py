"""A real window for every test that asks for one, and nothing left over behind it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.store import Store
from app.window.window import Window
from core.state import State
from tests.app.hands import settle

OpenWindow = Callable[..., Window]


@pytest.fixture(autouse=True)
def private_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a folder of its own for sessions and settings."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    return home


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[OpenWindow]:
    """Return a function that opens a real window on a state, 1280 x 800 unless told."""
    opened: list[Window] = []

    def open_one(state: State | None = None, size: tuple[int, int] = (1280, 800)) -> Window:
        window = Window(Store(state or State()))
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        opened.append(window)
        return window

    yield open_one
    for window in opened:
        window.close()
        window.deleteLater()
    settle()
