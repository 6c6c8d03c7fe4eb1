"""The Digits panel: a drawing, what the network sees, its hidden layer, logits, probabilities."""

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
    DigitsResult,
    Strokes,
    bars,
    bars_in_words,
    classifier,
    columns,
    logit_text,
    told,
    units_in_words,
    verdict,
    work,
)
from app.panel import Panel
from app.store import LabStore, Store
from app.theme import Theme
from app.widgets.bars import Bars
from app.widgets.controls import button, choice, label
from app.widgets.drawing_pad import DrawingPad, GreyPicture
from app.widgets.field_notes import FieldError
from app.widgets.layouts import Reflow
from app.widgets.number_slider import NumberSlider, Scale
from app.widgets.thumbnail import short_name
from app.widgets.unit_picture import UnitPicture
from core.catalogue import BY_KEY
from core.labs.digits import transitions as moves
from core.labs.digits.maths import DIGITS, SCRIBBLE_NAME
from core.labs.digits.raster import GREYS, SIDE
from core.labs.digits.state import COOLEST, HOTTEST, UNITS, DigitsState, HiddenKey
from core.number_text import format_number
from core.state import PanelKey, State
from core.tables import csv_text
from core.text import Text

_KEYS: tuple[HiddenKey, ...] = ("relu", "sigmoid", "tanh")
_TOLD_EMS = 5.6  # four lines: what is said of a unit moves nothing when it comes and goes


