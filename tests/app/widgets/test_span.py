"""The range of a track of logits, whatever the logits are."""

import math

from hypothesis import example, given
from hypothesis import strategies as st

from app.widgets.class_chart_geometry import Span

LOGITS = st.lists(st.floats(), min_size=1, max_size=3)


@given(LOGITS, st.floats(0.0, 1.0))
@example([1.7976931348623157e308], 1.0)
@example([-1.7e308, math.nan], 0.0)
@example([-1.04e-322], 0.5)
@example([1e308, -1.5e308], 0.0)
def test_every_place_of_a_track_is_a_number_of_it(logits: list[float], share: float) -> None:
    """Dragged to any place and stepped beyond it, a logit is finite, with its handle there."""
    span = Span.around(logits)
    here = span.value(share)

    assert span.low < span.high
    assert math.isfinite(here)
    assert 0.0 <= span.share(here) <= 1.0
    for finer in (1.0, 0.1):
        assert math.isfinite(span.rounded(here + span.step() * finer, finer))
        assert math.isfinite(span.rounded(here - span.step() * finer, finer))


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_a_step_is_felt(one: float, other: float) -> None:
    """No key is pressed in vain: a step in the middle of the range is another number."""
    span = Span.around([one, other])
    middle = span.value(0.5)

    assert span.rounded(middle + span.step()) > middle
    assert span.rounded(middle - 0.1 * span.step(), 0.1) < middle


def test_lecture_logits_stand_between_round_ends() -> None:
    """0 is in the range, and there is room to drag beyond the largest."""
    assert Span.around([0.3, 2.9, 4.0]) == Span(-1.0, 5.0)
    assert Span.around([1000.0, 1001.0, 1002.0]).low > 990.0
    assert Span.around([math.inf]) == Span.around([0.0])
