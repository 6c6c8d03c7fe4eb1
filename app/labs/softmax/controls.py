"""The left column: logits, presets, temperature, shift and arithmetic."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.labs.softmax import words
from app.labs.softmax.remarks import heat_remark, shift_remark
from app.labs.softmax.result import SoftmaxResult
from app.theme import Theme
from app.widgets.controls import button, check_box, choice, label
from app.widgets.field_notes import FieldError, ReadingNotice
from app.widgets.number_slider import NumberSlider, Scale
from app.widgets.text_fields import TextField
from core.interval import LARGEST
from core.labs.softmax.state import FloatWidth, SoftmaxState, ViewKey
from core.labs.softmax.transitions import read
from core.text import Language, Text

WIDTHS = ("float64", "float32", "float16")
_FEWEST_LINES, _MOST_LINES = 2, 6


class Inputs(QWidget):
    """Logits, temperature, shift and the kind of arithmetic.

    Signals:
        written: the text of the logits, after every key.
        add_asked, remove_asked: another class is wanted, or one fewer.
        preset_chosen: the number of an example.
        rank_switched: whether the bars are to stand by their size.
        warmed, shifted: T > 0 and c, typed or dragged.
        width_chosen: "float16", "float32" or "float64".
        stable_switched: whether the maximum is to be subtracted.
        settled: a drag ended.
    """

    written = Signal(str)
    add_asked = Signal()
    remove_asked = Signal()
    preset_chosen = Signal(int)
    rank_switched = Signal(bool)
    warmed = Signal(float)
    shifted = Signal(float)
    width_chosen = Signal(str)
    stable_switched = Signal(bool)
    settled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._wrong = FieldError(theme, "softmax.logits_complaint")
        self._notice = ReadingNotice(theme, "softmax.logits_notice")
        self._notice.asked.connect(self._rewrite)
        self._notice.released.connect(self._fit_field)
        self.field = TextField(theme, "softmax.logits", words.LOGITS)
        self.field.setPlaceholderText(theme.say(words.LOGITS_TIP))
        self.field.setToolTip(theme.say(words.LOGITS_TIP))
        self.field.edited.connect(self._write)
        options: list[tuple[Text, object]] = [
            (preset.text, number) for number, preset in enumerate(PRESETS)
        ]
        self._preset = choice(
            theme, "softmax.preset", words.PRESET, options, self.preset_chosen.emit
        )
        self._preset.setPlaceholderText(theme.say(words.PRESET))
        self._by_rank = check_box(theme, "softmax.by_rank", words.BY_RANK, self.rank_switched.emit)
        self._heat_wrong = FieldError(theme, "softmax.temperature_complaint")
        self._shift_wrong = FieldError(theme, "softmax.shift_complaint")
        self._heat = self._slider("temperature", words.TEMPERATURE, Scale(0.01, 100.0, True))
        self._heat.edited.connect(self._warm)
        self._shift = self._slider("shift", words.SHIFT, Scale(-100.0, 100.0))
        self._shift.edited.connect(self._move)
        self._limits = label(theme, words.LIMIT_COLD, "muted")
        self._limits.setObjectName("softmax.limits")
        self._moved = label(theme, words.SHIFT_NOTHING, "muted")
        self._moved.setObjectName("softmax.shift_remark")
        widths: list[tuple[Text, object]] = [(Text(en=w, zh=w), w) for w in WIDTHS]
        self._width = choice(
            theme, "softmax.dtype", words.DTYPE, widths, lambda n: self.width_chosen.emit(WIDTHS[n])
        )
        self._stable = check_box(
            theme, "softmax.stable", words.STABLE, self.stable_switched.emit, words.STABLE_TIP
        )
        self._lay_out()

    def show_result(self, result: SoftmaxResult, *, hidden: bool) -> None:
        """Show what was typed, with the mistakes in it, and the settings."""
        shown = result.shown
        self.field.show_text(shown.typed)
        if not self._notice.keeps:
            self._fit_field()
        mistakes = read(shown.draft).mistakes if shown.draft is not None else ()
        self._notice.show_notice(None if mistakes else read(shown.logits).notice)
        self.field.underline([(mistake.start, mistake.end) for mistake in mistakes])
        if mistakes:
            self._wrong.about(self.field, mistakes[0].message)
        else:
            self._wrong.withdraw()
        self._preset.setCurrentIndex(place_of(shown, self._theme.language))
        self._by_rank.setChecked(shown.by_rank)
        self._heat.show_value(shown.temperature)
        self._limits.setText(self._theme.say(heat_remark(result, hidden=hidden)))
        self._shift.show_value(shown.shift)
        self._moved.setText(self._theme.say(shift_remark(result)))
        self._width.setCurrentIndex(WIDTHS.index(shown.dtype))
        self._stable.setChecked(shown.stable)

    def _lay_out(self) -> None:
        theme = self._theme
        classes = QHBoxLayout()
        for made in (
            button(theme, "softmax.add", words.ADD, self.add_asked.emit, words.ADD_TIP),
            button(theme, "softmax.remove", words.REMOVE, self.remove_asked.emit, words.REMOVE_TIP),
        ):
            classes.addWidget(made)
        for box in (self._preset, self._width):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.style.gap, 0)
        column.setSpacing(theme.style.gap // 2 - 1)
        column.addWidget(label(theme, words.LOGITS, "heading"))
        column.addWidget(self.field)
        column.addWidget(self._wrong)
        column.addWidget(self._notice)
        column.addLayout(classes)
        column.addWidget(self._preset)
        column.addWidget(self._by_rank)
        for title, slider, wrong, told in (
            (words.TEMPERATURE, self._heat, self._heat_wrong, self._limits),
            (words.SHIFT, self._shift, self._shift_wrong, self._moved),
        ):
            column.addSpacing(theme.style.gap)
            column.addWidget(label(theme, title, "heading"))
            column.addWidget(slider)
            column.addWidget(wrong)
            column.addWidget(told)
        column.addSpacing(theme.style.gap)
        column.addWidget(label(theme, words.DTYPE, "heading"))
        column.addWidget(self._width)
        column.addWidget(self._stable)
        column.addStretch(1)

    def _slider(self, name: str, title: Text, scale: Scale) -> NumberSlider:
        wrong = self._heat_wrong if name == "temperature" else self._shift_wrong
        slider = NumberSlider(self._theme, f"softmax.{name}", title, scale, wrong)
        slider.follow_typing()
        slider.settled.connect(self.settled)
        return slider

    def _write(self, text: str) -> None:
        self._notice.release()
        self.written.emit(text)

    def _rewrite(self, text: str) -> None:
        """Put another reading into the field, where the keyboard goes on."""
        self.field.setFocus()
        self.settled.emit()  # a move of its own, beside what was typed
        self.written.emit(text)
        self.settled.emit()

    def _fit_field(self) -> None:
        """Give the field the lines that it holds: one line needs no more than two."""
        lines = round(self.field.document().size().height())
        lines = min(max(lines, _FEWEST_LINES), _MOST_LINES)
        line = self.field.fontMetrics().lineSpacing()
        margins = 2 * (self.field.frameWidth() + round(self.field.document().documentMargin()))
        self.field.setFixedHeight(lines * line + margins + self._theme.style.gap)

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


@dataclass(frozen=True, slots=True)
class Preset:
    """Logits, and the settings under which they show what they are there to show."""

    text: Text
    logits: Text
    temperature: float = 1.0
    dtype: FloatWidth = "float64"
    stable: bool = True
    view: ViewKey | None = None

    def on(self, shown: SoftmaxState, language: Language) -> SoftmaxState:
        """Return the panel that shows it, in the view that is open if any will do."""
        return replace(
            SoftmaxState(),
            logits=self.logits.of(language),
            temperature=self.temperature,
            dtype=self.dtype,
            stable=self.stable,
            view=self.view or shown.view,
            hidden_columns=shown.hidden_columns,
            by_rank=shown.by_rank,
            rate=shown.rate,
        )


def _same(logits: str) -> Text:
    return Text(en=logits, zh=logits)


_DIGITS = "\n".join(
    f"{digit}: {logit}"
    for digit, logit in enumerate((-1.2, 0.4, 1.1, 2.3, -0.7, 0.9, -2.1, 5.2, 0.2, 3.4))
)
PRESETS: tuple[Preset, ...] = (
    Preset(Text(en="lecture: 0.3, 2.9, 4.0", zh="講義：0.3、2.9、4.0"), _same("0.3 2.9 4.0")),
    Preset(Text(en="ten digits", zh="十個手寫數字"), _same(_DIGITS)),
    Preset(
        Text(en="with names", zh="加上名稱"),
        Text(en="cat: 2.9\ndog: 4.0\nbird: 0.3", zh="貓：2.9\n狗：4.0\n鳥：0.3"),
    ),
    Preset(
        Text(
            en="overflow from 1000 on",
            zh="溢位：1000 以上，不減最大值",
        ),
        _same("1000 1001 1002"),
        stable=False,
        view="widths",
    ),
    Preset(
        Text(en="overflow at 12 in float16", zh="float16 到 12 就溢位"),
        _same("10 11 12"),
        dtype="float16",
        stable=False,
        view="widths",
    ),
    Preset(
        Text(en="underflow from −1000 on", zh="下溢：−1000 以下"),
        _same("-1000 -1001 -1002"),
        stable=False,
        view="widths",
    ),
    Preset(
        Text(en="a class switched off: −∞", zh="關掉一個類別：−∞"),
        Text(en="cat: 2.9\ndog: -inf\nbird: 0.3", zh="貓：2.9\n狗：-inf\n鳥：0.3"),
    ),
    Preset(Text(en="ties", zh="平手"), _same("2 2 2 2")),
    Preset(Text(en="one class only", zh="只有一個類別"), _same("5")),
    Preset(Text(en="cold: T = 0.1", zh="低溫：T = 0.1"), _same("0.3 2.9 4.0"), temperature=0.1),
    Preset(Text(en="hot: T = 10", zh="高溫：T = 10"), _same("0.3 2.9 4.0"), temperature=10.0),
)


def place_of(shown: SoftmaxState, language: Language) -> int:
    """Return which example is on the screen, whatever the view and the marks; -1 if none is."""
    for place, preset in enumerate(PRESETS):
        chosen = replace(preset.on(shown, language), view=shown.view, chosen=shown.chosen)
        if replace(chosen, true_class=shown.true_class) == shown:
            return place
    return -1
