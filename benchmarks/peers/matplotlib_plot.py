"""What a notebook's author would write: the first view of our window, drawn by matplotlib."""

import numpy as np
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtWidgets import QApplication

from benchmarks.peers.first_frame import show_until_painted


def main() -> None:
    """Open a window on the sigmoid and its derivative until it is painted."""
    application = QApplication([])
    figure = Figure(layout="constrained")
    above, below = figure.subplots(2, sharex=True)
    x = np.linspace(-5.0, 5.0, 1000)
    y = 1.0 / (1.0 + np.exp(-x))
    above.plot(x, y)
    below.plot(x, y * (1.0 - y))
    canvas = FigureCanvasQTAgg(figure)
    show_until_painted(canvas, canvas)
    del application


if __name__ == "__main__":
    main()
