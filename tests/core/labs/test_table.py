"""What is on the screen as CSV, read back as a spreadsheet would."""

import csv
import io
import math
from dataclasses import replace

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.labs.collapse.state import CollapseState
from core.labs.curves.state import CurvesState
from core.labs.curves.state_parts import Guess
from core.labs.gradient_flow.maths import measure, problem
from core.labs.gradient_flow.state import GradientFlowState
from core.labs.gradient_flow.table import history_of
from core.labs.neuron.state import NeuronState
from core.labs.softmax import softmax
from core.labs.softmax.state import SoftmaxState, ViewKey
from core.state import PanelKey, State
from core.state_parts import Pick
from core.tables import ROWS, Column, csv_text, table


def rows(state: State, panel: PanelKey) -> list[list[str]]:
    """Return the open panel's table, cell by cell."""
    return list(csv.reader(io.StringIO(table(replace(state, panel=panel)), newline="")))


def curves(**settings: object) -> list[list[str]]:
    """Return the table of a Curves panel."""
    shown = CurvesState(**settings)  # type: ignore[arg-type]  # any of its fields
    return rows(State(curves=shown), "curves")


def test_a_curve_has_all_of_its_digits() -> None:
    """x, f and f' in 1,001 even rows, each number as exact as it was computed."""
    head, *body = curves(picks=(Pick("sigmoid"),))

    assert head == ["x", "sigmoid", "sigmoid'"]
    assert len(body) == ROWS
    x = np.array([float(row[0]) for row in body])
    assert (x[0], x[-1]) == (-5.0, 5.0)
    assert [float(row[1]) for row in body] == BY_KEY["sigmoid"].value(x).tolist()
    assert [float(row[2]) for row in body] == BY_KEY["sigmoid"].derivative(x).tolist()


def test_what_is_not_shown_is_not_written() -> None:
    """The columns are those of the picture."""
    assert curves(show_df=False)[0] == ["x", "sigmoid"]
    assert curves(show_f=False, show_df=False, show_d2f=True)[0] == ["x", "sigmoid''"]
    assert curves(show_f=False, show_df=False)[0] == ["x"]


def test_what_a_class_is_guessing_is_not_written() -> None:
    """F' and f'' stay out of the table until they are revealed."""
    shown = {"tool": "predict", "show_d2f": True}

    assert curves(**shown)[0] == ["x", "sigmoid"]
    assert curves(guess=Guess(revealed=True), **shown)[0] == [
        "x",
        "sigmoid",
        "sigmoid'",
        "sigmoid''",
    ]


def test_a_break_has_a_row_of_its_own_and_a_hole_where_nothing_exists() -> None:
    """Between even rows stands the very x, with an empty cell for the missing slope."""
    head, *body = curves(
        picks=(Pick("hard_shrink", (("lambd", 0.3333),)),), x_min=-1.0, x_max=1.0, show_d2f=True
    )
    at = {float(row[0]): row for row in body}

    assert head[1] == "hard_shrink lambd=0.3333"
    assert len(body) == ROWS + 2
    assert at[0.3333][1:] == ["0.0", "", ""]
    assert at[-0.3333][1:] == ["0.0", "", ""]


def test_several_functions_share_their_rows() -> None:
    """The breaks of all of them are among the rows, and each has its own columns."""
    head, *body = curves(picks=(Pick("relu"), Pick("elu", (("alpha", 2.0),))), x_min=-5.1)

    assert head == ["x", "relu", "relu'", "elu alpha=2.0", "elu' alpha=2.0"]
    (zero,) = [row for row in body if float(row[0]) == 0.0]
    assert zero == ["0.0", "0.0", "", "0.0", ""]


def test_the_whole_float64_line_fits_into_a_table() -> None:
    """No row is infinite for a range whose span is."""
    body = curves(x_min=-1.7e308, x_max=1.7e308)[1:]

    assert all(math.isfinite(float(row[0])) for row in body)


def test_softmax_has_a_row_for_each_class() -> None:
    """Number, label, logit and probability, with a comma in a label kept in its cell."""
    shown = SoftmaxState(logits="貓: 0.3\n2.9\ndog: 4.0")
    head, *body = rows(State(softmax=shown), "softmax")

    assert head == ["類別", "名稱", "logit", "機率", "z/T", "z/T - max", "exp"]
    assert [row[:3] for row in body] == [
        ["0", "貓", "0.3"],
        ["1", "", "2.9"],
        ["2", "dog", "4.0"],
    ]
    p = [float(row[3]) for row in body]
    assert p == pytest.approx(softmax([0.3, 2.9, 4.0]).tolist(), rel=1e-15)


def test_softmax_is_that_of_the_screen() -> None:
    """Width, form, temperature and shift count: the naive form of 1000 gives nan."""
    shown = SoftmaxState(logits="1000 1", stable=False)
    body = rows(State(language="en", softmax=shown), "softmax")

    assert body[0] == ["class", "label", "logit", "probability", "z/T", "exp"]
    assert [row[3] for row in body[1:]] == ["nan", "0.0"]


@pytest.mark.parametrize(
    ("view", "added"),
    [
        ("learning", ["ln p", "y", "gradient of the loss"]),
        ("rivals", ["winner takes all", "sigmoid"]),
        ("jacobian", ["probability by z of class 0", "probability by z of class 1"]),
    ],
)
def test_softmax_adds_what_the_view_is_about(view: ViewKey, added: list[str]) -> None:
    """Every view has columns of its own, beside the probabilities."""
    shown = SoftmaxState(logits="1 2", view=view, true_class=9)
    head, *body = rows(State(language="en", softmax=shown), "softmax")

    assert head[4:] == added
    low, high = softmax([1.0, 2.0]).tolist()
    exact = {
        "learning": [[math.log(low), 0.0, low], [math.log(high), 1.0, -low]],
        "rivals": [[0.0, 1 / (1 + math.exp(-1.0))], [1.0, 1 / (1 + math.exp(-2.0))]],
        "jacobian": [[low * high, -low * high], [-low * high, low * high]],
    }[view]
    assert [[float(cell) for cell in row[4:]] for row in body] == [
        pytest.approx(line, rel=1e-14) for line in exact
    ]


