"""The row between the bars and what stands below them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from app.look import Look
from app.panels.softmax import words
from app.widgets.tabs import Tabs
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

    def __init__(self, look: Look) -> None:
        super().__init__()
        titles = tuple(words.VIEWS[key] for key in VIEWS)
        self._tabs = Tabs(look, "softmax.view", words.VIEW, titles)
        self._tabs.asked.connect(lambda place: self.view_chosen.emit(VIEWS[place]))
        self._columns = QToolButton()
        self._columns.setObjectName("softmax.columns")
        self._columns.setText(look.say(words.COLUMNS))
        self._columns.setAccessibleName(look.say(words.COLUMNS))
        self._columns.setToolTip(look.say(words.COLUMNS_TIP))
        self._columns.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        policy = self._columns.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the row is as tall in every view
        self._columns.setSizePolicy(policy)
        menu = QMenu(self._columns)
        menu.setObjectName("softmax.columns.menu")
        self._actions = {key: self._action(look, menu, key) for key in _STEPS}
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

    def _action(self, look: Look, menu: QMenu, key: StepKey) -> QAction:
        action = menu.addAction(look.say(words.STEP_NAMES[key]))
        action.setObjectName(f"softmax.columns.{key}")
        action.setCheckable(True)
        action.triggered.connect(lambda: self.column_toggled.emit(key))
        return action
