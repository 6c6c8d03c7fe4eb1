"""The right side: bars, one strip of length 1, and the view that is open."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

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
_FEW = 4  # classes, whose table is short
_BELOW_FEW_EMS, _BELOW_EMS = 20.0, 11.5  # what the view that needs most has to have
_CHART_PART = 0.5  # of the room that chart and view share, for a long chart
_FEWEST_ROWS, _MOST_WANTED = 3, 10  # ten classes, as of digits, are to be seen at once
_ROOMY_EMS = 33  # less is a small screen


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
        self.bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.below = Below(look)
        # It never pushes the tabs, and takes what there is.
        self.below.setMinimumHeight(1)
        self.below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.style.gap // 2)
        column.addWidget(self.chart)
        column.addSpacing(look.style.gap // 2)
        column.addWidget(self._strip)
        column.addWidget(self._facts)
        column.addSpacing(look.style.gap // 2)
        column.addWidget(self.bar)
        column.addWidget(self.below, 1)

    def show_worked(self, worked: Worked, *, hidden: bool) -> None:
        """Show a computation; with ``hidden`` its probabilities are covered."""
        language, ems = self._look.language, self.height() / self._look.style.font_px
        told = [words.COVERED] if hidden else facts(worked)
        said = _APART.join(map(self._look.say, told))
        self._facts.setText(said)
        self._facts.setAccessibleName(said)
        self._facts.setFixedHeight(self._facts.heightForWidth(self.width()))
        self.bar.show_state(worked.shown)
        shared = self._shared_room()
        tall = self._chart_height(worked, shared)
        self.chart.setFixedHeight(tall)
        column = self.layout()
        if column is not None:
            column.activate()  # at once: the rows are counted by the height that they have
        picture = picture_of(worked, self.chart.room(), language, hidden=hidden)
        self.chart.show_picture(picture)
        self._strip.show_bars(*strip_of(picture, language))
        self.below.show_worked(worked, hidden=hidden, roomy=ems > _ROOMY_EMS)
        self.below.fit(shared - tall)

    def _chart_height(self, worked: Worked, shared: int) -> int:
        """Return the height of the bars: the same in every view, so that no tab ever moves."""
        font_px, classes = self._look.style.font_px, min(worked.classes, MOST_ROWS)
        if classes <= _FEW:
            wanted = shared - _BELOW_FEW_EMS * font_px
        else:
            whole = ClassChart.height_of(font_px, min(classes, _MOST_WANTED))
            wanted = min(max(whole, _CHART_PART * shared), shared - _BELOW_EMS * font_px)
        tallest = ClassChart.tallest(font_px, classes)
        least = ClassChart.height_of(font_px, min(max(classes, 2), _FEWEST_ROWS))
        return round(max(min(wanted, tallest), least))

    def _shared_room(self) -> int:
        """Return the height that bars and view share: what the parts between them leave."""
        taken = 0
        for part in (self._strip, self._facts, self.bar):
            part.ensurePolished()  # before that it does not know how tall it is
            tall = part.heightForWidth(self.width())
            taken += max(tall, part.minimumSizeHint().height(), part.minimumHeight())
        return self.height() - taken - 8 * (self._look.style.gap // 2)
