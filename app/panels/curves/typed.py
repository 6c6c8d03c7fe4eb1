"""The field for a function of one's own, below the list of those that there are."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.look import Look
from app.panels.curves import moves, words
from app.panels.curves.bench import Bench
from app.widgets.complaint import Complaint
from app.widgets.controls import choice, label
from app.widgets.formula_field import FormulaField
from core.picked import mistake_in
from core.state import CurvesState
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


class Typed(QWidget):
    """A formula that becomes the active function with every key that makes sense of it."""

    def __init__(self, look: Look, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._wrong = Complaint(look, "curves.expression_complaint")
        self.field = FormulaField(look, "curves.expression", words.TYPED_FIELD)
        self.field.setPlaceholderText(look.say(words.TYPED_HINT))
        self.field.edited.connect(self._write)
        options: list[tuple[Text, object]] = [(Text(en=text, zh=text), text) for text in EXAMPLES]
        examples = choice(
            look,
            "curves.examples",
            words.EXAMPLES_TIP,
            options,
            lambda number: bench.change(moves.written, EXAMPLES[number]),
        )
        examples.setPlaceholderText(look.say(words.EXAMPLES))
        examples.setCurrentIndex(-1)
        policy = examples.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        examples.setSizeAdjustPolicy(policy)
        examples.setMinimumContentsLength(5)
        examples.view().setMinimumWidth(22 * look.style.font_px)
        # An example is an order, not a setting: the list goes back to its title at once.
        examples.activated.connect(lambda _: examples.setCurrentIndex(-1))
        title = label(look, words.TYPED, "heading")
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        heading = QHBoxLayout()
        heading.addWidget(title, 1)
        heading.addWidget(examples)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.style.gap // 2)
        column.addLayout(heading)
        column.addWidget(self.field)
        column.addWidget(self._wrong)

    def show_state(self, curves: CurvesState) -> None:
        """Show what was typed, and what is wrong with it and where."""
        self.field.show_text(curves.typed)
        draft = curves.draft or ""
        wrong = mistake_in(draft) if draft.strip() else None
        self.field.underline([] if wrong is None else [(wrong.start, wrong.end)])
        if wrong is None:
            self._wrong.withdraw()
        else:
            self._wrong.about(self.field, wrong.message)

    def _write(self, text: str) -> None:
        self._bench.put(moves.written(self._bench.curves, text), "expression")
