"""Answers computed of a step's settings, held against other arithmetic."""

import math
from dataclasses import replace

import numpy as np
import pytest

from core.labs.collapse.state import CollapseState
from core.labs.curves.state import CurvesState
from core.labs.digits.state import DigitsState
from core.labs.gradient_flow.state import GradientFlowState
from core.labs.gradient_flow.table import gradient_flow_table
from core.labs.neuron.state import NeuronState
from core.labs.softmax.state import SoftmaxState
from core.labs.xor.state import XorState
from core.lesson import Option, Question, Step
from core.lesson.answers import (
    QUANTITIES,
    answer,
    mistake_in_question,
    quantity_of,
    right_option,
    told,
)
from core.state import PanelKey, State
from core.state_parts import Pick
from tests.core.lesson.steps import CHOICE, PLAIN, SHOWN, text


def asked(panel: PanelKey, part: object, quantity: str, at: int = 1) -> float:
    """Return the answer to a question for a quantity."""
    return answer(Step("q", panel, part, ask=Question(text("?"), "number", quantity, at)))


def test_softmax_is_the_lectures_example() -> None:
    """[0.3, 2.9, 4.0] gives 1.8 %, 24.5 % and 73.7 %."""
    terms = [math.exp(z) for z in (0.3, 2.9, 4.0)]
    part = SoftmaxState()

    for n, term in enumerate(terms):
        found = asked("softmax", part, "softmax.probability", n + 1)
        assert found == pytest.approx(term / sum(terms), rel=1e-14)
    assert math.isnan(asked("softmax", part, "softmax.probability", 4))
    assert asked("softmax", part, "softmax.likeliest") == 2.0
    assert asked("softmax", part, "softmax.classes") == 3.0
    assert asked("softmax", part, "softmax.total") == pytest.approx(1.0, abs=1e-15)


def test_a_curve_is_asked_for_at_its_probe() -> None:
    """Sigmoid at 2, and its slope s(1 - s)."""
    s = 1.0 / (1.0 + math.exp(-2.0))
    part = CurvesState(probe_x=2.0)

    assert asked("curves", part, "curves.value") == pytest.approx(s, rel=1e-15)
    assert asked("curves", part, "curves.slope") == pytest.approx(s * (1.0 - s), rel=1e-14)


def test_a_neuron_is_asked_for_its_sum_output_and_rows() -> None:
    """0.5 + 0.25 - 0.6 with ReLU; AND has one of XOR's rows wrong less than a coin."""
    part = NeuronState(
        x=(1.0, 0.5, 0.0, 0.0), weights=(0.5, 0.5, 1.0, 1.0), bias=-0.6, pick=Pick("relu")
    )

    assert asked("neuron", part, "neuron.sum") == pytest.approx(0.15)
    assert asked("neuron", part, "neuron.output") == pytest.approx(0.15)
    assert asked("neuron", NeuronState(), "neuron.rows_right") == 4.0
    assert asked("neuron", NeuronState(gate="or"), "neuron.rows_right") == 2.0


def test_two_linear_layers_are_one() -> None:
    """(w1 v1 + w3 v2) x1 + (w2 v1 + w4 v2) x2, and no difference worth the name."""
    part = CollapseState()
    w1, w2, w3, w4, v1, v2 = part.weights

    first = asked("collapse", part, "collapse.coefficient", 1)
    assert first == pytest.approx(w1 * v1 + w3 * v2)
    assert asked("collapse", part, "collapse.coefficient", 2) == pytest.approx(w2 * v1 + w4 * v2)
    assert math.isnan(asked("collapse", part, "collapse.coefficient", 3))
    assert asked("collapse", part, "collapse.difference") < 1e-14
    assert asked("collapse", replace(part, activated=True), "collapse.difference") > 0.1


def test_a_line_has_three_of_four_right_at_most() -> None:
    """XOR; and the line that is there, whatever it is worth."""
    part = XorState(line=(1.0, 1.0, -0.5))

    assert asked("xor", part, "xor.best_line") == 0.75
    assert asked("xor", part, "xor.right") == 0.75  # x1 + x2 > 0.5: wrong at (1, 1) alone
    empty = replace(part, examples="own")
    assert math.isnan(asked("xor", empty, "xor.best_line"))
    assert math.isnan(asked("xor", empty, "xor.right"))