class DigitsPanel(Panel):
    """From left to right as the numbers go: pad, picture and hidden layer, ten logits."""

    key: ClassVar[PanelKey] = "digits"
    title: ClassVar[Text] = words.TITLE

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__(store, theme)
        self._lab = LabStore(store, DigitsState, self.key)
        self._pad = DrawingPad(theme, "digits.pad", words.PAD, words.PAD_TIP)
        self._pad.drawn.connect(lambda stroke: self._lab.change(moves.draw, stroke))
        self._pad.sketched.connect(self._sketch)
        self._pad.wipe_asked.connect(self._wipe)
        self._seen = GreyPicture(theme, "digits.seen", words.SEEN, GREYS)
        self._seen_title = label(theme, words.SEEN, "heading")
        self._seen_title.setObjectName("digits.seen_title")
        self._weights = UnitPicture(theme, "digits.weights", can_choose=False)
        self._pictures = QStackedWidget()
        self._pictures.addWidget(self._seen)
        self._pictures.addWidget(self._weights)
        self._units = UnitPicture(theme, "digits.units", can_choose=True)
        self._units.setToolTip(theme.say(words.UNIT_TIP))
        self._units.chosen.connect(lambda unit: self._lab.change(moves.choose_unit, unit))
        self._told = QLabel()
        self._told.setObjectName("digits.unit")
        self._told.setWordWrap(True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._told.setMinimumHeight(round(_TOLD_EMS * theme.style.font_px))
        heads = theme.say(words.LOGIT_HEAD), theme.say(words.SHARE_HEAD)
        self._bars = Bars(theme, "digits.bars", heads)
        self._verdict = QLabel()
        self._verdict.setObjectName("digits.verdict")
        self._verdict.setWordWrap(True)
        samples: list[tuple[Text, object]] = [
            *((Text(en=str(n), zh=str(n)), n) for n in range(len(DIGITS))),
            (SCRIBBLE_NAME, len(DIGITS)),
        ]
        self._samples = choice(
            theme,
            "digits.examples",
            words.EXAMPLES,
            samples,
            lambda n: self._lab.change(moves.show_example, n),
        )
        self._samples.setPlaceholderText(theme.say(words.EXAMPLES))
        self._samples.setCurrentIndex(-1)
        # An example is an order, not a setting: the list goes back to its title at once.
        self._samples.activated.connect(lambda _: self._samples.setCurrentIndex(-1))
        networks: list[tuple[Text, object]] = [(_network_words(key), key) for key in _KEYS]
        self._hidden = choice(
            theme,
            "digits.hidden",
            words.HIDDEN_LAYER,
            networks,
            lambda n: self._lab.change(moves.use_network, _KEYS[n]),
        )
        tip = words.HIDDEN_TIP.fill(n=classifier(_KEYS[0]).held_out)
        self._hidden.setToolTip(theme.say(tip))
        self._hidden.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._wrong = FieldError(theme, "digits.complaint")
        self._heat = NumberSlider(
            theme,
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
        self._show_result(state, shown.strokes)

    @staticmethod
    def table(state: State) -> str:
        """Return digit, logit and probability; the weights are a file that core cannot read."""
        return csv_text(columns(state))

    def picture(self) -> QWidget:
        """Return all of it: the drawing belongs to the answer."""
        return self

    def _show_result(self, state: State, strokes: Strokes) -> None:
        shown, language = state.digits, self.theme.language
        result = work(shown, strokes)
        self._seen.show_levels(result.seen)
        hidden = state.values_hidden
        self._show_units(shown, result, hidden=hidden)
        rows = bars(result, language, hidden=hidden)
        self._bars.show_bars(rows)
        self._bars.setAccessibleName(bars_in_words(rows, language))
        said = "\n".join(self.theme.say(text) for text in verdict(shown, result))
        self._verdict.setText(self.theme.say(words.COVERED) if hidden else said)

    def _show_units(self, shown: DigitsState, result: DigitsResult, *, hidden: bool) -> None:
        """Show what the hidden layer gives, and the weights of a chosen unit as a picture."""
        say, language = self.theme.say, self.theme.language
        covered = say(words.HIDDEN_VALUES)
        about = covered if hidden and shown.unit is not None else say(told(shown, result))
        self._told.setText(about)
        self._units.say(about)
        title, outputs = say(words.UNITS.fill(n=UNITS)), result.outputs.reshape(SIDE, SIDE)
        spoken = f"{title}: {covered}" if hidden else units_in_words(title, outputs, language)
        self._units.show_values(None if hidden else outputs, shown.unit, spoken)
        if shown.unit is None or hidden:
            self._seen_title.setText(say(words.SEEN))
            self._pictures.setCurrentWidget(self._seen)
            return
        title = say(words.WEIGHTS.fill(unit=shown.unit + 1))
        weights = classifier(shown.hidden).seen_by(shown.unit)
        self._seen_title.setText(title)
        self._weights.show_values(weights, None, units_in_words(title, weights, language))
        self._pictures.setCurrentWidget(self._weights)

    def _lay_out(self) -> None:
        theme, gap = self.theme, self.theme.style.gap
        wipe = button(theme, "digits.wipe", words.WIPE, self._wipe)
        send = button(theme, "digits.send", words.SEND, self._send, words.SEND_TIP)
        left = QVBoxLayout()
        left.setSpacing(gap)
        left.addWidget(label(theme, words.DRAW, "heading"))
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
        middle.addWidget(label(theme, words.UNITS.fill(n=UNITS), "heading"))
        middle.addWidget(self._units, 1)
        settings = QGridLayout()
        settings.addWidget(label(theme, words.HIDDEN_LAYER, "heading"), 0, 0)
        settings.addWidget(self._hidden, 0, 1)
        settings.addWidget(label(theme, words.TEMPERATURE, "heading"), 1, 0)
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
        return self._lab.state

    def _sketch(self, stroke: tuple[tuple[float, float], ...]) -> None:
        """Follow the pen while it draws; the stroke is put when it is lifted."""
        self._show_result(self.store.state, (*self._digits.strokes, stroke))

    def _wipe(self) -> None:
        self._lab.change(moves.wipe)

    def _warm(self, temperature: float) -> None:
        if COOLEST <= temperature <= HOTTEST:
            self._lab.put(moves.warm(self._digits, temperature), "temperature")
            return
        low, high = format_number(COOLEST), format_number(HOTTEST)
        self._heat.field.complain(words.OUT_OF_RANGE.fill(low=low, high=high))

    def _send(self) -> None:
        """Open the Softmax panel on the ten logits; everything else there is as at the start."""
        text = logit_text(work(self._digits, self._digits.strokes))
        self.store.put(moves.send(self.store.state, text))


def _network_words(key: HiddenKey) -> Text:
    name = BY_KEY[key].name
    return words.HIDDEN_OF.fill(
        name=Text(en=short_name(name.en), zh=short_name(name.zh)),
        accuracy=f"{100 * classifier(key).accuracy:.1f} %",
    )
