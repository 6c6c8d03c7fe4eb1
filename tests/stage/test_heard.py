"""A screen reader finds every control that is seen, by its name, and nothing that is hidden."""

from dataclasses import replace

import pytest

from app.window.window import Window
from core.text import LANGUAGES, Language
from tests.app.scenes import SCENES
from tests.stage.conftest import OpenStage
from tests.stage.heard import said, wrongly_heard
from tests.stage.real import rest


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_is_heard_as_it_is_seen(open_stage: OpenStage, language: Language) -> None:
    """Through every view, with its values shown and hidden."""
    window = open_stage("curves", language)
    wrong = []
    for name, scene in SCENES.items():
        for hidden in (False, True):
            window.store.put(replace(scene, language=language, values_hidden=hidden))
            rest()
            wrong += [f"{name} {hidden}: {what}" for what in wrongly_heard(window)]
    assert not wrong, "\n".join(wrong)


def _numbers(window: Window) -> set[str]:
    return {word for each in said(window) for word in each.split() if "." in word.strip(".")}


def test_what_is_hidden_is_not_heard(open_stage: OpenStage) -> None:
    """The probabilities of Softmax are numbers of the tree until Ctrl+H hides them."""
    window = open_stage("softmax")
    shown = {word.strip("，。,;:") for word in _numbers(window)}
    window.store.put(replace(window.store.state, values_hidden=True))
    rest()

    left = {word.strip("，。,;:") for word in _numbers(window)}
    assert len(shown) > len(left)
