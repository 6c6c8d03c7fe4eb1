"""A lesson on paper: A4, a page a step, with its picture and its words."""

from PySide6.QtCore import (
    QBuffer,
    QIODevice,
    QMarginsF,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QPyTextObject,
    QRegion,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QApplication, QWidget

from app.export.offscreen import laid_out
from app.export.pdf_text import with_plain_letters
from app.labs import kind_of
from app.lesson import words
from app.theme import STYLES, Theme
from core.lesson import Lesson, Step
from core.lesson.answers import mistake_in_question, told
from core.state import State

_DRAWN = QSize(960, 600)
"""What a lab is laid out for, so that its letters can be read on paper."""
PAPER = STYLES["light"].on(_DRAWN.width(), _DRAWN.height())
"""How every widget is dressed while a handout is made."""
_MARGIN_MM = 15.0
_FOOT_MM = 10.0
_RULE_MM = 8.0
_GAP = 6.0
"""Below a paragraph, in points of 1/96 inch: Qt scales it to the paper."""
_TITLE_PT, _HEADING_PT, _TEXT_PT, _FOOT_PT = 18, 11, 13, 9
_GREY, _RULE = QColor(90, 90, 90), QColor(200, 200, 200)
_INK = QColor(0, 0, 0)
_PICTURE = QTextFormat.ObjectTypes.UserObject + 1
_STEP = QTextFormat.Property.UserProperty + 1


def handout(lesson: Lesson, look: State, *, notes: bool) -> bytes:
    """Return a lesson as a PDF, a page a step: number and lab, picture, words, options.

    What does not fit a page goes on on the next. The letters are text, which can be selected.

    Args:
        lesson: what is printed.
        look: in whose language; paper is always light.
        notes: whether pictures show what the steps reveal, and the answers and the presenter's
            notes stand below; otherwise there are lines to write on.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM + _FOOT_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    # So that a lab is laid out for as many pixels as the width of the text has.
    writer.setResolution(round(_DRAWN.width() / writer.pageLayout().paintRect().width() * 72))
    theme = Theme(PAPER, look.language)
    writer.setTitle(theme.say(lesson.title))
    pages = _Pages(writer, lesson, theme, notes=notes)
    pages.write(look)
    buffer.close()
    return with_plain_letters(bytes(buffer.data().data()))


class _Picture(QPyTextObject):
    """Draws the lab of a step where it stands in the text, as lines and letters."""

    def __init__(self, screens: list[State], theme: Theme, width: float) -> None:
        super().__init__()
        self._screens, self._theme = screens, theme
        self._size = QSizeF(width, width * _DRAWN.height() / _DRAWN.width())

    def intrinsicSize(self, _doc: QTextDocument, _at: int, _format: QTextFormat) -> QSizeF:  # noqa: N802  # Qt's name
        """Return the width of the text, and the height that goes with it."""
        return self._size

    def drawObject(  # noqa: N802  # Qt's name
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _doc: QTextDocument,
        _at: int,
        format: QTextFormat,  # noqa: A002  # Qt's name
    ) -> None:
        """Draw one step's lab into a rectangle."""
        screen = self._screens[format.intProperty(_STEP)]
        with laid_out(screen, self._theme, _DRAWN) as widget:
            painter.save()
            painter.translate(QRectF(rect).topLeft())
            share = min(rect.width() / widget.width(), rect.height() / widget.height())
            painter.scale(share, share)
            QWidget.render(widget, painter, QPoint(), QRegion(widget.rect()))
            painter.restore()


class _Pages:
    """Fills the pages of a handout."""

    def __init__(self, writer: QPdfWriter, lesson: Lesson, theme: Theme, *, notes: bool) -> None:
        self._writer, self._lesson, self._theme, self._notes = writer, lesson, theme, notes
        self._area = QSizeF(writer.width(), writer.height())
        self._mm = writer.resolution() / 25.4
        self._document = QTextDocument()
        font = QFont(QApplication.font())
        font.setPointSize(_TEXT_PT)
        self._document.setDefaultFont(font)
        self._document.setDocumentMargin(0)
        self._document.documentLayout().setPaintDevice(writer)
        self._document.setPageSize(self._area)
        self._cursor = QTextCursor(self._document)

    def write(self, look: State) -> None:
        """Write every step, then every page."""
        screens = [step.screen(look, revealed=self._notes) for step in self._lesson.steps]
        picture = _Picture(screens, self._theme, self._area.width())
        self._document.documentLayout().registerHandler(_PICTURE, picture)
        ends = []
        self._line(self._theme.say(self._lesson.title), _TITLE_PT, bold=True)
        for place, step in enumerate(self._lesson.steps):
            self._step(place, step)
            ends.append(self._cursor.block())
        layout = self._document.documentLayout()
        bottoms = [layout.blockBoundingRect(block).bottom() for block in ends]
        painter = QPainter(self._writer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for page in range(self._document.pageCount()):
            if page:
                self._writer.newPage()
            self._page(painter, page, [] if self._notes else bottoms)
        painter.end()

    def _step(self, place: int, step: Step) -> None:
        say = self._theme.say
        name = say(kind_of(step.panel).title) if step.part is not None else ""
        heading = say(words.HANDOUT_STEP.fill(n=place + 1, lab=name))
        self._line(heading, _HEADING_PT, bold=True, new_page=place > 0)
        if step.part is not None:
            self._line("", _TEXT_PT)
            inside = QTextCharFormat()
            inside.setObjectType(_PICTURE)
            inside.setProperty(_STEP, place)
            self._cursor.insertText("\N{OBJECT REPLACEMENT CHARACTER}", inside)
        if step.mistake is not None:
            self._line(say(step.mistake), _TEXT_PT)
        if step.words is not None:
            self._line(say(step.words), _TEXT_PT)
        for letter, option in zip("ABCD", step.ask.options if step.ask else (), strict=False):
            self._line(say(words.OPTION.fill(letter=letter, text=option.text)), _TEXT_PT)
        if self._notes:
            for said in (told(step), mistake_in_question(step), step.reveal):
                if said is not None:
                    self._line(say(said), _TEXT_PT, bold=True)
            if step.notes is not None:
                self._line(say(words.NOTES), _HEADING_PT, bold=True)
                self._line(say(step.notes), _HEADING_PT)

    def _line(self, text: str, points: int, *, bold: bool = False, new_page: bool = False) -> None:
        """Begin another paragraph; line breaks inside a text stay."""
        block, letters = QTextBlockFormat(), QTextCharFormat()
        block.setBottomMargin(_GAP)
        if new_page:
            block.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        font = QFont(self._document.defaultFont())
        font.setPointSize(points)
        font.setBold(bold)
        letters.setFont(font)
        letters.setForeground(_INK)
        if self._document.isEmpty():
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)
        self._cursor.insertText(text, letters)

    def _page(self, painter: QPainter, page: int, bottoms: list[float]) -> None:
        top, height = page * self._area.height(), self._area.height()
        painter.save()
        painter.translate(0, -top)
        self._draw_lines(painter, top, top + height)
        painter.restore()
        here = [bottom for bottom in bottoms if top < bottom <= top + height]
        painter.setPen(QPen(_RULE, 0.2 * self._mm))
        y = (here[-1] - top if here else height) + 1.5 * _RULE_MM * self._mm
        while y < height:
            painter.drawLine(QPointF(0, y), QPointF(self._area.width(), y))
            y += _RULE_MM * self._mm
        self._foot(painter, page)

    def _draw_lines(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw the lines that begin on a page.

        Qt's own way of drawing a part of a document draws the line before as well: it cannot
        be seen, but it would be copied twice.
        """
        block = self._document.begin()
        while block.isValid():
            layout = block.layout()
            for n in range(layout.lineCount()):
                line = layout.lineAt(n)
                if top <= layout.position().y() + line.y() < bottom:
                    line.draw(painter, layout.position())
            block = block.next()

    def _foot(self, painter: QPainter, page: int) -> None:
        font = QFont(self._document.defaultFont())
        font.setPointSize(_FOOT_PT)
        painter.setFont(font)
        painter.setPen(_GREY)
        room = QRectF(0, self._area.height(), self._area.width(), _FOOT_MM * self._mm)
        for text, side in (
            (self._theme.say(self._lesson.title), Qt.AlignmentFlag.AlignLeft),
            (f"{page + 1} / {self._document.pageCount()}", Qt.AlignmentFlag.AlignRight),
        ):
            painter.drawText(room, side | Qt.AlignmentFlag.AlignBottom, text)
