"""The acts that the benchmarks time: each does what its name says."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.store import Store
from app.window.window import Window
from benchmarks import network, training
from benchmarks.__main__ import main
from benchmarks.peers.plots import PyqtgraphPlots
from benchmarks.screen import Painted, child
from benchmarks.slider import Ours, _Theirs
from core.network import begin
from core.state import State


def test_a_move_of_the_slider_changes_curves_and_paints_them(qtbot: QtBot) -> None:
    """What is timed is a change that a person would see, and the peer draws the same."""
    ours = Ours(2)
    qtbot.addWidget(ours.window)
    before = ours.lines()
    ours.move()
    after = ours.lines()

    assert len(after) == 2
    assert not np.array_equal(before[0][1].y, after[0][1].y)
    peer = PyqtgraphPlots()
    qtbot.addWidget(peer)
    theirs = _Theirs(peer, ours)
    theirs.move()

    assert len(peer.surfaces()) == 2


def test_a_widget_that_is_not_painted_is_not_measured(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A time without a frame would be too good."""
    monkeypatch.setattr("benchmarks.screen._LONGEST", 0.05)
    window = Window(Store(State()))
    qtbot.addWidget(window)

    with pytest.raises(RuntimeError, match="nothing was painted"):
        Painted([window]).wait()
    with pytest.raises(LookupError, match=r"curves\.nothing"):
        child(window, type(window), "curves.nothing")


def test_the_network_that_is_timed_is_trained_and_shown() -> None:
    """Five hundred updates later there is a picture of 100 by 100."""
    network._updates()()
    surface = network.surface_of(begin(network.SETTINGS))

    assert surface.shape == (100, 100)
    assert network.samples()[1].mean() == pytest.approx(0.5, abs=0.1)


def test_the_training_that_is_timed_goes_on_while_its_window_changes(qtbot: QtBot) -> None:
    """Every frame shows later weights, in a window of another size."""
    watched = training.Watched()
    qtbot.addWidget(watched.window)
    size = watched.window.size()

    watched.watch()

    assert watched.step >= 40
    assert watched.window.size() != size


def test_an_unknown_part_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the pen does not start an hour of measuring."""
    assert main(["sliders"]) == 2
    assert "slider" in capsys.readouterr().err
