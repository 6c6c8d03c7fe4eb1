"""The card of the active function: name, formulas, sliders, the probe's reading, properties."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.labs.curves import words
from app.labs.curves.card_parts import LIBRARIES, SENTENCES, Code, properties
from app.labs.curves.lines import readings
from app.labs.curves.scene import breakable, title
from app.theme import Theme
from app.widgets.controls import button, label
from app.widgets.field_notes import FieldError
from app.widgets.formula import Formula
from app.widgets.number_field import NumberField
from app.widgets.parameter_box import ParameterBox
from app.widgets.readout import Readout
from app.widgets.trainer_bar import Sign, player_sign
from core.catalogue.activation import Activation
from core.formula.latex_speech import latex_substitute
from core.labs.curves.state import CurvesState
from core.resolve import activation_of
from core.sampling.probe import ProbeReading
from core.state_parts import FARTHEST_LIMIT
from core.text import Text


class Card(QScrollArea):
    """What is known of the active function.

    Signals:
        tuned: a parameter's key and its new number.
        limited: a parameter's key and the ends that its slider is to have.
        play_asked: the key of a parameter that is to move by itself, or to stop.
        untuned: back to the defaults.
        doubled: duplicate the function, for other parameters.
        probe_typed: an exact x for the probe.
        library_chosen: whose code to show, "numpy" and so on.
        sweep_asked: the probe is to move by itself, or to stop.
        settled: the drag of a slider ended.
    """

    tuned = Signal(str, float)
    limited = Signal(str, float, float)
    play_asked = Signal(str)
    untuned = Signal()
    doubled = Signal()
    probe_typed = Signal(float)
    library_chosen = Signal(str)
    sweep_asked = Signal()
    settled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = QLabel()
        self._name.setObjectName("curves.name")
        self._name.setProperty("role", "title")
        self._name.setWordWrap(True)
        self._name.installEventFilter(self)
        self._formula = Formula(theme, "curves.formula", words.FORMULA)
        self._slope = Formula(theme, "curves.derivative_formula", words.FORMULA_SLOPE)
        self._filled_title = label(theme, words.FILLED, "heading")
        self._filled = Formula(theme, "curves.filled_formula", words.FILLED)
        self._filled_slope = Formula(theme, "curves.filled_derivative", words.FILLED_SLOPE)
        self.parameters = ParameterBox(theme, "curves", most=FARTHEST_LIMIT)
        self.parameters.edited.connect(self.tuned)
        self.parameters.limited.connect(self.limited)
        self.parameters.play_asked.connect(self.play_asked)
        self.parameters.settled.connect(self.settled)
        self.parameters.reset_asked.connect(self.untuned)
        self._again = button(
            theme, "curves.add_again", words.AGAIN_HERE, self.doubled.emit, words.AGAIN_HERE_TIP
        )
        field_error = FieldError(theme, "curves.probe_complaint")
        self._probe = NumberField(theme, "curves.probe_x", words.PROBE_X, field_error)
        self._probe.edited.connect(self.probe_typed)
        self._sweep = button(theme, "curves.sweep", words.SWEEP, self.sweep_asked.emit)
        self._sweep.setText("")
        self._sweep.setToolTip(theme.say(words.SWEEP))
        probe = QWidget()
        row = QHBoxLayout(probe)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._probe, 1)
        row.addWidget(self._sweep)
        self.reading = Readout(theme, "curves.reading")
        self.properties = Readout(theme, "curves.properties", LIBRARIES, SENTENCES)
        self._code = Code(theme)
        self._code.library_chosen.connect(self.library_chosen)
        self._code_title = label(theme, words.CODE_HEADING, "heading")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.style.gap, 0, theme.style.gap, 0)
        column.setSpacing(theme.style.gap)
        for widget in (
            self._name,
            self._formula,
            self._slope,
            self.parameters,
            self._again,
            label(theme, words.PROBE_AT, "heading"),
            probe,
            field_error,
            self.reading,
            self._filled_title,
            self._filled,
            self._filled_slope,
            label(theme, words.PROPERTIES, "heading"),
            self.properties,
            self._code_title,
            self._code,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(round(14.2 * theme.style.font_px))
        self.setAccessibleName(theme.say(words.CARD))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_state(
        self, curves: CurvesState, read: ProbeReading, *, hidden: bool, sweeping: bool
    ) -> None:
        """Show the active function.

        Args:
            curves: the panel's state.
            read: what the probe reads there.
            hidden: whether the probe's numbers are covered.
            sweeping: whether the probe moves by itself.
        """
        pick = curves.pick
        activation = activation_of(pick)
        name = title(pick, self._theme.language)
        self._name.setText(breakable(name) if pick.is_typed else name)
        self._name.setAccessibleName(name)
        self._show_formulas(activation, pick.settings, concealed=curves.is_concealed)
        self.parameters.show_settings(activation, pick.settings)
        self._again.setVisible(bool(activation.parameters))
        self._probe.show_value(curves.probe_x)
        self._show_sweep(sweeping)
        self._show_reading(read, hidden=hidden, concealed=curves.is_concealed)
        self.properties.show_rows(properties(activation, pick.settings, self._theme.language))
        self._code.show_function(activation, pick.settings, curves.library)
        for widget in (self._code_title, self._code):  # NumPy's program holds f' as well
            widget.setVisible(not curves.is_concealed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin what was put off until the first frame, when the name is painted in it."""
        if watched is self._name and event.type() == QEvent.Type.Paint:
            self._name.removeEventFilter(self)
            self._code.begin()
        return super().eventFilter(watched, event)

    def _show_formulas(
        self, activation: Activation, settings: dict[str, float], *, concealed: bool
    ) -> None:
        """Show f and f', with letters and, where there are any, with numbers in their places.

        While the class is guessing f', its formula is covered.
        """
        full = activation.settings(settings)
        numbers = {parameter.symbol: full[parameter.key] for parameter in activation.parameters}
        value, slope = activation.formulas(**settings)
        for letters, filled, covered, latex in (
            (self._formula, self._filled, False, value),
            (self._slope, self._filled_slope, concealed, slope),
        ):
            with_numbers = latex_substitute(latex, numbers)
            letters.show_formula(latex)
            filled.show_formula(with_numbers)
            letters.setVisible(not covered)
            filled.setVisible(not covered and with_numbers != latex)
        self._filled_title.setVisible(self._filled.isVisibleTo(self))

    def _show_sweep(self, sweeping: bool) -> None:
        said = self._theme.say(words.SWEEP_STOP if sweeping else words.SWEEP)
        sign: Sign = "pause" if sweeping else "play"
        if self._sweep.accessibleName() == said and not self._sweep.icon().isNull():
            return
        self._sweep.setAccessibleName(said)
        self._sweep.setToolTip(said)
        self._sweep.setIcon(player_sign(sign, self._theme.style, self.devicePixelRatioF()))

    def _show_reading(self, read: ProbeReading, *, hidden: bool, concealed: bool) -> None:
        """Show what the probe reads: nothing where all is hidden, f alone while f' is guessed."""
        say = self._theme.say
        if hidden or concealed:
            rows = {key: (text, say(words.HIDDEN)) for key, text in _READ.items()}
            if not hidden:  # it stands upon the plot as well
                rows["value"] = (words.VALUE, readings(self._theme, read)["value"])
            self.reading.show_rows(rows)
            self.reading.say(say(words.COVERED))
            return
        shown = readings(self._theme, read)
        self.reading.show_rows({key: (text, shown[key]) for key, text in _READ.items()}, read.notes)
        self.reading.say(say(read.spoken))


_READ: dict[str, Text] = {
    "value": words.VALUE,
    "slope": words.SLOPE,
    "bend": words.BEND,
}
