"""Digits as people write them, drawn with the mouse on the real pad, and read."""

import pytest
from PySide6.QtWidgets import QLabel

from app.widgets.bars import Bars
from app.widgets.drawing_pad import DrawingPad
from core.labs.digits.state import DigitsState, HiddenKey
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import find, settle
from tests.app.labs.digits.forms import FORMS, draw_with_mouse


@pytest.mark.parametrize("hidden", ["relu", "sigmoid", "tanh"])
@pytest.mark.parametrize("form", FORMS)
def test_a_form_that_people_write_is_read(
    form: str, hidden: HiddenKey, open_window: OpenWindow
) -> None:
    """Hooks, open fours, feet, slashes, a stray dot: the sentence and the longest bar agree."""
    window = open_window(State(panel="digits", language="en", digits=DigitsState(hidden=hidden)))
    draw_with_mouse(find(window, "digits.pad", DrawingPad), FORMS[form])

    assert len(window.store.state.digits.strokes) == len(FORMS[form])
    bars = find(window, "digits.bars", Bars).bars
    assert max(bars, key=lambda bar: bar.share).name == form[0]
    assert f"The network says {form[0]}" in find(window, "digits.verdict", QLabel).text()


@pytest.mark.parametrize("size", [(960, 540), (1024, 768), (1920, 1080)])
def test_it_is_read_in_every_window(size: tuple[int, int], open_window: OpenWindow) -> None:
    """The pad is small or large; the digit is the same."""
    window = open_window(State(panel="digits", language="en", style="projector"), size=size)
    settle()  # type and pad follow the size of the window
    draw_with_mouse(find(window, "digits.pad", DrawingPad), FORMS["7 hooked"])

    assert "The network says 7" in find(window, "digits.verdict", QLabel).text()


def test_a_four_becomes_a_nine_by_and_by(open_window: OpenWindow) -> None:
    """The further it closes at the top, the surer the 9; half closed, neither is."""
    shares = []
    for top in (0.28, 0.36, 0.5):
        window = open_window(State(panel="digits", language="en"))
        open_or_closed = ((top, 0.14), (0.28, 0.36), (0.30, 0.5), (0.68, 0.48))
        stem = ((0.64, 0.16), (0.66, 0.5), (0.63, 0.9))
        draw_with_mouse(find(window, "digits.pad", DrawingPad), (open_or_closed, stem))
        bars = find(window, "digits.bars", Bars).bars
        shares.append((bars[4].share, bars[9].share))

    (four, _), (half_four, half_nine), (_, nine) = shares
    assert four > 0.9
    assert nine > 0.9
    assert 0.1 < half_nine < 0.9
    assert 0.1 < half_four < 0.9
