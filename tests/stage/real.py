"""A real window on a real display: its photograph, and a hand that moves X's own pointer."""

import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from shutil import which

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

ARRIVES_MS = 30
"""X's events come by a socket: what a hand did is there a moment later."""
PATIENCE = 60
"""Looks at the screen, at most, until two in a row are the same."""


def rest() -> None:
    """Let what was done arrive, and be painted."""
    for _ in range(3):
        QTest.qWait(ARRIVES_MS)


def photograph(window: QWidget) -> QImage:
    """Return what the screen shows where a window is, in the screen's own pixels."""
    picture = QGuiApplication.primaryScreen().grabWindow(0).toImage()
    scale = picture.width() / QGuiApplication.primaryScreen().geometry().width()
    corner, size = window.mapToGlobal(QPoint()) * scale, window.size() * scale
    return picture.copy(QRect(corner, size)).convertToFormat(QImage.Format.Format_RGB32)


def repaint_all(window: QWidget) -> None:
    """Have every widget, and every scene, painted anew."""
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible():
            widget.update()
    rest()


def at_rest(window: QWidget) -> QImage:
    """Return the photograph of a window that has ended what it waited to do."""
    shown, waited = photograph(window), True
    for _ in range(PATIENCE):
        QTest.qWait(ARRIVES_MS)
        last, shown = shown, photograph(window)
        before, waited = waited, _waits(window)
        # What a timer did just now may not be painted yet: one look more.
        if last == shown and not before and not waited:
            break
    return shown


def left_behind(window: QWidget, folder: Path) -> QRect:
    """Return where a window at rest is not what painting it anew shows; null if nowhere.

    Two pictures, before and after, are kept in the folder if they differ.
    """
    before = at_rest(window)
    repaint_all(window)
    after = at_rest(window)
    differs = difference(before, after)
    if not differs.isNull():
        before.save(str(folder / "before.png"))
        after.save(str(folder / "after.png"))
    return differs


def difference(before: QImage, after: QImage) -> QRect:
    """Return the smallest rectangle outside of which two pictures are equal; null if they are."""
    if before == after:
        return QRect()
    if before.size() != after.size():
        return before.rect().united(after.rect())
    rows = [y for y in range(before.height()) if _row(before, y) != _row(after, y)]
    columns = [
        x
        for x in range(before.width())
        if any(before.pixel(x, y) != after.pixel(x, y) for y in rows)
    ]
    return QRect(QPoint(columns[0], rows[0]), QPoint(columns[-1], rows[-1]))


def move_to(widget: QWidget, at: QPoint) -> None:
    """Move the pointer of X to a place of a widget."""
    _hand("mousemove", *_place(widget, at))


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click a place of a widget, its middle unless told, with the pointer of X."""
    place = widget.rect().center() if at is None else at
    _hand("mousemove", *_place(widget, place), "click", "1")


def turn(widget: QWidget, at: QPoint, steps: int) -> None:
    """Turn the wheel over a place of a widget; positive steps away from the person."""
    button = "4" if steps > 0 else "5"
    turned = ("click", "--repeat", str(abs(steps)), "--delay", "12", button)
    _hand("mousemove", *_place(widget, at), *turned)


def drag(widget: QWidget, start: QPoint, end: QPoint, steps: int = 6) -> None:
    """Press at one place, go to another, and let go."""
    _hand("mousemove", *_place(widget, start), "mousedown", "1")
    for step in range(1, steps + 1):
        here = start + (end - start) * (step / steps)
        _hand("mousemove", *_place(widget, here), pause=_moves)
    _hand("mouseup", "1")


def draw(widget: QWidget, places: Sequence[QPoint]) -> None:
    """Press at the first place, go by all others, and let go at the last."""
    _hand("mousemove", *_place(widget, places[0]), "mousedown", "1")
    for place in places[1:]:
        _hand("mousemove", *_place(widget, place))
    _hand("mouseup", "1")


def key(name: str) -> None:
    """Press a key, as xdotool calls it, where the keyboard is."""
    _hand("key", "--clearmodifiers", name)


def _waits(window: QWidget) -> bool:
    """Say whether something is still to come: what is done at rest, or once a layout is known."""
    return any(each.isActive() and each.isSingleShot() for each in window.findChildren(QTimer))


def _row(picture: QImage, y: int) -> bytes:
    return bytes(picture.constScanLine(y))  # type: ignore[call-overload,no-any-return]  # a memoryview


def _place(widget: QWidget, at: QPoint) -> tuple[str, str]:
    scale = QApplication.primaryScreen().devicePixelRatio()
    place = widget.mapToGlobal(at) * scale
    return str(place.x()), str(place.y())


def _moves() -> None:
    QTest.qWait(ARRIVES_MS // 2)


def _hand(*words: str, pause: Callable[[], None] = rest) -> None:
    program = which("xdotool")
    assert program is not None, "xdotool is not installed"
    subprocess.run([program, *words], check=True, timeout=30)  # noqa: S603  # our own words
    pause()
