"""What the guides and the teaching notes call by name is on the screen under that name."""

import re

import pytest

from app.widgets.controls import plain
from app.window.actions import ACTIONS
from app.window.help import guide_text
from app.window.menus import PANEL_KEYS
from core.text import LANGUAGES, Language
from tests.architecture.source import ROOT
from tests.architecture.test_words import sentences

_TEACHING = (ROOT / "docs" / "teaching.md").read_text("utf-8")
_BESIDE = {
    "開啟檔案": "the desktop's own word",
    "Open with": "the desktop's own word",
    "以上皆非": "what softmax cannot say",
}
_KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Z]\b|PgDown|F\d+)|\bF\d+\b")
_LOCAL = {"Ctrl+C": "copies cells, as in any table"}


def _names(text: str, language: Language) -> set[str]:
    """Return what a document sets in quotes or in bold; a name may go on in the next line."""
    quoted = r"「([^」]+)」" if language == "zh" else r'"([^"]+)"'
    found = re.findall(quoted, text) + re.findall(r"\*\*([^*]+)\*\*", text)
    space = "" if language == "zh" else " "
    return {re.sub(r"\s*\n\s*", space, name) for name in found} - set(_BESIDE)


def _on_screen(language: Language) -> set[str]:
    """Return what the program says, also without what follows in brackets or behind a comma."""
    said = {plain(text.of(language)) for _, text in sentences()}
    return said | {re.split(r"\s*[(（,]", words)[0] for words in said}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_in_the_guide_is_on_the_screen(language: Language) -> None:
    """Buttons, tabs and switches are called what they are called."""
    names = _names(guide_text(language), language)

    assert len(names) > 15
    assert names - _on_screen(language) == set()


def test_every_name_in_the_teaching_notes_is_on_the_screen() -> None:
    """They quote the Chinese window."""
    names = _names(_TEACHING, "zh")

    assert len(names) > 10
    assert names - _on_screen("zh") == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shortcut_in_the_guide_works(language: Language) -> None:
    """It is one of an action, or one of those that panels have."""
    known = {keys for action in ACTIONS for keys in action.shortcuts} | set(_LOCAL)
    known |= {match for keys, _ in PANEL_KEYS for match in _KEY.findall(keys.of(language))}

    for text in (guide_text(language), _TEACHING):
        assert set(_KEY.findall(text)) - known == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_with_a_shortcut_is_in_the_guide(language: Language) -> None:
    """At least by its first shortcut; leaving and going back a panel explain themselves."""
    beside = {"quit", "previous_panel", "help"}
    missing = {
        action.key
        for action in ACTIONS
        if action.shortcuts and action.shortcuts[0] not in guide_text(language)
    }

    assert missing - beside == set()
