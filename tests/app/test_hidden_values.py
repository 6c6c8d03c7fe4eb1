"""What Ctrl+H hides is hidden everywhere: on labels, in tooltips, for the screen reader."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app.labs import PANELS
from app.widgets.number_field import NumberField
from app.window.window import Window
from core.labs.collapse.state import CollapseState
from core.labs.curves.state import CurvesState
from core.labs.neuron.state import NeuronState
from core.labs.softmax.state import SoftmaxState
from core.labs.xor.state import XorState
from core.state import State
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import press, settle
from tests.app.walk import shown, words

# Numbers with at least three digits that count: shorter ones also stand in titles and limits.
_NUMBER = re.compile(r"\d[\d,]*\.?\d*(?:e[−-]?\d+)?")
_DIGITS = 3
_PICTURE = 60  # pixels: a smaller widget has one tooltip at most
# What is true of a function for every input, and code, are no answers to the question shown.
_FACTS = ("softmax.verdicts", "curves.properties", "curves.code", "curves.library")
_KNOWN = ("neuron.find", "curves.examples", "digits.hidden")
_ROLES = QAccessible.Role
_CONTROLS = (_ROLES.Slider, _ROLES.ComboBox, _ROLES.ListItem)  # what a person sets and chooses
_WITHOUT = {"neuron", "xor"}  # as they start, nothing has three digits
_SCREENS: dict[str, State] = {
    **{panel.key: State(panel=panel.key) for panel in PANELS},
    "curves, table": State(
        curves=CurvesState(tool="compare", picks=(Pick("elu"), Pick("gelu")), probe_x=0.7)
    ),
    "curves, inputs": State(curves=CurvesState(tool="inputs", probe_x=0.7)),
    "collapse, activated": State(panel="collapse", collapse=CollapseState(activated=True)),
    "neuron, sigmoid": State(panel="neuron", neuron=NeuronState(pick=Pick("sigmoid"))),
    "softmax, Jacobian": State(panel="softmax", softmax=SoftmaxState(view="jacobian")),
    "softmax, learning": State(panel="softmax", softmax=SoftmaxState(view="learning")),
    "softmax, widths": State(panel="softmax", softmax=SoftmaxState(view="widths")),
    "xor, trained": State(panel="xor", xor=XorState(solver="train")),
    "xor, compared": State(panel="xor", xor=XorState(solver="train", compared=True)),
}


@pytest.mark.parametrize("screen", _SCREENS)
def test_no_answer_is_left_where_values_are_hidden(
    screen: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    """No number that was worked out and could be read before can be read or heard after it."""
    window = open_window(_SCREENS[screen])
    if screen.startswith("xor,"):
        for _ in range(3):
            press(window, "F6")
    _read(window)  # leaves the mouse where it will be each time
    before = _read(window)
    answers = before - _typed(window)
    assert answers or screen in _WITHOUT, "nothing to hide: the test is blind here"

    press(window, "Ctrl+H")
    qtbot.waitUntil(lambda: not QToolTip.isVisible())  # nor does one that is open keep an answer
    assert window.store.state.values_hidden
    left = {answer: where for where, answer in _numbers(window) if answer in answers}
    assert left == {}

    press(window, "Ctrl+H")
    settle()
    assert answers <= _read(window), "they come back with a second press"

    window = open_window(replace(window.store.state, values_hidden=True))
    left = {answer: where for where, answer in _numbers(window) if answer in answers}
    assert left == {}, "in a window that opens so"


def _read(window: Window) -> set[str]:
    """Return the numbers of at least three digits that a person can read or hear."""
    return {number for _, number in _numbers(window)}


def _numbers(window: Window) -> Iterator[tuple[str, str]]:
    """Yield those numbers with where they stand, but for what is known without computing."""
    for where, text in (*words(window.panel), *_heard(window.panel), *_hovered(window.panel)):
        if where not in _KNOWN and not where.startswith(_FACTS):
            for number in _NUMBER.findall(text):
                if len(re.sub(r"e.*|\D", "", number).strip("0")) >= _DIGITS:
                    yield where, number


def _typed(window: Window) -> set[str]:
    """Return the numbers that a person set, which stay in sight."""
    fields = (f for f in window.findChildren(NumberField) if f.isVisible())
    return {number for field in fields for number in _NUMBER.findall(field.text())}


def _heard(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what a screen reader finds in the tree below a widget."""
    waiting: list[tuple[QAccessibleInterface | None, str]] = [
        (QAccessible.queryAccessibleInterface(widget), "")
    ]
    while waiting:
        item, above = waiting.pop()
        if item is None or item.state().invisible:
            continue
        owner = cast("QObject | None", item.object())
        name = (owner.objectName() if owner else "") or above
        if item.role() not in _CONTROLS:
            yield from ((name, item.text(kind)) for kind in QAccessible.Text)
        waiting.extend((item.child(n), name) for n in range(min(item.childCount(), 200)))


def _hovered(panel: QWidget) -> Iterator[tuple[str, str]]:
    """Yield the tooltips of a panel's pictures, wherever the mouse may rest on them."""
    for widget in shown(panel):
        if widget.findChildren(QWidget) or widget.width() < _PICTURE or widget.height() < _PICTURE:
            continue
        for across in (0.1, 0.3, 0.5, 0.7, 0.9):
            for down in (0.1, 0.3, 0.5, 0.7, 0.9):
                at = widget.rect().topLeft()
                at.setX(round(across * widget.width()))
                at.setY(round(down * widget.height()))
                QTest.mouseMove(widget, at)
                event = QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at))
                QApplication.sendEvent(widget, event)
                if QToolTip.isVisible():
                    yield widget.objectName(), QToolTip.text()
