"""What lies between picture and probabilities: hidden units, their weights, logits with signs."""

from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.export.paint import image
from app.labs.digits.result import classifier, decimals, work
from app.theme import STYLES
from app.widgets.bars import Bars
from app.widgets.drawing_pad import GreyPicture
from app.widgets.unit_picture import UnitPicture
from app.window.window import Window
from core.labs.digits.maths import DIGITS, SCRIBBLE
from core.labs.digits.state import UNITS, DigitsState, HiddenKey
from core.number_text import MINUS, format_number, percent
from core.state import State, StyleKey
from core.text import Language
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, press, settle
from tests.app.pictures import Pixels, pixels_of
from tests.app.walk import words

_KEYS: tuple[HiddenKey, ...] = ("relu", "sigmoid", "tanh")


def _opened(open_window: OpenWindow, style: StyleKey = "light", **digits: object) -> Window:
    shown = DigitsState(**{"strokes": DIGITS[4], **digits})  # type: ignore[arg-type]  # a short way to write states
    return open_window(State(panel="digits", language="en", style=style, digits=shown))


def _choose(window: Window, unit: int) -> None:
    units = find(window, "digits.units", UnitPicture)
    click(units, units.cell(unit).center().toPoint())
    settle()


def _rgb(colour: str) -> np.ndarray:
    made = QColor(colour)
    return np.array([made.red(), made.green(), made.blue()], dtype=np.float64)


def _corner(pixels: Pixels, cell: QRectF) -> np.ndarray:
    """Return the colour of a cell, away from its number and from its edge."""
    return np.asarray(pixels[round(cell.top()) + 4, round(cell.left()) + 4])


def test_as_many_units_are_shown_as_the_networks_have() -> None:
    """The state's bound is the networks' width."""
    assert {classifier(key).network.sizes for key in _KEYS} == {(64, UNITS, 10)}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("hidden", _KEYS)
def test_every_unit_has_the_colour_of_its_sign_and_size(
    style: StyleKey, hidden: HiddenKey, open_window: OpenWindow
) -> None:
    """Above 0 the first curve's colour, below 0 the second's, deeper the further from 0."""
    window = _opened(open_window, style, hidden=hidden)
    units = find(window, "digits.units", UnitPicture)
    outputs = work(window.store.state.digits, DIGITS[4]).outputs
    pixels, theme = pixels_of(image(units, units.size())), STYLES[style]
    ground, top = _rgb(theme.ground), abs(outputs).max()

    assert (outputs < 0.0).any() == (hidden == "tanh")
    for number, output in enumerate(outputs):
        depth = (0.08 + 0.42 * abs(output) / top) if output else 0.0
        ink = _rgb(theme.strokes[0 if output > 0.0 else 1].colour)
        wanted = ground + depth * (ink - ground)
        assert abs(_corner(pixels, units.cell(number)) - wanted).max() < 3.0, number


def test_a_clicked_unit_shows_its_weights_in_place_of_the_picture(open_window: OpenWindow) -> None:
    """The heading says so; a second click brings the picture back; undo knows both."""
    window = _opened(open_window)
    seen = find(window, "digits.seen", GreyPicture)
    title = find(window, "digits.seen_title", QLabel)
    place = find(window, "digits.units", UnitPicture).geometry()
    _choose(window, 17)

    weights = find(window, "digits.weights", UnitPicture)
    assert window.store.state.digits.unit == 17
    assert weights.isVisible()
    assert not seen.isVisible()
    assert title.text() == "Weights into unit 18"
    assert weights.values is not None
    np.testing.assert_array_equal(
        weights.values.ravel(), classifier("relu").weights.matrices[0][17]
    )
    assert find(window, "digits.units").geometry() == place
    _choose(window, 17)
    assert window.store.state.digits.unit is None
    assert seen.isVisible()
    assert title.text() == "What the network sees"
    window.store.undo()
    assert window.store.state.digits.unit == 17


