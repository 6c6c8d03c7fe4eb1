"""Curves beside each other: their table at the probe, and taking one away."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from app.labs.curves.compare import ProbeTable
from app.theme import STYLES
from app.widgets.controls import Cross
from app.window.window import Window
from core.catalogue import BY_KEY
from core.number_text import format_number
from core.state_parts import Pick
from core.text import LANGUAGES, Language
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, press, settle, type_and_enter
from tests.app.labs.curves.screen import curves_of, opened, plot, spot

LEFT = Qt.MouseButton.LeftButton


def _far(one: QColor, other: QColor) -> int:
    """Return how far two colours are apart."""
    return (
        abs(one.red() - other.red())
        + abs(one.green() - other.green())
        + abs(one.blue() - other.blue())
    )


def _cells(window: Window) -> list[list[str]]:
    table = find(window, "curves.table", ProbeTable)
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_reads_every_curve_at_the_probe(
    language: Language, open_window: OpenWindow
) -> None:
    """Name, f, f' and f'' of each, with the numbers of the functions themselves."""
    keys = ("sigmoid", "tanh", "relu", "gelu", "silu", "softplus")
    window = opened(open_window, *keys, tool="compare", language=language, probe_x=0.75)
    wanted = [
        [
            format_number(number)
            for number in (
                BY_KEY[key].value(0.75),
                BY_KEY[key].derivative(0.75),
                BY_KEY[key].second_derivative(0.75),
            )
        ]
        for key in keys
    ]
    assert [row[1:] for row in _cells(window)] == wanted
    assert _cells(window)[1][0] == "tanh"
    assert "0.75" in find(window, "curves.table").accessibleName()

    type_and_enter(find(window, "curves.probe_x"), "0")
    settle()
    assert _cells(window)[0][1:3] == ["0.5", "0.25"]
    assert "0 | 1" in _cells(window)[2][2]


def test_the_table_is_copied_whole(open_window: OpenWindow) -> None:
    """By its button and by Ctrl+C, as cells for a spreadsheet."""
    window = opened(open_window, "sigmoid", "relu", tool="compare", probe_x=0.0)
    find(window, "curves.table").setFocus()
    QTest.keyClick(find(window, "curves.table"), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines()[0] == "function\tf(x)\tf′(x)\tf″(x)"
    assert copied.splitlines()[1] == "Sigmoid\t0.5\t0.25\t0"

    QGuiApplication.clipboard().clear()
    QTest.mouseClick(find(window, "curves.table_copy"), LEFT)
    assert QGuiApplication.clipboard().text() == copied


def test_hidden_values_are_hidden_in_the_table(open_window: OpenWindow) -> None:
    """From the eye, the clipboard and the screen reader."""
    window = opened(open_window, "sigmoid", "relu", tool="compare")
    press(window, "Ctrl+H")

    assert all(row[1:] == ["?"] * 3 for row in _cells(window))
    model = find(window, "curves.table", ProbeTable).model()
    spoken = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("f(x): ?")


def test_a_guess_hides_the_table(open_window: OpenWindow) -> None:
    """The tool of the guess is open instead."""
    window = opened(open_window, "sigmoid", "relu", tool="compare")
    QTest.mouseClick(find(window, "curves.tool_predict"), LEFT)

    assert not find(window, "curves.table").isVisible()


@pytest.mark.parametrize("size", [(960, 540), (1024, 768)])
def test_six_rows_leave_the_window_its_size(size: tuple[int, int], open_window: OpenWindow) -> None:
    """In a low window the table scrolls."""
    window = opened(open_window, *["elu"] * 6, size=size)
    QTest.mouseClick(find(window, "curves.tool_compare"), LEFT)
    settle()

    assert (window.width(), window.height()) == size
    assert find(window, "curves.table").isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cross_in_the_legend_removes_a_curve(language: Language, open_window: OpenWindow) -> None:
    """It is named, large enough to hit, and only there while another curve is left."""
    window = opened(open_window, "sigmoid", "tanh", language=language)
    cross = find(window, "curves.legend_remove.0", Cross)
    name = BY_KEY["sigmoid"].name.of(language)
    assert cross.accessibleName() == {"en": f"Remove {name}", "zh": f"移除 {name}"}[language]
    assert min(cross.width(), cross.height()) >= 24
    click(cross, cross.rect().center())
    settle()

    assert curves_of(window).picks == (Pick("tanh"),)
    assert not find(window, "curves.legend_remove.0").isVisible()


def test_delete_on_a_name_removes_its_curve(open_window: OpenWindow) -> None:
    """In one plot as well, where every function has several names."""
    window = opened(open_window, "sigmoid", "tanh", "relu", together=True)
    find(window, "curves.legend.2").setFocus()
    QTest.keyClick(find(window, "curves.legend.2"), Qt.Key.Key_Delete)
    settle()

    assert curves_of(window).picks == (Pick("sigmoid"), Pick("relu"))


def test_only_what_has_parameters_is_offered_twice(open_window: OpenWindow) -> None:
    """A second Sigmoid would lie upon the first; a typed letter is a parameter."""
    for picks, offered in (
        ((Pick("sigmoid"), Pick("relu")), False),
        ((Pick("elu"), Pick("relu")), True),
        ((Pick("expression", formula="x^2"), Pick("relu")), False),
        ((Pick("expression", formula="a*x"), Pick("relu")), True),
    ):
        window = opened(open_window, picks=picks, tool="compare")
        assert find(window, "curves.duplicate").isVisible() == offered
        assert find(window, "curves.add_again").isVisible() == offered


def test_the_dot_of_the_active_curve_lies_on_top(open_window: OpenWindow) -> None:
    """Where two curves meet at the probe, the colour of the active one is seen."""
    for active in (0, 1):
        window = opened(open_window, "relu", "identity", active=active, probe_x=2.0, tangent=False)
        settle()
        on = plot(window)
        place = spot(on, 2.0, 2.0)
        reach = round(0.6 * STYLES["light"].dot_px * 0.71)  # of the ring, off the line of x
        seen = on.grab().toImage().pixelColor(place + QPoint(reach, reach))
        colours = [QColor(STYLES["light"].strokes[n].colour) for n in (active, 1 - active)]
        assert _far(seen, colours[0]) < _far(seen, colours[1])


def test_a_typed_function_is_removed_from_the_legend_too(open_window: OpenWindow) -> None:
    """Its row goes with it."""
    picks = (Pick("sigmoid"), Pick("expression", formula="x^2"))
    window = opened(open_window, picks=picks)
    assert find(window, "curves.legend.1", QToolButton).text() == "x^2"
    QTest.mouseClick(find(window, "curves.legend_remove.1"), LEFT)
    settle()

    assert curves_of(window).picks == (Pick("sigmoid"),)
    assert not find(window, "curves.expression_complaint", QLabel).isVisible()
