"""The tool that is open below the plots, and room for none."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.look import Look
from app.panels.curves.bench import Bench
from app.panels.curves.tools.tool import Tool
from core.labs.curves.state import ToolKey
from core.state import State


def _kind(key: ToolKey) -> type[Tool]:
    # Imported when a tool is first opened: the first frame would wait for all four.
    if key == "compare":
        from app.panels.curves.tools.compare import Compare  # noqa: PLC0415  # as above

        return Compare
    if key == "inputs":
        from app.panels.curves.tools.inputs import InputsTool  # noqa: PLC0415  # as above

        return InputsTool
    if key == "predict":
        from app.panels.curves.tools.predict import Predict  # noqa: PLC0415  # as above

        return Predict
    from app.panels.curves.tools.more import More  # noqa: PLC0415  # as above

    return More


class Toolbox(QWidget):
    """Holds the tools; one at most is seen."""

    def __init__(self, look: Look, bench: Bench) -> None:
        super().__init__()
        self._look = look
        self._bench = bench
        self._tools: dict[ToolKey, Tool] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_state(self, state: State, y: tuple[float, float]) -> None:
        """Show the tool that the state opens."""
        wanted = state.curves.tool
        if wanted != "none" and wanted not in self._tools:
            self._tools[wanted] = _kind(wanted)(self._look, self._bench)
            self._column.addWidget(self._tools[wanted])
        for key, tool in self._tools.items():
            tool.setVisible(key == wanted)
        if wanted in self._tools:
            self._tools[wanted].show_state(state, y)
        self.setVisible(wanted in self._tools)
