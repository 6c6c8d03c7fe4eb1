"""A sentence in every language."""

import pytest

from core.text import LANGUAGES, Text


def test_both_languages_are_required() -> None:
    """A sentence that one language lacks cannot be constructed."""
    with pytest.raises(TypeError):
        Text(en="only English")  # type: ignore[call-arg]  # wrong on purpose
    with pytest.raises(ValueError, match=r"Text\.zh is empty"):
        Text(en="word", zh=" \n")
    with pytest.raises(TypeError, match=r"Text\.en must be a string, not 3"):
        Text(en=3, zh="三")  # type: ignore[arg-type]  # wrong on purpose


def test_it_is_read_in_one_language() -> None:
    """Each language by its name; str() is for programmers and so English."""
    word = Text(en="step", zh="階梯")

    assert [word.of(language) for language in LANGUAGES] == ["step", "階梯"]
    assert str(word) == "step"


def test_places_are_filled_in_both() -> None:
    """Values go in as they are, and a Text in the language around it."""
    filled = Text(en="{name}: {n} units", zh="{name}：{n} 個單元").fill(
        name=Text(en="layer", zh="層"), n=3
    )

    assert filled == Text(en="layer: 3 units", zh="層：3 個單元")


def test_braces_in_a_value_stay_as_they_are() -> None:
    """What a person typed is put in, never interpreted."""
    assert Text(en="{word}!", zh="{word}！").fill(word="{0.real}").zh == "{0.real}！"
