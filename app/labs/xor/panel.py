"""The XOR panel: what a straight line cannot separate, and a hidden layer can."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.labs.xor import words
from app.labs.xor.controls import Controls, OwnPoints
from app.labs.xor.result import (
    Trainings,
    figure,
    line_picture,
    names_of,
    network_picture,
    share_right,
)
from app.labs.xor.verdict import best_share, line_verdict, offered, training_verdict
from app.labs.xor.view import Views
from app.store import Store
from app.theme import Theme
from app.training_panel import TrainingPanel
from app.widgets.input_plane_picture import PlanePicture
from app.widgets.layouts import SideColumn
from core.arrays import Array
from core.labs.xor.maths import Line, best_line, examples
from core.labs.xor.state import LARGEST_LINE, NEAR, XorState
from core.labs.xor.table import trained_table
from core.number_text import format_number
from core.state import PanelKey, State
from core.state_parts import LARGEST_SEED, Pick
from core.tables import csv_text
from core.text import Text


class XorPanel(TrainingPanel[XorState]):
    """Points and the way to separate them on the left; planes, loss and network on the right."""

    key: ClassVar[PanelKey] = "xor"
    title: ClassVar[Text] = words.TITLE
    training: Trainings

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__(store, theme)
        self._controls = Controls(theme)
        self._views = Views(theme)
        self.training = Trainings(self)
        self._own = OwnPoints(lambda: self._xor, self._put, self._controls.refuse_point)
        self._listen()
        gap = theme.style.gap
        row = QHBoxLayout(self)
        row.setContentsMargins(gap, gap, gap, gap)
        row.setSpacing(2 * gap)
        row.addWidget(SideColumn(theme, self._controls), 1)
        row.addWidget(self._views, 4)

    def draw(self, state: State) -> None:
        """Show the points and what divides them."""
        shown = state.xor
        self._controls.show_state(shown)
        points, classes = examples(shown.examples, shown.noise, shown.own)
        if shown.solver == "line":
            self.training.pause()
            self._draw_line(state, points, classes)
        else:
            self.training.follow(shown, points, classes)
            self._draw_training()

    def data(self) -> str:
        """Return what the networks on the screen answer, however far they are trained."""
        self.training.finish()
        state, histories = self.store.state, self.training.histories
        if state.xor.solver == "line" or not histories:
            return super().data()
        names = [self.theme.say(name) for name in names_of(state.xor, len(histories))]
        return csv_text(trained_table(state, histories, names))

    def picture(self) -> QWidget:
        """Return planes, loss and network: what a worksheet wants."""
        self.training.finish()
        return self._views

    def _draw_line(self, state: State, points: Array, classes: Array) -> None:
        language, hidden = self.theme.language, state.values_hidden
        line = Line(*state.xor.line)
        picture = line_picture(line, points, classes, language, hidden=hidden)
        right = int((line.says(points) == classes).sum())
        title = self._title(words.YOUR_LINE, right, len(points), hidden=hidden)
        self._show_planes([(picture, title)])
        self._views.show_training([], [])
        self._views.ways.show_ways(state.xor, ())
        share = line.accuracy(points, classes)
        best = best_share(state.xor.examples, state.xor.noise, state.xor.own)
        self._say(line_verdict(share, best), hidden=hidden)

    def _draw_training(self) -> None:
        state = self.store.state
        shown, hidden, language = state.xor, state.values_hidden, self.theme.language
        points, classes = examples(shown.examples, shown.noise, shown.own)
        histories = self.training.histories
        if not histories:
            self._draw_line(state, points, classes)
            return
        names = names_of(shown, len(histories))
        planes: list[tuple[PlanePicture, str]] = []
        losses, shares = [], []
        for one, name in zip(histories, names, strict=True):
            picture = network_picture(one, points, classes, name, language, hidden=hidden)
            share = share_right(one, points, classes)
            shares.append(share)
            right = round(share * len(points))
            planes.append((picture, self._title(name, right, len(points), hidden=hidden)))
            losses.append((name.of(language), *one.losses))
        nets = [
            figure(one, name, language, hidden=hidden)
            for one, name in zip(histories, names, strict=True)
        ]
        self._show_planes(planes)
        self._views.show_training(losses, nets, hidden=hidden)
        best = best_share(shown.examples, shown.noise, shown.own)
        said = training_verdict(histories, names, shares, best, (points, classes))
        ways = () if hidden else offered(shown, histories[0], shares[0], (points, classes))
        self._views.ways.show_ways(shown, ways)
        self._say(said, hidden=hidden)
        here = histories[0].here
        loss = words.HIDDEN if hidden else format_number(here.loss, 4)
        place = words.PLACE.fill(step=here.step, loss=loss)
        self._views.trainer.show_training(
            running=self.training.running,
            at_start=self.training.at_start,
            over=self.training.over,
            place=self.theme.say(self.training.place(place)),
        )
        self._views.trainer.show_pace(self.training.pace)

    def _show_planes(self, planes: list[tuple[PlanePicture, str]]) -> None:
        near = NEAR if self._xor.examples == "own" else None
        self._views.show_planes([(replace(one, near=near), title) for one, title in planes])

    def _title(self, name: Text, right: int, count: int, *, hidden: bool) -> str:
        if not count:
            return self.theme.say(name)
        shown: object = words.HIDDEN if hidden else right
        return self.theme.say(words.PLANE_TITLE.fill(name=name, right=shown, all=count))

    def _say(self, said: tuple[Text, ...], *, hidden: bool) -> None:
        text = "\n".join(self.theme.say(one) for one in said)
        self._views.show_verdict(self.theme.say(words.HIDDEN) if hidden else text)

    def _listen(self) -> None:
        controls, trainer = self._controls, self._views.trainer
        controls.changed.connect(self._change)
        controls.by_training.tuned.connect(self._tune)
        controls.by_training.untuned.connect(lambda field: self._tune(field, None, 0.0))
        controls.noise_asked.connect(
            lambda: self._put(replace(self._xor, noise=(self._xor.noise + 1) % (LARGEST_SEED + 1)))
        )
        controls.clear_asked.connect(lambda: self._put(replace(self._xor, own=())))
        controls.best_asked.connect(self._show_best)
        controls.settled.connect(self.store.settle)
        for plane in self._views.planes:
            self._own.listen(plane)
            plane.handle_moved.connect(self._move_handle)
            plane.settled.connect(self.store.settle)
        self._views.ways.chosen.connect(self._take_way)
        self.drive(trainer)
        self.training.moved.connect(self._draw_training)

    def _change(self, name: str, value: object) -> None:
        if name == "rate":
            slowed = self.training.at_rate(self._xor, float(value))  # type: ignore[arg-type]  # of a slider
            if slowed is None:
                self._controls.by_training.refuse_rate()
            else:
                self._put(slowed, name)
            return
        changed = replace(self._xor, **{name: value})  # type: ignore[arg-type]  # checked by the state
        if name == "compared" and changed.other == changed.pick:  # that would show nothing
            changed = replace(changed, other=Pick("tanh" if changed.pick.key == "relu" else "relu"))
        self._put(changed, name if name == "line" else None)

    @property
    def _xor(self) -> XorState:
        return self.store.state.xor

    def _put(self, xor: XorState, gesture: str | None = None) -> None:
        if xor.trained != self._xor.trained:  # another training, which has come nowhere yet
            xor = replace(xor, way=())
        name = None if gesture is None else f"xor.{gesture}"
        self.store.put(replace(self.store.state, xor=xor), name)

    def _take_way(self, way: XorState) -> None:
        """Train with other settings, from their start."""
        shown = self._xor
        self._put(replace(shown, seed=way.seed, units=way.units, pick=way.pick, steps=0, way=()))
        self.training.play(True)
        self.store.tell()

    def _tune(self, field: str, key: str | None, value: float) -> None:
        """Change a parameter of one of the activations; no key brings all defaults back."""
        pick: Pick = getattr(self._xor, field)
        tuned = pick.untune() if key is None else pick.tune(key, value)
        self._put(
            replace(self._xor, **{field: tuned}),  # type: ignore[arg-type]  # "pick" or "other"
            None if key is None else f"{field}.{key}",
        )

    def _show_best(self) -> None:
        points, classes = examples(self._xor.examples, self._xor.noise, self._xor.own)
        if len(points):
            self._put_line(best_line(points, classes)[0])

    def _put_line(self, line: Line, gesture: str | None = None) -> None:
        """Show a line, no longer than its sliders reach."""
        largest = max(abs(number) for number in (line.w1, line.w2, line.b))
        share = min(1.0, LARGEST_LINE / largest) if largest else 1.0
        numbers = tuple(round(number * share, 6) for number in (line.w1, line.w2, line.b))
        self._put(replace(self._xor, line=numbers), gesture)

    def _move_handle(self, x: float, y: float, other_x: float, other_y: float) -> None:
        line = Line(*self._xor.line).through((x, y), (other_x, other_y))
        self._put_line(line, "handle")
