"""The card of the active function: name, formulas, sliders, the probe's reading, properties."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.labs.curves import words
from app.labs.curves.card_parts import LIBRARIES, SENTENCES, Code, properties
from app.labs.curves.lines import readings
from app.labs.curves.scene import breakable, title
from app.theme import Look
from app.widgets.controls import button, label
from app.widgets.field_notes import Complaint
from app.widgets.formula import Formula
from app.widgets.number_field import NumberField
from app.widgets.parameter_box import ParameterBox
from app.widgets.readout import Readout
from app.widgets.trainer_bar import Sign, player_sign
from core.catalogue.activation import Activation
from core.formula.latex_speech import filled_formula
from core.labs.curves.state import CurvesState
from core.resolve import activation_of
from core.sampling.probe import Reading
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

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._name = QLabel()
        self._name.setObjectName("curves.name")
        self._name.setProperty("role", "title")
        self._name.setWordWrap(True)
        self._name.installEventFilter(self)
        self._formula = Formula(look, "curves.formula", words.FORMULA)
        self._slope = Formula(look, "curves.derivative_formula", words.FORMULA_SLOPE)
        self._filled_title = label(look, words.FILLED, "heading")
        self._filled = Formula(look, "curves.filled_formula", words.FILLED)
        self._filled_slope = Formula(look, "curves.filled_derivative", words.FILLED_SLOPE)
        self.parameters = ParameterBox(look, "curves", most=FARTHEST_LIMIT)
        self.parameters.edited.connect(self.tuned)
        self.parameters.limited.connect(self.limited)
        self.parameters.play_asked.connect(self.play_asked)
        self.parameters.settled.connect(self.settled)
        self.parameters.reset_asked.connect(self.untuned)
        self._again = button(
            look, "curves.add_again", words.AGAIN_HERE, self.doubled.emit, words.AGAIN_HERE_TIP
        )
        complaint = Complaint(look, "curves.probe_complaint")
        self._probe = NumberField(look, "curves.probe_x", words.PROBE_X, complaint)
        self._probe.edited.connect(self.probe_typed)
        self._sweep = button(look, "curves.sweep", words.SWEEP, self.sweep_asked.emit)
        self._sweep.setText("")
        self._sweep.setToolTip(look.say(words.SWEEP))
        probe = QWidget()
        row = QHBoxLayout(probe)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._probe, 1)
        row.addWidget(self._sweep)
        self.reading = Readout(look, "curves.reading")
        self.properties = Readout(look, "curves.properties", LIBRARIES, SENTENCES)
        self._code = Code(look)
        self._code.library_chosen.connect(self.library_chosen)
        self._code_title = label(look, words.CODE_HEADING, "heading")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(look.style.gap, 0, look.style.gap, 0)
        column.setSpacing(look.style.gap)
        for widget in (
            self._name,
            self._formula,
            self._slope,
            self.parameters,
            self._again,
            label(look, words.PROBE_AT, "heading"),
            probe,
            complaint,
            self.reading,
            self._filled_title,
            self._filled,
            self._filled_slope,
            label(look, words.PROPERTIES, "heading"),
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
        self.setMinimumWidth(round(14.2 * look.style.font_px))
        self.setAccessibleName(look.say(words.CARD))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_state(
        self, curves: CurvesState, read: Reading, *, hidden: bool, sweeping: bool
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
        name = title(pick, self._look.language)
        self._name.setText(breakable(name) if pick.is_typed else name)
        self._name.setAccessibleName(name)
        self._show_formulas(activation, pick.settings, concealed=curves.is_concealed)
        self.parameters.show_settings(activation, pick.settings)
        self._again.setVisible(bool(activation.parameters))
        self._probe.show_value(curves.probe_x)
        self._show_sweep(sweeping)
        self._show_reading(read, hidden=hidden, concealed=curves.is_concealed)
        self.properties.show_rows(properties(activation, pick.settings, self._look.language))
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
            with_numbers = filled_formula(latex, numbers)
            letters.show_formula(latex)
            filled.show_formula(with_numbers)
            letters.setVisible(not covered)
            filled.setVisible(not covered and with_numbers != latex)
        self._filled_title.setVisible(self._filled.isVisibleTo(self))

    def _show_sweep(self, sweeping: bool) -> None:
        said = self._look.say(words.SWEEP_STOP if sweeping else words.SWEEP)
        sign: Sign = "pause" if sweeping else "play"
        if self._sweep.accessibleName() == said and not self._sweep.icon().isNull():
            return
        self._sweep.setAccessibleName(said)
        self._sweep.setToolTip(said)
        self._sweep.setIcon(player_sign(sign, self._look.style, self.devicePixelRatioF()))

    def _show_reading(self, read: Reading, *, hidden: bool, concealed: bool) -> None:
        """Show what the probe reads: nothing where all is hidden, f alone while f' is guessed."""
        say = self._look.say
        if hidden or concealed:
            rows = {key: (text, say(words.HIDDEN)) for key, text in _READ.items()}
            if not hidden:  # it stands upon the plot as well
                rows["value"] = (words.VALUE, readings(self._look, read)["value"])
            self.reading.show_rows(rows)
            self.reading.say(say(words.COVERED))
            return
        shown = readings(self._look, read)
        self.reading.show_rows({key: (text, shown[key]) for key, text in _READ.items()}, read.notes)
        self.reading.say(say(read.spoken))


_READ: dict[str, Text] = {
    "value": words.VALUE,
    "slope": words.SLOPE,
    "bend": words.BEND,
}
