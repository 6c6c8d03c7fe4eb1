"""Menus and shortcuts from the table of actions, and the keys that work inside the panels."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QMenuBar

from app.lesson.words import KEYS as LESSON_KEYS
from app.theme import Theme
from app.widgets.number_field import NumberField
from app.widgets.trainer_bar import TRAINER_KEYS
from app.window.actions import AT_HAND, MENUS, Action, Commands
from core.text import Text


class Menus:
    """The menu bar of one window, in one language.

    A new one takes the place of the old, with every action in it: actions that were left
    over would answer the same keys a second time.
    """

    def __init__(self, window: QMainWindow, commands: Commands, theme: Theme) -> None:
        self._commands = commands
        self._made: dict[Action, QAction] = {}
        bar = self._bar = QMenuBar()
        bar.setObjectName("window.menus")
        window.setMenuBar(bar)
        for menu in MENUS:
            shown = bar.addMenu(theme.say(menu.text))
            shown.setObjectName(f"menu.{menu.key}")
            for action in menu.actions:
                if action is None:
                    shown.addSeparator()
                else:
                    self._made[action] = _make(bar, commands, theme, action)
                    shown.addAction(self._made[action])

    def at_hand(self, first: list[QAction]) -> QMenu:
        """Return the menu of a right click: a panel's own offers, then what is always there.

        Args:
            first: the offers; they belong to the menu from then on.
        """
        menu = QMenu(self._bar)
        menu.setObjectName("window.at_hand")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in first:
            action.setParent(menu)
        named = {action.key: made for action, made in self._made.items()}
        for group in (first, *([named[key] for key in keys] for keys in AT_HAND)):
            menu.addActions(group)
            menu.addSeparator()
        return menu

    def draw(self) -> None:
        """Show what can be done now and which switches are on."""
        state = self._commands.store.state
        for action, made in self._made.items():
            made.setEnabled(action.enabled(self._commands))
            if action.checked is not None:
                made.setChecked(action.checked(state))


def _make(bar: QMenuBar, commands: Commands, theme: Theme, action: Action) -> QAction:
    made = QAction(theme.say(action.text), bar)
    made.setObjectName(f"action.{action.key}")
    made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
    made.setCheckable(action.checked is not None)
    made.triggered.connect(lambda: _run(action, commands))
    return made


def _run(action: Action, commands: Commands) -> None:
    """Do what an action does, with a number that is still being typed taken first."""
    focus = QApplication.focusWidget()
    if isinstance(focus, NumberField):
        focus.accept()
    action.run(commands)


def _key(key: str) -> Text:
    return Text(en=key, zh=key)


PANEL_KEYS: tuple[tuple[Text, Text], ...] = (
    *LESSON_KEYS,
    (
        _key("← →"),
        Text(en="Move the probe (Shift: small steps)", zh="移動探針（加 Shift 微調）"),
    ),
    (
        Text(en="Home, End", zh="Home、End"),
        Text(en="Probe to the left or right edge", zh="探針移到左端或右端"),
    ),
    (
        _key("Ctrl+← Ctrl+→"),
        Text(en="Probe to the next special point", zh="探針跳到下一個特殊點"),
    ),
    (
        Text(en="Space on a plot", zh="圖上按空白鍵"),
        Text(en="Sweep the probe through the range", zh="讓探針掃過整個範圍"),
    ),
    (
        Text(en="↑ ↓, Delete in our guess", zh="預測導數時按 ↑ ↓、Delete"),
        Text(
            en="Draw higher or lower at the probe, or erase there",
            zh="在探針處往上、往下畫，或擦掉那一點",
        ),
    ),
    (
        _key("+ −"),
        Text(en="Zoom in or out", zh="放大或縮小"),
    ),
    (
        Text(en="Mouse wheel", zh="滑鼠滾輪"),
        Text(en="Zoom about the pointer", zh="以滑鼠位置為中心縮放"),
    ),
    (
        Text(en="Double click", zh="按兩下"),
        Text(en="Back to the starting range", zh="回到最初的範圍"),
    ),
    (
        Text(en="↑ ↓ in a number", zh="數字欄中按 ↑ ↓"),
        Text(en="Step it up or down (Shift: small steps)", zh="逐步增減（加 Shift 微調）"),
    ),
    (
        Text(en="Esc in a field", zh="欄位中按 Esc"),
        Text(en="Back to the last good value", zh="回到上一個正確的值"),
    ),
    (
        _key(TRAINER_KEYS["play"]),
        Text(en="Start the training, or pause it", zh="開始訓練或暫停"),
    ),
    (
        _key(TRAINER_KEYS["on"]),
        Text(en="Train one step", zh="訓練前進一步"),
    ),
    (
        _key(TRAINER_KEYS["back"]),
        Text(en="Go back one step", zh="訓練退回一步"),
    ),
    (
        _key(TRAINER_KEYS["rewind"]),
        Text(en="Back to the start of the training", zh="回到訓練的起點"),
    ),
    (
        Text(en="← → on the layers", zh="各層圖上按 ← →"),
        Text(en="Show the previous or next layer", zh="看前一層或後一層"),
    ),
    (
        Text(en="← → ↑ ↓ on a plane", zh="平面圖上按方向鍵"),
        Text(
            en="Move the point or the handle (Shift: small steps)",
            zh="移動點或控制點（加 Shift 微調）",
        ),
    ),
    (
        Text(en="Space on a line's plane", zh="直線的平面圖上按空白鍵"),
        Text(en="Switch to the other handle", zh="換另一個控制點"),
    ),
    (
        Text(en="← → ↑ ↓ where points are your own", zh="自己點的平面上按方向鍵"),
        Text(en="Move the cursor (Shift: small steps)", zh="移動游標（加 Shift 微調）"),
    ),
    (
        Text(en="Space, Enter, Delete there", zh="同一平面上按空白鍵、Enter、Delete"),
        Text(
            en="Add a point of the chosen class, or remove it",
            zh="加入所選類別的點，或移除那一點",
        ),
    ),
    (
        Text(en="Page Down there", zh="同一平面上按 Page Down"),
        Text(
            en="Switch between the cursor and the handles of the line",
            zh="在游標與直線的控制點之間切換",
        ),
    ),
    (
        Text(en="↑ ↓ on the classes", zh="類別上按 ↑ ↓"),
        Text(en="Select the class above or below", zh="選上一個或下一個類別"),
    ),
    (
        Text(en="← → on the classes", zh="類別上按 ← →"),
        Text(en="Move the logit (Shift: small steps)", zh="移動 logit（加 Shift 微調）"),
    ),
    (
        Text(en="← → ↑ ↓ on the Jacobian", zh="Jacobian 上按方向鍵"),
        Text(en="Go to a cell; its number is read out", zh="移到一格，讀出數字"),
    ),
    (
        Text(en="Insert, Delete on the classes", zh="類別上按 Insert、Delete"),
        Text(en="Add or remove a class", zh="新增或移除類別"),
    ),
    (
        Text(en="F2 on a class", zh="類別上按 F2"),
        Text(en="Rename it", zh="重新命名"),
    ),
    (
        Text(en="Space on the drawing pad", zh="手寫板上按空白鍵"),
        Text(en="Pen down or up; arrows move it", zh="落筆或提筆；方向鍵移動筆"),
    ),
    (
        Text(en="Delete on the drawing pad", zh="手寫板上按 Delete"),
        Text(en="Clear it", zh="清空"),
    ),
)
