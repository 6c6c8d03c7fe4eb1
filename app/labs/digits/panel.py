"""The Digits panel: a drawing, what the network sees, its hidden layer, logits, probabilities."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.labs.digits import words
from app.labs.digits.result import (
    Strokes,
    Worked,
    bars,
    classifier,
    columns,
    logit_text,
    spoken_bars,
    spoken_units,
    told,
    verdict,
    work,
)
from app.panel import Panel
from app.store import Store
from app.theme import Look
from app.widgets.bars import Bars
from app.widgets.controls import button, choice, label
from app.widgets.drawing_pad import DrawingPad, GreyPicture
from app.widgets.field_notes import Complaint
from app.widgets.layouts import Reflow
from app.widgets.number_slider import NumberSlider, Scale
from app.widgets.thumbnail import short_name
from app.widgets.unit_picture import UnitPicture
from core.catalogue import BY_KEY
from core.labs.digits.maths import DIGITS, SCRIBBLE, SCRIBBLE_NAME
from core.labs.digits.raster import GREYS, SIDE
from core.labs.digits.state import COOLEST, HOTTEST, UNITS, DigitsState, HiddenKey
from core.labs.softmax.state import SoftmaxState
from core.number_text import format_number
from core.state import PanelKey, State
from core.tables import csv_text
from core.text import Text

_KEYS: tuple[HiddenKey, ...] = ("relu", "sigmoid", "tanh")
_SAMPLES = (*DIGITS, SCRIBBLE)
_TOLD_EMS = 5.6  # four lines: what is said of a unit moves nothing when it comes and goes


class DigitsPanel(Panel):
    """From left to right as the numbers go: pad, picture and hidden layer, ten logits."""

    key: ClassVar[PanelKey] = "digits"
    title: ClassVar[Text] = words.TITLE

    def __init__(self, store: Store, look: Look) -> None:
        super().__init__(store, look)
        self._pad = DrawingPad(look, "digits.pad", words.PAD, words.PAD_TIP)
        self._pad.drawn.connect(lambda stroke: self._put(self._digits.draw(stroke)))
        self._pad.sketched.connect(self._sketch)
        self._pad.wipe_asked.connect(self._wipe)
        self._seen = GreyPicture(look, "digits.seen", words.SEEN, GREYS)
        self._seen_title = label(look, words.SEEN, "heading")
        self._seen_title.setObjectName("digits.seen_title")
        self._weights = UnitPicture(look, "digits.weights", can_choose=False)
        self._pictures = QStackedWidget()
        self._pictures.addWidget(self._seen)
        self._pictures.addWidget(self._weights)
        self._units = UnitPicture(look, "digits.units", can_choose=True)
        self._units.setToolTip(look.say(words.UNIT_TIP))
        self._units.chosen.connect(lambda unit: self._put(replace(self._digits, unit=unit)))
        self._told = QLabel()
        self._told.setObjectName("digits.unit")
        self._told.setWordWrap(True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._told.setMinimumHeight(round(_TOLD_EMS * look.style.font_px))
        heads = look.say(words.LOGIT_HEAD), look.say(words.SHARE_HEAD)
        self._bars = Bars(look, "digits.bars", heads)
        self._verdict = QLabel()
        self._verdict.setObjectName("digits.verdict")
        self._verdict.setWordWrap(True)
        samples: list[tuple[Text, object]] = [
            *((Text(en=str(n), zh=str(n)), n) for n in range(len(DIGITS))),
            (SCRIBBLE_NAME, len(DIGITS)),
        ]
        self._samples = choice(
            look,
            "digits.examples",
            words.EXAMPLES,
            samples,
            lambda n: self._put(replace(self._digits, strokes=_SAMPLES[n])),
        )
        self._samples.setPlaceholderText(look.say(words.EXAMPLES))
        self._samples.setCurrentIndex(-1)
        # An example is an order, not a setting: the list goes back to its title at once.
        self._samples.activated.connect(lambda _: self._samples.setCurrentIndex(-1))
        networks: list[tuple[Text, object]] = [(_network_words(key), key) for key in _KEYS]
        self._hidden = choice(
            look,
            "digits.hidden",
            words.HIDDEN_LAYER,
            networks,
            lambda n: self._put(replace(self._digits, hidden=_KEYS[n])),
        )
        tip = words.HIDDEN_TIP.fill(n=classifier(_KEYS[0]).held_out)
        self._hidden.setToolTip(look.say(tip))
        self._hidden.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._wrong = Complaint(look, "digits.complaint")
        self._heat = NumberSlider(
            look,
            "digits.temperature",
            words.TEMPERATURE,
            Scale(COOLEST, HOTTEST, logarithmic=True),
            self._wrong,
        )
        self._heat.edited.connect(self._warm)
        self._heat.settled.connect(store.settle)
        self._right: QWidget = Reflow()
        self._lay_out()

    def draw(self, state: State) -> None:
        """Show the drawing and what comes of it."""
        shown = state.digits
        self._pad.show_strokes(shown.strokes)
        self._hidden.setCurrentIndex(_KEYS.index(shown.hidden))
        self._heat.show_value(shown.temperature)
        self._show_worked(state, shown.strokes)

    @staticmethod
    def table(state: State) -> str:
        """Return digit, logit and probability; the weights are a file that core cannot read."""
        return csv_text(columns(state))

    def picture(self) -> QWidget:
        """Return all of it: the drawing belongs to the answer."""
        return self

    def _show_worked(self, state: State, strokes: Strokes) -> None:
        shown, language = state.digits, self.look.language
        worked = work(shown, strokes)
        self._seen.show_levels(worked.seen)
        hidden = state.values_hidden
        self._show_units(shown, worked, hidden=hidden)
        rows = bars(worked, language, hidden=hidden)
        self._bars.show_bars(rows)
        self._bars.setAccessibleName(spoken_bars(rows, language))
        said = "\n".join(self.look.say(text) for text in verdict(shown, worked))
        self._verdict.setText(self.look.say(words.COVERED) if hidden else said)

    def _show_units(self, shown: DigitsState, worked: Worked, *, hidden: bool) -> None:
        """Show what the hidden layer gives, and the weights of a chosen unit as a picture."""
        say, language = self.look.say, self.look.language
        covered = say(words.HIDDEN_VALUES)
        about = covered if hidden and shown.unit is not None else say(told(shown, worked))
        self._told.setText(about)
        self._units.say(about)
        title, outputs = say(words.UNITS.fill(n=UNITS)), worked.outputs.reshape(SIDE, SIDE)
        spoken = f"{title}: {covered}" if hidden else spoken_units(title, outputs, language)
        self._units.show_values(None if hidden else outputs, shown.unit, spoken)
        if shown.unit is None or hidden:
            self._seen_title.setText(say(words.SEEN))
            self._pictures.setCurrentWidget(self._seen)
            return
        title = say(words.WEIGHTS.fill(unit=shown.unit + 1))
        weights = classifier(shown.hidden).seen_by(shown.unit)
        self._seen_title.setText(title)
        self._weights.show_values(weights, None, spoken_units(title, weights, language))
        self._pictures.setCurrentWidget(self._weights)

    def _lay_out(self) -> None:
        look, gap = self.look, self.look.style.gap
        wipe = button(look, "digits.wipe", words.WIPE, self._wipe)
        send = button(look, "digits.send", words.SEND, self._send, words.SEND_TIP)
        left = QVBoxLayout()
        left.setSpacing(gap)
        left.addWidget(label(look, words.DRAW, "heading"))
        left.addWidget(self._pad, 1)
        row = QHBoxLayout()
        row.addWidget(wipe)
        row.addWidget(self._samples, 1)
        left.addLayout(row)
        left.addWidget(self._told)
        middle = QVBoxLayout()
        middle.setSpacing(gap)
        middle.addWidget(self._seen_title)
        middle.addWidget(self._pictures, 1)
        middle.addWidget(label(look, words.UNITS.fill(n=UNITS), "heading"))
        middle.addWidget(self._units, 1)
        settings = QGridLayout()
        settings.addWidget(label(look, words.HIDDEN_LAYER, "heading"), 0, 0)
        settings.addWidget(self._hidden, 0, 1)
        settings.addWidget(label(look, words.TEMPERATURE, "heading"), 1, 0)
        settings.addWidget(self._heat, 1, 1)
        settings.addWidget(self._wrong, 2, 0, 1, 2)
        settings.setColumnStretch(1, 1)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(gap)
        right.addLayout(settings)
        right.addWidget(self._bars, 1)
        right.addWidget(self._verdict)
        right.addWidget(send)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(gap, gap, gap, gap)
        whole.setSpacing(2 * gap)
        whole.addLayout(left, 4)
        whole.addLayout(middle, 3)
        whole.addWidget(self._right, 6)

    @property
    def _digits(self) -> DigitsState:
        return self.store.state.digits

    def _put(self, digits: DigitsState, gesture: str | None = None) -> None:
        name = None if gesture is None else f"digits.{gesture}"
        self.store.put(replace(self.store.state, digits=digits), name)

    def _sketch(self, stroke: tuple[tuple[float, float], ...]) -> None:
        """Follow the pen while it draws; the stroke is put when it is lifted."""
        self._show_worked(self.store.state, (*self._digits.strokes, stroke))

    def _wipe(self) -> None:
        self._put(self._digits.wipe())

    def _warm(self, temperature: float) -> None:
        if COOLEST <= temperature <= HOTTEST:
            self._put(replace(self._digits, temperature=temperature), "temperature")
            return
        low, high = format_number(COOLEST), format_number(HOTTEST)
        self._heat.field.complain(words.OUT_OF_RANGE.fill(low=low, high=high))

    def _send(self) -> None:
        """Open the Softmax panel on the ten logits; everything else there is as at the start."""
        text = logit_text(work(self._digits, self._digits.strokes))
        softmax = replace(SoftmaxState(), temperature=self._digits.temperature)
        shown = softmax.write(text, good=True)
        self.store.put(replace(self.store.state, panel="softmax", softmax=shown))


def _network_words(key: HiddenKey) -> Text:
    name = BY_KEY[key].name
    return words.HIDDEN_OF.fill(
        name=Text(en=short_name(name.en), zh=short_name(name.zh)),
        accuracy=f"{100 * classifier(key).accuracy:.1f} %",
    )
