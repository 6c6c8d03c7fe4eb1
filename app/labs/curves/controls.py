"""The controls below the plots: what is seen, and the tools."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.labs.curves import words
from app.labs.curves.words import PRESETS
from app.store import LabStore
from app.theme import Theme
from app.widgets.controls import button, check_box, choice
from app.widgets.layouts import FlowLayout
from app.widgets.range_box import RangeBox
from core.labs.curves import transitions as moves
from core.labs.curves.state import CurvesState, ToolKey
from core.state import State
from core.text import Text


class Tool(QWidget):
    """A row of controls for one task and what is said below it, built when first opened."""

    def __init__(self, theme: Theme, lab: LabStore[CurvesState]) -> None:
        super().__init__()
        self.theme = theme
        self.lab = lab
        controls = QWidget()
        self.row = FlowLayout(controls, theme.style.gap)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.style.gap // 2)
        self.column.addWidget(controls)

    def show_state(self, state: State, y: tuple[float, float]) -> None:
        """Show a state.

        Args:
            state: the whole screen.
            y: the range of y of the topmost plot, automatic or not.
        """
        raise NotImplementedError


_SWITCHES: tuple[tuple[str, Text, Text], ...] = (
    ("y_auto", words.Y_AUTO, words.Y_AUTO_TIP),
    ("locked", words.LOCK, words.LOCK_TIP),
    ("together", words.TOGETHER, words.TOGETHER_TIP),
    ("zones", words.ZONES, words.ZONES_TIP),
    ("marks", words.MARKS, words.MARKS_TIP),
)


class More(Tool):
    """The range of y and a row of switches."""

    def __init__(self, theme: Theme, lab: LabStore[CurvesState]) -> None:
        super().__init__(theme, lab)
        self._up = RangeBox(theme, "curves", "y")
        self._up.edited.connect(lambda low, high: lab.change(moves.over_y, low, high))
        self.row.addWidget(self._up)
        self._switches = {name: self._switch(name, text, tip) for name, text, tip in _SWITCHES}
        for box in self._switches.values():
            self.row.addWidget(box)

    def show_state(self, state: State, y: tuple[float, float]) -> None:
        """Show the range of y in view and the switches."""
        self._up.show_range(*y)
        for name, box in self._switches.items():
            box.setChecked(getattr(state.curves, name))

    def _switch(self, name: str, text: Text, tip: Text) -> QCheckBox:
        return check_box(self.theme, f"curves.{name}", text, lambda on: self._turn(name, on), tip)

    def _turn(self, name: str, on: bool) -> None:
        if name == "y_auto" and not on:  # keep what is seen
            self.lab.change(moves.over_y, self._up.low.value, self._up.high.value)
        else:
            self.lab.change(moves.switched, name, on)


def _kind(key: ToolKey) -> type[Tool]:
    # Imported when a tool is first opened: the first frame would wait for all four.
    if key == "compare":
        from app.labs.curves.compare import Compare  # noqa: PLC0415  # as above

        return Compare
    if key == "inputs":
        from app.labs.curves.tools import InputsTool  # noqa: PLC0415  # as above

        return InputsTool
    if key == "predict":
        from app.labs.curves.tools import Predict  # noqa: PLC0415  # as above

        return Predict

    return More


class Toolbox(QWidget):
    """Holds the tools; one at most is seen."""

    def __init__(self, theme: Theme, lab: LabStore[CurvesState]) -> None:
        super().__init__()
        self._theme = theme
        self._lab = lab
        self._tools: dict[ToolKey, Tool] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_state(self, state: State, y: tuple[float, float]) -> None:
        """Show the tool that the state opens."""
        wanted = state.curves.tool
        if wanted != "none" and wanted not in self._tools:
            self._tools[wanted] = _kind(wanted)(self._theme, self._lab)
            self._column.addWidget(self._tools[wanted])
        for key, tool in self._tools.items():
            tool.setVisible(key == wanted)
        if wanted in self._tools:
            self._tools[wanted].show_state(state, y)
        self.setVisible(wanted in self._tools)


_SHOWN: tuple[tuple[str, Text, Text], ...] = (
    ("show_f", words.SHOW_F, words.SHOW_F_TIP),
    ("show_df", words.SHOW_DF, words.SHOW_DF_TIP),
    ("show_d2f", words.SHOW_D2F, words.SHOW_D2F_TIP),
    ("tangent", words.TANGENT, words.TANGENT_TIP),
)
_TOOLS: tuple[tuple[ToolKey, Text, Text], ...] = (
    ("compare", words.COMPARE, words.COMPARE_TIP),
    ("inputs", words.INPUTS, words.INPUTS_TIP),
    ("predict", words.PREDICT, words.PREDICT_TIP),
    ("more", words.MORE, words.MORE_TIP),
)


class ViewControls(QWidget):
    """The range of x, which curves are drawn, and a button for each tool."""

    def __init__(self, theme: Theme, lab: LabStore[CurvesState]) -> None:
        super().__init__()
        self._theme = theme
        self._lab = lab
        self.across = RangeBox(theme, "curves", "x")
        self.across.edited.connect(lambda low, high: lab.change(moves.typed_x, low, high))
        self._switches = {name: self._switch(name, text, tip) for name, text, tip in _SHOWN}
        self._tools = {key: self._tool(key, text, tip) for key, text, tip in _TOOLS}
        self._wide = button(theme, "curves.wide", words.WIDE, self._widen, words.WIDE_TIP)
        self._wide.setCheckable(True)
        self._wide.setProperty("role", "tool")
        rows = FlowLayout(self, theme.style.gap)
        rows.addWidget(self.across)
        rows.addWidget(self._presets())
        rows.addWidget(
            button(theme, "curves.reset", words.RESET_RANGE, self._reset, words.RESET_RANGE_TIP)
        )
        *orders, tangent = self._switches.values()
        rows.addWidget(tangent)
        rows.addWidget(_together(orders, theme.style.gap // 2))
        rows.addWidget(_together([*self._tools.values(), self._wide], theme.style.gap // 3))

    def show_state(self, curves: CurvesState) -> None:
        """Show the range of x, the switches, and which tool is open."""
        self.across.show_range(curves.x_min, curves.x_max)
        for name, box in self._switches.items():
            box.setChecked(getattr(curves, name))
        for key, tool in self._tools.items():
            tool.setChecked(key == curves.tool)
        self._wide.setChecked(curves.wide)

    def _presets(self) -> QWidget:
        theme = self._theme
        options: list[tuple[Text, object]] = [
            (preset.text, number) for number, preset in enumerate(PRESETS)
        ]
        box = choice(
            theme,
            "curves.preset",
            words.PRESET_TIP,
            options,
            lambda number: self._lab.change(PRESETS[number].on),
        )
        box.setPlaceholderText(theme.say(words.PRESET))
        box.setCurrentIndex(-1)
        box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(1)  # its title; what it offers is wider than it is
        title = box.fontMetrics().horizontalAdvance(theme.say(words.PRESET))
        box.setMinimumWidth(title + round(2.2 * theme.style.font_px))
        box.view().setMinimumWidth(24 * theme.style.font_px)
        # A preset is an order, not a setting: the list goes back to its title at once.
        box.activated.connect(lambda _: box.setCurrentIndex(-1))
        return box

    def _switch(self, name: str, text: Text, tip: Text) -> QCheckBox:
        return check_box(
            self._theme,
            f"curves.{name}",
            text,
            lambda on: self._lab.change(moves.switched, name, on),
            tip,
        )

    def _tool(self, key: ToolKey, text: Text, tip: Text) -> QPushButton:
        made = button(
            self._theme,
            f"curves.tool_{key}",
            text,
            lambda: self._lab.change(moves.tool, key),
            tip,
        )
        made.setCheckable(True)
        made.setProperty("role", "tool")
        return made

    def _widen(self) -> None:
        self._lab.change(moves.widened)

    def _reset(self) -> None:
        self._lab.change(moves.original_range)


def _together(widgets: list[QCheckBox] | list[QPushButton], gap: int) -> QWidget:
    """Return controls in a row that is never torn apart."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget)
    return group
