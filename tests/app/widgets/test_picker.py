"""The picker: searched in any language, walked by keys, ticked to compare."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from app.theme import STYLES, Theme
from app.widgets.picker import Picker
from app.widgets.picker_rows import PickerRow
from core.catalogue import BY_KEY, FAMILIES
from tests.app.hands import find, replace_text, settle


class Shown:
    """A picker in a window, and what it reported; it shows whatever is chosen, as a panel does."""

    def __init__(self, qtbot: QtBot) -> None:
        self.picker = Picker(Theme(STYLES["light"], "zh"), "test", FAMILIES)
        self.chosen: list[str] = []
        self.ticked: list[tuple[str, bool]] = []
        self.picker.chosen.connect(self._choose)
        self.picker.ticked.connect(lambda key, on: self.ticked.append((key, on)))
        self.picker.resize(320, 600)
        self.picker.show_picks(("sigmoid",), "sigmoid")
        qtbot.addWidget(self.picker)
        with qtbot.waitActive(self.picker):
            self.picker.show()
            self.picker.activateWindow()

    def _choose(self, key: str) -> None:
        self.chosen.append(key)
        self.picker.show_picks((key,), key)

    def left(self) -> list[str]:
        """Return the functions that are left in the list, from top to bottom."""
        model = self.picker.model
        found = [model.key_at(model.index(row)) for row in range(model.rowCount())]
        return [key for key in found if key is not None]

    def row(self, key: str) -> QRect:
        """Return where a function's row is, scrolled into view."""
        index = self.picker.model.index_of(key)
        self.picker.list.scrollTo(index)
        return self.picker.list.visualRect(index)

    def box(self, key: str) -> QRect:
        """Return where a function's box to tick is."""
        option = QStyleOptionViewItem()
        option.rect = self.row(key)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        return self.picker.list.style().subElementRect(
            QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, self.picker.list
        )


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Show a picker with Sigmoid chosen."""
    return Shown(qtbot)


SEARCHES = {
    "gelu": {"gelu", "gelu_tanh"},
    "GELU": {"gelu", "gelu_tanh"},
    "leaky relu": {"leaky_relu"},
    "leakyrelu": {"leaky_relu"},
    "gelu_tanh": {"gelu_tanh"},
    "雙曲正切": {"tanh"},
    "高斯": {"gelu"},
    "階梯": {"step"},
}


@pytest.mark.parametrize(("typed", "wanted"), SEARCHES.items(), ids=SEARCHES)
def test_a_function_is_found_by_key_english_or_chinese(
    typed: str, wanted: set[str], shown: Shown
) -> None:
    """Capitals, spaces and the window's language make no difference."""
    replace_text(shown.picker.field, typed)

    assert wanted <= set(shown.left())
    assert len(shown.left()) < len(BY_KEY)


def test_every_function_is_found_under_all_of_its_names(shown: Shown) -> None:
    """Nobody who knows a function's name looks for it in vain."""
    for key, activation in BY_KEY.items():
        for name in (key, activation.name.en, activation.name.zh):
            shown.picker.field.setText(name)
            assert key in shown.left(), name


def test_a_search_without_a_result_says_so_and_esc_clears_it(shown: Shown) -> None:
    """An empty list is explained; one key brings everything back."""
    replace_text(shown.picker.field, "nonsense")
    said = find(shown.picker, "test.nothing", QLabel)
    explained = (said.isVisible(), said.text())

    QTest.keyClick(shown.picker.field, Qt.Key.Key_Escape)

    assert explained[0]
    assert "「nonsense」" in explained[1]
    assert said.isHidden()
    assert shown.left() == list(BY_KEY)


def test_return_chooses_the_first_that_was_found(shown: Shown) -> None:
    """Typing a name and Return is enough."""
    replace_text(shown.picker.field, "softsign")
    QTest.keyClick(shown.picker.field, Qt.Key.Key_Return)

    assert shown.chosen == ["softsign"]


def test_arrows_choose_function_after_function(shown: Shown) -> None:
    """Down from the search goes into the list, and each row chosen is shown at once."""
    order = list(BY_KEY)
    start = order.index("sigmoid")
    shown.picker.field.setFocus()

    QTest.keyClick(shown.picker.field, Qt.Key.Key_Down)
    assert shown.picker.list.hasFocus()
    for _ in range(5):
        QTest.keyClick(shown.picker.list, Qt.Key.Key_Down)

    assert shown.chosen == order[start + 1 : start + 6]


