"""The right side: bars, one strip of length 1, and the view that is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.labs.softmax import words
from app.labs.softmax.chart_rows import MOST_ROWS, picture_of, strip_of
from app.labs.softmax.details import Below
from app.labs.softmax.remarks import facts
from app.labs.softmax.result import SoftmaxResult
from app.theme import Theme
from app.widgets.bars import Strip
from app.widgets.class_chart import ClassChart
from app.widgets.layouts import Tabs
from core.labs.softmax.state import SoftmaxState, StepKey, ViewKey

VIEWS: tuple[ViewKey, ...] = ("steps", "widths", "learning", "jacobian", "rivals")
_STEPS: tuple[StepKey, ...] = (
    "scaled",
    "shifted",
    "exponential",
    "probability",
    "percent",
    "rank",
)


class ViewBar(QWidget):
    """Tabs for the views, and the columns of the steps.

    Signals:
        view_chosen: the key of a view.
        column_toggled: the key of a step to hide or to show.
    """

    view_chosen = Signal(str)
    column_toggled = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        titles = tuple(words.VIEWS[key] for key in VIEWS)
        self._tabs = Tabs(theme, "softmax.view", words.VIEW, titles)
        self._tabs.asked.connect(lambda place: self.view_chosen.emit(VIEWS[place]))
        self._columns = QToolButton()
        self._columns.setObjectName("softmax.columns")
        self._columns.setText(theme.say(words.COLUMNS))
        self._columns.setAccessibleName(theme.say(words.COLUMNS))
        self._columns.setToolTip(theme.say(words.COLUMNS_TIP))
        self._columns.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        policy = self._columns.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the row is as tall in every view
        self._columns.setSizePolicy(policy)
        menu = QMenu(self._columns)
        menu.setObjectName("softmax.columns.menu")
        self._actions = {key: self._action(theme, menu, key) for key in _STEPS}
        self._columns.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._tabs)
        row.addStretch(1)
        row.addWidget(self._columns)

    def show_state(self, shown: SoftmaxState) -> None:
        """Show which view is open, and which columns are switched on."""
        self._tabs.show_tab(VIEWS.index(shown.view))
        self._columns.setVisible(shown.view == "steps")
        for key, action in self._actions.items():
            action.setChecked(key not in shown.hidden_columns)

    def _action(self, theme: Theme, menu: QMenu, key: StepKey) -> QAction:
        action = menu.addAction(theme.say(words.STEP_NAMES[key]))
        action.setObjectName(f"softmax.columns.{key}")
        action.setCheckable(True)
        action.triggered.connect(lambda: self.column_toggled.emit(key))
        return action


_APART = "  ·  "
_FEW = 4  # classes, whose table is short
_BELOW_FEW_EMS, _BELOW_EMS = 20.0, 11.5  # what the view that needs most has to have
_CHART_PART = 0.5  # of the room that chart and view share, for a long chart
_FEWEST_ROWS, _MOST_WANTED = 3, 10  # ten classes, as of digits, are to be seen at once
_ROOMY_EMS = 33  # less is a small screen


class Outputs(QWidget):
    """Everything that is computed from the logits."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(theme.say(words.TITLE))
        self.chart = ClassChart(theme, "softmax.bars")
        self._strip = Strip(theme, "softmax.strip")
        self._facts = QLabel()
        self._facts.setObjectName("softmax.summary")
        self._facts.setWordWrap(True)
        self._facts.setTextFormat(Qt.TextFormat.PlainText)  # a class may be called "<b>"
        self.bar = ViewBar(theme)
        self.bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.below = Below(theme)
        # It never pushes the tabs, and takes what there is.
        self.below.setMinimumHeight(1)
        self.below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.style.gap // 2)
        column.addWidget(self.chart)
        column.addSpacing(theme.style.gap // 2)
        column.addWidget(self._strip)
        column.addWidget(self._facts)
        column.addSpacing(theme.style.gap // 2)
        column.addWidget(self.bar)
        column.addWidget(self.below, 1)

    def show_result(self, result: SoftmaxResult, *, hidden: bool) -> None:
        """Show a computation; with ``hidden`` its probabilities are covered."""
        language, ems = self._theme.language, self.height() / self._theme.style.font_px
        told = [words.COVERED] if hidden else facts(result)
        said = _APART.join(map(self._theme.say, told))
        self._facts.setText(said)
        self._facts.setAccessibleName(said)
        self._facts.setFixedHeight(self._facts.heightForWidth(self.width()))
        self.bar.show_state(result.shown)
        shared = self._shared_room()
        tall = self._chart_height(result, shared)
        self.chart.setFixedHeight(tall)
        column = self.layout()
        if column is not None:
            column.activate()  # at once: the rows are counted by the height that they have
        picture = picture_of(result, self.chart.room(), language, hidden=hidden)
        self.chart.show_picture(picture)
        self._strip.show_bars(*strip_of(picture, language))
        self.below.show_result(result, hidden=hidden, roomy=ems > _ROOMY_EMS)
        self.below.fit(shared - tall)

    def _chart_height(self, result: SoftmaxResult, shared: int) -> int:
        """Return the height of the bars: the same in every view, so that no tab ever moves."""
        font_px, classes = self._theme.style.font_px, min(result.classes, MOST_ROWS)
        if classes <= _FEW:
            wanted = shared - _BELOW_FEW_EMS * font_px
        else:
            whole = ClassChart.height_of(font_px, min(classes, _MOST_WANTED))
            wanted = min(max(whole, _CHART_PART * shared), shared - _BELOW_EMS * font_px)
        tallest = ClassChart.tallest(font_px, classes)
        least = ClassChart.height_of(font_px, min(max(classes, 2), _FEWEST_ROWS))
        return round(max(min(wanted, tallest), least))

    def _shared_room(self) -> int:
        """Return the height that bars and view share: what the parts between them leave."""
        taken = 0
        for part in (self._strip, self._facts, self.bar):
            part.ensurePolished()  # before that it does not know how tall it is
            tall = part.heightForWidth(self.width())
            taken += max(tall, part.minimumSizeHint().height(), part.minimumHeight())
        return self.height() - taken - 8 * (self._theme.style.gap // 2)
