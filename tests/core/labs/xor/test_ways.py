"""What leads out of a training that is stuck, each tried before it is offered."""

from dataclasses import replace

import numpy as np
import pytest

from core.labs.xor.maths import examples
from core.labs.xor.state import XorState
from core.labs.xor.training import ENOUGH, history, says, ways_out
from core.state_parts import Pick

RELU = XorState(solver="train", pick=Pick("relu"), seed=3)


@pytest.mark.parametrize(
    ("shown", "differences"),
    [
        (RELU, [(4, 4, "relu"), (3, 8, "relu"), (3, 4, "leaky_relu")]),
        (replace(RELU, units=8, seed=11), None),
        (replace(RELU, units=2), None),
        (replace(RELU, examples="circles"), None),
        (replace(RELU, pick=Pick("leaky_relu"), units=2), None),
    ],
)
def test_every_way_gets_every_point_right(
    shown: XorState, differences: list[tuple[int, int, str]] | None
) -> None:
    """Each differs in one thing, and solves the examples in 600 steps from its start."""
    points, classes = examples(shown.examples, shown.noise, shown.own)
    ways = ways_out(shown)
    for way in ways:
        trained = history(replace(way, steps=ENOUGH), way.pick, points, classes)
        assert np.array_equal(says(trained, trained.here, points) > 0.5, classes > 0.5)
        one = (way.seed != shown.seed, way.units != shown.units, way.pick != shown.pick)
        assert sum(one) == 1
    if differences is not None:
        assert [(way.seed, way.units, way.pick.key) for way in ways] == differences


def test_what_cannot_be_learned_has_no_way_out() -> None:
    """A single unit of ReLU never does; without points there is nothing to learn."""
    one = replace(RELU, units=1, pick=Pick("identity"))

    assert [way.pick.key for way in ways_out(one) if way.units == 1 and way.seed != one.seed] == []
    assert ways_out(replace(RELU, examples="own")) == ()
