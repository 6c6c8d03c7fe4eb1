"""What is said of a file that cannot be read: what is wrong, where, and what would be right."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.state import State
from core.state_parts import StateError
from tests.core.state.states import states


def file(**parts: object) -> str:
    """Return a file with these parts."""
    return json.dumps({"format": "activation-lab", "version": 1, **parts})


def refused(text: str) -> StateError:
    """Return the error that a text is refused with."""
    with pytest.raises(StateError) as caught:
        State.from_json(text)
    assert str(caught.value) == caught.value.message.en
    return caught.value


@pytest.mark.parametrize("version", [2, 10, 10**300])
def test_a_newer_file_is_refused_with_what_to_do(version: int) -> None:
    """It is not guessed at: the sentence says that the program is the older one."""
    error = refused(json.dumps({"format": "activation-lab", "version": version, "new": [1]}))

    assert f"from a newer Activation Lab (format {version}; this program reads up to 1)" in (
        error.message.en
    )
    assert "Please update the program." in error.message.en
    assert "請更新程式" in error.message.zh


@pytest.mark.parametrize("version", [0, -1, 1.0, "1", None, True, []])
def test_a_version_that_is_none(version: object) -> None:
    """A whole number from 1 on, or the file is not ours."""
    error = refused(json.dumps({"format": "activation-lab", "version": version}))

    assert error.message.en == ('The file does not say its version; "version": 1 is expected.')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "The file is empty."),
        (" \n", "The file is empty."),
        ('{"format": "activation-lab",', "cannot be read from line 1, column 29 on"),
        ('{\n "format": "activation-lab",\n}', "cannot be read from line 3, column 1 on"),
        ("{", "not a screen that Activation Lab saved"),
        ("hello", "not a screen that Activation Lab saved"),
        ("3", "not a screen that Activation Lab saved"),
        ('"activation-lab"', "not a screen that Activation Lab saved"),
        ("{}", "not a screen that Activation Lab saved"),
        ('{"format": "other", "version": 1}', "not a screen that Activation Lab saved"),
    ],
)
def test_what_is_no_file_of_ours(text: str, said: str) -> None:
    """The place where a file of ours is damaged; what to choose instead for every other file."""
    assert said in refused(text).message.en


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"panel": "curve"}, '"panel" must be one of curves, softmax'),
        ({"panel": ["curves"]}, '"panel" must be one of curves, softmax'),
        ({"language": "tw"}, '"language" must be one of en, zh.'),
        ({"style": 3}, '"style" must be one of light, dark, projector.'),
        ({"values_hidden": 1}, '"values_hidden" must be true or false.'),
        ({"values_hidden": None}, '"values_hidden" must be true or false.'),
        ({"curves": []}, '"curves" must be an object with named values.'),
        ({"curves": None}, '"curves" must be an object with named values.'),
        ({"curves": {"x_min": "5"}}, '"curves.x_min" must be a number.'),
        ({"curves": {"x_min": True}}, '"curves.x_min" must be a number.'),
        ({"curves": {"x_min": None}}, '"curves.x_min" must be a number.'),
        ({"curves": {"x_min": 10**309}}, '"curves.x_min" must be a number that float64 can hold.'),
        ({"curves": {"active": 0.5}}, '"curves.active" must be a whole number.'),
        ({"curves": {"active": True}}, '"curves.active" must be a whole number.'),
        ({"curves": {"draft": 3}}, '"curves.draft" must be a text in quotation marks.'),
        ({"curves": {"picks": {}}}, '"curves.picks" must be a list of at most 4096 items.'),
        ({"curves": {"picks": [0] * 5000}}, '"curves.picks" must be a list of at most 4096 items.'),
        ({"curves": {"picks": [3]}}, '"curves.picks[0]" must be an object with named values.'),
        (
            {"curves": {"picks": [{"key": "elu", "parameters": [["alpha"]]}]}},
            '"curves.picks[0].parameters[0]" must be a list of 2 items.',
        ),
        (
            {"curves": {"picks": [{"key": "relu"}, {"key": "elu", "parameters": [["a", "b"]]}]}},
            '"curves.picks[1].parameters[0][1]" must be a number.',
        ),
        (
            {"curves": {"x_min": 5, "x_max": -5}},
            '"curves" cannot be used: a range from 5.0 to -5.0 is empty or not finite.',
        ),
        ({"curves": {"picks": []}}, "one to 6 functions can be shown, not 0."),
        ({"curves": {"picks": [{"key": "relu"}] * 7}}, "one to 6 functions can be shown, not 7."),
        ({"curves": {"active": 1}}, "no function on the screen has the number 1."),
        ({"curves": {"active": -1}}, "no function on the screen has the number -1."),
        ({"softmax": {"temperature": 0}}, "the temperature must be above 0, not 0.0."),
        ({"softmax": {"dtype": "int8"}}, '"softmax.dtype" must be one of float16, float32'),
        ({"neuron": {"weights": [1, 2]}}, "weights must be 4 numbers, not 2."),
        ({"neuron": {"gate": "nor"}}, '"neuron.gate" must be one of and, or, nand, xor.'),
        ({"digits": {"strokes": [[[0.5, 2]]]}}, "y must be from 0 to 1, not 2.0."),
        ({"digits": {"unit": 64}}, "unit must be from 0 to 63, not 64."),
        ({"digits": {"strokes": [[]] * 41}}, "at most 40 strokes and 2000 points."),
    ],
)
def test_a_wrong_value_is_named_with_its_place(parts: dict[str, object], said: str) -> None:
    """The path leads to the value, and the sentence says what would be right."""
    error = refused(file(**parts))

    assert said in error.message.en
    assert "檔案中的「" in error.message.zh


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"curvse": {}}, '"curvse", which this program does not know. Did you mean "curves"?'),
        ({"curves": {"xmin": 1}}, '"curves.xmin", which this program does not know. Did you mean'),
        ({"qqqq": 1}, '"qqqq", which this program does not know.'),
        ({"": 1}, '"", which this program does not know.'),
    ],
)
def test_a_name_that_is_not_known_is_refused(parts: dict[str, object], said: str) -> None:
    """A slip of the pen is not silently ignored; the nearest right name is suggested."""
    assert said in refused(file(**parts)).message.en


def test_missing_what_has_no_default_is_said() -> None:
    """A pick without its function's key."""
    error = refused(file(curves={"picks": [{}]}))

    assert error.message.en == 'In the file, "curves.picks[0]" lacks "key".'
    assert error.message.zh == "檔案中的「curves.picks[0]」缺少「key」。"


@settings(deadline=None, max_examples=150, derandomize=True)
@given(states, st.data())
def test_a_damaged_file_is_opened_or_refused_and_nothing_else(
    state: State, data: st.DataObject
) -> None:
    """Cut, doubled or overwritten anywhere, it never fails in another way."""
    text = state.to_json()
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    put = data.draw(st.sampled_from(["", "0", '"', "}", "null", "-", "1e999", "[[", "é"]))
    opened: State | StateError
    try:
        opened = State.from_json(text[:first] + put + text[last:])
    except StateError as error:
        opened = error

    assert isinstance(opened, State) or "{" not in opened.message.zh
