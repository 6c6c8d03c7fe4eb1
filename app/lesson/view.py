"""The lesson in a window: its bar, what lies over the panel, and which controls it holds back."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.lesson.bar import LessonBar
from app.lesson.overlays import Blank, Countdown, Laser, Spotlight, bring_into_view
from app.lesson.player import LessonPlayer
from app.panel import Panel
from app.theme import Theme
from core.lesson.lesson import Level


class LessonView(QObject):
    """Draws the player in one look of a window.

    Args:
        window: over which blank, countdown, spotlight and dot lie.
        theme: of the window.
        player: what is drawn.
    """

    def __init__(self, window: QWidget, theme: Theme, player: LessonPlayer) -> None:
        super().__init__(window)
        self._window, self._player = window, player
        self.bar = LessonBar(theme, player)
        self._blank = Blank(window, theme)
        self._countdown = Countdown(window, theme)
        self._spotlight = Spotlight(window, theme)
        self._laser = Laser(window)
        self._held = HeldControls()
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the window to another size, once its layouts have."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self._player.on:
            QTimer.singleShot(0, self, self._draw_over)
        return False

    def draw(self, panel: Panel) -> None:
        """Show the player's step over a panel that has just been drawn."""
        step = self._player.step
        if self._held.let_go(() if step is None else step.controls):
            panel.draw(panel.store.state)
        if step is not None:
            self._held.hold(panel, step.controls)
        self.bar.draw()
        self._draw_over()

    def _draw_over(self) -> None:
        player, step = self._player, self._player.step
        named = step.spotlight if step is not None else ""
        found = self._window.findChildren(QWidget, named) if named else []
        target = next((one for one in found if one.isVisible()), None)
        if target is not None and not player.touched:  # then the hand has scrolled, or may
            bring_into_view(target)
        self._spotlight.draw(target)
        self._countdown.draw(player.aids.until if player.on else None)
        self._laser.draw(on=player.aids.laser)
        self._blank.draw(on=player.aids.blank)

    def close(self) -> None:
        """Take everything away that lies over the window."""
        self._window.removeEventFilter(self)
        for part in (self._blank, self._countdown, self._spotlight, self._laser):
            part.setParent(None)
            part.deleteLater()
        self.setParent(None)
        self.deleteLater()


Held = Sequence[tuple[str, Level]]


class HeldControls:
    """Controls that a step hides, or shows and locks."""

    def __init__(self) -> None:
        self._names: Held = ()
        self._widgets: list[tuple[QWidget, Level]] = []

    def let_go(self, names: Held) -> bool:
        """Give controls back unless the same are held on; return whether any were."""
        if names == self._names or not self._widgets:
            self._names = names
            return False
        for widget, level in self._widgets:
            if level == "hidden":
                widget.show()
            else:
                widget.setEnabled(True)
        self._widgets, self._names = [], names
        return True

    def hold(self, panel: Panel, names: Held) -> None:
        """Hide or lock controls of a panel by their names; unknown names hold nothing."""
        self._widgets = []
        for name, level in names:
            for widget in panel.findChildren(QWidget, name):
                if level == "hidden":
                    widget.hide()
                else:
                    widget.setEnabled(False)
                self._widgets.append((widget, level))
