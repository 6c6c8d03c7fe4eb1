"""The catalogue against what the papers say, written down separately."""

import json
import math
from dataclasses import dataclass

import pytest

from core.catalogue import BY_KEY
from core.interval import Interval
from tests.core.reference import DATA


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known of a function at its defaults; see tests/data/README.md."""

    key: str
    parameters: dict[str, list[float]]
    range: list[tuple[float | None, float | None, bool, bool]]
    monotonic: bool
    bounded: str
    zero_centred: bool

    def __str__(self) -> str:
        return self.key


FACTS = [Fact(**fact) for fact in json.loads((DATA / "facts.json").read_text("utf-8"))]
every_fact = pytest.mark.parametrize("fact", FACTS, ids=str)


def test_the_facts_are_of_functions_that_there_are() -> None:
    """What is said of one that was added later is held against its formula (test_claims)."""
    assert {fact.key for fact in FACTS} <= set(BY_KEY)


@every_fact
def test_parameters(fact: Fact) -> None:
    """Names, defaults and bounds, in order."""
    declared = BY_KEY[fact.key].parameters

    assert fact.parameters == {p.key: [p.default, p.minimum, p.maximum] for p in declared}
    assert list(fact.parameters) == [p.key for p in declared]


@every_fact
def test_range(fact: Fact) -> None:
    """The set of values, to the eight digits that are printed, with its ends in or out."""
    declared = BY_KEY[fact.key].range_(**BY_KEY[fact.key].settings({}))

    assert len(declared) == len(fact.range)
    for ours, (low, high, has_low, has_high) in zip(declared, fact.range, strict=True):
        known = Interval(_or(low, -math.inf), _or(high, math.inf), has_low, has_high)
        assert (ours.has_low, ours.has_high) == (known.has_low, known.has_high)
        assert ours.low == pytest.approx(known.low, abs=1e-8)
        assert ours.high == pytest.approx(known.high, abs=1e-8)


@every_fact
def test_claims(fact: Fact) -> None:
    """Monotonic, bounded and zero-centred."""
    activation = BY_KEY[fact.key]
    settings = activation.settings({})
    pieces = activation.range_(**settings)
    below, above = math.isfinite(pieces[0].low), math.isfinite(pieces[-1].high)
    named = {(True, True): "yes", (True, False): "below", (False, True): "above"}

    assert activation.monotonic(**settings) is fact.monotonic
    assert activation.zero_centred(**settings) is fact.zero_centred
    assert named.get((below, above), "no") == fact.bounded


def _or(number: float | None, otherwise: float) -> float:
    return otherwise if number is None else number
