"""The tabs of the views stand still, and what is shown below them fits."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QTabBar, QTableView, QWidget

from app.widgets.class_chart import ClassChart
from app.widgets.formula import Formula
from app.widgets.heat_map import HeatMap
from core.labs.softmax.state import SoftmaxState
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, settle

SIZES = ((960, 540), (1024, 768), (1280, 800), (1920, 1080))
TEN = "0: -1.2, 1: 0.4, 2: 1.1, 3: 2.3, 4: -0.7, 5: 0.9, 6: -2.1, 7: 5.2, 8: 0.2, 9: 3.4"
CLASSES = {"one": "5", "three": "0.3 2.9 4.0", "ten": TEN, "many": " ".join(map(str, range(60)))}


@pytest.mark.parametrize("classes", CLASSES)
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("style", ["light", "projector"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_view_moves_the_tabs(
    size: tuple[int, int], style: str, language: str, classes: str, open_window: OpenWindow
) -> None:
    """A tab that was pressed stands where it was, and so do all parts inside the window."""
    softmax = SoftmaxState(logits=CLASSES[classes], dtype="float16")
    state = State(panel="softmax", language=language, style=style, softmax=softmax)  # type: ignore[arg-type]  # names of the test's own
    window = open_window(state, size)
    tabs = find(window, "softmax.view", QTabBar)
    settle()
    before = [tabs.mapTo(window, tabs.tabRect(n).center()) for n in range(tabs.count())]
    for number in (*range(tabs.count()), 0):
        click(tabs, tabs.tabRect(number).center())
        settle()
        now = [tabs.mapTo(window, tabs.tabRect(n).center()) for n in range(tabs.count())]
        assert now == before, window.store.state.softmax.view
        assert (window.width(), window.height()) == size
        find(window, "softmax.formula", Formula).settle()
        settle()
        view = find(window, "softmax.bars", QWidget).parentWidget()
        assert view is not None
        for name in ("table", "jacobian", "verdicts", "formula", "notes", "jacobian_cell"):
            part = find(window, f"softmax.{name}", QWidget)
            if part.isVisible():
                corner = part.mapTo(view, QPoint(0, part.height()))
                assert corner.y() <= view.height(), name
                assert part.height() >= part.minimumSizeHint().height() or name != "notes"


@pytest.mark.parametrize("view", ["steps", "widths", "learning", "jacobian", "rivals"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_ten_classes_are_seen_at_once_on_a_projector(
    language: str, view: str, open_window: OpenWindow
) -> None:
    """Each with its name, logit and probability, and all numbers of the Jacobian."""
    softmax = SoftmaxState(logits=TEN, view=view)  # type: ignore[arg-type]  # names of views
    state = State(panel="softmax", language=language, style="projector", softmax=softmax)  # type: ignore[arg-type]  # a language
    window = open_window(state, (1024, 768))
    settle()
    chart = find(window, "softmax.bars", ClassChart)
    parts, font_px = chart.parts(), window.panel.theme.style.font_px

    assert [row.number for row in chart.picture.rows] == list(range(10))
    assert parts.row >= 1.24 * font_px
    assert parts.band(9).bottom() <= chart.height()
    if view == "jacobian":
        heat = find(window, "softmax.jacobian", HeatMap)
        assert heat.cell(9, 0).height() >= font_px
        assert heat.cell(9, 0).bottom() <= heat.height()


@pytest.mark.parametrize("classes", ["ten", "many"])
@pytest.mark.parametrize("style", ["light", "projector"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_formula_stays_for_many_classes(
    size: tuple[int, int], style: str, classes: str, open_window: OpenWindow
) -> None:
    """At every size of the window it stands whole below the table."""
    softmax = SoftmaxState(logits=CLASSES[classes])
    state = State(panel="softmax", style=style, softmax=softmax)  # type: ignore[arg-type]  # a style
    window = open_window(state, size)
    formula = find(window, "softmax.formula", Formula)
    formula.settle()
    settle()
    panel = find(window, "softmax.bars", QWidget).parentWidget()

    assert isinstance(panel, QWidget)
    assert formula.isVisible()
    assert formula.mapTo(panel, QPoint(0, formula.height())).y() <= panel.height()
    table = find(window, "softmax.table", QTableView)
    assert table.viewport().height() >= 2 * table.verticalHeader().defaultSectionSize()
