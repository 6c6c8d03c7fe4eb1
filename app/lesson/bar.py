"""The bar at the foot of a lesson: what is said or asked, and the buttons of the presenter."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.lesson import words
from app.lesson.player import LessonPlayer
from app.theme import Theme
from app.widgets.controls import announce, button
from core.lesson.answers import mistake_in_question, right_option, told
from core.lesson.lesson import MOST_OPTIONS
from core.lesson.playing import Hands, Playing
from core.text import Text

LETTERS = "ABCD"


class LessonBar(QFrame):
    """One slim row: back and next, the words in large type, place, restore, fold, leave."""

    def __init__(self, theme: Theme, player: LessonPlayer) -> None:
        super().__init__()
        self._theme, self._player = theme, player
        self.setObjectName("lesson.bar")
        self.setAccessibleName(theme.say(words.BAR))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._said = ""
        self._back = self._button("back", words.BACK, player.back, words.BACK_TIP)
        self._next = self._button("next", words.NEXT, player.forward, words.NEXT_TIP)
        self._place = QLabel()
        self._place.setObjectName("lesson.place")
        self._place.setProperty("role", "muted")
        self._words = QLabel()
        self._words.setObjectName("lesson.words")
        self._words.setProperty("role", "spoken")
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        for label in (self._place, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._place.setWordWrap(True)
        self._options = Options(theme, player)
        self._again = self._button("again", words.AGAIN, player.vote_again, words.AGAIN_TIP)
        self._again.setCheckable(True)
        self._restore = self._button("restore", words.RESTORE, player.restore, words.RESTORE_TIP)
        keep = self._restore.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # so that nothing moves when a step is touched
        self._restore.setSizePolicy(keep)
        self._fold = self._button("fold", words.FOLD, player.aids.toggle_fold, None)
        self._leave = self._button("leave", words.LEAVE_BUTTON, player.leave, words.LEAVE_TIP)
        self._lay_out()
        self.hide()

    def _button(
        self, name: str, title: Text, do: Callable[[], object], tip: Text | None
    ) -> QPushButton:
        return button(self._theme, f"lesson.{name}", title, do, tip)

    def _lay_out(self) -> None:
        gap = self._theme.style.gap
        top = QHBoxLayout()
        top.setSpacing(gap // 2)
        top.addWidget(self._place, 1)
        for made in (self._again, self._restore, self._fold, self._leave):
            top.addWidget(made)
        middle = QVBoxLayout()
        middle.setSpacing(gap // 4)
        middle.addLayout(top)
        middle.addWidget(self._words)
        middle.addWidget(self._options)
        row = QHBoxLayout(self)
        row.setContentsMargins(gap, gap // 2, gap, gap // 2)
        row.setSpacing(gap)
        row.addWidget(self._back)
        row.addWidget(self._next)
        row.addLayout(middle, 1)

    def draw(self) -> None:
        """Show where the lesson stands."""
        player = self._player
        playing = player.open
        self.setVisible(player.on)
        if not player.on or playing is None:
            return
        say = self._theme.say
        lesson = playing.lesson
        place = words.PLACE.fill(title=lesson.title, n=playing.place + 1, all=len(lesson.steps))
        self._place.setText(say(place))
        said = spoken(playing, self._theme)
        self._words.setText(said)
        self._words.setAccessibleName(said)
        self._keep_room()
        if said != self._said:
            self._said = said
            announce(self._words, said)
        reveals = playing.step.hides and not playing.revealed
        self._next.setText(say(words.REVEAL if reveals else words.NEXT))
        self._next.setEnabled(not playing.at_end)
        self._back.setEnabled(playing.place > 0 or playing.revealed)
        self._restore.setVisible(player.touched)
        self._fold.setText("▴" if player.aids.folded else "▾")
        folding = say(words.UNFOLD if player.aids.folded else words.FOLD)
        self._fold.setAccessibleName(folding)
        self._fold.setToolTip(folding)
        for part in (self._place, self._words):
            part.setVisible(not player.aids.folded)
        self._options.draw(playing, folded=player.aids.folded)
        ask = playing.step.ask
        self._again.setVisible(ask is not None and bool(ask.options))
        self._again.setChecked(playing.hands.again)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the room for the answer at the new width."""
        super().resizeEvent(event)
        self._keep_room()

    def _keep_room(self) -> None:
        """Be as tall before the answer as with it, so that a reveal moves nothing above."""
        playing, width = self._player.open, self._words.width()
        if playing is None or not playing.lesson.steps or self._player.aids.folded:
            return
        flags = int(Qt.TextFlag.TextWordWrap)
        room = QRect(0, 0, max(width, 1), 1 << 16)
        tallest = max(
            self._words.fontMetrics().boundingRect(room, flags, spoken(shown, self._theme)).height()
            for shown in (playing, replace(playing, revealed=True))
        )
        self._words.setMinimumHeight(tallest)