def test_arrows_walk_the_whole_list_across_its_headings(shown: Shown) -> None:
    """From the first function to the last, every one is reached and no heading holds one up."""
    order = list(BY_KEY)
    shown.picker.show_picks((order[0],), order[0])
    shown.picker.list.setFocus()

    for _ in range(len(order) + len(FAMILIES)):
        QTest.keyClick(shown.picker.list, Qt.Key.Key_Down)

    assert shown.chosen == order[1:]


def test_space_ticks_the_function_that_has_the_keyboard(shown: Shown) -> None:
    """Comparing needs no mouse."""
    shown.picker.list.setFocus()
    QTest.keyClick(shown.picker.list, Qt.Key.Key_Down)
    QTest.keyClick(shown.picker.list, Qt.Key.Key_Space)

    assert shown.ticked == [(shown.chosen[0], False)]  # it was shown, so its tick goes


def test_a_click_on_a_name_chooses_and_a_click_on_its_box_ticks(shown: Shown) -> None:
    """Two things to press in one row, and each does only its own."""
    left, viewport = Qt.MouseButton.LeftButton, shown.picker.list.viewport()

    QTest.mouseClick(viewport, left, pos=shown.box("relu").center())
    ticked = (list(shown.chosen), list(shown.ticked))
    QTest.mouseClick(viewport, left, pos=shown.row("elu").center())

    assert ticked == ([], [("relu", True)])
    assert shown.chosen == ["elu"]
    assert shown.ticked == [("relu", True)]


def test_a_click_on_a_heading_chooses_nothing(shown: Shown) -> None:
    """Families are there to read."""
    index = shown.picker.model.index(0)
    shown.picker.list.scrollTo(index)

    place = shown.picker.list.visualRect(index).center()
    QTest.mouseClick(shown.picker.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert (shown.chosen, shown.ticked) == ([], [])


def test_what_is_shown_is_ticked_and_spoken(shown: Shown) -> None:
    """The state decides the ticks; a screen reader hears which functions are on the screen."""
    shown.picker.show_picks(("sigmoid", "relu"), "relu")
    model = shown.picker.model
    roles = Qt.ItemDataRole

    ticks = {key: model.index_of(key).data(roles.CheckStateRole) for key in shown.left()}
    assert {key for key, tick in ticks.items() if tick == Qt.CheckState.Checked} == {
        "sigmoid",
        "relu",
    }
    assert model.index_of("relu").data(roles.AccessibleTextRole).endswith("，顯示中")
    assert model.key_at(shown.picker.list.currentIndex()) == "relu"


def test_every_function_has_a_picture_of_its_own(shown: Shown) -> None:
    """The small curves are drawn, and functions that differ look different."""
    model = shown.picker.model
    pictures = {}
    for key in ("step", "sigmoid", "relu", "tanh", "sine", "gelu"):
        icon = model.index_of(key).data(Qt.ItemDataRole.DecorationRole)
        image = icon.pixmap(shown.picker.list.iconSize()).toImage()
        pictures[key] = bytes(image.constBits())

    assert len(set(pictures.values())) == len(pictures)


@pytest.mark.parametrize(
    ("share", "written"), [(3.0, "雙曲正切函數（tanh）"), (1.0, "tanh")], ids=["roomy", "narrow"]
)
def test_a_name_without_room_is_written_short(shown: Shown, share: float, written: str) -> None:
    """A narrow list shows the short name whole instead of a long one cut; speech stays whole.

    The name is as wide as the narrow row, which has a picture and a tick beside it.
    """
    index, view = shown.picker.model.index_of("tanh"), shown.picker.list
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    name = option.fontMetrics.horizontalAdvance("雙曲正切函數（tanh）")
    option.rect = QRect(shown.row("tanh").topLeft(), QSize(round(share * name), 24))
    delegate = view.itemDelegate()
    assert isinstance(delegate, PickerRow)
    delegate.initStyleOption(option, index)

    assert option.text == written
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "雙曲正切函數（tanh）"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "雙曲正切函數（tanh）"


def test_the_chosen_row_stays_in_sight_in_a_lower_list(shown: Shown) -> None:
    """Where something comes to stand below the list, it scrolls."""
    shown.picker.show_picks(("softsign",), "softsign")
    row = shown.row("softsign")
    shown.picker.resize(320, shown.picker.list.y() + row.center().y())
    settle()

    seen = shown.picker.list.visualRect(shown.picker.model.index_of("softsign"))
    assert shown.picker.list.viewport().rect().contains(seen)
