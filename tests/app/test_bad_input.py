"""Every number field of the program, and what people type or paste into it by mistake."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.labs import PANELS
from app.widgets.field_notes import FieldError
from app.widgets.number_field import NumberField
from app.window.window import Window
from core.labs.curves.state import CurvesState
from core.labs.gradient_flow.state import GradientFlowState
from core.labs.neuron.state import NeuronState
from core.labs.xor.state import XorState
from core.state import State
from core.state_parts import Pick
from core.text import LANGUAGES
from tests.app.conftest import OpenWindow
from tests.app.hands import find, replace_text, settle
from tests.app.walk import interactive

_TYPED = Pick("expression", (("a", 1.0),), "a*x")
# Each panel as it starts, and with the fields that it shows only then.
SCREENS: dict[str, State] = {
    **{panel.key: State(panel=panel.key) for panel in PANELS},
    "curves, inputs": State(curves=CurvesState(tool="inputs", picks=(Pick("elu"),))),
    "curves, more": State(curves=CurvesState(tool="more", y_auto=False)),
    "curves, typed": State(curves=CurvesState(picks=(_TYPED,))),
    "xor, trained": State(panel="xor", xor=XorState(solver="train", compared=True)),
    "neuron, threshold": State(panel="neuron", neuron=NeuronState(as_threshold=True)),
    "gradient flow, normal": State(
        panel="gradient_flow", gradient_flow=GradientFlowState(initialisation="normal")
    ),
}
WRONG = {
    "a word": "abc",
    "nothing": "",
    "beyond float64": "1e999",
    "a slip": "1..2",
    "two signs": "--3",
    "divided by nothing": "1/0",
    "half a power": "2e",
    "no number": "nan",
    "infinite": "inf",
    "full width": "１２ｘ",
    "by an input method": "十二點五啊",
    "markup": "<b>5</b>",
    "two numbers": "1 2",
    "very long": "9" * 400,
}
# Enough to see that each field speaks the window's language.
SPOKEN = {kind: WRONG[kind] for kind in ("a word", "nothing", "beyond float64")}
PASTED = {"two lines": "1\n2", "a table": "1\t2\n3\t4", "code": "x = np.array([1, 2])"}


def _fields(window: Window) -> list[str]:
    """Return the names of the number fields that can be used now."""
    return [
        widget.objectName()
        for widget in interactive(window)
        if isinstance(widget, NumberField) and widget.isEnabled()
    ]


def _sentence(window: Window, field: NumberField) -> str:
    """Return the sentence that stands on the screen about a field."""
    about = [
        field_error
        for field_error in window.findChildren(FieldError)
        if field_error.is_about(field) and not field_error.isHidden()
    ]
    assert len(about) == 1, f"{len(about)} sentences speak of {field.objectName()}"
    return about[0].text()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS)
def test_every_number_field_explains_what_it_cannot_use(
    screen: str, language: str, open_window: OpenWindow
) -> None:
    """A sentence at the field, in the window's language; the last good picture stays."""
    window = open_window(replace(SCREENS[screen], language=language))  # type: ignore[arg-type]  # one of the two
    before, names = window.store.state, _fields(window)
    found = []
    for name in names:
        field = find(window, name, NumberField)
        good = field.value
        for kind, text in (WRONG if language == "en" else SPOKEN).items():
            replace_text(field, text)
            QTest.keyClick(field, Qt.Key.Key_Return)
            spoken = field.accessibleDescription()
            if not spoken:
                found.append(f"{name} took {kind} as {field.value}")
                window.store.put(before)
                continue
            said = _sentence(window, field)
            chinese = any("\u4e00" <= letter <= "\u9fff" for letter in said.replace(text, ""))
            if chinese != (language == "zh") or spoken not in said:
                found.append(f"{name}, {kind}: {said!r} spoken {spoken!r}")
            QTest.keyClick(field, Qt.Key.Key_Escape)
            if window.store.state != before:  # a field that is read while it is typed
                window.store.put(before)
            if field.value != good or field.accessibleDescription():
                found.append(f"{name}: Esc after {kind} left {field.text()!r}")

    assert found == []
    assert window.store.state == before
    assert names or screen == "digits"


@pytest.mark.parametrize("screen", SCREENS)
def test_every_number_field_reads_or_refuses_what_is_pasted(
    screen: str, open_window: OpenWindow
) -> None:
    """Lines and tables from elsewhere never pass as one number without a word."""
    window = open_window(SCREENS[screen])
    before = window.store.state
    for name in _fields(window):
        field = find(window, name, NumberField)
        for text in PASTED.values():
            QGuiApplication.clipboard().setText(text)
            replace_text(field, "")
            QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClick(field, Qt.Key.Key_Return)
            settle()

            assert window.store.state == before, f"{name} took {text!r}"
            assert _sentence(window, field)
            QTest.keyClick(field, Qt.Key.Key_Escape)


@pytest.mark.parametrize("text", ["２．５", " 2.5 ", "5/2", "+2.5", "25e-1"])
def test_the_same_number_in_other_clothes_is_taken(text: str, open_window: OpenWindow) -> None:
    """Full width, fractions and powers are numbers, not mistakes."""
    window = open_window()
    field = find(window, "curves.probe_x", NumberField)
    replace_text(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert window.store.state.curves.probe_x == 2.5
    assert find(window, "curves.probe_complaint", QLabel).isHidden()
