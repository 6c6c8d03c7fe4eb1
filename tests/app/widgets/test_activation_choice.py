"""The one-line list of functions, as a hand and a reader meet it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.theme import STYLES, Theme
from app.widgets.activation_choice import ActivationChoice
from core.catalogue import BY_KEY, FAMILIES
from core.text import LANGUAGES, Language, Text
from tests.app.hands import turn_wheel

_TITLE = Text(en="Activation", zh="啟動函數")
_KEY = Qt.ItemDataRole.UserRole
_NONE = Text(en="none", zh="不使用")


def _made(
    qtbot: QtBot, none: Text | None = None, language: Language = "zh", key: str = "sigmoid"
) -> ActivationChoice:
    box = ActivationChoice(Theme(STYLES["light"], language), "test.activation", _TITLE, none)
    qtbot.addWidget(box)
    box.show_key(key)
    box.show()
    return box


def test_every_function_stands_under_its_family(qtbot: QtBot) -> None:
    """Nothing of the catalogue is missing, and headings cannot be chosen."""
    box = _made(qtbot)
    keys = [box.itemData(index) for index in range(box.count())]

    assert [key for key in keys if key] == list(BY_KEY)
    headings = [index for index, key in enumerate(keys) if key is None]
    assert [box.itemText(index) for index in headings] == [family.name.zh for family in FAMILIES]
    assert all(not box.model().flags(box.model().index(index, 0)) for index in headings)


def test_keys_choose_and_headings_are_stepped_over(qtbot: QtBot) -> None:
    """Up from the first of a family lands on the last of the one before."""
    box = _made(qtbot)
    chosen: list[str] = []
    box.chosen.connect(chosen.append)
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Up)
    QTest.keyClick(box, Qt.Key.Key_Up)

    assert chosen == ["tanh", "sigmoid", "threshold"]


def test_the_wheel_changes_nothing(qtbot: QtBot) -> None:
    """Scrolling past must not swap the function that the class is looking at."""
    box = _made(qtbot)
    chosen: list[str] = []
    box.chosen.connect(chosen.append)
    turn_wheel(box, QPoint(5, 5), -3)

    assert chosen == []
    assert box.currentData() == "sigmoid"


def test_having_none_can_be_a_choice(qtbot: QtBot) -> None:
    """The key of no function is the empty text."""
    box = _made(qtbot, _NONE)
    box.show_key("")

    assert box.currentText() == "不使用"
    assert box.accessibleName() == "啟動函數"


def test_the_pictures_are_drawn_when_the_list_opens(qtbot: QtBot) -> None:
    """Only the chosen one is drawn before, so that a panel opens quickly."""
    box = _made(qtbot)
    drawn = [key for key in BY_KEY if not box.itemIcon(box.findData(key)).isNull()]
    assert drawn == ["sigmoid"]

    box.showPopup()
    assert all(not box.itemIcon(box.findData(key)).isNull() for key in BY_KEY)
    box.hidePopup()


def test_a_picture_makes_room_before_words_are_cut(qtbot: QtBot) -> None:
    """Wide: both; narrower: the whole name alone; narrower still: it ends in dots."""
    box = _made(qtbot)
    name = box.currentText()
    needed = box.fontMetrics().horizontalAdvance(name)
    for more, pictured in ((120, True), (50, False)):
        box.resize(needed + more, box.height())
        drawn = box.fitted()
        assert drawn.currentText == name
        assert drawn.currentIcon.isNull() != pictured
    box.resize(needed // 2, box.height())
    drawn = box.fitted()

    assert drawn.currentText.endswith("…")
    assert name.startswith(drawn.currentText[:-1])


def _chosen(box: ActivationChoice) -> list[str]:
    chosen: list[str] = []
    box.chosen.connect(chosen.append)
    return chosen


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", BY_KEY)
def test_typing_a_key_chooses_that_function(key: str, language: Language, qtbot: QtBot) -> None:
    """ReLU and not ReLU6, ELU and not SELU; digits and hyphens are typed like letters."""
    box = _made(qtbot, language=language, key="identity" if key != "identity" else "relu")
    QTest.keyClicks(box, key.replace("_", "-"))

    assert box.currentData() == key


def test_a_pause_begins_another_word(qtbot: QtBot) -> None:
    """ELU after ReLU, and what was typed long ago no longer counts."""
    box = _made(qtbot)
    chosen = _chosen(box)
    QTest.keyClicks(box, "relu")
    QTest.qWait(QApplication.keyboardInputInterval() + 50)
    QTest.keyClicks(box, "elu")

    assert chosen[-1] == box.currentData() == "elu"
    assert "relu" in chosen


def test_an_input_method_brings_a_chinese_name(qtbot: QtBot) -> None:
    """雙曲正切 is tanh; what means nothing changes nothing."""
    box = _made(qtbot)
    chosen = _chosen(box)
    for words in ("雙曲正切", "莫名其妙"):
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(box, event)
        QTest.qWait(QApplication.keyboardInputInterval() + 50)

    assert chosen == ["tanh"]
    assert box.currentData() == "tanh"


def test_in_the_open_list_letters_point_and_return_chooses(qtbot: QtBot) -> None:
    """Nothing is chosen before Return; Space inside a name is part of it."""
    box = _made(qtbot)
    chosen = _chosen(box)
    box.showPopup()
    QTest.keyClicks(box.view(), "leaky relu")
    assert chosen == []
    assert box.model().index(box.view().currentIndex().row(), 0).data(_KEY) == "leaky_relu"

    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert chosen == ["leaky_relu"]