def test_a_deep_network_is_asked_for_its_gradients() -> None:
    """The same numbers as in the lab's table."""
    part = GradientFlowState(depth=4, width=3)
    column = gradient_flow_table(State(gradient_flow=part))[1]
    cells = [float(cell) for cell in column.cells]

    found = [asked("gradient_flow", part, "gradient_flow.gradient", n + 1) for n in range(4)]
    assert found == cells
    assert math.isnan(asked("gradient_flow", part, "gradient_flow.gradient", 5))
    assert asked("gradient_flow", part, "gradient_flow.ratio") == cells[0] / cells[-1]
    assert asked("gradient_flow", part, "gradient_flow.dead") == 0.0


def test_every_quantity_is_of_one_lab_and_named() -> None:
    """Its key begins with the lab; where there are many, the title says which one."""
    for key, quantity in QUANTITIES.items():
        assert key.startswith(f"{quantity.panel}.")
        assert ("{at}" in quantity.title.en) == ("{at}" in quantity.title.zh) == quantity.many
        assert np.isfinite(quantity.of(State(panel=quantity.panel), 1))


def test_a_choice_is_right_where_the_number_lies() -> None:
    """No answer is written down: with other logits another option is right."""
    assert right_option(CHOICE) == 2
    assert right_option(replace(CHOICE, part=SoftmaxState(logits="9 1 1"))) == 0
    said = told(CHOICE)
    assert said is not None
    assert said.en == "Answer: C. 2 (the likeliest class, counted from 0 = 2)"


def test_a_number_is_told_with_its_name() -> None:
    """And with four digits, as the lab shows it."""
    ask = Question(text("?"), "number", "softmax.probability", 3)
    said = told(replace(CHOICE, ask=ask))

    assert said is not None
    assert said.zh == "答案：第 3 個類別的機率 = 0.7366"


@pytest.mark.parametrize(("activated", "said"), [(False, "< 1e−12"), (True, "= ")])
def test_rounding_is_told_as_such(activated: bool, said: str) -> None:
    """Two numbers of rounding would contradict each other on one screen; a bend is told whole."""
    ask = Question(text("?"), "number", "collapse.difference")
    step = Step("same", "collapse", replace(CollapseState(), activated=activated), ask=ask)
    answered = told(step)
    assert answered is not None
    assert said in answered.en
    assert ("<" in answered.zh) is not activated


@pytest.mark.parametrize("step", [PLAIN, SHOWN, replace(PLAIN, ask=Question(text("Why?")))])
def test_what_is_talked_about_or_drawn_has_no_number(step: Step) -> None:
    """And nothing is wrong with it."""
    assert mistake_in_question(step) is None
    assert told(step) is None
    assert right_option(step) is None
    assert math.isnan(answer(step))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"quantity": "softmax.colour"}, 'no quantity "softmax.colour"'),
        ({"quantity": "curves.value"}, "there are: softmax.probability"),
        ({"quantity": "softmax.probability", "at": 4}, "number 4 does not exist"),
        ({"options": (Option(text("a")), Option(text("b")))}, "for which 2 of the options"),
        (
            {"options": (Option(text("a"), 5.0, 6.0), Option(text("b"), 7.0, 8.0))},
            "The answer is 2, for which 0 of the options are right",
        ),
    ],
)
def test_a_question_without_an_answer_says_why(changes: dict[str, object], said: str) -> None:
    """Its page tells the teacher, and no option is called right."""
    assert CHOICE.ask is not None
    step = replace(CHOICE, ask=replace(CHOICE.ask, **changes))  # type: ignore[arg-type]  # of the tests
    mistake = mistake_in_question(step)

    assert mistake is not None
    assert said in mistake.en
    assert told(step) is None
    assert right_option(step) is None


def test_a_lab_without_quantities_and_a_curve_elsewhere_say_so() -> None:
    """Digits has none; f′ is drawn on the curves."""
    digits = Step("d", "digits", DigitsState(), ask=Question(text("?"), "number", "x"))
    drawn = Step("d", "digits", DigitsState(), ask=Question(text("?"), "draw"))

    for step, said in ((digits, "nothing to compute"), (drawn, "in the Curves lab only")):
        mistake = mistake_in_question(step)
        assert mistake is not None
        assert said in mistake.en
    assert quantity_of(digits) is None


def test_a_question_about_what_is_revealed_is_answered_by_that() -> None:
    """What will it be after the change? The settings that are revealed say."""
    step = replace(CHOICE, revealed_part=SoftmaxState(logits="9 1 1"))
    assert right_option(step) == 0
