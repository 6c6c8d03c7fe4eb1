"""The window has the size that a person gave it, whatever it shows, and nothing is cut by that."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QScrollArea,
    QStyleOptionViewItem,
    QTabBar,
)
from pytestqt.qtbot import QtBot

from app.widgets.input_plane import InputPlane
from app.widgets.layer_figure import LayerFigure
from app.widgets.picker_rows import PickerRow
from app.window.window import Window
from core.state import State
from core.text import LANGUAGES
from tests.app.conftest import OpenWindow
from tests.app.hands import find, settle
from tests.app.scenes import SCENES
from tests.app.sight import cut_words
from tests.app.walk import interactive

_TARGET = 24


def _put(window: Window, state: State, size: tuple[int, int]) -> None:
    window.store.put(state)
    settle()
    window.resize(*size)
    settle()


@pytest.mark.parametrize("style", ["light", "dark", "projector"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_view_makes_the_window_larger(
    language: str, style: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    """Through every view at 960 x 540 the window keeps its size, targets theirs, words theirs."""
    window = open_window(State(language=language, style=style), size=(960, 540))  # type: ignore[arg-type]  # keys
    qtbot.wait(250)  # type that follows the window has come
    wrong = []
    for name, state in SCENES.items():
        window.store.put(replace(state, language=language, style=style))  # type: ignore[arg-type]  # keys
        settle()
        for _ in range(20):  # formulas are typeset after a pause, and move what is below them
            if state.panel not in {"collapse", "curves"} and not cut_words(window):
                break
            qtbot.wait(250)
            if not cut_words(window):
                break
        if window.size().toTuple() != (960, 540):
            wrong.append(f"{name}: {window.size().toTuple()}")
        wrong += [f"{name}: {lack}" for lack in cut_words(window)]
        wrong += [
            f"{name}: {one.objectName()} is {one.width()} x {one.height()}"
            for one in interactive(window)
            if min(one.width(), one.height()) < _TARGET
        ]
        room = find(window, f"{state.panel}.room", QScrollArea)
        if room.horizontalScrollBar().maximum():
            wrong.append(f"{name}: scrolls sideways")

    assert wrong == []


@pytest.mark.parametrize("name", SCENES)
def test_a_window_can_be_made_as_low_as_a_small_screen(name: str, open_window: OpenWindow) -> None:
    """Large type on a large window asks for no more room than a small one has."""
    window = open_window(replace(SCENES[name], style="projector", language="en"), size=(1280, 800))
    least = window.minimumSizeHint()

    assert least.width() <= 960
    assert least.height() <= 540


def test_what_has_no_room_is_scrolled_to(open_window: OpenWindow) -> None:
    """In a window lower than any screen the last control is still reached."""
    window = open_window(State(panel="digits"), size=(960, 300))
    room = find(window, "digits.room", QScrollArea)

    assert window.height() == 300
    assert room.verticalScrollBar().maximum() > 0
    room.verticalScrollBar().setValue(room.verticalScrollBar().maximum())
    assert not find(window, "digits.send").visibleRegion().isEmpty()


def test_type_follows_the_window_to_another_size(open_window: OpenWindow, qtbot: QtBot) -> None:
    """What a small screen has in smaller type, a small window has too."""
    window = open_window(State(style="projector"), size=(1280, 800))
    large = window.panel.theme.style.font_px
    window.resize(960, 540)

    qtbot.waitUntil(lambda: window.panel.theme.style.font_px < large)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.panel.theme.style.font_px == large)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bar", ["window.panel", "softmax.view"])
def test_opening_a_tab_moves_no_other_and_cuts_none(
    bar: str, language: str, open_window: OpenWindow
) -> None:
    """Bold words were laid out for before they became bold."""
    window = open_window(State(panel="softmax", language=language))  # type: ignore[arg-type]  # a language
    tabs = find(window, bar, QTabBar)
    before = [tabs.tabRect(n) for n in range(tabs.count())]
    for place in range(tabs.count()):
        tabs.blockSignals(True)
        tabs.setCurrentIndex(place)
        tabs.blockSignals(False)
        settle()
        assert [tabs.tabRect(n) for n in range(tabs.count())] == before
        bold = tabs.fontMetrics()
        for number in range(tabs.count()):
            assert tabs.tabRect(number).width() >= bold.horizontalAdvance(tabs.tabText(number))
    assert tabs.sizeHint().width() <= tabs.width()


@pytest.mark.parametrize(
    ("panel", "name"),
    list(product(["curves", "softmax"], ["window.language", "window.style"])),
)
def test_a_choice_has_as_much_room_with_the_keyboard(
    panel: str, name: str, open_window: OpenWindow
) -> None:
    """A thicker frame takes nothing from the words."""
    window = open_window(State(panel=panel, language="en"))  # type: ignore[arg-type]  # keys
    box = find(window, name, QComboBox)
    box.setFocus()
    settle()

    assert cut_words(window) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(960, 540), (1280, 800)])
def test_the_picker_writes_every_name_whole(
    size: tuple[int, int], language: str, open_window: OpenWindow
) -> None:
    """In full or in the short form, and never with dots at the end."""
    window = open_window(State(language=language), size=size)  # type: ignore[arg-type]  # a language
    view = find(window, "curves.picker", QAbstractItemView)
    row = view.itemDelegate()
    assert isinstance(row, PickerRow)
    for number in range(view.model().rowCount()):
        index = view.model().index(number, 0)
        option = QStyleOptionViewItem()
        view.initViewItemOption(option)
        option.rect = view.visualRect(index)
        row.initStyleOption(option, index)
        assert option.fontMetrics.horizontalAdvance(option.text) <= row.room(option), option.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(960, 540), (1024, 768), (1280, 800)])
def test_words_on_edges_stand_apart(
    size: tuple[int, int], language: str, open_window: OpenWindow
) -> None:
    """The weights of the lecture's network do not cover each other."""
    window = open_window(
        State(panel="collapse", style="projector", language=language),  # type: ignore[arg-type]  # a language
        size=size,
    )
    settle()
    boxes = [box for box, _ in find(window, "collapse.figure", LayerFigure).places.chips()]

    assert len(boxes) == 6
    for place, one in enumerate(boxes):
        assert not any(one.intersects(other) for other in boxes[place + 1 :])


@pytest.mark.parametrize("size", [(960, 540), (1024, 768), (1280, 800)])
def test_the_planes_are_the_largest_of_what_they_stand_with(
    size: tuple[int, int], open_window: OpenWindow
) -> None:
    """Two trainings: each plane is wider and taller than the loss is tall; a neuron's too."""
    window = open_window(SCENES["xor two True"], size=size)
    settle()
    planes = [find(window, f"xor.plane_{n}", InputPlane).square().height() for n in range(2)]
    window.store.put(SCENES["neuron"])
    settle()

    assert min(planes) >= 145
    assert find(window, "neuron.plane", InputPlane).square().height() >= 120
