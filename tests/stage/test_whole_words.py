"""Whole words, measured: nothing is cut, laid over, faint, too small, or scrolled needlessly."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from app.window.window import Window
from core.state import StyleKey
from core.text import LANGUAGES
from tests.app.scenes import SCENES
from tests.stage.conftest import OpenStage
from tests.stage.contrast import faint
from tests.stage.real import photograph, rest
from tests.stage.room import overlaps, scrolls, small_targets
from tests.stage.widths import lacks

SMALL = (960, 540)
SIZES = (SMALL, (1024, 768), (1280, 800))
LARGE = (1920, 1080)
STYLES: tuple[StyleKey, ...] = ("light", "dark", "projector")
_PATIENCE = 15
_LOOKED_AT = 1280
"""The width at which pixels are looked at: colours do not depend on it."""


@pytest.mark.parametrize(
    ("style", "size"), [*product(("light", "projector"), SIZES), ("dark", SIZES[-1])]
)  # dark has the sizes of light
def test_every_view_is_whole(
    open_stage: OpenStage, style: StyleKey, size: tuple[int, int], tmp_path: Path
) -> None:
    """In every view, the languages in turn, all has the room that it needs."""
    wrong = _wrong(open_stage, style, size, tmp_path)
    assert not wrong, "\n".join(wrong)


@pytest.mark.doubled
@pytest.mark.parametrize("style", ["light", "projector"])
def test_every_view_is_whole_at_twice_the_pixels(
    open_stage: OpenStage, style: StyleKey, tmp_path: Path
) -> None:
    """The same on 1920 x 1080 at 200 %."""
    wrong = _wrong(open_stage, style, LARGE, tmp_path)
    assert not wrong, "\n".join(wrong)


def _wrong(
    open_stage: OpenStage, style: StyleKey, size: tuple[int, int], folder: Path
) -> list[str]:
    """Go through all views in a window for each language; return what is wrong."""
    found = []
    turn = STYLES.index(style) + SIZES.index(size) if size in SIZES else STYLES.index(style)
    for number, language in enumerate(LANGUAGES):
        window = open_stage("curves", language, style, size)
        for place, (name, scene) in enumerate(SCENES.items()):
            if (place + number + turn) % len(LANGUAGES):
                continue
            window.store.put(replace(scene, language=language, style=style))
            said = at_rest_faults(window, size)
            if size[0] == _LOOKED_AT:
                rest()
                picture = photograph(window)
                pale = faint(window, picture)
                if pale:
                    picture.save(str(folder / f"{name}.png"))
                said += pale
            found += [f"{name} {language}: {what}" for what in said]
        window.close()
    return found


def at_rest_faults(
    window: Window, size: tuple[int, int], *, small: bool | None = None
) -> list[str]:
    """Return what is wrong in a window that has come to rest: cut, laid over, too small.

    Args:
        window: what is looked at.
        size: the size it was given and must have.
        small: whether columns of controls may scroll down; None for the smallest size.
    """
    small = size == SMALL if small is None else small
    _quiet(window)
    said = _faults(window, size, small=small)
    for _ in range(_PATIENCE):  # a busy machine may still be laying out the card
        if not said:
            break
        QTest.qWait(100)
        said = _faults(window, size, small=small)
    return said


def _faults(window: Window, size: tuple[int, int], *, small: bool) -> list[str]:
    found = [] if window.size().toTuple() == size else [f"the window is {window.size()}"]
    hidden = [said for said in scrolls(window) if not may_scroll(said, small=small)]
    return [*found, *hidden, *lacks(window), *small_targets(window), *overlaps(window)]


def may_scroll(said: str, *, small: bool) -> bool:
    """Say whether something may have a part out of sight: by name and by the window's size.

    A list of rows and the card of a function scroll down everywhere; columns of controls and
    whole panels only on the smallest screen. Nothing scrolls sideways.
    """
    down = " down " in said
    rows = said.startswith(("curves.table", "neuron.table", "softmax.table", "curves.split/Card"))
    columns = "/SideColumn" in said or ".room" in said
    return down and (rows or (small and columns))


def _quiet(window: Window) -> None:
    """Wait until nothing is still to come: formulas are typeset after a pause."""
    for _ in range(40):
        QTest.qWait(10)
        if not any(each.isActive() and each.isSingleShot() for each in window.findChildren(QTimer)):
            break
    QTest.qWait(10)
