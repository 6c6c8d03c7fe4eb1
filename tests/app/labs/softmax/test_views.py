"""The views below the bars: overflow, the rivals, and the formula."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTabBar, QTableWidget

from app.widgets.class_chart import ClassChart
from app.widgets.formula import Formula
from core.labs.softmax import softmax
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, type_and_enter
from tests.app.labs.softmax.screen import column, headings, notes, numbers, opened

_LECTURE = [0.3, 2.9, 4.0]


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("en", ["Steps", "Overflow", "Learning", "Jacobian", "Compare"]),
        ("zh", ["計算步驟", "溢位", "學習", "Jacobian", "比較"]),
    ],
)
def test_the_tabs_are_walked_with_the_keys(
    language: str, titles: list[str], open_window: OpenWindow
) -> None:
    """Each has a view of its own, and the columns' button stands by the steps only."""
    window = opened(open_window, language)
    tabs = find(window, "softmax.view", QTabBar)
    tabs.setFocus()
    views = []
    for _ in titles:
        views.append(window.store.state.softmax.view)
        press(window, "Right")

    assert [tabs.tabText(n) for n in range(tabs.count())] == titles
    assert views == ["steps", "widths", "learning", "jacobian", "rivals"]
    assert not find(window, "softmax.columns").isVisible()


def test_both_forms_stand_side_by_side(open_window: OpenWindow) -> None:
    """Where the plain form overflows, the stable one has the answer, and the proof says so."""
    window = opened(open_window, logits="1000 1001 1002", view="widths")

    assert column(window, "plain\nexp(z/T)") == ["⚠ ∞", "⚠ ∞", "⚠ ∞", "∞"]
    assert column(window, "plain\np") == ["⚠ nan", "⚠ nan", "⚠ nan", "nan"]
    assert column(window, "stable\nz/T − max")[:3] == ["−2", "−1", "0"]
    assert column(window, "stable\np")[:3] == ["0.09003057", "0.24472847", "0.66524096"]
    assert "The plain form has lost its answer (nan); the stable form has it." in notes(window)
    assert "709.78" in notes(window)


def test_subtracting_the_maximum_is_measured_to_change_nothing(open_window: OpenWindow) -> None:
    """The largest difference of both forms is a rounding, and the sentence holds the number."""
    window = opened(open_window, view="widths")
    said = notes(window).split("differ by at most ")[1].split(":")[0]

    assert float(said.replace("−", "-")) < 1e-15
    for form in ("plain", "stable"):
        p = numbers(window, f"{form}\np")
        assert p == pytest.approx(softmax(_LECTURE).tolist(), abs=1e-8)


def test_every_width_gets_its_verdict(open_window: OpenWindow) -> None:
    """12 is too much for float16's exp alone; each heading holds the limit of its width."""
    window = opened(open_window, logits="10 11 12", view="widths")
    table = find(window, "softmax.verdicts", QTableWidget)
    model, across = table.model(), Qt.Orientation.Horizontal
    heads = [model.headerData(n, across) for n in range(3)]
    cells = [[model.index(row, n).data() for n in range(3)] for row in range(2)]

    assert heads == [f"float{n}: exp(x ≤ {x})" for n, x in ((16, 11.08), (32, 88.72), (64, 709.78))]
    assert cells[0][0] == "⚠ nan"
    assert all(cell.startswith("✓ error") for cell in (*cells[0][1:], *cells[1]))
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "float16: exp(x ≤ 11.08), plain: ⚠ nan"


def test_underflow_is_a_zero_with_a_reason(open_window: OpenWindow) -> None:
    """Far below 0 every exp is 0 and the plain form divides 0 by 0."""
    window = opened(open_window, "zh", logits="-1000 -1001 -1002", stable=False)

    assert column(window, "exp(z/T)") == ["⚠ 0", "⚠ 0", "⚠ 0", "⚠ 0"]
    assert column(window, "機率 p")[0] == "⚠ nan"
    assert "exp 小於 float64 的最小數，變成 0" in notes(window)
    assert "每個 exp 都變成 0，總和也是 0" in notes(window)


def test_softmax_beside_what_one_might_use_instead(open_window: OpenWindow) -> None:
    """Winner takes all drops what the others have; ten sigmoids sum to whatever they sum to."""
    digits = "-1.2 0.4 1.1 2.3 -0.7 0.9 -2.1 5.2 0.2 3.4"
    window = opened(open_window, logits=digits, view="rivals")

    assert headings(window)[2:] == ["softmax", "winner takes all", "sigmoid(z/T)"]
    assert column(window, "winner takes all")[6:9] == ["0", "1", "0"]
    z = np.array([float(word) for word in digits.split()])
    apart = 1.0 / (1.0 + np.exp(-z))
    assert column(window, "sigmoid(z/T)")[-1] == f"{apart.sum():.5f}"
    assert f"10 separate sigmoids sum to {apart.sum():.3f}" in notes(window)
    assert f"{100 * (1 - softmax(z).max()):.2f} % of the others" in notes(window)


def test_the_formula_holds_the_presentnumbers(open_window: OpenWindow) -> None:
    """Marked by a press, another class stands in it."""
    window = opened(open_window, chosen=1, temperature=2.0)
    formula = find(window, "softmax.formula", Formula)

    assert "2.9/2" in formula.accessibleName()
    chart = find(window, "softmax.bars", ClassChart)
    where = chart.handle(0).toPoint()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(20, where.y()))
    assert "p_0" in formula.accessibleName()


def test_where_neither_form_has_an_answer_it_is_said(open_window: OpenWindow) -> None:
    """Every class switched off: no arithmetic finds a distribution."""
    window = opened(open_window, view="widths", logits="-inf -inf")
    assert "Neither form has an answer here." in notes(window)


def test_a_shift_that_float16_cannot_hold_is_said_beside_it(open_window: OpenWindow) -> None:
    """In the plain form a shift may overflow, and the sentence below the slider says nan."""
    window = opened(open_window, stable=False)
    type_and_enter(find(window, "softmax.shift"), "720")
    said = find(window, "softmax.shift_remark", QLabel).text()
    assert said == "In this arithmetic p cannot be computed any more: nan."

    type_and_enter(find(window, "softmax.shift"), "3")
    said = find(window, "softmax.shift_remark", QLabel).text()
    assert float(said.removeprefix("Largest change of p: ").replace("−", "-")) < 1e-15


def test_a_verdict_counts_what_became_0(open_window: OpenWindow) -> None:
    """In float16 a class 30 below the largest is lost without any nan; it is still an error."""
    window = opened(open_window, logits="0 30", view="widths", stable=True)
    model = find(window, "softmax.verdicts", QTableWidget).model()

    assert model.index(1, 0).data() == "⚠ error 9.4e−14, 1 became 0"
    assert str(model.index(1, 2).data()).startswith("✓")


def test_the_formula_of_many_classes_writes_their_sum_once(open_window: OpenWindow) -> None:
    """Ten powers would not fit below a line; the numbers of the quotient are there all the same."""
    window = opened(open_window, logits="1 2 3 4 5 6 7 8 9 10", shift=1.0, temperature=2.0)
    said = find(window, "softmax.formula", Formula).accessibleName()

    assert "10 + 1" in said
    assert said.count("z_j") == 1
    p = softmax(np.arange(1.0, 11.0), 2.0)[9]
    assert said.endswith(f"= {p:.4f}")
