"""The controls below the plots that are always there: what is seen, and the tools."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from app.look import Look
from app.panels.curves import moves, words
from app.panels.curves.bench import Bench
from app.panels.curves.presets import PRESETS
from app.widgets.controls import button, check_box, choice
from app.widgets.flow import FlowLayout
from app.widgets.range_box import RangeBox
from core.labs.curves.state import CurvesState, ToolKey
from core.text import Text

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


class Sight(QWidget):
    """The range of x, which curves are drawn, and a button for each tool."""

    def __init__(self, look: Look, bench: Bench) -> None:
        super().__init__()
        self._look = look
        self._bench = bench
        self.across = RangeBox(look, "curves", "x")
        self.across.edited.connect(lambda low, high: bench.change(moves.typed_x, low, high))
        self._switches = {name: self._switch(name, text, tip) for name, text, tip in _SHOWN}
        self._tools = {key: self._tool(key, text, tip) for key, text, tip in _TOOLS}
        self._wide = button(look, "curves.wide", words.WIDE, self._widen, words.WIDE_TIP)
        self._wide.setCheckable(True)
        self._wide.setProperty("role", "tool")
        rows = FlowLayout(self, look.style.gap)
        rows.addWidget(self.across)
        rows.addWidget(self._presets())
        rows.addWidget(
            button(look, "curves.reset", words.RESET_RANGE, self._reset, words.RESET_RANGE_TIP)
        )
        *orders, tangent = self._switches.values()
        rows.addWidget(tangent)
        rows.addWidget(_together(orders, look.style.gap // 2))
        rows.addWidget(_together([*self._tools.values(), self._wide], look.style.gap // 3))

    def show_state(self, curves: CurvesState) -> None:
        """Show the range of x, the switches, and which tool is open."""
        self.across.show_range(curves.x_min, curves.x_max)
        for name, box in self._switches.items():
            box.setChecked(getattr(curves, name))
        for key, tool in self._tools.items():
            tool.setChecked(key == curves.tool)
        self._wide.setChecked(curves.wide)

    def _presets(self) -> QWidget:
        look = self._look
        options: list[tuple[Text, object]] = [
            (preset.text, number) for number, preset in enumerate(PRESETS)
        ]
        box = choice(
            look,
            "curves.preset",
            words.PRESET_TIP,
            options,
            lambda number: self._bench.change(PRESETS[number].on),
        )
        box.setPlaceholderText(look.say(words.PRESET))
        box.setCurrentIndex(-1)
        box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(1)  # its title; what it offers is wider than it is
        title = box.fontMetrics().horizontalAdvance(look.say(words.PRESET))
        box.setMinimumWidth(title + round(2.2 * look.style.font_px))
        box.view().setMinimumWidth(24 * look.style.font_px)
        # A preset is an order, not a setting: the list goes back to its title at once.
        box.activated.connect(lambda _: box.setCurrentIndex(-1))
        return box

    def _switch(self, name: str, text: Text, tip: Text) -> QCheckBox:
        return check_box(
            self._look,
            f"curves.{name}",
            text,
            lambda on: self._bench.change(moves.switched, name, on),
            tip,
        )

    def _tool(self, key: ToolKey, text: Text, tip: Text) -> QPushButton:
        made = button(
            self._look, f"curves.tool_{key}", text, lambda: self._bench.change(moves.tool, key), tip
        )
        made.setCheckable(True)
        made.setProperty("role", "tool")
        return made

    def _widen(self) -> None:
        self._bench.put(replace(self._bench.curves, wide=not self._bench.curves.wide))

    def _reset(self) -> None:
        self._bench.change(moves.original_range)


def _together(widgets: list[QCheckBox] | list[QPushButton], gap: int) -> QWidget:
    """Return controls in a row that is never torn apart."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget)
    return group
