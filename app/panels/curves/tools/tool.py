"""What every tool below the plots is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.look import Look
from app.panels.curves.bench import Bench
from app.widgets.flow import FlowLayout
from core.state import State


class Tool(QWidget):
    """A row of controls for one task and what is said below it, built when first opened."""

    def __init__(self, look: Look, bench: Bench) -> None:
        super().__init__()
        self.look = look
        self.bench = bench
        controls = QWidget()
        self.row = FlowLayout(controls, look.style.gap)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.style.gap // 2)
        self.column.addWidget(controls)

    def show_state(self, state: State, y: tuple[float, float]) -> None:
        """Show a state.

        Args:
            state: the whole screen.
            y: the range of y of the topmost plot, automatic or not.
        """
        raise NotImplementedError