def test_a_unit_says_what_it_computes(open_window: OpenWindow) -> None:
    """Its weighted sum, its output, and what it adds to the logits, computed here by hand."""
    window = _opened(open_window, hidden="tanh")
    trained, seen = classifier("tanh"), find(window, "digits.seen", GreyPicture).levels
    _choose(window, 5)

    assert seen is not None
    total = trained.weights.matrices[0][5] @ seen.ravel() / 16.0 + trained.weights.biases[0][5]
    added = np.tanh(total) * trained.weights.matrices[1][:, 5]
    said = find(window, "digits.unit", QLabel).text()
    assert said == (
        f"Unit 6: w·x + b = {format_number(total, 3)}, output {format_number(np.tanh(total), 3)}."
        f" What it adds to the logits: from {format_number(added.min(), 3)} ({added.argmin()})"
        f" to {format_number(added.max(), 3)} ({added.argmax()})."
    )
    assert find(window, "digits.units").accessibleDescription() == said


def test_a_unit_that_gives_0_adds_nothing(open_window: OpenWindow) -> None:
    """A ReLU below its kink is silent, and the sentence says no more than that."""
    window = _opened(open_window)
    silent = int(work(window.store.state.digits, DIGITS[4]).outputs.argmin())
    _choose(window, silent)

    assert "output 0. It adds nothing to any logit." in find(window, "digits.unit", QLabel).text()


def test_units_are_chosen_with_keys(open_window: OpenWindow) -> None:
    """The first key chooses the first, arrows go on and stop at the ends, Escape lets go."""
    window = _opened(open_window)
    units = find(window, "digits.units", UnitPicture)
    units.setFocus()
    chosen: list[int | None] = []
    for key in ("Down", "Right", "Down", "Left", "Left", "Up", "Up", "Esc", "Esc"):
        press(window, key)
        chosen.append(window.store.state.digits.unit)

    assert chosen == [0, 1, 9, 8, 8, 0, 0, None, None]
    assert QApplication.focusWidget() is units


def test_other_buttons_and_the_margin_choose_nothing(open_window: OpenWindow) -> None:
    """Only a left click upon a unit does; the weights are to be read, not chosen."""
    window = _opened(open_window)
    units = find(window, "digits.units", UnitPicture)
    click(units, units.cell(3).center().toPoint(), Qt.MouseButton.MiddleButton)
    click(units, units.rect().bottomRight())
    assert window.store.state.digits.unit is None
    _choose(window, 3)
    weights = find(window, "digits.weights", UnitPicture)
    click(weights, weights.cell(40).center().toPoint())
    assert window.store.state.digits.unit == 3


def test_what_is_said_of_a_unit_moves_nothing(open_window: OpenWindow) -> None:
    """No control changes its place when a unit is chosen, another one, or none."""
    for size in ((960, 540), (1280, 800)):
        window = open_window(
            State(panel="digits", language="en", digits=DigitsState(DIGITS[8], "tanh")), size=size
        )
        settle()
        names = ("digits.pad", "digits.wipe", "digits.examples", "digits.units", "digits.send")
        before = _places(window, names)
        for unit in (0, 37, 63):
            _choose(window, unit)
            assert _places(window, names) == before


@pytest.mark.parametrize("style", STYLES)
def test_logits_stand_on_their_side_of_0(style: StyleKey, open_window: OpenWindow) -> None:
    """Each bar begins at the middle and ends, to the pixel, where its logit lies."""
    window = _opened(open_window, style)
    bars, theme = find(window, "digits.bars", Bars), STYLES[style]
    logits = work(window.store.state.digits, DIGITS[4]).logits
    pixels = pixels_of(image(bars, bars.size()))

    assert logits.min() < 0.0 < logits.max()
    for digit, logit in enumerate(logits):
        track = bars.score_track(digit)
        row = pixels[round(track.top()) + 2, round(track.left()) : round(track.right())]
        inked = np.flatnonzero(
            abs(row - _rgb(theme.strokes[0 if logit > 0.0 else 1].colour)).max(axis=1) < 40
        )
        other = abs(row - _rgb(theme.strokes[1 if logit > 0.0 else 0].colour)).max(axis=1) < 40
        half = track.width() / 2.0
        assert not other.any()
        assert len(inked) == pytest.approx(abs(logit) / bars.reach() * half, abs=3.0)
        if len(inked):
            assert (inked >= half - 2.0).all() if logit > 0.0 else (inked <= half + 2.0).all()


