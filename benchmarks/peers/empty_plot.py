"""The yardstick of starting: a window with one empty pyqtgraph plot, and nothing else."""

import pyqtgraph as pg  # type: ignore[import-untyped]  # it has no types
from PySide6.QtWidgets import QApplication

from benchmarks.peers.first_frame import show_until_painted


def main() -> None:
    """Open the window until it is painted."""
    application = QApplication([])
    plot = pg.PlotWidget()
    show_until_painted(plot, plot.viewport())
    del application


if __name__ == "__main__":
    main()