def spoken(playing: Playing, theme: Theme) -> str:
    """Return what the bar says of a step: the sentence or the question, then what came of it."""
    step = playing.step
    if step.mistake is not None:
        return theme.say(step.mistake)
    wrong = mistake_in_question(step)
    if not playing.revealed:
        lines: tuple[Text | None, ...] = (step.words, wrong)
    elif step.ask is None:
        lines = (step.reveal or step.words,)
    else:
        lines = (step.words, _joined(wrong or told(step), step.reveal))
    said = [theme.say(line) for line in lines if line is not None]
    return "\n".join(said or [theme.say(words.NO_WORDS)])


def _joined(answer: Text | None, reveal: Text | None) -> Text | None:
    """Return the answer and what is said of it as one paragraph, so that the bar stays slim."""
    if answer is None or reveal is None:
        return answer or reveal
    return words.JOINED.fill(answer=answer, reveal=reveal)


class Options(QWidget):
    """The options of a choice, each with its hands; the right one is marked when revealed."""

    def __init__(self, theme: Theme, player: LessonPlayer) -> None:
        super().__init__()
        self._theme = theme
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.style.gap // 2)
        grid.setVerticalSpacing(theme.style.gap // 4)
        self._rows = [OptionRow(theme, player, n) for n in range(MOST_OPTIONS)]
        for n, row in enumerate(self._rows):
            grid.addWidget(row, n // 2, n % 2)
            grid.setColumnStretch(n % 2, 1)
        self.hide()

    def draw(self, playing: Playing, *, folded: bool) -> None:
        """Show the options of the present step, if it has any."""
        ask = playing.step.ask
        options = ask.options if ask is not None else ()
        self.setVisible(bool(options) and not folded)
        right = right_option(playing.step) if playing.revealed and options else None
        hands = playing.hands
        for n, row in enumerate(self._rows):
            row.setVisible(n < len(options))
            if n < len(options):
                row.show_option(options[n].text, hands, right=n == right)


class OptionRow(QWidget):
    """One option: its letter and words, how many hands, one more and one less."""

    def __init__(self, theme: Theme, player: LessonPlayer, number: int) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        letter = LETTERS[number]
        self._words = QLabel()
        self._words.setObjectName(f"lesson.option_{letter}")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("role", "spoken")
        self._bars = VoteBars(theme)
        self._bars.setObjectName(f"lesson.votes_{letter}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.style.gap // 2)
        row.addWidget(self._words, 1)
        row.addWidget(self._bars)
        for sign, more, title in (("−", -1, words.FEWER), ("+", 1, words.MORE)):
            name = f"lesson.{'more' if more > 0 else 'fewer'}_{letter}"
            vote = partial(player.vote, number, more)
            made = button(theme, name, Text(en=sign, zh=sign), vote, title.fill(letter=letter))
            made.setProperty("role", "tool")
            made.setMinimumWidth(2 * theme.style.font_px)
            row.addWidget(made)

    def show_option(self, text: Text, hands: Hands, *, right: bool) -> None:
        """Show its words and its hands."""
        form = words.RIGHT_OPTION if right else words.OPTION
        letter = LETTERS[self._number]
        said = self._theme.say(form.fill(letter=letter, text=text))
        self._words.setText(said)
        self._words.setAccessibleName(said)
        font = self._words.font()
        font.setBold(right)
        self._words.setFont(font)
        before, after = hands.before[self._number], hands.after[self._number]
        most = max(*hands.before, *hands.after, 1)
        self._bars.show_votes(before, after, most, again=hands.again or any(hands.after))
        votes = words.VOTES.fill(letter=letter, before=before, after=after)
        self._bars.setAccessibleName(self._theme.say(votes))
        self._bars.setToolTip(self._theme.say(votes))


class VoteBars(QWidget):
    """Two small bars with their counts: hands before the class talked, and after."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: tuple[int, ...] = (0,)
        self._most = 1
        self.setMinimumWidth(4 * theme.style.font_px)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(round(1.4 * theme.style.font_px))

    def show_votes(self, before: int, after: int, most: int, *, again: bool) -> None:
        """Show the hands; the second bar once there is a second vote.

        Args:
            before: hands up for this option in the first vote.
            after: in the second.
            most: of all options and both votes; it fills the width.
            again: whether there is a second vote.
        """
        self._counts = (before, after) if again else (before,)
        self._most = most
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars from the left, the first hollow, the second filled."""
        style = self._theme.style
        painter = QPainter(self)
        number_room = 2.2 * style.font_px
        room = self.width() - number_room
        height = self.height() / len(self._counts)
        colour = QColor(style.accent)
        for n, count in enumerate(self._counts):
            long = room * count / self._most
            bar = QRectF(1.0, n * height + 2.0, long, height - 4.0)
            painter.setPen(QPen(colour, 2.0))
            painter.setBrush(colour if n or len(self._counts) == 1 else Qt.BrushStyle.NoBrush)
            if count:
                painter.drawRect(bar)
            painter.setPen(QColor(style.text))
            if count or len(self._counts) > 1:
                place = QRectF(long + 5.0, n * height, number_room, height)
                font = painter.font()
                font.setPixelSize(min(style.font_px, round(height)))
                painter.setFont(font)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, str(count))
        painter.end()
