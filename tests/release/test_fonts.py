"""The fonts of the executable, and the letters that they must have."""

from pathlib import Path

import pytest

pytest.importorskip("fontTools")  # those who build have it: python3 run.py test brings it

from fontTools.ttLib import TTFont

from app.fonts import CARRIED
from release.fonts import FontsMissingError, Source, covered, make_fonts
from release.letters import common, spoken, wanted
from release.project import NOTO, ROOT

needs_noto = pytest.mark.skipif(not NOTO.is_dir(), reason="fonts-noto-cjk is not installed")


def test_every_character_of_the_program_is_wanted() -> None:
    """A character written as an escape counts as well as one written out."""
    letters = spoken(ROOT)

    assert set("啟動函數實驗室softmax、。") <= letters
    assert "\u2212" in letters  # the minus of the axes, an escape in the source


def test_what_people_type_is_wanted() -> None:
    """Names of classes in everyday Chinese can be shown, and mathematics."""
    letters = common()

    assert set("貓狗鳥台灣臺北數學老師，。「」") <= letters
    assert set("₀ˣℝ⏸⋅ασΣ∞√≤") <= letters  # mathematics, not letters
    assert "\n" not in wanted(ROOT)


@needs_noto
def test_the_fonts_have_every_letter_and_names_of_their_own(tmp_path: Path) -> None:
    """Each letter is in one of the fonts; none of them stands in for the full font."""
    letters = set("啟動函數 ABC₀ˣℝ⏸")

    made = make_fonts(letters, tmp_path)

    assert letters <= covered(made)
    for path in made:
        with TTFont(path) as font:
            assert font["name"].getBestFamilyName() in CARRIED
    assert sum(path.stat().st_size for path in made) < 50_000


@needs_noto
def test_a_letter_that_no_font_has_stops_the_build(tmp_path: Path) -> None:
    """A box in place of a letter is found when building, not in a classroom."""
    with pytest.raises(FontsMissingError, match="\U0010fffd"):
        make_fonts({"A", "\U0010fffd"}, tmp_path)


def test_a_missing_font_names_the_package_that_has_it(tmp_path: Path) -> None:
    """Whoever builds on a bare machine is told what to install."""
    with pytest.raises(FontsMissingError, match="fonts-noto-cjk"):
        Source(tmp_path / "none.ttc", "Noto Sans CJK TC").open()
