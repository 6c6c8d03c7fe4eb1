"""The XOR panel: what a straight line cannot separate, and a hidden layer can."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.labs.xor import words
from app.labs.xor.controls import controls, weight_name
from app.labs.xor.figure import figure
from app.labs.xor.result import (
    Trainings,
    hand_picture,
    line_picture,
    names_of,
    network_picture,
    share_right,
    space_picture,
)
from app.labs.xor.verdict import (
    best_share,
    hand_verdict,
    line_verdict,
    offered,
    training_verdict,
)
from app.labs.xor.view import Views
from app.store import LabStore, Store
from app.theme import Theme
from app.training_panel import TOO_MANY_RATES, TrainingPanel
from app.widgets.input_plane_picture import PlanePicture
from app.widgets.layouts import SideColumn
from core.arrays import Array
from core.labs.xor import transitions as moves
from core.labs.xor.hand import by_hand
from core.labs.xor.maths import Line, examples
from core.labs.xor.state import MOST_OWN, NEAR, XorState
from core.labs.xor.table import trained_table
from core.number_text import format_number
from core.state import PanelKey, State
from core.state_parts import MOST_ERAS, MoveError
from core.tables import csv_text
from core.text import Text


class XorPanel(TrainingPanel[XorState]):
    """Points and the way to separate them on the left; planes, loss and network on the right."""

    key: ClassVar[PanelKey] = "xor"
    title: ClassVar[Text] = words.TITLE
    training: Trainings

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__(store, theme)
        self._lab = LabStore(store, XorState, self.key)
        self._controls = controls(theme, self._lab, rated=self._rated)
        self._views = Views(theme)
        self.training = Trainings(self)
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
        if len(shown.own) < MOST_OWN or shown.examples != "own":
            self._controls.allow("adds")
        points, classes = examples(shown.examples, shown.noise, shown.own)
        if shown.solver == "line":
            self.training.pause()
            self._draw_line(state, points, classes)
        elif shown.solver == "hand":
            self.training.pause()
            self._draw_by_hand(state, points, classes)
        else:
            self.training.follow(shown, points, classes)
            self._draw_training()

    def data(self) -> str:
        """Return what the networks on the screen answer, however far they are trained."""
        self.training.finish()
        state, histories = self.store.state, self.training.histories
        if state.xor.solver != "train" or not histories:
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
        equation = "" if hidden or not len(points) else line.equation()
        self._show_planes([(picture, title)], equation)
        self._views.show_space(None)
        self._views.show_training([], [])
        self._views.ways.show_ways(state.xor, ())
        share = line.accuracy(points, classes)
        best = best_share(state.xor.examples, state.xor.noise, state.xor.own)
        self._say(line_verdict(share, best, told=state.xor.told), hidden=hidden)

    def _draw_by_hand(self, state: State, points: Array, classes: Array) -> None:
        shown, hidden, language = state.xor, state.values_hidden, self.theme.language
        if not len(points):
            self._draw_line(state, points, classes)
            return
        built = by_hand(shown)
        picture = hand_picture(built, points, classes, language, hidden=hidden)
        right = sum(point.right for point in picture.points)
        title = self._title(words.YOUR_NETWORK, right, len(points), hidden=hidden)
        self._show_planes([(picture, title)])
        looks = shown.space and not hidden
        self._views.show_space(
            space_picture(built, shown, points, classes, language) if looks else None
        )
        drawn = figure(
            *built, (points, classes), words.YOUR_NETWORK, language, hidden=hidden, by_hand=True
        )
        self._views.show_training([], [drawn])
        self._views.ways.show_ways(shown, ())
        self._say(hand_verdict(built, points, classes), hidden=hidden)

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
            figure(
                one.settings.network,
                one.here.weights,
                (points, classes),
                name,
                language,
                hidden=hidden,
            )
            for one, name in zip(histories, names, strict=True)
        ]
        self._show_planes(planes)
        folded = shown.space and shown.folds and not hidden
        first = histories[0]
        built = (first.settings.network, first.here.weights)
        self._views.show_space(
            space_picture(built, shown, points, classes, language) if folded else None
        )
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

    def _show_planes(self, planes: list[tuple[PlanePicture, str]], equation: str = "") -> None:
        near = NEAR if self._xor.examples == "own" else None
        marks = words.MARKS_HIDDEN if self.store.state.values_hidden else words.MARKS
        if equation:
            marks = words.MARKS_LINE.fill(marks=marks, line=equation)
        shown = [(replace(one, near=near), title) for one, title in planes]
        self._views.show_planes(shown, self.theme.say(marks))

    def _title(self, name: Text, right: int, count: int, *, hidden: bool) -> str:
        if not count:
            return self.theme.say(name)
        shown: object = words.HIDDEN if hidden else right
        return self.theme.say(words.PLANE_TITLE.fill(name=name, right=shown, all=count))

    def _say(self, said: tuple[Text, ...], *, hidden: bool) -> None:
        text = "\n".join(self.theme.say(one) for one in said)
        self._views.show_verdict(self.theme.say(words.HIDDEN) if hidden else text)

    def _listen(self) -> None:
        lab, trainer = self._lab, self._views.trainer
        for plane in self._views.planes:
            plane.placed.connect(lambda x, y: self._point(moves.click, x, y))
            plane.set_asked.connect(lambda x, y: self._point(moves.mark, x, y))
            plane.take_asked.connect(lambda x, y: self._point(moves.unmark, x, y))
            plane.handle_moved.connect(
                lambda *ends: lab.put(moves.lead_through(lab.state, ends[:2], ends[2:]), "handle")
            )
            plane.settled.connect(lab.settle)
        self._views.ways.chosen.connect(self._take_way)
        self._views.figures[0].number_pressed.connect(self._go_to_number)
        self.drive(trainer)
        self.training.moved.connect(self._draw_training)

    def _point(
        self, move: Callable[[XorState, float, float], XorState], x: float, y: float
    ) -> None:
        """Do what was asked for on a plane, or say why it cannot be done."""
        try:
            self._lab.change(move, x, y)
        except MoveError as error:
            self._controls.refuse("adds", error.message)

    def _rated(self, shown: XorState, rate: float) -> XorState:
        """Return the lab at another learning rate from here on."""
        changed = self.training.at_rate(shown, rate)
        if changed is None:
            raise MoveError(TOO_MANY_RATES.fill(most=MOST_ERAS))
        return changed

    def _go_to_number(self, place: int) -> None:
        """Let a number be typed that was pressed on the figure."""
        if self._xor.solver == "hand":
            self._controls.focus_on(weight_name(place))

    @property
    def _xor(self) -> XorState:
        return self.store.state.xor

    def _take_way(self, way: XorState) -> None:
        """Train with other settings, from their start."""
        self._lab.change(moves.go_another_way, way)
        self.training.play(True)
        self.store.tell()
