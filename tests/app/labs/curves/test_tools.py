"""The tools below the plots, and the plots without anything beside them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.plot import Plot
from core.text import LANGUAGES, Language
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, press, settle
from tests.app.labs.curves.screen import curves_of, opened, plot

LEFT = Qt.MouseButton.LeftButton


def test_no_tool_is_open_at_the_start(open_window: OpenWindow) -> None:
    """Few things are seen first; the plots have the room."""
    window = opened(open_window)

    assert curves_of(window).tool == "none"
    assert window.findChildren(QWidget, "curves.y_min") == []


def test_a_tool_opens_and_closes_with_its_button(open_window: OpenWindow) -> None:
    """The second press closes it, and both are undone one by one."""
    window = opened(open_window)
    button = find(window, "curves.tool_more", QPushButton)
    QTest.mouseClick(button, LEFT)
    assert find(window, "curves.y_min").isVisible()
    assert button.isChecked()

    QTest.mouseClick(button, LEFT)
    assert not find(window, "curves.y_min").isVisible()
    assert not button.isChecked()
    press(window, "Ctrl+Z")
    assert find(window, "curves.y_min").isVisible()
    assert button.isChecked()


def test_wide_plots_have_the_window_for_themselves(open_window: OpenWindow, qtbot: QtBot) -> None:
    """List and card go, and come back with the second press."""
    window = opened(open_window)
    before = plot(window).width()
    QTest.mouseClick(find(window, "curves.wide"), LEFT)
    for name in ("curves.picker", "curves.probe_x"):
        assert not find(window, name).isVisible()
    qtbot.waitUntil(lambda: plot(window).width() > 0.95 * window.width())
    assert plot(window).width() > 1.4 * before

    QTest.mouseClick(find(window, "curves.wide"), LEFT)
    assert find(window, "curves.picker").isVisible()
    qtbot.waitUntil(lambda: abs(plot(window).width() - before) <= 2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_1024_the_plots_have_more_than_half_of_the_height(
    language: Language, open_window: OpenWindow
) -> None:
    """Controls do not crowd them out on the smallest projector."""
    window = opened(open_window, language=language, size=(1024, 768))
    press(window, "Ctrl+T")
    press(window, "Ctrl+T")
    assert window.store.state.style == "projector"
    shown = [on for on in window.findChildren(Plot) if on.isVisible()]

    assert sum(on.height() for on in shown) > 0.6 * window.height()
    assert shown[0].width() > 0.45 * window.width()


def test_the_ends_of_x_have_their_numbers(open_window: OpenWindow) -> None:
    """From −5 to 5 and from 0 to 8, the first and the last number are the ends."""
    for low, high in ((-5.0, 5.0), (0.0, 8.0), (-50.0, 50.0), (-1.0, 1.0), (-1000.0, 1000.0)):
        window = opened(open_window, x_min=low, x_max=high)
        numbers = plot(window, "df").axis("bottom").numbers()
        assert (numbers[0][0], numbers[-1][0]) == (low, high)
        assert 3 <= len(numbers) <= 11


@pytest.mark.parametrize("size", [(960, 540), (1024, 768), (1280, 800)])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "tool", ["tool_compare", "tool_inputs", "tool_predict", "tool_more", "wide"]
)
def test_a_second_click_at_the_same_place_takes_the_first_back(
    tool: str, language: Language, size: tuple[int, int], open_window: OpenWindow
) -> None:
    """The button that was pressed stays under the pointer, whatever it opens."""
    window = opened(open_window, "elu", "relu", language=language, size=size)
    before = curves_of(window)
    button = find(window, f"curves.{tool}", QPushButton)
    held = button.mapTo(window, QPoint())
    place = held + button.rect().center()
    click(window, place)
    settle()
    assert curves_of(window) != before
    assert button.mapTo(window, QPoint()) == held

    click(window, place)
    settle()
    assert curves_of(window) == before
    assert (window.width(), window.height()) == size
