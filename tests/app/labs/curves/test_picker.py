"""Finding, choosing and ticking functions."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QStyle, QStyleOptionViewItem

from app.window.window import Window
from core.catalogue import BY_KEY, FAMILIES
from core.state_parts import Pick
from core.text import LANGUAGES, Language
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, replace_text, type_and_enter
from tests.app.labs.curves.screen import curves_of, opened, plot


def _rows(window: Window) -> list[str]:
    model = find(window, "curves.picker", QListView).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _box(window: Window, name: str) -> QPoint:
    """Return where the tick box of a function is, scrolled into view."""
    view = find(window, "curves.picker", QListView)
    index = view.model().index(_rows(window).index(name), 0)
    view.scrollTo(index)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = view.visualRect(index)
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
    return view.style().subElementRect(part, option, view).center()


def _tick(window: Window, name: str) -> None:
    view = find(window, "curves.picker", QListView)
    place = _box(window, name)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def _click(window: Window, name: str) -> None:
    view = find(window, "curves.picker", QListView)
    index = view.model().index(_rows(window).index(name), 0)
    view.scrollTo(index)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )


def test_every_function_stands_under_its_family(open_window: OpenWindow) -> None:
    """The list holds the whole catalogue, in its order."""
    expected = []
    for family in FAMILIES:
        expected += [family.name.en, *(function.name.en for function in family.activations)]

    assert _rows(opened(open_window)) == expected


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("gelu", "GELU (exact)"),
        ("雙曲正切", "Hyperbolic tangent (tanh)"),
        ("leaky_relu", "Leaky ReLU"),
        ("leakyrelu", "Leaky ReLU"),
        ("LEAKY  rel", "Leaky ReLU"),
    ],
)
def test_a_function_is_found_in_both_languages_and_by_its_key(
    words: str, found: str, open_window: OpenWindow
) -> None:
    """Case, spaces and underscores do not matter."""
    window = opened(open_window)
    replace_text(find(window, "curves.search"), words)

    assert found in _rows(window)
    assert len(_rows(window)) < 12


def test_a_search_without_a_hit_says_so_and_esc_ends_it(open_window: OpenWindow) -> None:
    """The words are repeated, with an example of what would be found."""
    window = opened(open_window)
    field = find(window, "curves.search", QLineEdit)
    said = find(window, "curves.nothing", QLabel)
    replace_text(field, "qqq")
    assert 'No function matches "qqq"' in said.text()
    assert said.isVisible()

    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not said.isVisible()
    assert len(_rows(window)) > 40


def test_return_chooses_the_first_hit(open_window: OpenWindow) -> None:
    """Typing a name and Return are enough to see a function."""
    window = opened(open_window)
    type_and_enter(find(window, "curves.search"), "softsign")

    assert curves_of(window).picks == (Pick("softsign"),)
    assert plot(window).traces[0].name.startswith("Softsign")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", BY_KEY)
def test_return_finds_what_was_typed(key: str, language: Language, open_window: OpenWindow) -> None:
    """Each key, in either language of the window: "relu" is ReLU and not Threshold."""
    window = opened(open_window, "star_relu", language=language)
    type_and_enter(find(window, "curves.search"), key)

    assert curves_of(window).picks == (Pick(key),)
    row = find(window, "curves.picker", QListView).indexAt(QPoint(3, 3))
    assert row.data() == BY_KEY[key].name.of(language)  # what Return chooses stands on top


def test_a_click_replaces_the_active_function(open_window: OpenWindow) -> None:
    """Choosing is for one function; the others that are shown stay."""
    window = opened(open_window, "sigmoid", "relu", active=1)
    _click(window, "Softplus")

    assert curves_of(window).picks == (Pick("sigmoid"), Pick("softplus"))


def test_a_click_on_a_shown_function_makes_it_the_active_one(open_window: OpenWindow) -> None:
    """It is not shown twice, and nothing is lost."""
    window = opened(open_window, "sigmoid", "relu", active=1)
    _click(window, "Sigmoid (logistic)")

    assert curves_of(window).active == 0
    assert curves_of(window).picks == (Pick("sigmoid"), Pick("relu"))


def test_a_tick_adds_and_takes_away(open_window: OpenWindow) -> None:
    """The new curve is active and lies on the plot; unticking takes it off."""
    window = opened(open_window)
    _tick(window, "ReLU")
    assert [pick.key for pick in curves_of(window).picks] == ["sigmoid", "relu"]
    assert curves_of(window).active == 1
    assert len(plot(window).traces) == len(plot(window, "df").traces) == 2

    _tick(window, "ReLU")
    assert curves_of(window).picks == (Pick("sigmoid"),)


def test_a_seventh_function_is_refused_with_a_sentence(open_window: OpenWindow) -> None:
    """Six stay, and the sentence says what to do."""
    window = opened(open_window, "sigmoid", "tanh", "relu", "elu", "gelu", "silu")
    _tick(window, "Softsign")

    said = find(window, "curves.picker_complaint", QLabel)
    assert len(curves_of(window).picks) == 6
    assert "Six functions" in said.text()
    assert said.isVisible()


@pytest.mark.parametrize("way", ["undo", "untick", "reset"])
def test_six_functions_are_only_spoken_of_while_there_are_six(
    way: str, open_window: OpenWindow
) -> None:
    """However one of them goes, the sentence that there is no room goes with it."""
    window = opened(open_window, "sigmoid")
    for name in ("Hard tanh", "ReLU", "ELU", "Softsign", "Softplus", "Mish"):
        _tick(window, name)
    said = find(window, "curves.picker_complaint", QLabel)
    assert said.isVisible()

    if way == "undo":
        press(window, "Ctrl+Z")
    elif way == "untick":
        _tick(window, "ReLU")
    else:
        press(window, "Alt+Shift+R")

    assert find(window, "curves.picker_complaint", QLabel).isHidden()


def test_the_last_function_stays(open_window: OpenWindow) -> None:
    """An empty screen would say nothing to anybody."""
    window = opened(open_window)
    _tick(window, "Sigmoid (logistic)")

    assert curves_of(window).picks == (Pick("sigmoid"),)
    assert "At least one" in find(window, "curves.picker_complaint", QLabel).text()


def test_down_steps_from_the_search_into_the_list(open_window: OpenWindow) -> None:
    """The keyboard walks through the functions, and each is shown as it is reached."""
    window = opened(open_window)
    find(window, "curves.search").setFocus()
    press(window, "Down")
    view = find(window, "curves.picker", QListView)
    assert view.hasFocus()

    QTest.keyClick(view, Qt.Key.Key_Down)
    assert curves_of(window).pick.key == "tanh"


def test_space_ticks_the_row_that_has_the_keyboard(open_window: OpenWindow) -> None:
    """Comparing needs no mouse either."""
    window = opened(open_window, "sigmoid", "relu", active=0)
    view = find(window, "curves.picker", QListView)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)

    assert curves_of(window).picks == (Pick("relu"),)
