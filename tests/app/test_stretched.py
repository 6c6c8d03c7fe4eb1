"""A language whose words are a third longer still fits: every lab, nothing cut or on top."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from app.labs import PANELS
from app.theme import STRETCH, stretched
from core.state import State
from core.text import LANGUAGES, Language
from tests.app.conftest import OpenWindow
from tests.app.hands import find
from tests.app.test_layout import faults_at_rest


@pytest.mark.parametrize(
    ("words", "longer"),
    [
        ("Reset all", "Reset all Res"),
        ("&File", "&File F"),
        ("&Open…\tCtrl+O", "&Open… O\tCtrl+O"),
        ("全部重設", "全部重設 全部"),
        ("", ""),
    ],
)
def test_words_grow_by_a_third(words: str, longer: str) -> None:
    """The keys of a menu stay; no second letter is marked for the keyboard."""
    assert stretched(words) == longer


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", [panel.key for panel in PANELS])
def test_longer_words_have_room(
    key: str, language: Language, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 1280 x 800, the size of the README's pictures; the window is no larger for them."""
    monkeypatch.setenv(STRETCH, "1")
    window = open_window(State(panel=key, language=language))  # type: ignore[arg-type]  # a key of PANELS
    plain = {"en": "Reset all", "zh": "全部重設"}[language]
    assert find(window, "window.reset", QPushButton).text() == stretched(plain)
    assert faults_at_rest(window) == []
    assert window.size() == QSize(1280, 800)
