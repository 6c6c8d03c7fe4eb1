"""What card and plots say of typed functions that are long, or have no value somewhere."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QScrollArea, QScrollBar

from app.widgets.formula import Formula
from app.widgets.formula_field import FormulaField
from core.state import Pick
from tests.app.conftest import OpenWindow
from tests.app.curves.screen import notes, opened, reading, trace
from tests.app.hands import find, replace_text, settle


def test_a_logarithm_has_no_slope_where_it_has_no_value(open_window: OpenWindow) -> None:
    """The curve of f' ends where that of f ends; left of it the card says undefined."""
    window = opened(open_window, picks=(Pick("expression", formula="log(x)"),), probe_x=-1.0)
    slope = trace(window, "df")

    assert np.isnan(slope.y[slope.x < 0.0]).all()
    assert slope.y[slope.x > 0.1] == pytest.approx(1.0 / slope.x[slope.x > 0.1])
    assert set(reading(window).values()) == {"undefined"}


@pytest.mark.parametrize("size", [(960, 540), (1024, 768)])
def test_a_long_name_cuts_nothing_off_the_card(
    open_window: OpenWindow, size: tuple[int, int]
) -> None:
    """A formula without spaces goes on in the next line instead of widening the card."""
    picks = (Pick("expression", (("alpha", 0.5),), "where(x>0,x,alpha*(exp(x)-1)*(1+x^2))"),)
    window = opened(open_window, picks=picks, size=size)
    name = find(window, "curves.name", QLabel)
    settle()

    card = next(area for area in window.findChildren(QScrollArea) if area.isAncestorOf(name))
    inner = card.widget()
    assert inner is not None
    assert inner.width() <= card.viewport().width()
    assert name.height() > 1.5 * name.fontMetrics().height()
    assert name.accessibleName() == f"{picks[0].formula} (α = 0.5)"


def test_at_a_pole_it_is_f_that_is_undefined(open_window: OpenWindow) -> None:
    """The note blames f, not f' alone."""
    window = opened(open_window, picks=(Pick("expression", formula="1/x"),), probe_x=0.0)

    assert notes(window) == "f is undefined here."


def test_a_formula_that_would_be_a_hair_is_scrolled(open_window: OpenWindow) -> None:
    """What fits only at a tenth of its size is drawn at a size to be read, and can be scrolled."""
    text = " + ".join(f"sin({n}*x)/{n}" for n in range(2, 20))
    window = opened(open_window, picks=(Pick("expression", formula=text),))
    long = find(window, "curves.formula", Formula)
    long.settle()

    bar = long.findChildren(QScrollBar)[0]
    assert bar.isVisible()
    assert bar.maximum() > 2 * long.width()
    assert long.height() > bar.height() + 8
    assert "sin" in long.accessibleName()
    assert find(window, "curves.name", QLabel).isVisible()

    replace_text(find(window, "curves.expression", FormulaField), "sin(2*x)/2")
    long.settle()
    assert long.height() > 20
    assert not bar.isVisible()
