"""Typed functions as rows: several at once, edited in place, beside the catalogue's."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.widgets.controls import Cross
from app.widgets.text_fields import FormulaField
from app.window.window import Window
from core.state_parts import Pick
from core.text import LANGUAGES, Language
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, press, replace_text, settle
from tests.app.labs.curves.screen import curves_of, opened, plot, trace_of


def typed_rows(window: Window) -> list[FormulaField]:
    """Return the rows that are seen, from top to bottom."""
    found = [f for f in window.findChildren(FormulaField) if f.isVisible()]
    return sorted(found, key=lambda field: field.mapTo(window, QPoint()).y())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_typed_function_has_a_row_of_its_own(
    language: Language, open_window: OpenWindow
) -> None:
    """Five of them beside Sigmoid, each edited in place; then there is room for no more."""
    window = opened(open_window, language=language)
    texts = ["x^2", "sin(x)", "a*x", "x/2", "tanh(2*x)"]
    for number, text in enumerate(texts):
        settle()
        rows = typed_rows(window)
        assert len(rows) == number + 1
        assert rows[-1].toPlainText() == ""
        replace_text(rows[-1], text)
    settle()

    assert [row.toPlainText() for row in typed_rows(window)] == texts
    assert [pick.plain_name for pick in curves_of(window).picks] == ["sigmoid", *texts]
    assert len(plot(window).traces) == 6

    replace_text(typed_rows(window)[1], "cos(x)")
    assert curves_of(window).picks[2].formula == "cos(x)"
    assert curves_of(window).active == 2
    assert len({row.accessibleName() for row in typed_rows(window)}) == 5


def test_every_row_is_in_sight(open_window: OpenWindow) -> None:
    """Four functions, a sentence about one of them, and the empty row, without scrolling."""
    picks = tuple(Pick("expression", formula=text) for text in ("x", "x^2", "x^3"))
    picks = (*picks, Pick("expression", formula="x^4", draft="x^4*sigmod(x)"))
    window = opened(open_window, picks=picks)
    settle()

    for field in typed_rows(window):
        assert field.visibleRegion().boundingRect() == field.rect()


def test_a_mistake_in_one_row_leaves_the_others(open_window: OpenWindow) -> None:
    """It is underlined where it is, and all curves stay as they were."""
    picks = (Pick("expression", formula="x^2"), Pick("expression", formula="sin(x)"))
    window = opened(open_window, picks=picks)
    before = {drawn.name: drawn.y for drawn in plot(window).traces}
    QTest.keyClicks(typed_rows(window)[1], "*")
    settle()

    said = find(window, "curves.expression_complaint.2", QLabel)
    assert said.isVisible()
    assert not find(window, "curves.expression_complaint").isVisible()
    assert [bool(row.property("wrong")) for row in typed_rows(window)] == [False, True, False]
    assert len(plot(window).traces) == 2
    for drawn in plot(window).traces:
        np.testing.assert_array_equal(drawn.y, before[drawn.name])

    QTest.keyClick(typed_rows(window)[1], Qt.Key.Key_Escape)
    assert not said.isVisible()
    assert typed_rows(window)[1].toPlainText() == "sin(x)"


def test_going_to_a_row_makes_its_function_the_active_one(open_window: OpenWindow) -> None:
    """By mouse or Tab; card and sliders speak of it, and nothing else changes."""
    picks = (Pick("sigmoid"), Pick("expression", formula="a*x"), Pick("expression", formula="x^2"))
    window = opened(open_window, picks=picks)
    click(typed_rows(window)[0], QPoint(20, 10))
    assert curves_of(window).active == 1
    assert find(window, "curves.parameter.a").isVisible()

    click(typed_rows(window)[1], QPoint(20, 10))
    assert curves_of(window).active == 2
    assert curves_of(window).picks == picks


def test_a_cross_removes_its_row(open_window: OpenWindow) -> None:
    """The others keep their lines; Ctrl+Z brings it back; it is named and can be hit."""
    picks = (Pick("sigmoid"), Pick("expression", formula="x^2"), Pick("expression", formula="x^3"))
    window = opened(open_window, picks=picks, active=2)
    cross = find(window, "curves.expression_remove", Cross)
    assert cross.accessibleName() == "Remove x^2"
    assert min(cross.width(), cross.height()) >= 24
    stroke = trace_of(window, "x^3").stroke
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    settle()

    assert [pick.plain_name for pick in curves_of(window).picks] == ["sigmoid", "x^3"]
    assert trace_of(window, "x^3").stroke == stroke
    assert [row.toPlainText() for row in typed_rows(window)] == ["x^3", ""]
    press(window, "Ctrl+Z")
    assert curves_of(window).picks == picks


def test_two_rows_are_undone_one_by_one(open_window: OpenWindow) -> None:
    """What was typed in the second goes first."""
    window = opened(open_window)
    QTest.keyClicks(typed_rows(window)[0], "x*x")
    settle()
    QTest.keyClicks(typed_rows(window)[1], "x+1")
    press(window, "Ctrl+Z")
    assert [pick.plain_name for pick in curves_of(window).picks] == ["sigmoid", "x*x"]
    press(window, "Ctrl+Z")
    assert [pick.plain_name for pick in curves_of(window).picks] == ["sigmoid"]


def test_a_function_for_which_there_is_no_room_waits(open_window: OpenWindow) -> None:
    """It is kept and explained; once a function is removed, Return draws it."""
    picks = (*[Pick("relu")] * 6,)
    window = opened(open_window, picks=picks, draft="x+1")
    said = find(window, "curves.expression_complaint", QLabel)
    assert said.isVisible()
    assert "Six functions" in said.text()

    find(window, "curves.legend.0").setFocus()
    window.store.put(replace(window.store.state, curves=curves_of(window).drop(0)))
    QTest.keyClick(find(window, "curves.expression"), Qt.Key.Key_Return)
    assert curves_of(window).pick.formula == "x+1"
    assert not said.isVisible()
