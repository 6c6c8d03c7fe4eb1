"""Digits drawn with the pointer of X: read as they are written, and painted clean."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from app.widgets.bars import Bars
from app.widgets.drawing_pad import DrawingPad
from app.widgets.unit_picture import UnitPicture
from core.state import StyleKey
from tests.app.hands import find
from tests.app.labs.digits.forms import FORMS
from tests.stage.conftest import OpenStage
from tests.stage.real import click, difference, draw, photograph, repaint_all, rest


@pytest.mark.parametrize(
    ("form", "style", "size"),
    [
        ("7 hooked", "light", (1280, 800)),
        ("4 open", "projector", (960, 540)),
        ("1 with a foot", "dark", (1024, 768)),
    ],
)
def test_a_digit_is_drawn_and_read(
    open_stage: OpenStage, form: str, style: StyleKey, size: tuple[int, int], tmp_path: Path
) -> None:
    """The sentence names it; then a unit is chosen, and no old pixel stays."""
    window = open_stage("digits", "en", style, size)
    pad = find(window, "digits.pad", DrawingPad)
    paper = pad.paper()
    for stroke in FORMS[form]:
        draw(
            pad,
            [
                QPoint(
                    round(paper.left() + x * paper.width()), round(paper.top() + y * paper.height())
                )
                for x, y in stroke
            ],
        )
    units = find(window, "digits.units", UnitPicture)
    click(units, units.cell(20).center().toPoint())
    rest()

    bars = find(window, "digits.bars", Bars).bars
    assert f"The network says {form[0]}" in find(window, "digits.verdict", QLabel).text()
    assert max(bars, key=lambda bar: bar.share).name == form[0]
    assert window.store.state.digits.unit == 20
    before = photograph(window)
    repaint_all(window)
    after = photograph(window)
    before.save(str(tmp_path / "before.png"))
    after.save(str(tmp_path / "after.png"))
    assert difference(before, after).isNull(), tmp_path
