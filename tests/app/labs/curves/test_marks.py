"""Special points: marked on demand, named on the plot and in the reading."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.window.window import Window
from core.catalogue import BY_KEY
from core.sampling.features import landmarks
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press
from tests.app.labs.curves.screen import curves_of, notes, opened, plot, reading
from tests.app.walk import name_of

LEFT = Qt.MouseButton.LeftButton


def _words(window: Window, name: str = "f") -> list[str]:
    """Return the words upon a plot."""
    return [placed.label.words for placed in plot(window, name).placed]


def test_marks_are_where_the_mathematics_says(open_window: OpenWindow) -> None:
    """GELU: two inflections, a minimum, a zero; diamonds on f, none on f'."""
    window = opened(open_window, "gelu", tool="more")
    assert plot(window).marks == ()
    QTest.mouseClick(find(window, "curves.marks"), LEFT)

    found = landmarks(BY_KEY["gelu"], {}, -5.0, 5.0)
    assert [mark.kind for mark in found] == ["inflection", "minimum", "zero", "inflection"]
    assert [(mark.x, mark.y) for mark in plot(window).marks] == [(m.x, m.y) for m in found]
    assert plot(window, "df").marks == ()
    assert _words(window).count("inflection") == 2
    assert {"minimum", "zero"} <= set(_words(window))


def test_a_ripple_has_marks_without_names(open_window: OpenWindow) -> None:
    """Thirty names would hide the curve."""
    window = opened(open_window, "sine", marks=True, x_min=-50.0, x_max=50.0)

    assert len(plot(window).marks) > 12
    assert "zero" not in _words(window)


def test_the_keyboard_snaps_to_a_mark_and_the_reading_names_it(open_window: OpenWindow) -> None:
    """Ctrl+Left to GELU's minimum: f' is 0 to the last bit, and the card says what it is."""
    window = opened(open_window, "gelu", language="zh", probe_x=-0.5)
    plot(window).setFocus()
    press(window, "Ctrl+Left")

    x = curves_of(window).probe_x
    assert x == pytest.approx(-0.751791524693564, abs=1e-12)
    assert notes(window) == "這裡是極小值"
    spoken = name_of(find(window, "curves.reading"))
    assert spoken.endswith("；這裡是極小值")


def test_beside_a_mark_nothing_is_named(open_window: OpenWindow) -> None:
    """An inflection is a point, not a neighbourhood; flat parts are no zeros."""
    assert notes(opened(open_window, "sigmoid", probe_x=0.001)) == ""
    assert notes(opened(open_window, "relu", probe_x=-2.0)) == ""
    assert notes(opened(open_window, "sigmoid", probe_x=0.0)) == "inflection here"


def test_undefined_is_written_on_the_plot(open_window: OpenWindow) -> None:
    """ReLU at 0: f' and f'' have no value, and the two half tangents say their slopes."""
    window = opened(open_window, "relu", probe_x=0.0, show_d2f=True)

    assert "undefined" not in _words(window)
    assert {"slope 0", "slope 1"} <= set(_words(window))
    assert "undefined" in _words(window, "df")
    assert "undefined" in _words(window, "d2f")


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("relu", "f' is undefined here; PyTorch, Keras and JAX use 0."),
        ("leaky_relu", "f' is undefined here; PyTorch and Keras use 0.01, JAX uses 1."),
    ],
)
def test_each_library_is_told_with_its_own_number(
    key: str, said: str, open_window: OpenWindow
) -> None:
    """As measured by automatic differentiation in each of them."""
    window = opened(open_window, key, probe_x=0.0)

    assert notes(window).splitlines()[0] == said


def test_where_only_f2_jumps_only_f2_is_undefined(open_window: OpenWindow) -> None:
    """ELU with α = 1 is smooth once: one tangent, f'(0) = 1, and no f''(0)."""
    window = opened(open_window, "elu", probe_x=0.0, show_d2f=True)

    assert (reading(window)["slope"], reading(window)["bend"]) == ("1", "undefined")
    assert "undefined" not in _words(window, "df")
    assert "undefined" in _words(window, "d2f")
    assert "slope 1" in _words(window)


def test_the_probe_is_labelled_with_its_numbers(open_window: OpenWindow) -> None:
    """Value, slope and place can be read from the last row; hidden, they are gone."""
    window = opened(open_window, "sigmoid", probe_x=2.0)
    assert {"0.8808", "slope 0.105", "f(x)"} <= set(_words(window))
    assert {"0.105", "x = 2", "f′(x)"} <= set(_words(window, "df"))

    press(window, "Ctrl+H")
    left = _words(window) + _words(window, "df")
    assert sorted(left) == ["Sigmoid", "Sigmoid", "f(x)", "f′(x)", "x = 2"]
