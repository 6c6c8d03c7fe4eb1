"""Files that nobody would write, but that somebody may open."""

import pytest

from core.resolve import validate
from core.state import State
from core.state_parts import StateError

HEAD = '{"format": "activation-lab", "version": 1'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("null", "not a screen that Activation Lab saved"),
        ("[]", "not a screen that Activation Lab saved"),
        (HEAD + ', "curves": {"active": ' + "1" * 5000 + "}}", "5,000 digits"),
        (HEAD + ', "curves": {"x_min": NaN}}', "NaN"),
        (HEAD + ', "curves": {"x_min": -Infinity}}', "-Infinity"),
        (HEAD + ', "curves": {"x_min": 1e999}}', "float64"),
        (HEAD + ', "softmax": {"logits": "\\ud800"}}', "halves of characters"),
        ("[" * 100_000, "nested too deeply"),
        (HEAD + ', "curves": [' + "[" * 500 + "]" * 500 + "]}", "an object with named values"),
        ('{"format": "activation-lab", "version": 99}', "newer"),
        ('{"format": "activation-lab", "version": true}', "version"),
        ('{"format": "activation-lab"}', "version"),
        ("x" * 12_000_001, "too long"),
    ],
    ids=lambda value: str(value)[:24],
)
def test_a_file_that_is_no_screen_is_refused_in_one_sentence(text: str, said: str) -> None:
    """Whatever stands in it, the reader raises StateError, and nothing else."""
    with pytest.raises(StateError) as caught:
        State.from_json(text)

    assert said in caught.value.message.en
    assert caught.value.message.zh


@pytest.mark.parametrize("axis", ["x", "y"])
def test_an_axis_that_cannot_be_drawn_is_not_admitted(axis: str) -> None:
    """A range beyond 1e100 would make a picture of nothing at every start."""
    text = HEAD + f', "curves": {{"{axis}_min": -1e308, "{axis}_max": 1e308}}}}'

    with pytest.raises(StateError) as caught:
        validate(State.from_json(text))

    assert caught.value.message.en.startswith(f"{axis}: ")
