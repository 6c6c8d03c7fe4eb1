"""Tab goes round every control, nothing makes a window grow, and no control runs from a hand."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from app.labs import PANELS
from app.window.window import Window
from tests.app.walk import interactive, shown
from tests.stage.conftest import OpenStage
from tests.stage.real import left_behind, rest

MOST = 400


@pytest.mark.parametrize("panel", [kind.key for kind in PANELS])
@pytest.mark.parametrize("turn", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab], ids=["tab", "backtab"])
def test_tab_goes_round(open_stage: OpenStage, panel: str, turn: Qt.Key) -> None:
    """From any control on, every one in view is reached, and the last leads to the first."""
    window = open_stage(panel)
    wanted = [
        each
        for each in interactive(window)
        if not isinstance(each, QRadioButton) or each.isChecked()
    ]
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    start = QApplication.focusWidget()
    reached: list[QWidget] = []
    while len(reached) < MOST:
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus)
        QTest.keyClick(focus, turn)
        if QApplication.focusWidget() is start:
            break
    rest()

    assert QApplication.focusWidget() is start, [each.objectName() for each in reached[-6:]]
    missed = [each.objectName() or repr(each) for each in wanted if each not in reached]
    assert missed == []


@pytest.mark.parametrize("style", ["light", "dark", "projector"])
@pytest.mark.parametrize("panel", [kind.key for kind in PANELS])
def test_focus_is_painted_clean(
    open_stage: OpenStage, tmp_path: Path, panel: str, style: str
) -> None:
    """What stands on the screen after Tab is what painting everything anew shows."""
    window = open_stage(panel, style=style)
    for step in range(12):
        focus = QApplication.focusWidget()
        QTest.keyClick(window if focus is None else focus, Qt.Key.Key_Tab)
        if step % 4 == 3:
            differs = left_behind(window, tmp_path)
            assert differs.isNull(), f"after {step + 1} x Tab in {panel}: {differs}, {tmp_path}"


@pytest.mark.parametrize("size", [(960, 540), (1024, 768), (1280, 800)])
@pytest.mark.parametrize("panel", [kind.key for kind in PANELS])
def test_nothing_grows_or_runs_away(
    open_stage: OpenStage, panel: str, size: tuple[int, int]
) -> None:
    """Each tab and switch, pressed once, keeps its place, and the window its size."""
    window = open_stage(panel, size=size)
    assert (window.width(), window.height()) == size
    parts = [
        (widget.objectName(), place)
        for widget in shown(window)
        if widget.objectName() and widget.isEnabled()
        for place in _places(widget)
    ]
    assert parts
    wrong = [said for name, place in parts for said in pressed(window, name, place)]
    assert wrong == []


def _places(widget: QWidget) -> range:
    """Return the parts of a control that a hand switches: tabs, or the whole."""
    if isinstance(widget, QTabBar):
        return range(widget.count())
    return range(int(isinstance(widget, QAbstractButton) and widget.isCheckable()))


def pressed(window: Window, name: str, place: int) -> list[str]:
    """Press a part of a control, and take it back; say what went wrong."""
    control = next(each for each in window.findChildren(QWidget, name) if each.isVisible())
    state, size = window.store.state, window.size()
    _bring(control)
    part = control.rect()
    if isinstance(control, QTabBar):
        part = control.tabRect(place)
    before = control.mapToGlobal(part.topLeft())
    QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=part.center())
    _soon()
    wrong = []
    if window.size() != size:
        wrong.append(f"{name} {place}: the window is {window.size()}, was {size}")
    if not window.screen().availableGeometry().contains(window.frameGeometry()):
        wrong.append(f"{name} {place}: the window leaves the screen, {window.frameGeometry()}")
    if isValid(control) and control.isVisible():  # or a new row stands in its place
        now = control.tabRect(place) if isinstance(control, QTabBar) else control.rect()
        after = control.mapToGlobal(now.topLeft())
        if after != before:
            wrong.append(f"{name} {place}: went from {before} to {after}")
    window.store.put(state)
    _soon()
    return wrong


def _bring(control: QWidget) -> None:
    """Scroll a control into view."""
    around = control.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(control)
        around = around.parentWidget()
    _soon()


def _soon() -> None:
    for _ in range(3):
        QTest.qWait(10)
