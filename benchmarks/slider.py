"""From the move of a slider, of the probe or of the view to the painted frame."""

from collections.abc import Callable
from importlib.util import find_spec

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider

from app.plot import Plot
from benchmarks.measure import in_turn
from benchmarks.peers.plots import Lines, Peer, PyqtgraphPlots
from benchmarks.report import Aim, Row, alone, compared
from benchmarks.screen import Painted, child, open_window, settle, shown
from core.labs.curves.state import CurvesState
from core.state import State
from core.state_parts import Pick

_ROUNDS = 15
_MOVES = 10
_OURS = "Activation Lab"
_BARE = "bare pyqtgraph with the same points"
_MATPLOTLIB = "matplotlib QtAgg with the same points, grid and legend"
_PICKS = ("elu", "swish", "leaky_relu", "softplus", "celu", "snake")
_SLIDER = "curves.parameter.alpha.slider"


def rows() -> list[Row]:
    """Measure with two functions and with six, each with its derivative."""
    return [row for count in (2, 6) for row in _rows(count)] + _other_moves()


def _other_moves() -> list[Row]:
    """Measure what else a hand does all the time: the probe moves, the view is zoomed."""
    ours = Ours(6)
    taken = in_turn({"step of the probe": ours.probe}, _ROUNDS, _MOVES, rest=settle)
    taken |= in_turn({"step of the zoom": ours.zoom}, _ROUNDS, _MOVES, rest=settle)
    ours.window.close()
    return [
        alone(f"{what} to frame, 6 functions and f', 1920x1080", "ms", times, Aim(16.0, "ours"))
        for what, times in taken.items()
    ]


def _rows(count: int) -> list[Row]:
    ours = Ours(count)
    peers = {name: _Theirs(peer, ours) for name, peer in _peers().items()}
    acts: dict[str, Callable[[], None]] = {_OURS: ours.move}
    acts |= {name: peer.move for name, peer in peers.items()}
    taken = in_turn(acts, _ROUNDS, _MOVES, rest=settle)
    ours.window.close()
    for peer in peers.values():
        peer.close()
    what = f"slider to frame, {count} functions and f'"
    made = [
        alone(f"{what}, 1920x1080", "ms", taken[_OURS], Aim(16.0, "ours")),
        compared(what, taken, _OURS, _BARE, Aim(1.5)),
    ]
    if _MATPLOTLIB in taken:
        made.append(compared(what, taken, _OURS, _MATPLOTLIB, Aim(0.2)))
    else:
        made.append(Row(f"{what}, matplotlib", note="skipped: matplotlib is not installed"))
    return made


class Ours:
    """Our window, whose slider is moved by the keys of a person."""

    def __init__(self, count: int) -> None:
        picks = tuple(Pick(key) for key in _PICKS[:count])
        self.window = open_window(State(curves=CurvesState(picks=picks)))
        self._slider = child(self.window, QSlider, _SLIDER)
        self._painted = Painted([plot.viewport() for plot in self._plots()])
        self._steps = 0

    def move(self) -> None:
        """Press an arrow key, or at the end of the slider the key to its beginning."""
        at_end = self._slider.value() == self._slider.maximum()
        QTest.keyClick(self._slider, Qt.Key.Key_Home if at_end else Qt.Key.Key_Right)
        self._painted.wait()

    def probe(self) -> None:
        """Move the probe to the right four times, then back, one step a call."""
        self._steps += 1
        onward = self._steps % 8 < 4
        QTest.keyClick(self._plots()[0], Qt.Key.Key_Right if onward else Qt.Key.Key_Left)
        self._painted.wait()

    def zoom(self) -> None:
        """Zoom in four times, then out four times, one step a call."""
        self._steps += 1
        inward = self._steps % 8 < 4
        QTest.keyClick(self._plots()[0], Qt.Key.Key_Plus if inward else Qt.Key.Key_Minus)
        self._painted.wait()

    def lines(self) -> Lines:
        """Return the curves on the screen."""
        return [plot.traces for plot in self._plots()]

    def size(self) -> QSize:
        """Return the room that the plots have together."""
        first, *rest = (plot.size() for plot in self._plots())
        return QSize(first.width(), first.height() + sum(size.height() for size in rest))

    def _plots(self) -> list[Plot]:
        return [plot for plot in self.window.findChildren(Plot) if plot.isVisible()]


class _Theirs:
    """Another library's window, which is given our points before and after a move."""

    def __init__(self, peer: Peer, ours: Ours) -> None:
        self._peer = peer
        before = ours.lines()
        ours.move()
        self._both = (before, ours.lines())
        peer.show_lines(before)
        size = ours.size()
        shown(peer, (size.width(), size.height()))
        self._painted = Painted(peer.surfaces())
        self._moves = 0

    def move(self) -> None:
        """Draw the other points."""
        self._moves += 1
        self._peer.show_lines(self._both[self._moves % 2])
        self._painted.wait()

    def close(self) -> None:
        """Close the window."""
        self._peer.close()


def _peers() -> dict[str, Peer]:
    found: dict[str, Peer] = {_BARE: PyqtgraphPlots()}
    if find_spec("matplotlib"):
        # It is not installed everywhere, and the other figures can be had without it.
        from benchmarks.peers.matplotlib_plots import MatplotlibPlots  # noqa: PLC0415

        found[_MATPLOTLIB] = MatplotlibPlots()
    return found
