"""What the Softmax panel shows, as a person reads it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView

from app.window.window import Window
from core.labs.softmax.state import SoftmaxState
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import find


def opened(
    open_window: OpenWindow,
    language: str = "en",
    size: tuple[int, int] = (1280, 800),
    **softmax: object,
) -> Window:
    """Open the panel on some settings."""
    state = State(panel="softmax", language=language, softmax=SoftmaxState(**softmax))  # type: ignore[arg-type]  # a short way to write states
    return open_window(state, size)


def headings(window: Window) -> list[str]:
    """Return the headings of the table, from left to right."""
    model = find(window, "softmax.table", QTableView).model()
    across = Qt.Orientation.Horizontal
    return [str(model.headerData(n, across)) for n in range(model.columnCount())]


def column(window: Window, heading: str) -> list[str]:
    """Return the cells below a heading, the sum's last."""
    model = find(window, "softmax.table", QTableView).model()
    place = headings(window).index(heading)
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def row(window: Window, number: int) -> list[str]:
    """Return the cells of a row; -1 is the sum's."""
    model = find(window, "softmax.table", QTableView).model()
    place = number % model.rowCount()
    return [str(model.index(place, n).data()) for n in range(model.columnCount())]


def cell(window: Window, number: int, heading: str, role: int) -> object:
    """Return what a cell has besides its words: a reason, a colour, what is read aloud."""
    model = find(window, "softmax.table", QTableView).model()
    return model.index(number % model.rowCount(), headings(window).index(heading)).data(role)


def numbers(window: Window, heading: str) -> list[float]:
    """Return the cells below a heading as numbers, without the sum's."""
    return [float(cell.replace("−", "-")) for cell in column(window, heading)[:-1]]


def notes(window: Window) -> str:
    """Return the sentences below the view."""
    return find(window, "softmax.notes", QLabel).text()
