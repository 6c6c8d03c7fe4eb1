"""What every tool below the plots is."""

from PySide6.QtWidgets import QWidget

from app.look import Look
from app.panels.curves.bench import Bench
from app.widgets.flow import FlowLayout
from core.state import State


class Tool(QWidget):
    """A few rows of controls for one task, built when it is first opened."""

    def __init__(self, look: Look, bench: Bench) -> None:
        super().__init__()
        self.look = look
        self.bench = bench
        self.row = FlowLayout(self, look.style.gap)

    def show_state(self, state: State, y: tuple[float, float]) -> None:
        """Show a state.

        Args:
            state: the whole screen.
            y: the range of y of the topmost plot, automatic or not.
        """
        raise NotImplementedError