def test_logits_are_written_with_their_signs(open_window: OpenWindow) -> None:
    """The number beside each bar is the logit, and the whole is said to a screen reader."""
    window = _opened(open_window)
    bars = find(window, "digits.bars", Bars)
    logits = work(window.store.state.digits, DIGITS[4]).logits

    assert [float(bar.score_words.replace(MINUS, "-")) for bar in bars.bars] == [
        pytest.approx(z, abs=0.005) for z in logits
    ]
    assert any(bar.score_words.startswith(MINUS) for bar in bars.bars)
    assert f"4: z = {logits[4]:.2f}" in bars.accessibleName()
    assert bars.reach() >= abs(logits).max()
    assert decimals(-0.004) == "0.00"


@pytest.mark.parametrize("style", STYLES)
def test_the_longest_numbers_have_room(style: StyleKey, open_window: OpenWindow) -> None:
    """In bold, between the bars: no logit and no probability of any example is cut."""
    window = open_window(State(panel="digits", style=style), size=(960, 540))
    settle()
    bars = find(window, "digits.bars", Bars)
    font = QFont(bars.font())
    font.setBold(True)
    metrics, gap = QFontMetricsF(font), STYLES[style].gap / 2
    between = bars.track(0).left() - bars.score_track(0).right() - gap
    after = bars.width() - bars.track(0).right() - gap
    for hidden in _KEYS:
        for drawing in (*DIGITS, SCRIBBLE):
            logits = work(DigitsState(hidden=hidden), drawing).logits
            assert max(metrics.horizontalAdvance(decimals(float(z))) for z in logits) <= between
    for said in (decimals(-99.99), percent(0.99999), percent(1.0), percent(0.0)):
        assert metrics.horizontalAdvance(said) <= (after if "%" in said else between)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("unit", [None, 9])
def test_hidden_values_are_hidden_everywhere(
    language: Language, unit: int | None, open_window: OpenWindow
) -> None:
    """No text, tip or spoken name holds a number that the network computed; no bar, no colour."""
    shown = DigitsState(DIGITS[4], "tanh", unit=unit)
    window = open_window(State(panel="digits", language=language, digits=shown))
    result, secrets = work(shown, shown.strokes), set[str]()
    for number in (*result.logits, *result.outputs, *result.sums):
        secrets |= {format_number(float(number), digits) for digits in (2, 3)}
    secrets |= {decimals(float(z)) for z in result.logits}
    secrets = {secret for secret in secrets if len(secret.strip(MINUS)) >= 4}
    assert _told(window, secrets)
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert _told(window, secrets) == []
    assert not any("%" in text and "digits." in name for name, text in _texts(window))
    for name in ("digits.bars", "digits.units"):
        widget: QWidget = find(window, name)
        pixels = pixels_of(image(widget, widget.size()))
        assert (pixels.max(axis=2) - pixels.min(axis=2)).max() < 20.0  # all of it is grey
    assert find(window, "digits.seen").isVisible()
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert _told(window, secrets)


def _places(window: Window, names: Sequence[str]) -> list[QRect]:
    widgets: list[QWidget] = [find(window, name) for name in names]
    return [widget.geometry() for widget in widgets]


def _texts(window: Window) -> Sequence[tuple[str, str]]:
    choices = ("digits.hidden", "digits.temperature")  # the networks' accuracies, and a setting
    return [(name, text) for name, text in words(window) if not name.startswith(choices)]


def _told(window: Window, secrets: set[str]) -> list[str]:
    return [text for _, text in _texts(window) if any(secret in text for secret in secrets)]
