"""Whatever a hand does, the screen shows what painting everything anew would show."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QComboBox,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QTabBar,
    QWidget,
)

from app.labs import PANELS
from app.widgets.formula import Formula
from app.widgets.number_field import NumberField
from app.window.window import Window
from core.catalogue import BY_KEY
from tests.app.hands import find, type_and_enter
from tests.app.walk import shown
from tests.stage.conftest import OpenStage
from tests.stage.real import click, drag, left_behind, move_to, rest, turn

Gesture = tuple[str, Callable[[], object]]

_STYLES, _LANGUAGES = ("light", "dark", "projector"), ("zh", "en")
_EVERYWHERE = ("curves", "softmax")  # those that paint most by hand
_KEYS = [kind.key for kind in PANELS]
CASES = [
    (key, style, _LANGUAGES[(place + number) % 2])
    for place, key in enumerate(_KEYS)
    for number, style in enumerate(_STYLES)
    if key in _EVERYWHERE or number == place % 3
]
MOST_FIELDS = 1
MOST_PICTURES = 3


@pytest.mark.parametrize(("panel", "style", "language"), CASES)
def test_gestures_leave_nothing(
    open_stage: OpenStage, tmp_path: Path, panel: str, style: str, language: str
) -> None:
    """After each gesture of a lab the window's pixels are those of a full repaint."""
    window = open_stage(panel, language, style)
    _clean(window, tmp_path, _script(window, panel))
    assert window.store.state.panel == panel


def test_far_ranges_and_another_function(open_stage: OpenStage, tmp_path: Path) -> None:
    """Numbers of y that grow from one digit to seven, and shrink again, leave nothing."""
    window = open_stage("curves", style="projector")
    _clean(window, tmp_path, _far(window))
    assert window.store.state.curves.pick.key == "sigmoid"


def _clean(window: Window, folder: Path, gestures: Iterator[Gesture]) -> None:
    """Make gestures one by one, and look at the screen after each."""
    done = []
    for said, gesture in gestures:
        gesture()
        done.append(said)
        differs = left_behind(window, folder)
        assert differs.isNull(), f"{said} leaves {differs} behind; before: {done[-4:-1]}, {folder}"


def _script(window: Window, panel: str) -> Iterator[Gesture]:
    """Yield gestures on whatever a lab shows, each found when its turn comes."""
    for name in [picture.objectName() for picture in _pictures(window)][:MOST_PICTURES]:
        yield from _on_picture(window, name)
    for field in _named(window, NumberField)[:MOST_FIELDS]:
        for number in ("-3", "1000000"):
            yield f"{number} typed in {field}", partial(_type, window, field, number)
    yield from _switches(window)
    for size in ((960, 540), (1440, 900)):
        yield f"resized to {size}", partial(_resize, window, size)
        for picture in _pictures(window)[:1]:
            yield from _on_picture(window, picture.objectName())
    assert window.store.state.panel == panel


def _switches(window: Window) -> Iterator[Gesture]:
    for kind, act in ((QComboBox, _next), (QCheckBox, _click)):
        for name in _named(window, kind):
            if not name.startswith("window."):
                yield f"{name} switched", partial(act, window, name)
    for name in _named(window, QPushButton):
        if find(window, name, QPushButton).isCheckable():
            yield f"{name} pressed", partial(_click, window, name)
            yield f"{name} pressed again", partial(_click, window, name)
    for name in _named(window, QTabBar):
        if not name.startswith("window."):
            for place in range(find(window, name, QTabBar).count()):
                yield f"tab {place} of {name}", partial(_open_tab, window, name, place)


def _far(window: Window) -> Iterator[Gesture]:
    plot = find(window, "curves.plot_f", QGraphicsView)
    yield "identity chosen", partial(_choose, window, "identity")
    yield "two steps of the wheel", partial(turn, plot, plot.rect().center(), 2)
    yield "two steps back", partial(turn, plot, plot.rect().center(), -2)
    yield "x from -1e6", partial(_type, window, "curves.x_min", "-1e6")
    yield "x to 1e6", partial(_type, window, "curves.x_max", "1e6")
    yield "sigmoid chosen", partial(_choose, window, "sigmoid")
    yield "identity chosen again", partial(_choose, window, "identity")
    yield "x from -0.001", partial(_type, window, "curves.x_min", "-0.001")
    yield "x to 0.001", partial(_type, window, "curves.x_max", "0.001")
    yield "sigmoid chosen again", partial(_choose, window, "sigmoid")
    for step in range(3):
        yield f"wheel {step}", partial(turn, plot, plot.rect().center(), -2)


def _on_picture(window: Window, name: str) -> Iterator[Gesture]:
    picture: QWidget = find(window, name)
    if not picture.isVisible() or picture.visibleRegion().isEmpty():
        return
    rect = picture.visibleRegion().boundingRect()
    middle, aside = rect.center(), QPoint(rect.width() // 5, rect.height() // 6)
    yield f"pointer over {name}", partial(move_to, picture, QPoint(middle.x() + 5, middle.y() + 5))
    yield f"wheel over {name}", partial(turn, picture, middle, 2)
    yield f"wheel back over {name}", partial(turn, picture, middle - aside, -3)
    yield f"drag on {name}", partial(drag, picture, middle - aside, middle + aside)


def _pictures(window: Window) -> list[QWidget]:
    """Return what is in view and painted by the program itself."""
    ordinary = (QComboBox, QAbstractSlider, QLabel, QLineEdit)
    return [
        each
        for each in shown(window)
        if each.objectName()
        and not isinstance(each, (*ordinary, Formula))
        and not each.visibleRegion().isEmpty()
        and (isinstance(each, QGraphicsView) or _paints(type(each)))
    ]


def _paints(kind: type) -> bool:
    made = next(each for each in kind.__mro__ if "paintEvent" in vars(each))
    return made.__module__.startswith("app.")


def _named(window: Window, kind: type[QWidget]) -> list[str]:
    """Return the names of the controls of a kind that a hand reaches now."""
    return [
        each.objectName()
        for each in shown(window)
        if isinstance(each, kind) and each.objectName() and each.isEnabled()
    ]


def _in_reach(window: Window, name: str) -> QWidget | None:
    """Return a control, unless an earlier gesture took it away."""
    found = [each for each in window.findChildren(QWidget, name) if each.isVisible()]
    return found[0] if found else None


def _type(window: Window, name: str, words: str) -> None:
    field = _in_reach(window, name)
    if field is not None:
        type_and_enter(field, words)


def _resize(window: Window, size: tuple[int, int]) -> None:
    window.resize(*size)
    for _ in range(3):  # the window manager has a say
        rest()


def _next(window: Window, name: str) -> None:
    box = _in_reach(window, name)
    if box is not None:
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)


def _click(window: Window, name: str) -> None:
    control = _in_reach(window, name)
    if control is not None and not control.visibleRegion().isEmpty():
        click(control, control.visibleRegion().boundingRect().center())


def _open_tab(window: Window, name: str, place: int) -> None:
    tabs = find(window, name, QTabBar)
    click(tabs, tabs.tabRect(place).center())


def _choose(window: Window, key: str) -> None:
    """Click a function in the list."""
    view = find(window, "curves.picker", QListView)
    model, wanted = view.model(), BY_KEY[key].name.of(window.store.state.language)
    row = next(n for n in range(model.rowCount()) if model.index(n, 0).data() == wanted)
    view.scrollTo(model.index(row, 0))
    QApplication.processEvents()
    click(view.viewport(), view.visualRect(model.index(row, 0)).center())
