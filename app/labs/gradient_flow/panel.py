"""The Gradient flow panel: a real deep network, measured layer by layer while it learns."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.labs.gradient_flow import words
from app.labs.gradient_flow.controls import LEAKY, controls
from app.labs.gradient_flow.result import Trained, number
from app.labs.gradient_flow.view import Views
from app.store import LabStore, Store
from app.theme import Theme
from app.training_panel import TOO_MANY_RATES, TrainingPanel
from app.widgets.layouts import SideColumn
from app.widgets.trainer_bar import TrainerBar
from core.labs.gradient_flow import transitions as moves
from core.labs.gradient_flow.state import GradientFlowState
from core.labs.gradient_flow.table import flow_table
from core.state import PanelKey, State
from core.state_parts import MOST_ERAS, MoveError, Pick
from core.tables import csv_text
from core.text import Text


class GradientFlowPanel(TrainingPanel[GradientFlowState]):
    """Settings on the left; the training's row and what is measured on the right."""

    key: ClassVar[PanelKey] = "gradient_flow"
    title: ClassVar[Text] = words.TITLE
    training: Trained

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__(store, theme)
        self._lab = LabStore(store, GradientFlowState, self.key)
        self._controls = controls(
            theme,
            self._lab,
            begun=lambda: self.training.rewind(),  # noqa: PLW0108  # it comes later
            rated=self._rated,
            swap=self._swap_in,
        )
        self._bar = TrainerBar(theme, "gradient_flow")
        self._views = Views(theme)
        self.training = Trained(self)
        self._listen()
        self._lay_out()

    def draw(self, state: State) -> None:
        """Show the settings, and the network as far as it is trained."""
        self._controls.show_state(state.gradient_flow)
        self.training.follow(state.gradient_flow)
        self._draw_training()

    def data(self) -> str:
        """Return what is measured in the network as it is trained now."""
        self.training.finish()
        return csv_text(flow_table(self.training.measured(self._shown), self.theme.language))

    def picture(self) -> QWidget:
        """Return what is measured and said, without controls: what a worksheet wants."""
        self.training.finish()
        return self._views

    @property
    def _shown(self) -> GradientFlowState:
        return self.store.state.gradient_flow

    def _draw_training(self) -> None:
        shown, training, hidden = self._shown, self.training, self.store.state.values_hidden
        here, losses = training.history.here, training.history.losses
        self._views.show_flow(shown, training.measured(shown), here, losses, hidden=hidden)
        loss = "?" if hidden else number(here.loss)
        place = words.PLACE.fill(step=here.step, loss=loss)
        self._bar.show_training(
            running=training.running,
            at_start=training.at_start,
            rewound=training.at_start and here.step == 0,
            over=training.over,
            place=self.theme.say(training.place(place)),
        )
        self._bar.show_pace(training.pace)

    def _listen(self) -> None:
        lab, views, bar = self._lab, self._views, self._bar
        views.layer_asked.connect(lambda layer: lab.put(moves.look_into(lab.state, layer), "layer"))
        views.layer_stepped.connect(
            lambda way: lab.put(moves.look_into(lab.state, lab.state.chosen + way), "layer")
        )
        self.drive(bar)
        self.training.moved.connect(self._draw_training)

    def _lay_out(self) -> None:
        gap = self.theme.style.gap
        right = QVBoxLayout()
        right.setSpacing(gap)
        right.addWidget(self._bar)
        right.addWidget(self._views, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(gap, gap, gap, gap)
        row.setSpacing(2 * gap)
        row.addWidget(SideColumn(self.theme, self._controls), 2)
        row.addLayout(right, 7)

    def _rated(self, shown: GradientFlowState, rate: float) -> GradientFlowState:
        """Return the lab at another learning rate from here on."""
        changed = self.training.at_rate(shown, rate)
        if changed is None:
            raise MoveError(TOO_MANY_RATES.fill(most=MOST_ERAS))
        return changed

    def _swap_in(self) -> None:
        """Go on from the present weights with Leaky ReLU."""
        leaky = replace(self._shown, pick=Pick(LEAKY), way=())
        self.store.tell()
        self._lab.put(self.training.swap(self._shown, leaky))
