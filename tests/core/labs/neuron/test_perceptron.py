"""The perceptron rule: what it finds, and how it is caught going in circles."""

import numpy as np
import pytest

from core.labs.neuron import perceptron
from core.labs.neuron.maths import GATES, corners
from core.labs.neuron.perceptron import learn


@pytest.mark.parametrize("inputs", [2, 3, 4])
@pytest.mark.parametrize("key", ["and", "or", "nand"])
def test_it_learns_what_a_line_can_separate(key: str, inputs: int) -> None:
    """The last pass had no mistake, and the weights really reproduce the table."""
    x = corners(inputs)
    target = GATES[key].target(x)
    run = learn(x, target, np.zeros(inputs), 0.0)
    last = run.steps[-1]

    assert run.learned
    assert run.cycle is None
    assert ((x @ last.weights + last.bias > 0.0) == (target == 1.0)).all()
    assert last.accuracy == 1.0
    assert all(step.error == 0.0 for step in run.steps if step.number == run.passes)


@pytest.mark.parametrize("inputs", [2, 3, 4])
def test_on_xor_it_comes_back_to_where_it_was(inputs: int) -> None:
    """The same weights after two passes prove that it will never end."""
    x = corners(inputs)
    run = learn(x, GATES["xor"].target(x), np.zeros(inputs), 0.0)

    assert not run.learned
    assert run.cycle is not None
    ends = {step.number: step for step in run.steps}
    first, again = (ends[number] for number in run.cycle)
    np.testing.assert_array_equal(first.weights, again.weights)
    assert first.bias == again.bias
    assert run.best.accuracy < 1.0


def test_each_step_follows_the_rule() -> None:
    """Weights move by rate * error * input, the bias by rate * error, and only then."""
    x = corners(2)
    run = learn(x, GATES["and"].target(x), np.zeros(2), 0.0, rate=0.5)

    for before, after in zip(run.steps[:-1], run.steps[1:], strict=True):
        assert after.example is not None
        np.testing.assert_array_equal(
            after.weights, before.weights + 0.5 * after.error * x[after.example]
        )
        assert after.bias == before.bias + 0.5 * after.error
    assert run.updates == sum(step.error != 0 for step in run.steps) > 0


def test_it_gives_up_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """With too few passes it has neither learned nor been caught."""
    monkeypatch.setattr(perceptron, "MOST_PASSES", 2)
    x = corners(2)
    run = learn(x, GATES["and"].target(x), np.zeros(2), 0.0)

    assert (run.learned, run.cycle, run.passes) == (False, None, 2)


def test_the_weights_that_it_begins_with_stay_as_they_are() -> None:
    """The caller's array is not written to."""
    start = np.zeros(2)
    learn(corners(2), GATES["or"].target(corners(2)), start, 0.0)

    assert start.tolist() == [0.0, 0.0]
