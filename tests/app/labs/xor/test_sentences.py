"""Every sentence about a line or a network, over all examples: true of what it is said of."""

import re
from itertools import product

import numpy as np
import pytest

from app.labs.xor.result import share_right, stuck
from app.labs.xor.verdict import best_share, line_verdict, offered, training_verdict
from core.labs.xor.maths import SETS, Line, examples
from core.labs.xor.state import OptimiserKey, XorState
from core.labs.xor.training import dead_units, history, says
from core.state_parts import Pick
from core.text import Text

_EXAMPLES = [key for key in SETS if key != "own"]
_PICKS = ("tanh", "relu", "step", "identity", "leaky_relu", "sigmoid")
_SETTINGS = list(product(_EXAMPLES, _PICKS, (0, 1, 2), (0, 1, 60), ("adam", "sgd")))


def _percents(said: str) -> list[float]:
    return [float(number) for number in re.findall(r"([\d.]+) %", said)]


@pytest.mark.parametrize("key", _EXAMPLES)
def test_what_is_said_of_a_line_is_true(key: str) -> None:
    """Whatever share it gets right: the best line is at least as good, and 100 % is no limit."""
    points, classes = examples(key, 1, ())
    best = best_share(key, 1, ())
    assert best is not None
    for w1, w2, b in product((-2.0, 0.0, 1.0), (-1.0, 0.0, 3.0), (-1.5, -0.5, 0.0, 0.7)):
        share = Line(w1, w2, b).accuracy(points, classes)
        (said,) = line_verdict(share, best, told=True)
        (before,) = line_verdict(share, best, told=False)

        assert best >= share
        if share == 1.0:
            assert _percents(said.en) == _percents(before.en) == []
            continue
        assert _percents(before.en) == [pytest.approx(100.0 * share, abs=0.06)]
        assert max(_percents(said.en)) == pytest.approx(100.0 * best, abs=0.06)
        assert ("No straight line does better" in said.en) == (share == best)
        assert _percents(said.en) == _percents(said.zh)


@pytest.mark.parametrize(("key", "pick", "layers", "steps", "optimiser"), _SETTINGS)
def test_what_is_said_of_a_training_is_true(
    key: str, pick: str, layers: int, steps: int, optimiser: OptimiserKey
) -> None:
    """Shares, steps, dead units, the answer 0.5 and the missing gradient, each measured again."""
    shown = XorState(
        examples=key,  # type: ignore[arg-type]  # one of the sets
        solver="train",
        layers=layers,
        pick=Pick(pick),
        steps=steps,
        optimiser=optimiser,
    )
    points, classes = examples(shown.examples, 1, ())
    one = history(shown, shown.pick, points, classes)
    share, best = share_right(one, points, classes), best_share(shown.examples, 1, ())
    assert best is not None
    said = training_verdict([one], [Text(en="N", zh="N")], [share], best, (points, classes))
    text = " ".join(each.en for each in said)

    right = float(np.mean((says(one, one.here, points) > 0.5) == (classes > 0.5)))
    assert _percents(text)[0] == pytest.approx(100.0 * right, abs=0.06)
    assert f"after {steps} steps" in text
    assert ("More than the best" in text) == (share > best)
    assert ("Less than the best" in text) == (share < best)
    dead, units = dead_units(one, points)
    told = re.search(r"(\d+) of (\d+) units are dead", text)
    assert told is None or (int(told[1]), int(told[2])) == (dead, units)
    assert ("gradient of the first layer is exactly 0" in text) == (
        one.here.trouble is None and stuck(one, points, classes)
    )
    if "about 0.5" in text:
        assert np.abs(says(one, one.here, points) - 0.5).max() < 0.02
    if share == 1.0:
        assert told is None
        assert offered(shown, one, share, (points, classes)) == ()
