"""The Gradient flow panel: a real deep network, measured layer by layer while it learns."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.labs.gradient_flow import words
from app.labs.gradient_flow.controls import LEAKY, Controls
from app.labs.gradient_flow.result import Trained, number
from app.labs.gradient_flow.view import Views
from app.store import Store
from app.theme import Theme
from app.training_panel import TrainingPanel
from app.widgets.layouts import SideColumn
from app.widgets.trainer_bar import TrainerBar
from core.labs.gradient_flow.state import GradientFlowState
from core.labs.gradient_flow.table import flow_table
from core.state import PanelKey, State
from core.state_parts import Pick
from core.tables import csv_text
from core.text import Text


class GradientFlowPanel(TrainingPanel[GradientFlowState]):
    """Settings on the left; the training's row and what is measured on the right."""

    key: ClassVar[PanelKey] = "gradient_flow"
    title: ClassVar[Text] = words.TITLE
    training: Trained

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__(store, theme)
        self._controls = Controls(theme)
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
        controls, views, bar, training = self._controls, self._views, self._bar, self.training
        controls.told.connect(self._tell)
        controls.changed.connect(self._change)
        controls.dragged.connect(lambda name, value: self._change(name, value, name))
        controls.tuned.connect(
            lambda key, value: self._change("pick", self._shown.pick.tune(key, value), key)
        )
        controls.untuned.connect(lambda: self._change("pick", self._shown.pick.untune()))
        controls.swap_asked.connect(self._swap_in)
        controls.settled.connect(self.store.settle)
        views.layer_asked.connect(self._look_into)
        views.layer_stepped.connect(lambda way: self._look_into(self._shown.chosen + way))
        self.drive(bar)
        training.moved.connect(self._draw_training)

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

    def _change(self, name: str, value: object, gesture: str | None = None) -> None:
        shown = self._shown
        if name == "rate":
            changed = self.training.at_rate(shown, float(value))  # type: ignore[arg-type]  # of a slider
            if changed is None:
                self._controls.refuse_rate()
                return
        else:
            changed = replace(shown, **{"way": (), name: value})  # type: ignore[arg-type]  # checked by the state
            if changed.trained == shown.trained:
                changed = replace(changed, way=shown.way)
        self._put(changed, gesture)

    def _put(self, shown: GradientFlowState, gesture: str | None = None) -> None:
        name = None if gesture is None else f"gradient_flow.{gesture}"
        self.store.put(replace(self.store.state, gradient_flow=shown), name)

    def _look_into(self, layer: int) -> None:
        self._change("layer", min(max(layer, 1), self._shown.depth), "layer")

    def _tell(self, scenario: GradientFlowState) -> None:
        """Begin a scenario, from its start even if it is the one that is shown."""
        self._put(scenario)
        self.training.rewind()

    def _swap_in(self) -> None:
        """Go on from the present weights with Leaky ReLU."""
        leaky = replace(self._shown, pick=Pick(LEAKY), way=())
        self.store.tell()
        self._put(self.training.swap(self._shown, leaky))
