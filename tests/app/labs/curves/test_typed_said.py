"""What card and plots say of typed functions that are long, or have no value somewhere."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QScrollArea, QScrollBar, QToolButton

from app.widgets.formula import Formula
from app.widgets.text_fields import FormulaField
from core.formula import compile_formula
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find, replace_text, settle
from tests.app.labs.curves.screen import notes, opened, reading, trace


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


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("log(x)", "log(x) (log = ln)"),
        ("2*np.log(x)", "2*np.log(x) (log = ln)"),
        ("ln x", "ln x"),
        ("log10(x) + log1p(x) + log2 x", "log10(x) + log1p(x) + log2 x"),
    ],
)
def test_which_logarithm_is_meant_is_said_at_the_curve(
    open_window: OpenWindow, typed: str, name: str
) -> None:
    """Schools write log for the one by 10, programs for ln: the card and the legend say which."""
    window = opened(open_window)
    replace_text(find(window, "curves.expression", FormulaField), typed)

    assert find(window, "curves.name", QLabel).accessibleName() == name
    assert find(window, "curves.legend.1", QToolButton).accessibleName().startswith(name[:20])
    assert find(window, "curves.legend.1", QToolButton).text() == name


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("sin²x + ½x", "sin(x)**2 + 0.5*x"),
        ("h(z) = 2z(1-z)", "2*x*(1-x)"),
        ("where(x ≧ 0 且 x ≦ 9, x|x|, clip(x, max=0))", "where(x>=0 and x<=9, x*abs(x), min(x,0))"),
    ],
)
def test_what_stands_in_the_book_can_be_typed(
    open_window: OpenWindow, typed: str, plain: str
) -> None:
    """Drawn without a complaint, and as its plain form is."""
    window = opened(open_window)
    replace_text(find(window, "curves.expression", FormulaField), typed)

    assert not find(window, "curves.expression_complaint", QLabel).isVisible()
    drawn = trace(window, number=1)
    right = compile_formula(plain).value(drawn.x)
    assert drawn.y == pytest.approx(right, abs=1e-12, nan_ok=True)


def test_what_can_be_read_in_two_ways_is_said_in_both(open_window: OpenWindow) -> None:
    """1/2x draws nothing; both readings stand below the field."""
    window = opened(open_window)
    replace_text(find(window, "curves.expression", FormulaField), "1/2x")

    said = find(window, "curves.expression_complaint", QLabel)
    assert said.isVisible()
    assert "1/(2*x)" in said.text()
    assert "(1/2)*x" in said.text()
