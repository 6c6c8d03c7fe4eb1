"""Tab goes round every control and comes back, and nothing it does is left half painted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from app.panels import PANELS
from tests.app.walk import interactive
from tests.stage.conftest import OpenStage
from tests.stage.real import difference, photograph, repaint_all, rest

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
            rest()
            before = photograph(window)
            repaint_all(window)
            after = photograph(window)
            before.save(str(tmp_path / "before.png"))
            after.save(str(tmp_path / "after.png"))
            differs = difference(before, after)
            assert differs.isNull(), f"after {step + 1} x Tab in {panel}: {differs}, {tmp_path}"
