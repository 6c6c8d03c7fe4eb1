"""Temperature, shift, width and form: what they change and what they leave."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSlider

from core.labs.softmax import softmax
from core.text import LANGUAGES
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, replace_text, settle, type_and_enter
from tests.app.labs.softmax.screen import column, opened


def _probabilities(cells: list[str]) -> list[float]:
    return [float(cell) for cell in cells[:-1]]


def test_a_typed_temperature_divides_the_logits(open_window: OpenWindow) -> None:
    """T = 2 halves every logit, and the probabilities are those of the halves."""
    window = opened(open_window)
    type_and_enter(find(window, "softmax.temperature"), "2")

    assert column(window, "z/T")[:3] == ["0.15", "1.45", "2"]
    expected = softmax([0.3, 2.9, 4.0], 2.0).tolist()
    assert _probabilities(column(window, "p")) == pytest.approx(expected, abs=5e-9)


@pytest.mark.parametrize("typed", ["0", "-1"])
def test_a_temperature_that_is_not_above_0_is_refused(typed: str, open_window: OpenWindow) -> None:
    """The last good temperature goes on counting, and the sentence says what would be right."""
    window = opened(open_window)
    type_and_enter(find(window, "softmax.temperature"), typed)

    assert window.store.state.softmax.temperature == 1.0
    assert "must be above 0" in find(window, "softmax.temperature_complaint", QLabel).text()


def test_the_slider_goes_from_one_hot_to_uniform(open_window: OpenWindow) -> None:
    """At its ends the largest logit has all, or all have nearly the same."""
    window = opened(open_window)
    slider = find(window, "softmax.temperature.slider", QSlider)
    slider.setFocus()

    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert column(window, "%")[:3] == ["2.05e−159 %", "1.69e−46 %", "100.00 %"]
    QTest.keyClick(slider, Qt.Key.Key_End)
    expected = [f"{100 * p:.2f} %" for p in softmax([0.3, 2.9, 4.0], 100.0)]
    assert column(window, "%")[:3] == expected == ["32.64 %", "33.50 %", "33.87 %"]


def test_a_run_of_keys_on_a_slider_is_undone_at_once(open_window: OpenWindow) -> None:
    """Five steps of the temperature are one move."""
    window = opened(open_window)
    slider = find(window, "softmax.temperature.slider", QSlider)
    slider.setFocus()
    for _ in range(5):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    moved = window.store.state.softmax.temperature

    press(window, "Ctrl+Z")
    assert moved > 1.0
    assert window.store.state.softmax.temperature == 1.0


def test_a_shift_changes_the_logits_and_no_probability(open_window: OpenWindow) -> None:
    """A shift of 100 is added to every logit and taken away again with the maximum."""
    window = opened(open_window)
    before = column(window, "p")
    type_and_enter(find(window, "softmax.shift"), "100")

    assert column(window, "z′ = z + c")[:3] == ["100.3", "102.9", "104"]
    assert column(window, "p") == before


def test_a_shift_beyond_float64s_reach_is_refused(open_window: OpenWindow) -> None:
    """The sentence says from where to where."""
    window = opened(open_window)
    type_and_enter(find(window, "softmax.shift"), "1e200")

    assert window.store.state.softmax.shift == 0.0
    assert "1e100" in find(window, "softmax.shift_complaint", QLabel).text()


def test_the_plain_form_overflows_and_says_where(open_window: OpenWindow) -> None:
    """exp(1000) is infinite in float64; the cell is marked, with its limit, and p is nan."""
    window = opened(open_window, logits="1000 1001 1002")
    QTest.mouseClick(find(window, "softmax.stable"), Qt.MouseButton.LeftButton)

    assert column(window, "exp(z/T)") == ["⚠ ∞", "⚠ ∞", "⚠ ∞", "∞"]
    assert column(window, "p") == ["⚠ nan", "⚠ nan", "⚠ nan", "nan"]
    said = find(window, "softmax.notes", QLabel).text()
    assert "709.78" in said
    assert "∞ ÷ ∞ has no value" in said


@pytest.mark.parametrize(
    ("width", "logits", "limit"),
    [
        ("float16", "11 12", "11.09"),
        ("float32", "88 89", "88.72"),
        ("float64", "709 710", "709.78"),
    ],
)
def test_the_limit_bites_in_the_width_that_is_chosen(
    width: str, logits: str, limit: str, open_window: OpenWindow
) -> None:
    """The first logit is below the limit of that width and the second above it."""
    window = opened(open_window, logits=logits, stable=False)
    box = find(window, "softmax.dtype", QComboBox)
    while box.currentText() != width:
        QTest.keyClick(box, Qt.Key.Key_Down)

    power = "exp(z/T)" if width == "float64" else "exp(z′/T)"
    cells = column(window, power)
    assert "∞" not in cells[0]
    assert cells[1] == "⚠ ∞"
    assert limit in find(window, "softmax.notes", QLabel).text()


def test_the_limits_of_temperature_are_said_and_ticked(open_window: OpenWindow) -> None:
    """Both limits stand below the slider; a tick is at the one that is as good as reached."""
    window = opened(open_window)
    limits = find(window, "softmax.limits", QLabel)
    slider = find(window, "softmax.temperature.slider", QSlider)
    cold, hot = "T → 0: one-hot, all to one", "T → ∞: uniform, all equal"
    assert limits.text() == f"{cold}\n{hot}"
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert limits.text() == f"{cold} ✓\n{hot}"
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert limits.text() == f"{cold}\n{hot} ✓"
    press(window, "Ctrl+H")
    assert limits.text() == f"{cold}\n{hot}"


@pytest.mark.parametrize("name", ["temperature", "shift"])
def test_t_and_c_count_while_they_are_typed(name: str, open_window: OpenWindow) -> None:
    """Every key that makes a number changes the table; the whole typing is one move."""
    window = opened(open_window, stable=False)
    field = find(window, f"softmax.{name}", QLineEdit)
    before = column(window, "exp(z/T)")
    replace_text(field, "2")
    assert getattr(window.store.state.softmax, name) == 2.0
    QTest.keyClicks(field, ".5")
    assert (getattr(window.store.state.softmax, name), field.text()) == (2.5, "2.5")
    heading = "exp(z/T)" if name == "temperature" else "exp(z′/T)"
    assert column(window, heading) != before
    assert not find(window, f"softmax.{name}_complaint").isVisible()

    QTest.keyClick(field, Qt.Key.Key_Return)
    press(window, "Ctrl+Z")
    assert getattr(window.store.state.softmax, name) == (1.0 if name == "temperature" else 0.0)


@pytest.mark.parametrize("name", ["temperature", "shift"])
def test_escape_brings_back_what_was_before_the_typing(name: str, open_window: OpenWindow) -> None:
    """Also after several numbers on the way."""
    window = opened(open_window, temperature=3.0, shift=3.0)
    field = find(window, f"softmax.{name}", QLineEdit)
    replace_text(field, "25")
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert (getattr(window.store.state.softmax, name), field.text()) == (3.0, "3")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("temperature", "-2", ("must be above 0", "溫度必須大於 0")),
        ("temperature", "abc", ("not a number", "不是數字")),
        ("temperature", "1 2", ("One number belongs here", "這裡要一個數字")),
        ("shift", "1e101", ("Add a number between", "請加上")),
        ("shift", "二", ("not a number", "不是數字")),
    ],
)
def test_a_mistake_stands_at_its_own_field(
    name: str, typed: str, said: tuple[str, str], language: str, open_window: OpenWindow
) -> None:
    """Right below it, while it is typed; the last good picture stays."""
    window = opened(open_window, language, temperature=2.0)
    field = find(window, f"softmax.{name}", QLineEdit)
    replace_text(field, typed)
    settle()
    wrong = find(window, f"softmax.{name}_complaint", QLabel)
    other = "shift" if name == "temperature" else "temperature"
    below = wrong.mapTo(window, wrong.rect().topLeft()).y()
    field_end = field.mapTo(window, field.rect().bottomLeft()).y()

    assert said[LANGUAGES.index(language)] in wrong.text()
    assert field_end < below < field_end + 3 * field.height()
    assert not find(window, f"softmax.{other}_complaint").isVisible()
    assert window.store.state.softmax.temperature == 2.0

    replace_text(field, "5")
    assert not wrong.isVisible()
    assert getattr(window.store.state.softmax, name) == 5.0


@pytest.mark.parametrize("typed", ["", "-", "0", "0.", "1e", "1e-", "1/"])
def test_a_number_that_is_not_yet_whole_is_no_mistake(typed: str, open_window: OpenWindow) -> None:
    """Nothing flickers red on the way to 0.5 or 1e-3."""
    window = opened(open_window)
    replace_text(find(window, "softmax.temperature"), typed)
    assert not find(window, "softmax.temperature_complaint").isVisible()
