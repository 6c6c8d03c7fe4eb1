"""A typeset formula."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.look import Look
from core.spoken_formula import spoken_formula
from core.text import Text

_PAUSE_MS = 120
_SMALLEST = 0.2  # of the natural size: a formula of several lines' length would be a hair
_READ = Text(en="{title}: {formula}", zh="{title}：{formula}")


class Formula(QWidget):
    """Shows LaTeX as mathematics, shrunk to the width there is; not at all below a fifth.

    Typesetting takes tens of milliseconds, so a new formula appears after a short pause;
    while parameters are dragged the last one stays. The first one waits until the widget has
    been painted: on a slow computer it would come before the window's first frame.
    """

    def __init__(self, look: Look, name: str, title: Text) -> None:
        super().__init__()
        self._look = look
        self._title = title
        self._latex = ""
        self._due = False
        self._seen = False
        self._picture = QSvgRenderer(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.settle)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(2 * look.style.font_px)

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
        said = _READ.fill(title=self._title, formula=spoken_formula(latex))
        self.setAccessibleName(self._look.say(said))
        self.setToolTip(latex)
        self._due = True
        if self._seen:
            self._pause.start()

    def settle(self) -> None:
        """Typeset now."""
        self._pause.stop()
        self._due = False
        style = self._look.style
        self._picture.load(_typeset(self._latex, style.text, 1.25 * style.font_px))
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the natural size of the formula."""
        return self._picture.defaultSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the formula at the left, no larger than there is room for."""
        if self._due and not self._seen:
            self._pause.start()
        self._seen = True
        if self._picture.isValid() and self._scale() > 0.0:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._picture.render(painter, self._area())

    def resizeEvent(self, _event: object) -> None:
        """Fit the height to the width."""
        self._fit()

    def _scale(self) -> float:
        """Return how much smaller than natural it is drawn; 0 where nobody could read it."""
        scale = min(1.0, self.width() / max(self._picture.defaultSize().width(), 1))
        return scale if scale >= _SMALLEST else 0.0

    def _area(self) -> QRectF:
        natural, scale = self._picture.defaultSize(), self._scale()
        return QRectF(0, 0, natural.width() * scale, natural.height() * scale)

    def _fit(self) -> None:
        if self._picture.isValid():
            self.setFixedHeight(round(self._area().height()) + 2)


@lru_cache(maxsize=256)
def _typeset(latex: str, colour: str, size: float) -> bytes:
    """Return a formula as SVG; with parameters in it, it may be any of thousands."""
    # Imported here because it costs a third of the time to the first frame, which is
    # painted before any formula is.
    from ziamath.config import config  # noqa: PLC0415
    from ziamath.zmath import Latex  # noqa: PLC0415  # see above

    config.svg2 = False  # Qt draws SVG 1.1 only
    return Latex(latex, size=size, color=colour).svg().encode("utf-8")
