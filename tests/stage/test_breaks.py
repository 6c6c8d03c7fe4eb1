"""Each check of the stage is broken on purpose here, and has to see it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyqtgraph as pg  # type: ignore[import-untyped]  # it has no types
import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QTabBar,
    QToolButton,
    QWidget,
)

from app.plot import Plot
from app.window.window import Window
from core.state import PanelKey
from tests.app.hands import find
from tests.stage.conftest import OpenStage
from tests.stage.contrast import faint
from tests.stage.heard import said, wrongly_heard
from tests.stage.real import drag, left_behind, photograph, rest
from tests.stage.room import overlaps, scrolls, small_targets
from tests.stage.test_still_house import pressed
from tests.stage.test_whole_words import may_scroll
from tests.stage.widths import lacks


def _narrow(name: str, kind: type[QWidget], by: int) -> Callable[[Window], object]:
    """Return what takes pixels from the width of a control, whatever its layout wants."""
    return lambda window: find(window, name, kind).setFixedWidth(
        find(window, name, kind).width() - by
    )


def _narrow_tabs(window: Window) -> None:
    """Take 12 pixels from each tab of the window."""
    tabs = find(window, "window.panel", QTabBar)
    whole = tabs.tabSizeHint
    tabs.tabSizeHint = lambda index: whole(index) - QSize(12, 0)  # type: ignore[method-assign]  # the break
    tabs.setTabText(0, tabs.tabText(0) + " ")


def _write(name: str, kind: type[Any], words: str) -> Callable[[Window], object]:
    return lambda window: find(window, name, kind).setText(words)


def _fix_width(window: Window, name: str) -> None:
    control: QWidget = find(window, name)
    control.setFixedSize(control.size())


def _longer(window: Window) -> None:
    """Give a button of a fixed size longer words."""
    _fix_width(window, "window.reset")
    find(window, "window.reset", QPushButton).setText("Reset everything that was done")


CUT: dict[str, tuple[PanelKey, Callable[[Window], object], str]] = {
    "tabs of the window": ("curves", _narrow_tabs, "window.panel"),
    "a button": ("curves", _narrow("curves.reset", QPushButton, 12), "curves.reset"),
    "a button's words": ("curves", _longer, "window.reset"),
    "a choice": ("softmax", _narrow("window.style", QComboBox, 24), "window.style"),
    "a field": ("curves", _narrow("curves.x_min", QLineEdit, 12), "curves.x_min"),
    "a field of a slider": ("neuron", _narrow("neuron.w1", QLineEdit, 24), "neuron.w1"),
    "a switch": ("curves", _narrow("curves.tangent", QCheckBox, 12), "curves.tangent"),
    "a legend": ("curves", _narrow("curves.legend.0", QToolButton, 12), "curves.legend.0"),
    "a cell": (
        "softmax",
        lambda window: find(window, "softmax.table").setColumnWidth(1, 20),
        "softmax.table",
    ),
}


@pytest.mark.parametrize("case", CUT)
def test_what_is_narrowed_is_seen(open_stage: OpenStage, case: str) -> None:
    """Pixels taken from a tab, a button, a choice, a field, a switch or a column."""
    panel, broken, name = CUT[case]
    window = open_stage(panel, "en")
    assert lacks(window) == []
    broken(window)
    rest()

    assert any(name in lack for lack in lacks(window)), lacks(window)


@pytest.mark.parametrize(
    ("panel", "name", "height"),
    [
        ("softmax", "softmax.panel", 900),
        ("xor", "xor.plane_0", 700),
        ("neuron", "neuron.w1.slider", 500),
    ],
)
def test_a_minimum_height_is_seen(
    open_stage: OpenStage, panel: PanelKey, name: str, height: int
) -> None:
    """A view that has to be scrolled where it should fit."""
    window = open_stage(panel, size=(1024, 768))
    allowed = [each for each in scrolls(window) if may_scroll(each, small=False)]
    assert scrolls(window) == allowed
    found = window.panel if name.endswith(".panel") else find(window, name)
    found.setMinimumHeight(height)
    rest()

    assert [each for each in scrolls(window) if not may_scroll(each, small=False)]


def test_pale_words_and_curves_are_seen(open_stage: OpenStage) -> None:
    """Words of contrast 2.3, and a curve and a handle that are hardly there."""
    window = open_stage("curves", "en", "light")
    assert faint(window, photograph(window)) == []
    find(window, "window.reset").setStyleSheet("color: #aaaaaa; background: #ffffff")
    find(window, "curves.plot_f", Plot).show_traces(
        [
            replace(trace, stroke=replace(trace.stroke, colour="#e8e8e8"))
            for trace in find(window, "curves.plot_f", Plot).traces
        ]
    )
    rest()

    found = "\n".join(faint(window, photograph(window)))
    assert "window.reset" in found
    assert "curves.plot_f" in found


def test_a_pale_handle_is_seen(open_stage: OpenStage) -> None:
    """A handle of the colour of its ground."""
    window = open_stage("neuron", "en", "light")
    assert faint(window, photograph(window)) == []
    find(window, "neuron.w1.slider", QSlider).setStyleSheet(
        "QSlider::handle { background: #f3f4f6; border: 1px solid #eeeeee; }"
        "QSlider::groove, QSlider::sub-page { background: #f0f0f0; }"
    )
    rest()

    assert any("neuron.w1.slider handle" in each for each in faint(window, photograph(window)))


def test_a_small_target_is_seen(open_stage: OpenStage) -> None:
    """A button of 20 pixels."""
    window = open_stage("curves")
    assert small_targets(window) == []
    find(window, "curves.reset").setFixedHeight(20)
    rest()

    assert any("curves.reset" in each for each in small_targets(window))


def test_words_on_words_are_seen(open_stage: OpenStage) -> None:
    """A label that lies over a tab."""
    window = open_stage("curves")
    assert overlaps(window) == []
    label = QLabel("over the tabs", window)
    label.setGeometry(QRectF(60, 40, 120, 24).toRect())
    label.show()

    assert overlaps(window) != []


class _Beyond(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Paints to the left of the rectangle that it names."""

    at = 0.0

    def boundingRect(self) -> QRectF:
        """Return less than what is painted."""
        return QRectF(self.at + 60, 20, 30, 30)

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Paint all of it."""
        painter.fillRect(QRectF(self.at + 20, 20, 70, 30), QColor("red"))


def test_paint_outside_a_rectangle_is_seen(open_stage: OpenStage, tmp_path: Path) -> None:
    """An item that moves and leaves behind what it painted outside."""
    window = open_stage("curves")
    plot = find(window, "curves.plot_f", QGraphicsView)
    item = _Beyond()
    plot.scene().addItem(item)
    rest()
    item.prepareGeometryChange()
    item.at = 150.0
    item.update()

    assert not left_behind(window, tmp_path).isNull()


def test_clean_paint_stays_clean(open_stage: OpenStage, tmp_path: Path) -> None:
    """The same plot without such an item leaves nothing behind."""
    window = open_stage("curves")
    plot = find(window, "curves.plot_f", QGraphicsView)
    drag(plot.viewport(), plot.rect().center(), plot.rect().center() + QPoint(40, 0))

    assert left_behind(window, tmp_path).isNull()


def test_a_control_that_runs_from_the_hand_is_seen(open_stage: OpenStage) -> None:
    """A switch that makes room above itself when it is pressed, and a window that grows."""
    window = open_stage("curves", size=(1024, 768))
    assert pressed(window, "curves.tangent", 0) == []
    switch = find(window, "curves.tangent", QCheckBox)
    switch.clicked.connect(lambda: switch.move(switch.pos() + QPoint(0, 7)))
    moved = pressed(window, "curves.tangent", 0)
    switch.clicked.connect(lambda: window.resize(window.size() + QSize(0, 30)))
    grown = pressed(window, "curves.tangent", 0)

    assert any("went from" in each for each in moved), moved
    assert any("the window is" in each for each in grown), grown


def test_what_is_left_in_the_tree_is_heard(open_stage: OpenStage) -> None:
    """A control without a name, one that the tree lacks, and a hidden one of no size."""
    window = open_stage("curves")
    assert wrongly_heard(window) == []
    find(window, "curves.x_min").setAccessibleName("")
    find(window, "curves.reset").setFixedSize(0, 0)
    label = QLabel("0.731058", window.panel)
    label.setFixedSize(0, 0)
    label.show()
    rest()

    found = "\n".join(wrongly_heard(window))
    assert "curves.x_min has no name" in found
    assert "'0.731058'" in found
    assert "0.731058" in said(window)
    assert find(window, "curves.reset").focusPolicy() & Qt.FocusPolicy.TabFocus
