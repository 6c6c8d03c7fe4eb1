"""The arithmetic of the benchmarks, and the table it ends up in."""

import json
from pathlib import Path

import pytest

from benchmarks.measure import Spread, in_turn, ratios, spread
from benchmarks.report import Aim, Row, alone, compared, line, write

TAKEN = {"ours": [2.0, 3.0, 10.0], "theirs": [1.0, 2.0, 4.0]}


def test_the_spread_is_the_quartiles() -> None:
    """One odd number moves the middle by nothing."""
    assert spread([5.0, 1.0, 3.0, 2.0, 1000.0]) == Spread(2.0, 3.0, 5.0)
    assert spread([7.0]) == Spread(7.0, 7.0, 7.0)
    with pytest.raises(ValueError, match="no numbers"):
        spread([])


def test_ratios_are_taken_round_by_round() -> None:
    """A round in which the machine was busy is busy for both."""
    assert ratios(TAKEN["ours"], TAKEN["theirs"]).middle == 2.0


def test_subjects_act_in_turn_and_rest_before() -> None:
    """After a round to warm up, each acts as often as asked, and never two in a row."""
    done: list[str] = []
    acts = {name: (lambda name=name: done.append(name)) for name in ("a", "b")}

    taken = in_turn(acts, rounds=2, acts=3, rest=lambda: done.append("rest"))

    assert "".join(done) == ("rest" + "aaa" + "rest" + "bbb") * 3
    assert {name: len(times) for name, times in taken.items()} == {"a": 2, "b": 2}
    assert min(min(times) for times in taken.values()) >= 0.0


@pytest.mark.parametrize(
    ("aim", "met"),
    [
        (Aim(2.0), True),
        (Aim(1.9), False),
        (Aim(3.0, "ours"), True),
        (Aim(2.9, "ours"), False),
        (Aim(3.0, "ours", least=True), True),
        (Aim(3.1, "ours", least=True), False),
        (None, None),
    ],
)
def test_an_aim_is_about_the_ratio_or_about_our_own_number(
    aim: Aim | None, met: bool | None
) -> None:
    """Most aims are a most; a rate has a least."""
    assert compared("it", TAKEN, "ours", "theirs", aim).met is met


def test_what_was_not_measured_has_met_nothing() -> None:
    """A peer that is not installed is neither a success nor a failure."""
    assert Row("it", aim=Aim(1.0), note="skipped").met is None


def test_a_line_says_everything_there_is() -> None:
    """Number, spread, yardstick, ratio, aim, and whether it was met."""
    row = compared("it", TAKEN, "ours", "theirs", Aim(1.5))

    assert line(row) == (
        "it:  3 ms  (2–10)  against 2 of theirs  = 2×  (1.5–2.5)  aim ≤ 1.5×  MISSED"
    )
    assert line(alone("rate", "per second", [12_345.0])) == (
        "rate:  12,345 per second  (12,345–12,345)"
    )
    assert line(Row("peer", note="skipped: not installed")) == "peer:  skipped: not installed"


def test_the_rows_are_kept_as_json(tmp_path: Path) -> None:
    """Others can read what was measured, and on what machine."""
    path = tmp_path / "result.json"

    write([alone("it", "ms", [1.0], Aim(2.0, "ours"))], {"system": "here"}, path)

    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept["machine"] == {"system": "here"}
    assert kept["rows"][0]["ours"] == {"low": 1.0, "middle": 1.0, "high": 1.0}
    assert kept["rows"][0]["met"] is True
