"""The read command: what a function does at a place, and where it breaks."""

import json
import math
from pathlib import Path
from typing import Any

import pytest

from app.__main__ import main
from app.cli.arguments import BAD_ARGUMENTS

CASES = json.loads((Path(__file__).parents[2] / "data" / "limits.json").read_text("utf-8"))


@pytest.fixture(autouse=True)
def english_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the computer be set to English."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


def _number(value: float | str | None) -> float:
    return math.nan if value is None else float(value)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["formula"])
def test_what_holds_on_both_sides_is_told(
    case: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """Every number of the cases that float64 gets wrong, to 12 digits."""
    assert main(["read", "--function", case["formula"], "--at", repr(case["at"]), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)

    for key, right in case.items():
        if key not in ("formula", "at"):
            near = pytest.approx(_number(right), rel=1e-12, nan_ok=True)
            assert _number(told[key]) == near, key


def test_the_breaks_of_a_range_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Left to right, both ends in."""
    assert main(["read", "--function", "floor(4*x)", "--breaks", "50", "52", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)

    assert told == [
        {"x": n / 4, "kind": "jump", "left": n - 1.0, "right": float(n), "value": float(n)}
        for n in range(200, 209)
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["silu(x)/x", "--at", "0"], ["x = 0: hole", "value: none", "limit from the left: 0.5"]),
        (["relu", "--at", "1"], ["x = 1: smooth", "slope: 1"]),
        (["1/x", "--breaks", "-1", "1"], ["vertical asymptote; from the left −∞"]),
        (["gelu", "--breaks", "-1", "1"], ["No jump, kink, hole, asymptote or end from −1 to 1."]),
        (["elu", "--set", "alpha=0.5", "--at", "0"], ["kink", "slope on the left: 0.5"]),
        (["abs(x)", "--at", "0", "--language", "zh"], ["x = 0：尖點", "右斜率：1", "斜率：沒有"]),
    ],
)
def test_it_is_told_in_words(
    words: list[str], said: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """In both languages."""
    assert main(["read", "--function", *words]) == 0
    told = capsys.readouterr().out

    for part in said:
        assert part in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "--at X or --breaks MIN MAX"),
        (["--at", "0", "--breaks", "0", "1"], "one of the two"),
        (["--at", "nought"], "nought"),
        (["--function", "x+", "--at", "0"], "missing after"),
        (["--breaks", "1", "0"], "below the maximum"),
        (["--function", "floor(1000*x)", "--breaks", "0", "5"], "more than 1000"),
        (["--at", "0", "--tangent"], "--tangent"),
    ],
)
def test_bad_arguments_are_one_sentence(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """On stderr, with exit code 2 and nothing on stdout."""
    assert main(["read", *words]) == BAD_ARGUMENTS
    out, wrong = capsys.readouterr()

    assert (out, wrong.count("\n")) == ("", 1)
    assert said in wrong
