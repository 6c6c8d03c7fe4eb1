"""Whether the probe is on a special point, found without looking for all of them."""

import sys
from dataclasses import replace

import pytest

from core.catalogue import BY_KEY
from core.labs.curves.maths import mark_at_probe, marks_of
from core.labs.curves.state import CurvesState
from core.state_parts import Pick

RANGES = ((-5.0, 5.0), (-40.0, 30.0), (-0.01, 0.02))


@pytest.mark.parametrize("key", BY_KEY)
def test_every_point_is_known_when_the_probe_stands_on_it(key: str) -> None:
    """And a step beside it, none is."""
    for low, high in RANGES:
        curves = CurvesState(picks=(Pick(key),)).look_at(low, high)
        for mark in marks_of(curves):
            at = replace(curves, probe_x=mark.x)
            assert mark_at_probe(at) == mark
            beside = replace(curves, probe_x=mark.x + 0.01 * (high - low))
            found = mark_at_probe(beside)
            assert found is None or found.x == beside.probe_x


@pytest.mark.parametrize("key", BY_KEY)
def test_it_can_be_asked_over_the_whole_line(key: str) -> None:
    """No range is too wide, and no x too far out."""
    largest = sys.float_info.max
    whole = CurvesState(picks=(Pick(key),)).look_at(-largest, largest)
    for x in (-largest, 0.0, 5e-324, largest):
        found = mark_at_probe(replace(whole, probe_x=x))
        assert found is None or found.x == x
