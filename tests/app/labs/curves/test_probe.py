"""The probe: moved by mouse, keys and typing, and what it reads."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from core.catalogue import BY_KEY
from core.number_text import format_number
from tests.app.conftest import OpenWindow
from tests.app.hands import drag, find, press, type_and_enter
from tests.app.labs.curves.screen import curves_of, notes, opened, plot, reading, spot
from tests.app.walk import name_of


def test_a_typed_x_is_exact(open_window: OpenWindow) -> None:
    """Value, slope and bend are those of the function at that very number."""
    window = opened(open_window, "tanh")
    type_and_enter(find(window, "curves.probe_x"), "0.1")

    tanh = BY_KEY["tanh"]
    assert curves_of(window).probe_x == 0.1
    assert reading(window) == {
        "value": format_number(tanh.value(0.1)),
        "slope": format_number(tanh.derivative(0.1)),
        "bend": format_number(tanh.second_derivative(0.1)),
    }


def test_a_click_puts_the_probe_there(open_window: OpenWindow) -> None:
    """On either plot, wherever in its height; both show it."""
    window = opened(open_window)
    for name, x in (("f", -3.0), ("df", 2.0)):
        on = plot(window, name)
        QTest.mouseClick(on.viewport(), Qt.MouseButton.LeftButton, pos=spot(on, x, 0.1))
        assert curves_of(window).probe_x == pytest.approx(x, abs=0.02)
        for other in ("f", "df"):
            shown = plot(window, other).probe
            assert shown is not None
            assert shown.x == curves_of(window).probe_x


def test_a_drag_of_the_probe_is_one_move(open_window: OpenWindow) -> None:
    """The line is taken hold of anywhere; the range stays."""
    window = opened(open_window)
    on = plot(window)
    drag(on.viewport(), spot(on, 1.0, 0.1), spot(on, -2.0, 0.3))
    assert curves_of(window).probe_x == pytest.approx(-2.0, abs=0.02)
    assert (curves_of(window).x_min, curves_of(window).x_max) == (-5.0, 5.0)

    press(window, "Ctrl+Z")
    assert curves_of(window).probe_x == 1.0


@pytest.mark.parametrize(
    ("keys", "x"),
    [
        ("Right", 1.1),
        ("Left", 0.9),
        ("Shift+Right", 1.01),
        ("Shift+Left", 0.99),
        ("Home", -5.0),
        ("End", 5.0),
    ],
)
def test_keys_step_the_probe(keys: str, x: float, open_window: OpenWindow) -> None:
    """A hundredth of the view, a thousandth with Shift, or to an end; round numbers all."""
    window = opened(open_window)
    plot(window).setFocus()
    press(window, keys)

    assert curves_of(window).probe_x == x
    assert find(window, "curves.probe_x", QLineEdit).text() == format_number(x)


def test_keys_stop_at_the_edge(open_window: OpenWindow) -> None:
    """The probe never leaves the view by stepping."""
    window = opened(open_window, probe_x=5.0)
    plot(window).setFocus()
    press(window, "Right")

    assert curves_of(window).probe_x == 5.0


def test_ctrl_and_arrows_go_to_points_of_interest(open_window: OpenWindow) -> None:
    """ReLU6 has kinks at 0 and 6, sigmoid an inflection at 0."""
    window = opened(open_window, "relu6", x_max=8.0, probe_x=-1.0)
    plot(window).setFocus()
    press(window, "Ctrl+Right")
    assert curves_of(window).probe_x == 0.0
    press(window, "Ctrl+Right")
    assert curves_of(window).probe_x == 6.0
    press(window, "Ctrl+Right")
    assert curves_of(window).probe_x == 6.0
    press(window, "Ctrl+Left")
    assert curves_of(window).probe_x == 0.0


def test_at_a_kink_two_half_tangents_and_the_libraries(open_window: OpenWindow) -> None:
    """ReLU at 0: slopes 0 and 1, and what each library calls the derivative there."""
    window = opened(open_window, "relu", probe_x=0.0)

    assert reading(window)["slope"] == "0 | 1 (left | right)"
    assert reading(window)["bend"] == "undefined"
    assert "PyTorch, Keras and JAX use 0" in notes(window)
    shown = plot(window).probe
    assert shown is not None
    assert [(t.slope, t.side) for t in shown.tangents] == [(0.0, -1), (1.0, 1)]


def test_at_a_jump_there_is_no_tangent(open_window: OpenWindow) -> None:
    """The step at 0 has a value by convention, and no slope."""
    window = opened(open_window, "step", probe_x=0.0)

    assert reading(window) == {"value": "0", "slope": "undefined", "bend": "undefined"}
    shown = plot(window).probe
    assert shown is not None
    assert shown.tangents == ()


def test_the_tangent_touches_and_has_the_slope(open_window: OpenWindow) -> None:
    """Switched off it is gone."""
    window = opened(open_window, probe_x=0.0)
    shown = plot(window).probe
    assert shown is not None
    (tangent,) = shown.tangents
    assert (tangent.x, tangent.y, tangent.slope) == (0.0, 0.5, 0.25)

    QTest.mouseClick(find(window, "curves.tangent"), Qt.MouseButton.LeftButton)
    shown = plot(window).probe
    assert shown is not None
    assert shown.tangents == ()


def test_the_reading_is_spoken_in_one_sentence(open_window: OpenWindow) -> None:
    """A screen reader hears the function, the point, the slope and where it goes."""
    window = opened(open_window, probe_x=2.0)
    assert name_of(find(window, "curves.reading")) == (
        "Sigmoid (logistic) at 2: 0.880797, slope 0.104994, rising and flattening"
    )


def test_a_wrong_x_is_explained(open_window: OpenWindow) -> None:
    """The probe stays; the sentence is in the user's language."""
    window = opened(open_window, language="zh")
    type_and_enter(find(window, "curves.probe_x"), "一點五")

    assert curves_of(window).probe_x == 1.0
    assert "⚠" in find(window, "curves.probe_complaint", QLabel).text()


def test_hidden_values_are_covered(open_window: OpenWindow) -> None:
    """The teacher asks first: no number of the answer can be read, nor heard."""
    window = opened(open_window)
    press(window, "Ctrl+H")

    assert set(reading(window).values()) == {"?"}
    spoken = name_of(find(window, "curves.reading"))
    assert spoken == "The values are hidden."


def test_the_plot_itself_says_what_the_probe_reads(open_window: OpenWindow) -> None:
    """Its description is kept current, and covered when values are hidden."""
    window = opened(open_window, probe_x=2.0)
    on = plot(window)
    said = QAccessible.queryAccessibleInterface(on).text(QAccessible.Text.Description)
    assert said == (
        "Sigmoid (logistic) · f; x from −5 to 5, y from −0.1 to 1.1."
        " Sigmoid (logistic) at 2: 0.880797, slope 0.104994, rising and flattening"
    )

    on.setFocus()
    press(window, "End")
    said = QAccessible.queryAccessibleInterface(on).text(QAccessible.Text.Description)
    assert "at 5: 0.993307" in said
    press(window, "Ctrl+H")
    said = QAccessible.queryAccessibleInterface(on).text(QAccessible.Text.Description)
    assert said.endswith("The values are hidden.")
