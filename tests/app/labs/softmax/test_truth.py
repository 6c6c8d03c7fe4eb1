"""Every sentence about a kind of arithmetic is true of the numbers beside it."""

import re
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableWidget

from app.widgets.formula import Formula
from core.labs.softmax import Verdict, verdicts
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press
from tests.app.labs.softmax.screen import cell, notes, numbers, opened

NAMES = ("float16", "float32", "float64")


def test_exp_is_finite_up_to_the_limit_that_is_shown(open_window: OpenWindow) -> None:
    """What the headings promise is so: exp of the number there is finite, just above it is not."""
    window = opened(open_window, view="widths", size=(1280, 900))
    table = find(window, "softmax.verdicts", QTableWidget)
    for place, name in enumerate(NAMES):
        said = str(table.model().headerData(place, Qt.Orientation.Horizontal))
        limit = np.dtype(name).type(re.findall(r"[\d.]+", said.split("≤")[1])[0])
        with np.errstate(over="ignore"):
            assert np.isfinite(np.exp(limit)), said
            assert np.isinf(np.exp(np.dtype(name).type(float(limit) + 0.015))), said


@pytest.mark.parametrize("count", [2049, 4096, 10000])
def test_a_sum_that_float16_cannot_add_up_is_owned(count: int, open_window: OpenWindow) -> None:
    """2,048 + 1 is 2,048 in float16: no sentence may say 1/4,096 beside 1/2,048."""
    window = opened(open_window, logits=" ".join(["0"] * count), dtype="float16", view="widths")
    said = find(window, "softmax.summary", QLabel).text()

    if count > 2100:
        assert "do not sum to 1" in said
        assert "entropy" not in said
        assert "both forms are wrong in float16" in notes(window).lower()
        assert f"every class should get 1/{count:,}; this arithmetic gives 0.00048828" in notes(
            window
        )
    else:
        assert "so every class gets 1/2,049" in notes(window)


@pytest.mark.parametrize("count", [3, 7, 10, 100, 1000])
@pytest.mark.parametrize("name", NAMES)
def test_no_entropy_exceeds_its_maximum(count: int, name: str, open_window: OpenWindow) -> None:
    """Rounding of p in a narrow width must not lift it above ln n."""
    window = opened(open_window, logits=" ".join(["1.7"] * count), dtype=name)
    said = find(window, "softmax.summary", QLabel).text()
    entropy, most = map(float, re.findall(r"entropy ([\d.]+) nats \(max ([\d.]+)\)", said)[0])

    assert entropy <= most == pytest.approx(np.log(count), rel=1e-3)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"logits": "1000", "stable": False}, "should be 1, whatever its logit; this arithmetic"),
        ({"logits": "-1000", "stable": False}, "this arithmetic gives nan"),
        ({"logits": "800 800", "stable": False}, "should get 1/2; this arithmetic gives nan"),
        ({"logits": "11 11", "stable": False, "dtype": "float16"}, "1/2; this arithmetic gives 0"),
        ({"logits": "800 800 2", "stable": False}, "tie and should get equal probabilities"),
        ({"logits": "5"}, "With one class p is 1, whatever its logit"),
        ({"logits": "3 3 1", "dtype": "float16"}, "tie: equal logits get equal probabilities"),
    ],
)
def test_what_equal_logits_get_is_what_the_table_holds(
    settings: dict[str, Any], told: str, open_window: OpenWindow
) -> None:
    """Where this arithmetic loses the answer, the sentence says so."""
    assert told in notes(opened(open_window, **settings))


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"logits": "0.3 2.9 4"}, "subtracting the maximum changes nothing"),
        ({"logits": "11 11", "dtype": "float16"}, "The plain form is off by 0.5; the stable form"),
        ({"logits": "1 800"}, "The plain form has lost its answer (nan); the stable form has it."),
        ({"logits": "1 2", "shift": 1e100}, "(nan), and the stable form is off by 0.23."),
        ({"logits": "1 2", "shift": 3e4, "dtype": "float16"}, "(nan), and the stable form is off"),
        ({"logits": "1 inf"}, "Neither form has an answer here."),
        ({"logits": "1 2", "temperature": 1e7, "dtype": "float16"}, "changes nothing"),
        ({"logits": "1e6 2e6", "temperature": 1e6, "dtype": "float32"}, "changes nothing"),
    ],
)
def test_the_two_forms_are_held_to_the_exact_answer(
    settings: dict[str, Any], told: str, open_window: OpenWindow
) -> None:
    """The words "Changes nothing" stands only where both are right."""
    assert told in notes(opened(open_window, view="widths", **settings))


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"shift": 5.0}, "Largest change of p: "),
        ({"logits": "1 2", "shift": 900.0, "stable": False}, "cannot be computed any more"),
        ({"logits": "900 901", "shift": -900.0, "stable": False}, "with it there is an answer"),
        ({"logits": "900 901", "shift": 1.0, "stable": False}, "with c and without it"),
    ],
)
def test_what_c_does_is_told_from_both_sides(
    settings: dict[str, Any], told: str, open_window: OpenWindow
) -> None:
    """C may lose an answer, and find one."""
    window = opened(open_window, **settings)
    assert told in find(window, "softmax.shift_remark", QLabel).text()


