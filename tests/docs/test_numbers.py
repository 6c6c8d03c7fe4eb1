"""Every count and measured figure in the documents is what the program and the data give."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from app.labs.gradient_flow.controls import PRESETS
from core.catalogue import BY_KEY
from core.labs.curves.distribution import passage
from core.labs.curves.state import MOST_PICKS
from core.labs.curves.state_parts import Inputs
from core.labs.digits.maths import Classifier, read_classifier
from core.labs.digits.raster import SIDE, picture
from core.labs.gradient_flow.maths import problem
from core.labs.gradient_flow.state import MOST_LAYERS, GradientFlowState
from core.labs.gradient_flow.table import settings_of
from core.network.history import TrainingHistory
from tests.architecture.source import tracked
from tests.architecture.test_files import LONGEST
from tests.data.make_drawn_digits import FORMS, HANDS
from training.calibration import calibration_error, shares

_ROOT = Path(__file__).parents[2]
_README, _CHANGES, _TEACHING, _DATA, _DIGITS = (
    (_ROOT / name).read_text("utf-8")
    for name in (
        *("README.md", "CHANGELOG.md", "docs/teaching.md"),
        *("tests/data/README.md", "docs/decisions/0008-digits.md"),
    )
)
_GUIDES = [(_ROOT / "resources/guide" / f"{name}.md").read_text("utf-8") for name in ("zh", "en")]
_NETWORKS = ("relu", "sigmoid", "tanh")


def _number(text: str, before: str, after: str) -> float:
    """Return the only number that a text has between two patterns, as often as it has it."""
    found = set(re.findall(rf"{before}(\d[\d,.]*){after}", text))

    assert len(found) == 1, (before, found, after)
    return float(found.pop().replace(",", ""))


def _classifier(key: str) -> Classifier:
    return read_classifier((_ROOT / "resources/digits" / f"{key}.json").read_text("ascii"))


def test_no_document_counts_the_functions() -> None:
    """Who adds one need not know which pages said how many there are."""
    counted = re.compile(r"\d\d+ (?:activation )?functions|\d\d+ 個(?:啟動)?函數")
    pages = {path: path.read_text("utf-8") for path in tracked() if path.suffix == ".md"}
    pages.pop(_ROOT / "tests/data/README.md")  # how many another program was compared on, once

    assert counted.search("45 functions")
    assert {path: found for path, text in pages.items() if (found := counted.findall(text))} == {}


def test_the_layers_of_gradient_flow_are_those_of_its_state() -> None:
    """Both documents tell how deep the network can be."""
    assert _number(_README, r"1 到 ", " 層") == MOST_LAYERS
    assert _number(_CHANGES, "up to ", " layers") == MOST_LAYERS


def test_the_units_of_the_digits_are_those_of_the_networks() -> None:
    """Each trained network has the hidden layer that the documents speak of."""
    for key in _NETWORKS:
        hidden = _classifier(key).network.sizes[1]
        assert _number(_README, "隱藏層的 ", " 個輸出") == hidden
        assert _number(_CHANGES, "the ", " units of its hidden layer") == hidden


def test_the_lamps_of_the_dying_relu_are_as_many_as_the_teaching_notes_say() -> None:
    """One for each unit of the scenario that the notes name."""
    dying = next(preset.shown for preset in PRESETS if preset.text.zh == "ReLU 死亡")

    assert "「ReLU 死亡」" in _TEACHING
    assert _number(_TEACHING, "", " 盞") == dying.depth * dying.width


def test_the_picture_of_a_digit_has_the_size_that_the_readme_says() -> None:
    """Pixels across and down."""
    assert _number(_README, "", "×8") == _number(_README, "8×", " 圖") == SIDE


def test_the_longest_file_is_as_long_as_contributors_are_told() -> None:
    """The rule and its sentence name one number."""
    assert _number((_ROOT / "CONTRIBUTING.md").read_text("utf-8"), "over ", " lines") == LONGEST


def test_the_guide_says_how_many_functions_can_be_compared() -> None:
    """In words, in both languages."""
    words = {5: ("五", "five"), 6: ("六", "six"), 7: ("七", "seven"), 8: ("八", "eight")}
    zh, en = words[MOST_PICKS]

    assert f"最多{zh}個" in _GUIDES[0]
    assert f"up to {en} functions" in _GUIDES[1]


def test_the_data_of_limits_and_digits_are_as_their_description_says() -> None:
    """So many formulas, pictures, drawings, forms and hands."""
    limits = json.loads((_ROOT / "tests/data/limits.json").read_text("utf-8"))
    drawn = json.loads((_ROOT / "tests/data/digits_drawn.json").read_text("ascii"))
    with np.load(_ROOT / "tests/data/digits_held_out.npz") as data:
        held_out = len(data["labels"])

    assert _number(_DATA, r"`limits\.json`: ", " typed formulas") == len(limits)
    for text in (_DATA, _DIGITS):
        assert _number(text, "", r" (?:hand)?written digits") == held_out
        assert _number(text, "", " drawings") == len(drawn) == len(FORMS) * HANDS
        assert _number(text, "", r"\s+forms,? (?:by )?\d") == len(FORMS)
        assert _number(text, r"forms,? (?:by )?", " hands") == HANDS


@pytest.mark.parametrize("key", _NETWORKS)
def test_the_figures_of_the_digits_are_measured(key: str) -> None:
    """Accuracy and calibration error on both sets, to the digits that the decision gives."""
    name = {"relu": "ReLU"}.get(key, key)
    row = re.search(rf"^\| {name} \|(.+)\|$", _DIGITS, re.MULTILINE)
    drawn = json.loads((_ROOT / "tests/data/digits_drawn.json").read_text("ascii"))
    with np.load(_ROOT / "tests/data/digits_held_out.npz") as data:
        sets = [(data["pictures"], data["labels"])]
    sets.append(
        (
            np.array([picture(one["strokes"]) for one in drawn]),
            np.array([int(one["form"][0]) for one in drawn]),
        )
    )
    right, off = [], []
    for pictures, labels in sets:
        probabilities = shares(_classifier(key).logits(pictures))
        right.append(f"{np.mean(probabilities.argmax(axis=1) == labels):.1%}")
        off.append(f"{calibration_error(probabilities, labels):.1%}")

    assert row is not None
    assert [cell.strip().replace(" ", "") for cell in row[1].split("|")] == right + off


def test_the_share_of_saturated_inputs_is_that_of_the_teaching_notes() -> None:
    """Over two thirds with mean 5 and standard deviation 10, and none when standardised."""
    raw = Inputs("normal", 5.0, 10.0)
    given, standardised = (
        passage(BY_KEY["sigmoid"], {}, each).flat for each in (raw, raw.normalised())
    )

    assert "平均 5、標準差 10，超過三分之二的輸入落在飽和區" in _TEACHING
    assert 2 / 3 < given < 0.75
    assert standardised == 0.0


def test_the_loss_of_ten_sigmoid_layers_stays_where_the_teaching_notes_say() -> None:
    """At ln 2, the loss of answering one half, after 100 steps still."""
    shown = GradientFlowState()
    walk = TrainingHistory(settings_of(shown), *problem(normalised=shown.normalised))
    for _ in range(100):
        walk.on()

    assert f"損失停在 {walk.here.loss:.3f}" in _TEACHING
    assert f"loss stays at {walk.here.loss:.3f}" in _TEACHING
