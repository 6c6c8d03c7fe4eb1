"""The export command: every panel into every kind of file, without a screen."""

import csv
import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from app.__main__ import main
from app.labs import PANELS
from core.catalogue import BY_KEY
from core.labs.softmax import softmax
from tests.app.pictures import difference, picture_of

ALIKE = 0.09  # letters lie a fraction of a pixel apart in different readers
PANEL_KEYS = [panel.key for panel in PANELS]
pytestmark = pytest.mark.usefixtures("qapp")


def export(tmp_path: Path, kind: str, *words: str) -> Path:
    """Export into a new file; return its path."""
    path = tmp_path / f"picture.{kind}"
    assert main(["export", *words, "--output", str(path), "--language", "en"]) == 0
    return path


@pytest.mark.parametrize("key", PANEL_KEYS)
@pytest.mark.parametrize(
    ("size", "scale", "pixels"),
    [("640x480", "2", (1280, 960)), ("200x300", "1", (200, 300))],
)
def test_a_png_has_the_size_that_was_asked_for(
    key: str, size: str, scale: str, pixels: tuple[int, int], tmp_path: Path
) -> None:
    """Small or large, the picture is as many pixels as it should be, and not empty."""
    path = export(tmp_path, "png", "--panel", key, "--size", size, "--scale", scale)

    picture = picture_of(path.read_bytes())
    assert picture.shape == (pixels[1], pixels[0], 3)
    assert len(np.unique(picture.reshape(-1, 3), axis=0)) > 10


@pytest.mark.parametrize("key", PANEL_KEYS)
def test_a_larger_scale_draws_the_same_picture_finer(key: str, tmp_path: Path) -> None:
    """Lines and letters grow with the pixels: shrunk again, the picture is the same."""
    once = picture_of(export(tmp_path, "png", "--panel", key).read_bytes())
    twice = picture_of(export(tmp_path, "png", "--panel", key, "--scale", "2").read_bytes())

    shrunk = twice.reshape(800, 2, 1280, 2, 3).mean(axis=(1, 3))
    assert difference(once, shrunk) < ALIKE


def _read_by(*command: str) -> bytes:
    """Return what another program makes of a file; skip where it is not installed."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout  # noqa: S603  # fixed words


@pytest.mark.parametrize(
    ("key", "style"),
    [*((key, "light") for key in PANEL_KEYS), ("curves", "dark"), ("curves", "projector")],
)
def test_an_svg_looks_like_the_png_in_another_reader(key: str, style: str, tmp_path: Path) -> None:
    """librsvg, which is not Qt, draws what Qt drew."""
    words = ("--panel", key, "--style", style)
    svg = export(tmp_path, "svg", *words)
    read = _read_by("rsvg-convert", "--width", "1280", "--height", "800", str(svg))

    png = picture_of(export(tmp_path, "png", *words).read_bytes())
    assert difference(png, picture_of(read)) < ALIKE


@pytest.mark.parametrize("key", PANEL_KEYS)
def test_a_pdf_looks_like_the_png(key: str, tmp_path: Path) -> None:
    """Poppler, which is not Qt, draws what Qt drew."""
    pdf = export(tmp_path, "pdf", "--panel", key)
    read = _read_by("pdftoppm", "-png", "-r", "96", str(pdf))

    png = picture_of(export(tmp_path, "png", "--panel", key).read_bytes())
    assert difference(png, picture_of(read)) < ALIKE


def test_an_svg_looks_like_the_png_in_a_browser(tmp_path: Path) -> None:
    """The clipped curves of a zoomed view stay inside their plot in Chromium as well."""
    words = ("--function", "relu", "--compare", "gelu", "--range", "-3", "8", "--y-range", "0", "2")
    svg = export(tmp_path, "svg", *words)
    shot = tmp_path / "shot.png"
    _read_by(
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path}",
        "--hide-scrollbars",
        "--window-size=1280,800",
        f"--screenshot={shot}",
        svg.as_uri(),
    )

    png = picture_of(export(tmp_path, "png", *words).read_bytes())
    assert difference(png, picture_of(shot.read_bytes())) < ALIKE


def test_what_is_written_in_a_pdf_can_be_copied(tmp_path: Path) -> None:
    """Digits beside letters, and characters that share their shape with a radical."""
    path = tmp_path / "neuron.pdf"
    assert main(["export", "--panel", "neuron", "--output", str(path), "--language", "zh"]) == 0

    said = _read_by("pdftotext", "-raw", str(path), "-").decode()
    assert "w1 = 1" in said
    assert "平面" in said


@pytest.mark.parametrize("key", PANEL_KEYS)
def test_a_pdf_is_one_page_of_the_right_size(key: str, tmp_path: Path) -> None:
    """It starts as PDFs do, and a page of 1280 x 800 points of 1/96 inch is 960 x 600."""
    data = export(tmp_path, "pdf", "--panel", key).read_bytes()

    assert data.startswith(b"%PDF")
    assert b"/MediaBox [0 0 960" in data
    assert data.count(b"/Type /Page\n") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--function", "relu"), "ReLU"),
        (("--panel", "softmax", "--logits", "cat: 1, dog: 2"), "dog"),
    ],
    ids=["curves", "softmax"],
)
def test_the_words_of_a_pdf_can_be_found(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    """Text stays text, so that a worksheet can be searched and read aloud."""
    pdf = export(tmp_path, "pdf", *words)
    assert said in _read_by("pdftotext", str(pdf), "-").decode()


def _rows(path: Path) -> list[dict[str, str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")  # so that a spreadsheet reads Chinese
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_a_csv_holds_the_numbers_of_every_curve(tmp_path: Path) -> None:
    """x, f and f' of both functions, with every digit, over the range that was asked for."""
    words = ("--function", "elu", "--set", "alpha=0.5", "--compare", "tanh", "--range", "-2", "3")
    rows = _rows(export(tmp_path, "csv", *words, "--show", "f", "df"))

    x = np.array([float(row["x"]) for row in rows])
    value = np.array([float(row["elu alpha=0.5"]) for row in rows])
    slope = np.array([float(row["tanh'"]) for row in rows])
    assert (x[0], x[-1]) == (-2.0, 3.0)
    assert 0.0 in x
    np.testing.assert_array_equal(value, BY_KEY["elu"].value(x, alpha=0.5))
    np.testing.assert_array_equal(slope, BY_KEY["tanh"].derivative(x))