def test_softmax_sets_both_forms_side_by_side() -> None:
    """The shift is in the headings, and only the plain form is nan."""
    shown = SoftmaxState(logits="999 1000", view="widths", shift=1.0)
    head, *body = rows(State(language="en", softmax=shown), "softmax")

    assert head[4:7] == ["(z + c)/T (plain)", "exp (plain)", "probability (plain)"]
    assert head[7:9] == ["(z + c)/T (stable)", "(z + c)/T - max (stable)"]
    assert [row[6] for row in body] == ["nan", "nan"]
    assert float(body[1][10]) == pytest.approx(softmax([999.0, 1000.0])[1], rel=1e-15)


def test_a_large_jacobian_is_left_out() -> None:
    """Of a thousand classes there would be a thousand columns."""
    shown = SoftmaxState(logits="0 " * 300, view="jacobian")
    head, *body = rows(State(softmax=shown), "softmax")

    assert (len(head), len(body)) == (4, 300)


def test_softmax_without_a_number_is_a_head_alone() -> None:
    """A file may hold logits that are none."""
    assert rows(State(softmax=SoftmaxState(logits="?")), "softmax") == [
        ["類別", "名稱", "logit", "機率"]
    ]


def test_a_neuron_is_its_truth_table() -> None:
    """Inputs, what is wanted, the sum, the output and how it is read, for every corner."""
    shown = NeuronState(inputs=2, weights=(1.0, 1.0, 0.0, 0.0), bias=-1.5, gate="and")
    head, *body = rows(State(language="en", neuron=shown), "neuron")

    assert head == ["x1", "x2", "target", "pre-activation", "output", "read as"]
    assert body == [
        ["0", "0", "0", "-1.5", "0.0", "0"],
        ["0", "1", "0", "-0.5", "0.0", "0"],
        ["1", "0", "0", "-0.5", "0.0", "0"],
        ["1", "1", "1", "0.5", "1.0", "1"],
    ]


@pytest.mark.parametrize("activated", [False, True])
def test_linear_layers_are_compared_along_a_line(activated: bool) -> None:
    """Deep and single agree without an activation and part with one."""
    shown = CollapseState(layers=3, units=4, activated=activated, pick=Pick("tanh"))
    head, *body = rows(State(language="en", collapse=shown), "collapse")

    assert head == ["x1", "x2", "layer by layer", "one layer"]
    gap = max(abs(float(row[2]) - float(row[3])) for row in body)
    assert (gap < 1e-12) is not activated


def test_a_table_needs_columns_of_one_length() -> None:
    """Cells that do not stand beside each other are a mistake of the program, not a file."""
    assert csv_text([Column("a,b", ['1"'])]) == '"a,b"\r\n"1"""\r\n'
    with pytest.raises(ValueError, match="shorter"):
        csv_text([Column("a", ["1"]), Column("b", [])])


def test_the_digits_have_no_table_of_the_state_alone() -> None:
    """Their numbers need the trained weights, and whoever asks here learns it at once."""
    with pytest.raises(KeyError, match="digits"):
        table(State(panel="digits"))


def test_the_lectures_layers_are_compared_with_their_six_weights() -> None:
    """Two layers of two units hold what the sliders hold."""
    shown = CollapseState(weights=(1.0, 2.0, 3.0, 4.0, 5.0, 6.0), x2=0.5)
    body = rows(State(collapse=shown), "collapse")[1:]
    x1, x2, deep, _ = (float(cell) for cell in body[0])

    assert deep == pytest.approx(5.0 * (x1 + 2.0 * x2) + 6.0 * (3.0 * x1 + 4.0 * x2))


def test_the_layers_of_a_deep_network_have_a_row_each() -> None:
    """What is measured before training, or after the first steps, with all of its digits."""
    shown = GradientFlowState(depth=3, width=4, pick=Pick("relu"), steps=5)
    head, *body = rows(State(language="en", gradient_flow=shown), "gradient_flow")
    history = history_of(shown)
    flow = measure(history.settings.network, history.here.weights, *problem(normalised=True))

    assert head[0] == "layer"
    assert head[-1] == "dead units"
    assert [row[0] for row in body] == ["1", "2", "3"]
    assert [float(row[1]) for row in body] == flow.gradients.tolist()
    assert [float(row[2]) for row in body] == flow.weight_gradients.tolist()
    assert [float(row[3]) for row in body] == flow.means.tolist()
    assert [float(row[4]) for row in body] == flow.spreads.tolist()
    assert [int(row[5]) for row in body] == [int(layer.sum()) for layer in flow.dead]


def test_a_layer_beyond_float64_has_an_empty_cell() -> None:
    """A spreadsheet knows no infinity; every rule and optimiser has its table."""
    wild = GradientFlowState(
        depth=12, pick=Pick("relu_squared"), initialisation="normal", sd=10.0, optimiser="momentum"
    )
    assert rows(State(gradient_flow=wild), "gradient_flow")[-1][4] == ""
    adam = GradientFlowState(depth=1, initialisation="lecun", optimiser="adam", steps=1)
    assert len(rows(State(gradient_flow=adam), "gradient_flow")) == 2
