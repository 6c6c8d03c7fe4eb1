"""What stands on the screen in each language: nothing of the other, nothing from elsewhere."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from app.labs import PANELS
from app.widgets.controls import plain
from app.window import words as sentences
from app.window.window import Window
from core.catalogue import BY_KEY, FAMILIES
from core.state import State
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import press
from tests.app.walk import words
from tests.architecture.taiwan import complaints

KEYS = [panel.key for panel in PANELS]
SHEETS = {"F1": "help", "Ctrl+N": "new_class"}
DIALOGS = ("Ctrl+O", "Ctrl+S", "Ctrl+Shift+E")
LATIN = re.compile(r"[A-Za-z]{2,}")
CHINESE = re.compile(r"[\u3400-\u9fff]")
# Words in Latin letters that stand in Chinese text, and why.
REASONS = {
    "Activation Lab": "a file's format is named for it",
    "softmax logit logits": "in use in Taiwan under these names only",
    "AND OR NAND XOR": "gates; their Chinese names stand beside them",
    "Jacobian one-hot nat": "terms of mathematics used in Taiwan as they are",
    "exp max min ln log sin cos tanh sgn erf erfc arctan sech": "names of mathematics",
    "float numpy NumPy PyTorch torch Keras JAX": "names in programs",
    "Rosenblatt Glorot Xavier He LeCun": "people",
    "Adam": "an optimiser that has no other name",
    "English": "a language is named in itself",
    "json activationlab png svg pdf csv PNG SVG PDF CSV JSON": "kinds of files",
    "Ctrl Alt Shift Insert Home End Esc PgUp PgDown PgDn Delete Enter": "as keys are printed",
    "xe xz": "letters multiplied in a formula that is read aloud",
    "sup sub": "marks of superscripts in rich text",
    "MB GB KB": "sizes of files",
}


def _known() -> set[str]:
    """Return the Latin words that Chinese text may hold: reasons above, and the catalogue."""
    known = set(LATIN.findall(" ".join(REASONS)))
    for family in FAMILIES:
        known.update(LATIN.findall(f"{family.key} {family.name.en}"))
        for activation in family.activations:
            known.update(LATIN.findall(str(activation)))  # names, papers, calls of libraries
    return {word.casefold() for word in known}


def _foreign(text: str, known: set[str]) -> list[str]:
    """Return the words of a Chinese text that a Taiwanese reader need not know."""
    latin = re.sub(r"\\[A-Za-z]+|https?://\S+", " ", text)
    unknown = [word for word in LATIN.findall(latin) if word.casefold() not in known]
    for letter in text:
        if CHINESE.match(letter):
            try:
                letter.encode("big5")
            except UnicodeEncodeError:
                unknown.append(letter)
    return unknown + complaints(text)


def _everything(window: Window) -> Iterator[tuple[str, str]]:
    """Yield what the window says now, menus and the words of hidden values among it."""
    yield from words(window)
    press(window, "Ctrl+H")
    yield from words(window)
    press(window, "Ctrl+H")


@pytest.mark.parametrize("key", KEYS)
def test_chinese_holds_no_english_word_without_a_reason(key: str, open_window: OpenWindow) -> None:
    """Every word, tip and spoken name of every panel is Chinese as written in Taiwan."""
    window = open_window(State(panel=key))  # type: ignore[arg-type]  # a key of PANELS
    known = _known()
    own = plain(sentences.SWITCH_LANGUAGE.zh)  # says in English that English is to be had

    found = {
        f"{where}: {text[:60]} -> {foreign}"
        for where, text in _everything(window)
        if plain(text) != own and (foreign := _foreign(text, known))
    }
    assert found == set()


@pytest.mark.parametrize("key", KEYS)
def test_english_holds_no_chinese_word(key: str, open_window: OpenWindow) -> None:
    """Nothing was forgotten on the way into English."""
    window = open_window(State(panel=key, language="en"))  # type: ignore[arg-type]  # a key of PANELS
    own = {plain(sentences.SWITCH_LANGUAGE.en), sentences.LANGUAGE_NAMES["zh"].en}

    found = {
        f"{where}: {text[:60]}"
        for where, text in _everything(window)
        if CHINESE.search(text) and plain(text) not in own
    }
    assert found == set()


def test_every_function_speaks_each_language_on_its_card(open_window: OpenWindow) -> None:
    """Card, sliders and legend of all functions, one after the other, in both languages."""
    window = open_window()
    known = _known()
    wrong = set()
    for key in BY_KEY:
        state = window.store.state
        window.store.put(replace(state, curves=replace(state.curves, picks=(Pick(key),))))
        for _, text in words(window.panel):
            foreign = _foreign(text, known)
            if foreign:
                wrong.add(f"{key}: {text[:60]} -> {foreign}")

    assert wrong == set()


def _open_dialog(window: Window, keys: str, kind: type[QDialog], qtbot: QtBot) -> QDialog:
    press(window, keys)
    qtbot.waitUntil(lambda: bool(window.findChildren(kind)))
    return window.findChildren(kind)[0]


@pytest.mark.parametrize("keys", [*SHEETS, *DIALOGS])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_dialogs_speak_the_language_of_the_window(
    keys: str, language: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    """Shortcuts, questions and the choice of a file, Qt's own words in it included."""
    window = open_window(State(language=language))  # type: ignore[arg-type]  # one of the two
    kind = QDialog if keys in SHEETS else QFileDialog
    dialog = _open_dialog(window, keys, kind, qtbot)
    own = {plain(sentences.SWITCH_LANGUAGE.of(window.store.state.language))}
    known = _known() | {part.casefold() for part in _places(dialog)}

    said = {text for _, text in words(dialog) if plain(text) not in own}
    dialog.reject()

    if language == "en":
        assert {text for text in said if CHINESE.search(text)} == set()
    else:
        assert {text for text in said if _foreign(text, known)} == set()


def _places(dialog: QDialog) -> list[str]:
    """Return the names of folders and files that a dialog shows: they are in no language."""
    if not isinstance(dialog, QFileDialog):
        return []
    shown = [dialog.directory().absolutePath(), *dialog.directory().entryList()]
    return LATIN.findall(" ".join([*shown, *(url.toString() for url in dialog.sidebarUrls())]))


def test_about_names_the_version_in_the_language_of_the_window(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """The Help menu's last item says what the program is."""
    window = open_window()

    window.findChildren(QAction, "action.about")[0].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog, "about")))
    said = " ".join(text for _, text in words(window.findChildren(QDialog, "about")[0]))

    assert "啟動函數實驗室 0" in said