def test_a_csv_of_softmax_holds_its_probabilities(tmp_path: Path) -> None:
    """The lecture's example, as the program computes it."""
    rows = _rows(export(tmp_path, "csv", "--logits", "0.3 2.9 4.0"))

    assert [float(row["logit"]) for row in rows] == [0.3, 2.9, 4.0]
    np.testing.assert_allclose(
        [float(row["probability"]) for row in rows],
        softmax(np.array([0.3, 2.9, 4.0])),
        rtol=1e-15,
    )


@pytest.mark.parametrize("key", PANEL_KEYS)
def test_every_panel_has_a_table(key: str, tmp_path: Path) -> None:
    """A spreadsheet can be made of any panel: a heading and rows of the same width."""
    data = export(tmp_path, "csv", "--panel", key).read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(data)))

    assert len(rows) > 1
    assert len({len(row) for row in rows}) == 1


def test_what_is_asked_for_is_what_is_drawn(tmp_path: Path) -> None:
    """Another function, range, look or choice of curves gives another picture."""
    choices: tuple[tuple[str, ...], ...] = (
        ("--function", "relu"),
        ("--function", "elu"),
        ("--function", "elu", "--set", "alpha=2"),
        ("--function", "elu", "--compare", "relu"),
        ("--function", "elu", "--show", "f"),
        ("--function", "elu", "--show", "f", "df", "d2f"),
        ("--function", "elu", "--range", "-1", "1"),
        ("--function", "elu", "--y-range", "-1", "1"),
        ("--function", "elu", "--style", "dark"),
        ("--function", "elu", "--language", "en"),
        ("--panel", "softmax"),
        ("--panel", "softmax", "--temperature", "5"),
        ("--logits", "1 2 3 4"),
    )
    pictures = set()
    for number, words in enumerate(choices):
        path = tmp_path / f"{number}.png"
        assert main(["export", *words, "--output", str(path), "--size", "400x300"]) == 0
        pictures.add(path.read_bytes())

    assert len(pictures) == len(choices)


def test_a_file_decides_what_is_drawn_and_options_change_it(tmp_path: Path) -> None:
    """--file gives the screen; options after it are changes to that screen."""
    lesson = tmp_path / "lesson.json"
    lesson.write_text(
        '{"format": "activation-lab", "version": 1, "curves": {"picks": [{"key": "gelu"}]}}',
        encoding="utf-8",
    )

    plain = _rows(export(tmp_path, "csv", "--file", str(lesson)))
    wider = _rows(export(tmp_path, "csv", "--file", str(lesson), "--range", "-9", "9"))

    assert "gelu" in plain[0]
    assert float(wider[0]["x"]) == -9.0


def test_an_export_needs_no_screen_and_says_only_what_it_did(tmp_path: Path) -> None:
    """In a bare environment the picture is made, and nothing stands on stderr."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-m", "app", "export", "--output", str(tmp_path / "a.png")],
        env=environment | {"LC_ALL": "en_GB.UTF-8"},
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == "Saved a.png\n"
    assert picture_of((tmp_path / "a.png").read_bytes()).shape == (800, 1280, 3)


def test_a_file_that_is_there_stays_when_it_cannot_be_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder of the same name is left alone, and the sentence says why."""
    (tmp_path / "o.png").mkdir()

    assert main(["export", "--output", str(tmp_path / "o.png"), "--language", "en"]) == 2
    assert "it is a folder" in capsys.readouterr().err
    assert list(tmp_path.glob(".*")) == []


def test_a_typed_function_is_exported(tmp_path: Path) -> None:
    """A formula stands where a key would, with its letters set and others beside it."""
    path = tmp_path / "typed.csv"
    words = ["export", "--function", "a*x**2", "--set", "a=3", "--compare", "x", "relu"]

    assert main([*words, "--show", "f", "--range", "0", "2", "--output", str(path)]) == 0
    rows = path.read_text("utf-8-sig").splitlines()
    assert rows[0] == "x,a*x**2 a=3.0,x,relu"
    assert rows[-1] == "2.0,12.0,2.0,2.0"
