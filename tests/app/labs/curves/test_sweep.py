"""The probe that moves by itself."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.labs.curves import motion as sweep
from app.window.window import Window
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, type_and_enter
from tests.app.labs.curves.screen import curves_of, opened, plot
from tests.app.walk import name_of

LEFT = Qt.MouseButton.LeftButton


def _drawn(window: Window) -> float:
    """Return where the probe is drawn."""
    shown = plot(window).probe
    assert shown is not None
    return shown.x


def _press(window: Window) -> None:
    QTest.mouseClick(find(window, "curves.sweep"), LEFT)


def test_nothing_moves_at_the_start(open_window: OpenWindow, qtbot: QtBot) -> None:
    """The button offers to play."""
    window = opened(open_window)
    qtbot.wait(50)

    assert _drawn(window) == 1.0
    assert name_of(find(window, "curves.sweep")).startswith("Sweep the probe")


def test_a_sweep_is_seen_at_once_and_kept_at_its_end(open_window: OpenWindow, qtbot: QtBot) -> None:
    """While it runs the state waits; pausing puts the place that was reached, as one move."""
    window = opened(open_window)
    _press(window)
    assert name_of(find(window, "curves.sweep")).startswith("Stop the sweep")
    qtbot.waitUntil(lambda: _drawn(window) > 1.1)
    assert curves_of(window).probe_x == 1.0

    _press(window)
    reached = curves_of(window).probe_x
    assert 1.1 < reached < 5.0
    assert _drawn(window) == reached
    press(window, "Ctrl+Z")
    assert curves_of(window).probe_x == 1.0
    assert not window.store.can_undo


def test_the_space_bar_on_a_plot_starts_and_stops(open_window: OpenWindow, qtbot: QtBot) -> None:
    """The only way in wide plots, where the card is away."""
    window = opened(open_window, wide=True, probe_x=5.0)
    plot(window).setFocus()
    press(window, "Space")
    qtbot.waitUntil(lambda: -5.0 < _drawn(window) < 0.0)  # from the right end it begins anew
    press(window, "Space")

    assert curves_of(window).probe_x == _drawn(window)


def test_it_stops_at_the_right_end(open_window: OpenWindow, qtbot: QtBot) -> None:
    """The way is the view; its time is the same for every view."""
    window = opened(open_window, x_max=1.0 + 1e-4, x_min=1.0 - 1e-2, probe_x=1.0)
    _press(window)

    qtbot.waitUntil(lambda: name_of(find(window, "curves.sweep")).startswith("Sweep"))
    assert curves_of(window).probe_x == 1.0 + 1e-4
    assert 4.0 <= sweep.SWEEP_SECONDS <= 15.0


def test_a_hand_goes_before_a_sweep(open_window: OpenWindow, qtbot: QtBot) -> None:
    """A typed x ends it, and is what counts."""
    window = opened(open_window)
    _press(window)
    qtbot.waitUntil(lambda: _drawn(window) > 1.05)
    type_and_enter(find(window, "curves.probe_x"), "-2")

    assert _drawn(window) == curves_of(window).probe_x == -2.0
    assert name_of(find(window, "curves.sweep")).startswith("Sweep")


def test_leaving_the_panel_ends_it(open_window: OpenWindow, qtbot: QtBot) -> None:
    """Nobody sees it any more; where it was stays."""
    window = opened(open_window)
    _press(window)
    qtbot.waitUntil(lambda: _drawn(window) > 1.05)
    window.store.put(replace(window.store.state, panel="softmax"))

    qtbot.waitUntil(lambda: curves_of(window).probe_x > 1.05)
    window.store.put(replace(window.store.state, panel="curves"))
    assert name_of(find(window, "curves.sweep")).startswith("Sweep")
    assert _drawn(window) == curves_of(window).probe_x


def test_a_slider_bends_the_curve_under_a_moving_probe(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """Other settings do not end it."""
    window = opened(open_window, "elu")
    _press(window)
    type_and_enter(find(window, "curves.parameter.alpha"), "2")
    here = _drawn(window)
    qtbot.waitUntil(lambda: _drawn(window) > here + 0.05)

    assert curves_of(window).pick.settings == {"alpha": 2.0}


def test_another_language_ends_it_quietly(open_window: OpenWindow, qtbot: QtBot) -> None:
    """The window is built anew; nothing goes on in the old one."""
    window = opened(open_window)
    _press(window)
    press(window, "Ctrl+L")
    qtbot.wait(50)

    assert name_of(find(window, "curves.sweep")).startswith("讓探針")
