"""The built program without a screen: list, export, exit codes, both languages."""

import sys
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from core.catalogue import BY_KEY
from core.state import PanelKey
from release.project import VERSION
from tests.package.program import Program

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux carries fonts")


def test_it_says_its_version(program: Program) -> None:
    """The version of pyproject.toml is stamped into the program."""
    answer = program.run("--version")

    assert (answer.code, answer.out.strip()) == (0, f"Activation Lab {VERSION}")


def test_it_lists_every_function(program: Program) -> None:
    """The catalogue is whole: each key stands at the start of a line."""
    answer = program.run("list", "--language", "zh")

    keys = {line.split()[0] for line in answer.out.splitlines() if line and line[0] != "#"}
    assert answer.code == 0
    assert keys == set(BY_KEY)
    assert answer.error == ""


def test_it_draws_a_png_with_chinese_words(program: Program) -> None:
    """A worksheet's picture comes out of the program alone, with curves and ground."""
    words = ("--function", "gelu", "--compare", "relu", "--language", "zh", "--size", "800x600")

    answer = program.run("export", *words, "--output", "圖.png")

    picture = QImage(str(program.home / "圖.png"))
    assert (answer.code, answer.error) == (0, "")
    assert (picture.width(), picture.height()) == (800, 600)
    colours = {picture.pixel(x, y) for x in range(800) for y in range(0, 600, 3)}
    assert len(colours) > 50


def test_it_draws_an_svg_with_chinese_words(program: Program) -> None:
    """The words of the picture are in the file, and it is a whole document."""
    answer = program.run(
        "export", "--panel", "softmax", "--language", "zh", "--output", "softmax.svg"
    )

    path = program.home / "softmax.svg"
    assert (answer.code, answer.error) == (0, "")
    document = path.read_text(encoding="utf-8")
    assert ET.fromstring(document).tag.endswith("}svg")  # noqa: S314  # our own, a moment old
    assert "機率" in document


@pytest.mark.parametrize("panel", get_args(PanelKey))
@pytest.mark.parametrize("kind", ["png", "csv"])
def test_every_panel_comes_with_what_it_needs(program: Program, panel: str, kind: str) -> None:
    """Weights, letters and words of each panel were packed."""
    answer = program.run("export", "--panel", panel, "--output", f"{panel}.{kind}")

    assert (answer.code, answer.error) == (0, "")
    assert (program.home / f"{panel}.{kind}").stat().st_size > 50


@pytest.mark.parametrize("words", [("--no-such-option",), ("export", "--function", "relu")])
def test_bad_arguments_end_with_2_and_one_sentence(
    program: Program, words: tuple[str, ...]
) -> None:
    """A mistake on the command line is a sentence, not a trace."""
    answer = program.run(*words)

    assert answer.code == 2
    assert len(answer.error.splitlines()) == 1
    assert "Traceback" not in answer.error


@linux
def test_without_a_screen_it_ends_with_3_and_says_so(program: Program) -> None:
    """Both languages, and the way to draw without a screen."""
    answer = program.run()

    assert answer.code == 3
    assert "沒有螢幕" in answer.error
    assert "export" in answer.error


@linux
def test_chinese_is_drawn_where_no_font_is_installed(program: Program, tmp_path: Path) -> None:
    """The PDF carries letters of our own font when the system has none."""
    empty = tmp_path / "fonts.conf"
    empty.write_text('<?xml version="1.0"?><fontconfig/>', encoding="utf-8")

    answer = program.run(
        "export", "--language", "zh", "--output", "bare.pdf", FONTCONFIG_FILE=str(empty)
    )

    assert (answer.code, answer.error) == (0, "")
    assert b"ActivationLabTC" in (program.home / "bare.pdf").read_bytes()
