"""The left column: what goes in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.look import Look
from app.panels.softmax import words
from app.panels.softmax.presets import PRESETS, place_of
from app.panels.softmax.worked import read
from app.widgets.complaint import Complaint
from app.widgets.controls import check_box, choice, label
from app.widgets.formula import Formula
from app.widgets.number_slider import NumberSlider
from app.widgets.scale import Scale
from app.widgets.text_field import TextField
from core.span import LARGEST
from core.state import SoftmaxState
from core.text import Text

WIDTHS = ("float64", "float32", "float16")
FORMULA = r"p_i=\frac{e^{z_i/T}}{\sum_{j} e^{z_j/T}}"


class Inputs(QWidget):
    """Logits, temperature, shift and the kind of arithmetic.

    Signals:
        written: the text of the logits, after every key.
        preset_chosen: the number of an example.
        warmed, shifted: T > 0 and c, typed or dragged.
        width_chosen: "float16", "float32" or "float64".
        stable_switched: whether the maximum is to be subtracted.
        settled: a drag ended.
    """

    written = Signal(str)
    preset_chosen = Signal(int)
    warmed = Signal(float)
    shifted = Signal(float)
    width_chosen = Signal(str)
    stable_switched = Signal(bool)
    settled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._wrong = Complaint(look, "softmax.logits_complaint")
        self.field = TextField(look, "softmax.logits", words.LOGITS)
        self.field.setPlaceholderText(look.say(words.LOGITS_TIP))
        self.field.setMinimumHeight(5 * look.style.font_px)
        self.field.edited.connect(self.written)
        options: list[tuple[Text, object]] = [
            (preset.text, number) for number, preset in enumerate(PRESETS)
        ]
        preset = choice(look, "softmax.preset", words.PRESET, options, self.preset_chosen.emit)
        preset.setPlaceholderText(look.say(words.PRESET))
        self._preset = preset
        preset.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._heat_wrong = Complaint(look, "softmax.temperature_complaint")
        self._heat = self._slider("temperature", words.TEMPERATURE, Scale(0.01, 100.0, True))
        self._heat.edited.connect(self._warm)
        self._shift = self._slider("shift", words.SHIFT, Scale(-100.0, 100.0))
        self._shift.edited.connect(self._move)
        widths: list[tuple[Text, object]] = [(Text(en=w, zh=w), w) for w in WIDTHS]
        self._width = choice(
            look, "softmax.dtype", words.DTYPE, widths, lambda n: self.width_chosen.emit(WIDTHS[n])
        )
        self._stable = check_box(
            look, "softmax.stable", words.STABLE, self.stable_switched.emit, words.STABLE_TIP
        )
        formula = Formula(look, "softmax.formula", words.FORMULA)
        formula.show_formula(FORMULA)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (
            label(look, words.LOGITS, "heading"),
            self.field,
            self._wrong,
            preset,
            label(look, words.TEMPERATURE, "heading"),
            self._heat,
            label(look, words.SHIFT, "heading"),
            self._shift,
            self._heat_wrong,
            label(look, words.DTYPE, "heading"),
            self._width,
            self._stable,
            formula,
        ):
            column.addWidget(widget)
        column.setStretch(1, 1)

    def show_state(self, shown: SoftmaxState) -> None:
        """Show what was typed, with the mistakes in it, and the settings."""
        self.field.show_text(shown.typed)
        mistakes = read(shown.draft).mistakes if shown.draft is not None else ()
        self.field.underline([(mistake.start, mistake.end) for mistake in mistakes])
        if mistakes:
            self._wrong.about(self.field, mistakes[0].message)
        else:
            self._wrong.withdraw()
        self._preset.setCurrentIndex(place_of(shown, self._look.language))
        self._heat.show_value(shown.temperature)
        self._shift.show_value(shown.shift)
        self._width.setCurrentIndex(WIDTHS.index(shown.dtype))
        self._stable.setChecked(shown.stable)

    def _slider(self, name: str, title: Text, scale: Scale) -> NumberSlider:
        slider = NumberSlider(self._look, f"softmax.{name}", title, scale, self._heat_wrong)
        slider.settled.connect(self.settled)
        return slider

    def _warm(self, temperature: float) -> None:
        if temperature > 0.0:
            self.warmed.emit(temperature)
        else:
            self._heat.field.complain(words.TEMPERATURE_WRONG)

    def _move(self, shift: float) -> None:
        if abs(shift) <= LARGEST:
            self.shifted.emit(shift)
        else:
            self._shift.field.complain(words.SHIFT_WRONG)