@pytest.mark.parametrize(
    ("logits", "temperature", "told"),
    [
        ("0 20", 1.0, "T → 0: one-hot, all to one\nT → ∞: uniform, all equal"),
        ("0 20", 0.5, "T → 0: one-hot, all to one ✓\nT → ∞: uniform, all equal"),
        ("1 1 0", 0.05, "T → 0: the 2 largest share equally ✓\nT → ∞: uniform, all equal"),
        ("2 2", 1.0, "T → 0: the 2 largest share equally\nT → ∞: uniform, all equal"),
        ("1 2 -inf", 100.0, "T → 0: one-hot, all to one\nT → ∞: uniform, except −∞: 0 ✓"),
        ("1 inf", 1.0, "T cannot change these logits."),
        ("1 nan", 9.0, "T cannot change these logits."),
        ("-inf -inf", 9.0, "T cannot change these logits."),
    ],
)
def test_the_limits_of_temperature_are_those_of_these_logits(
    logits: str, temperature: float, told: str, open_window: OpenWindow
) -> None:
    """Ties share, what is off stays off, and T = 1 is no limit."""
    window = opened(open_window, logits=logits, temperature=temperature)
    assert find(window, "softmax.limits", QLabel).text() == told


@pytest.mark.parametrize(
    ("logits", "shift"), [("1 2", 1000.0), (" ".join(["0"] * 4096), 0.0), ("11 11", 0.0)]
)
def test_a_tick_stands_only_beside_a_right_answer(
    logits: str, shift: float, open_window: OpenWindow
) -> None:
    """An error as large as the probabilities is none to tick."""
    window = opened(open_window, logits=logits, shift=shift, view="widths", size=(1280, 900))
    table = find(window, "softmax.verdicts", QTableWidget)
    found: tuple[Verdict, ...] = verdicts([float(z) for z in logits.split()], 1.0, shift)
    for verdict in found:
        place = table.model().index(int(verdict.stable), NAMES.index(verdict.width))
        said = str(place.data())
        assert said.startswith("✓") == verdict.close
        if verdict.close:
            assert verdict.error <= 0.01
    assert not all(verdict.close for verdict in found)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"logits": "0.3 1", "temperature": 1e-7}, "0.3/(1×10^(−7))"),
        ({"logits": "0.3 1", "temperature": 2.5e8}, "0.3/(2.5×10^8)"),
        ({"logits": "0 20", "view": "learning", "true_class": 0}, "−ln (2.061×10^(−9))"),
        ({"logits": "0 800", "view": "learning", "true_class": 0}, "−ln e^(−800) = 800"),
        ({"logits": "0 20", "view": "learning", "true_class": 1}, "−ln (1 − 2.061×10^(−9))"),
    ],
)
def test_a_power_of_ten_after_a_sign_stands_in_brackets(
    settings: dict[str, Any], told: str, open_window: OpenWindow
) -> None:
    """0.3/1×10⁻⁷ would be 3×10⁻⁸, and −ln 1 is not 2×10⁻⁹."""
    window = opened(open_window, **settings)
    said = find(window, "softmax.formula", Formula).accessibleName()
    assert told.replace(" ", "") in said.replace(" ", "")


def test_a_slope_of_the_all_but_certain_class_is_the_product_beside_it(
    open_window: OpenWindow,
) -> None:
    """1 × (1 − 1) is 0, and the slope is not."""
    window = opened(open_window, logits="0 20", view="jacobian")
    find(window, "softmax.jacobian").setFocus()
    press(window, "Down")
    press(window, "Right")
    said = find(window, "softmax.jacobian_cell", QLabel).text()
    assert "(1 − 2.0612e−9) × 2.0612e−9" in said


@pytest.mark.parametrize("view", ["learning", "jacobian", "rivals"])
def test_what_is_computed_exactly_says_so(view: str, open_window: OpenWindow) -> None:
    """Beside bars in float16 or the plain form, a view in float64 says what it is."""
    both: tuple[dict[str, Any], ...] = ({"dtype": "float16"}, {"stable": False})
    for settings in both:
        window = opened(open_window, view=view, size=(1280, 900), **settings)
        assert "computed in float64" in notes(window)
        window.close()


@pytest.mark.parametrize("logit", [11.0, 11.08, 11.086, 11.089, 11.09, 11.1])
def test_float16_overflows_where_the_cell_says(logit: float, open_window: OpenWindow) -> None:
    """A cell that overflowed is above the number in its reason; all others are not."""
    settings: dict[str, Any] = {"logits": f"0 {logit}", "dtype": "float16", "stable": False}
    window = opened(open_window, **settings)
    reason = str(cell(window, 1, "exp(z′/T)", Qt.ItemDataRole.ToolTipRole))
    assert ("above 11.09" in reason) == (numbers(window, "z′/T")[1] > 11.09)
