"""The rows for typed functions, below the list of the catalogue's."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.labs.curves import words
from app.store import LabStore
from app.theme import Stroke, Theme
from app.widgets.controls import Cross, choice, label
from app.widgets.field_notes import FieldError
from app.widgets.legend import line_sample, sample_size
from app.widgets.text_fields import FormulaField
from core.labs.curves import transitions as moves
from core.labs.curves.state import MOST_PICKS, CurvesState
from core.resolve import mistake_in
from core.text import Text

EXAMPLES = (
    "x*sigmoid(beta*x)",
    "1/(1+exp(-k*x))",
    "max(alpha*x, x)",
    "where(x > 0, x, alpha*(exp(x)-1))",
    "0.5*x*(1+tanh(sqrt(2/pi)*(x+0.044715*x^3)))",
    "x*tanh(log(1+exp(x)))",
    "a*x^3 + b*x",
    "sin(omega*x)/x",
    "1/x",
)
_LEAST_EMS = 4.4
"""Height of the rows in a low window: one and a half of them, to see that there are more."""
_BY_HAND = {
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class _Field(FormulaField):
    """A row's field.

    Signals:
        entered: a person went to it, by mouse or keys.
        left_off: Esc: what cannot be read is given up.
    """

    entered = Signal()
    left_off = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that a person came."""
        super().focusInEvent(event)
        if event.reason() in _BY_HAND:
            self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left_off.emit()
        else:
            super().keyPressEvent(event)


