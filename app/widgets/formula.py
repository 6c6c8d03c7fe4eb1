"""A typeset formula."""

import math
from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QWidget

from app.theme import Theme
from core.formula.latex_speech import latex_to_speech
from core.text import Text

_PAUSE_MS = 120
_SMALLEST = 0.5  # of the natural size, in which an exponent can still be read
_READ = Text(en="{title}: {formula}", zh="{title}：{formula}")


class Formula(QWidget):
    """Shows LaTeX as mathematics, shrunk to the width there is as far as it can be read.

    What is longer than that has a scroll bar below it.

    Typesetting takes tens of milliseconds, so a new formula appears after a short pause;
    while parameters are dragged the last one stays. The first one waits until the widget has
    been painted: on a slow computer it would come before the window's first frame.
    """

    def __init__(self, theme: Theme, name: str, title: Text) -> None:
        super().__init__()
        self._theme = theme
        self._title = title
        self._latex = ""
        self._due = False
        self._seen = False
        self._picture = QSvgRenderer(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.settle)
        self._bar = QScrollBar(Qt.Orientation.Horizontal, self)
        self._bar.setAccessibleName(theme.say(title))
        self._bar.hide()
        self._bar.valueChanged.connect(self.update)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(round(1.5 * theme.style.font_px))

    @property
    def latex(self) -> str:
        """The formula, typeset or about to be."""
        return self._latex

    @property
    def typeset(self) -> bool:
        """Whether the formula is on the screen."""
        return self._picture.isValid() and not self._due

    def show_formula(self, latex: str) -> None:
        """Show another formula."""
        if latex == self._latex:
            return
        self._latex = latex
        said = _READ.fill(title=self._title, formula=latex_to_speech(latex))
        self.setAccessibleName(self._theme.say(said))
        self.setToolTip(latex)
        self._due = True
        if self._seen:
            self._pause.start()

    def settle(self) -> None:
        """Typeset now; before there is a formula, nothing happens."""
        self._pause.stop()
        self._due = False
        if not self._latex:
            return
        style = self._theme.style
        self._picture.load(_typeset(self._latex, style.text, 1.25 * style.font_px))
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the natural size of the formula."""
        return self._picture.defaultSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the formula from the left, or the part of it that is scrolled to."""
        if self._due and not self._seen:
            self._pause.start()
        self._seen = True
        if self._picture.isValid():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._picture.render(painter, self._area().translated(-self._bar.value(), 0.0))

    def resizeEvent(self, _event: object) -> None:
        """Fit the height to the width."""
        self._fit()

    def _area(self) -> QRectF:
        """Return the size at which the formula is drawn."""
        natural = self._picture.defaultSize()
        scale = max(min(1.0, self.width() / max(natural.width(), 1)), _SMALLEST)
        return QRectF(0, 0, natural.width() * scale, natural.height() * scale)

    def _fit(self) -> None:
        """Be as tall as the formula, and its scroll bar where it is too long."""
        if not self._picture.isValid():
            return
        area = self._area()
        beyond = max(math.ceil(area.width()) - self.width(), 0)
        self._bar.setRange(0, beyond)
        self._bar.setPageStep(self.width())
        self._bar.setSingleStep(self._theme.style.font_px)
        self._bar.setVisible(beyond > 0)
        tall, bar = round(area.height()) + 2, self._bar.sizeHint().height()
        self._bar.setGeometry(0, tall, self.width(), bar)
        self.setFixedHeight(tall + bar if beyond else tall)


@lru_cache(maxsize=256)
def _typeset(latex: str, colour: str, size: float) -> bytes:
    """Return a formula as SVG; with parameters in it, it may be any of thousands."""
    # Imported here because it costs a third of the time to the first frame, which is
    # painted before any formula is.
    from ziamath.config import config  # noqa: PLC0415
    from ziamath.zmath import Latex  # noqa: PLC0415  # see above

    config.svg2 = False  # Qt draws SVG 1.1 only
    return Latex(latex, size=size, color=colour).svg().encode("utf-8")
