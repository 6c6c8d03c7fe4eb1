"""The right side: bars, one strip of length 1, and the view that is open."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.look import Look
from app.panels.softmax import words
from app.panels.softmax.below import Below
from app.panels.softmax.remarks import facts
from app.panels.softmax.rows import MOST_ROWS, picture_of, strip_of
from app.panels.softmax.view_bar import ViewBar
from app.panels.softmax.worked import Worked
from app.widgets.class_chart import ClassChart
from app.widgets.strip import Strip

_APART = "  ·  "
_KEPT_ROWS, _KEPT_ROWS_OF_SMALL = 6, 3  # that find room whatever stands below
_FEW = 4  # classes
_TABLE_PART, _TABLE_PART_OF_FEW = 0.24, 0.34  # of the height, for a table that needs so much
_ROOMY_EMS, _FORMULA_EMS = 33, 44  # less is a small screen; a long table leaves no formula


class Outputs(QWidget):
    """Everything that is computed from the logits."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(look.say(words.TITLE))
        self.chart = ClassChart(look, "softmax.bars")
        self._strip = Strip(look, "softmax.strip")
        self._facts = QLabel()
        self._facts.setObjectName("softmax.summary")
        self._facts.setWordWrap(True)
        self._facts.setTextFormat(Qt.TextFormat.PlainText)  # a class may be called "<b>"
        self.bar = ViewBar(look)
        self.below = Below(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.style.gap // 2)
        column.addWidget(self.chart, 3)
        column.addSpacing(look.style.gap // 2)
        column.addWidget(self._strip)
        column.addWidget(self._facts)
        column.addSpacing(look.style.gap // 2)
        column.addWidget(self.bar)
        column.addWidget(self.below, 2)

    def show_worked(self, worked: Worked, *, hidden: bool) -> None:
        """Show a computation; with ``hidden`` its probabilities are covered."""
        language, ems = self._look.language, self.height() / self._look.style.font_px
        kept = _KEPT_ROWS if ems > _ROOMY_EMS else _KEPT_ROWS_OF_SMALL
        self.chart.limit(min(worked.classes, MOST_ROWS), kept)
        picture = picture_of(worked, self.chart.room(), language, hidden=hidden)
        self.chart.show_picture(picture)
        self._strip.show_bars(*strip_of(picture, language))
        told = [words.COVERED] if hidden else facts(worked)
        said = _APART.join(map(self._look.say, told))
        self._facts.setText(said)
        self._facts.setAccessibleName(said)
        self.bar.show_state(worked.shown)
        many = worked.classes > _FEW
        roomy = ems > _ROOMY_EMS
        formula = roomy and (ems > _FORMULA_EMS or not many)
        self.below.show_worked(worked, hidden=hidden, roomy=roomy, formula=formula)
        part = _TABLE_PART if many and worked.shown.view != "jacobian" else _TABLE_PART_OF_FEW
        self.below.ask_height(self._room_below(), round(part * self.height()))

    def _room_below(self) -> int:
        """Return the height that is left for the view if the bars take as little as they can."""
        beside = (self._strip, self._facts, self.bar)
        taken = sum(max(part.height(), part.minimumSizeHint().height()) for part in beside)
        gaps = 8 * (self._look.style.gap // 2)
        return self.height() - self.chart.minimumHeight() - taken - gaps