class _Row(QWidget):
    """A sample of the function's line, its formula, a cross, and what is wrong below.

    Signals:
        edited: the whole text after a change.
        entered: a person went to the field.
        left_off: what cannot be read is given up.
        removed: remove the function.
    """

    edited = Signal(str)
    entered = Signal()
    left_off = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        suffix = f".{number + 1}" if number else ""  # the first keeps the name that tools know
        title = words.TYPED_FIELD_OF.fill(number=number + 1) if number else words.TYPED_FIELD
        self.wrong = FieldError(theme, f"curves.expression_complaint{suffix}")
        self.field = _Field(theme, f"curves.expression{suffix}", title)
        self.field.edited.connect(self.edited)
        self.field.entered.connect(self.entered)
        self.field.left_off.connect(self.left_off)
        self._sample = QLabel()
        self._sample.setFixedWidth(sample_size(theme.style)[0])
        self._stroke: Stroke | None = None
        self._cross = Cross(theme, f"curves.expression_remove{suffix}", words.TYPED_OFF)
        self._cross.clicked.connect(lambda _checked: self.removed.emit())
        line = QHBoxLayout()
        line.setSpacing(theme.style.gap // 2)
        line.addWidget(self._sample)
        line.addWidget(self.field, 1)
        line.addWidget(self._cross)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.style.gap // 4)
        column.addLayout(line)
        column.addWidget(self.wrong)

    def show_row(self, text: str, hint: str, stroke: Stroke | None, *, removable: bool) -> None:
        """Show what was typed, what is drawn of it while the field is empty, and its line."""
        self.field.setPlaceholderText(hint)
        self.field.show_text(text)
        if stroke != self._stroke:
            self._stroke = stroke
            style = self._theme.style
            self._sample.clear()
            if stroke is not None:
                ratio = self.devicePixelRatioF()
                self._sample.setPixmap(line_sample(stroke, style, ratio, ground=style.window))
        self._cross.setVisible(removable)
        named = words.TYPED_OFF_OF.fill(name=text.strip()[:40]) if text.strip() else words.TYPED_OFF
        self._cross.name_as(named)

    def show_mistake(self, text: str, *, full: bool) -> None:
        """Say what is wrong with a text that is not drawn, and where; empty for none."""
        wrong = mistake_in(text) if text.strip() else None
        self.field.underline([] if wrong is None else [(wrong.start, wrong.end)])
        if wrong is not None:
            self._complain(wrong.message)
        elif text.strip() and full:
            self._complain(words.TYPED_FULL)
        else:
            self.wrong.withdraw()

    def _complain(self, message: Text) -> None:
        said = "⚠ " + self._theme.say(message)
        if not (self.wrong.is_about(self.field) and self.wrong.text() == said):
            self.wrong.about(self.field, message)


class _Rows(QScrollArea):
    """Rows one below the other; where the window is too low for all of them, they scroll."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._inner = inner = QWidget()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.style.gap // 2)
        inner.installEventFilter(self)
        self._least = round(_LEAST_EMS * theme.style.font_px)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when rows or what is said below them come or go."""
        if watched is self._inner and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Return the size at which nothing scrolls."""
        inner = self._inner
        width = self.viewport().width()
        high = inner.heightForWidth(width) if inner.hasHeightForWidth() else -1
        return QSize(inner.minimumSizeHint().width(), max(high, inner.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which no row could be used."""
        return QSize(self._inner.minimumSizeHint().width(), self._least)


class Typed(QWidget):
    """Typed functions, each a line of its own, and an empty one for the next.

    Each is drawn with every key that makes sense of it; while it cannot be read, what could
    be read last stays on the plots.
    """

    def __init__(self, theme: Theme, lab: LabStore[CurvesState]) -> None:
        super().__init__()
        self._theme = theme
        self._lab = lab
        self._rows: list[_Row] = []
        self._showing = False
        self._area = _Rows(theme)
        title = label(theme, words.TYPED, "heading")
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        heading = QHBoxLayout()
        heading.addWidget(title, 1)
        heading.addWidget(self._examples())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.style.gap // 2)
        column.addLayout(heading)
        column.addWidget(self._area)

    def show_state(self, curves: CurvesState) -> None:
        """Show every typed function with its line, and room for one more while there is some."""
        self._showing = True
        try:
            self._show(curves)
        finally:
            self._showing = False

    def _show(self, curves: CurvesState) -> None:
        rows, full = curves.rows, len(curves.picks) == MOST_PICKS
        draft = curves.draft or ""
        wanted = len(rows) + (not full or bool(draft))
        while len(self._rows) < wanted:
            self._rows.append(self._row(len(self._rows)))
        for number, row in enumerate(self._rows):
            row.setVisible(number < wanted)
        for row, place in zip(self._rows, rows, strict=False):
            pick = curves.picks[place]
            stroke = self._theme.style.strokes[curves.lines[place]]
            row.show_row(pick.typed, pick.formula, stroke, removable=len(curves.picks) > 1)
            row.show_mistake(pick.draft or "", full=False)
        if wanted > len(rows):
            new = self._rows[len(rows)]
            hint = self._theme.say(words.TYPED_HINT)
            new.show_row(draft, hint, None, removable=bool(draft))
            new.show_mistake(draft, full=full)
        self._area.updateGeometry()

    def _row(self, number: int) -> _Row:
        made = _Row(self._theme, number)
        made.edited.connect(lambda text: self._write(number, text))
        made.entered.connect(lambda: self._enter(number))
        made.left_off.connect(lambda: self._leave_off(number))
        made.removed.connect(lambda: self._lab.change(moves.taken_off, number))
        self._area.column.addWidget(made)
        return made

    def _examples(self) -> QComboBox:
        options: list[tuple[Text, object]] = [(Text(en=text, zh=text), text) for text in EXAMPLES]
        theme = self._theme
        box = choice(theme, "curves.examples", words.EXAMPLES_TIP, options, self._exemplify)
        box.setPlaceholderText(theme.say(words.EXAMPLES))
        box.setCurrentIndex(-1)
        policy = box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        box.setSizeAdjustPolicy(policy)
        box.setMinimumContentsLength(5)
        box.view().setMinimumWidth(22 * theme.style.font_px)
        # An example is an order, not a setting: the list goes back to its title at once.
        box.activated.connect(lambda _: box.setCurrentIndex(-1))
        return box

    def _exemplify(self, number: int) -> None:
        self._lab.change(moves.exemplified, EXAMPLES[number], EXAMPLES)

    def _write(self, number: int, text: str) -> None:
        curves = moves.written(self._lab.state, number, text)
        self._lab.put(curves, f"expression.{number}")
        self._area.ensureWidgetVisible(self._rows[number].field, 0, 0)

    def _enter(self, number: int) -> None:
        """Make the function active whose field a person went to."""
        if not self._showing:  # a removed row passes the keyboard on, which nobody asked for
            self._lab.put(moves.entered(self._lab.state, number), "expression.entered")

    def _leave_off(self, number: int) -> None:
        """Go back to what is drawn; what was never drawn is gone."""
        rows = self._lab.state.rows
        text = self._lab.state.picks[rows[number]].formula if number < len(rows) else ""
        self._lab.change(moves.written, number, text)
