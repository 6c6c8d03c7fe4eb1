"""A lesson on paper and on slides: read and drawn by programs that are not ours."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit

from app.__main__ import main
from app.export.pdf_text import with_plain_letters
from app.lesson import files
from app.window.window import Window
from core.lesson import Lesson, write_lesson
from core.lesson.answers import told
from core.state import State
from core.text import Text
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, settle, type_and_enter
from tests.app.lesson.given import ALL, PLACES, XOR, only
from tests.app.lesson.test_making import notice
from tests.app.pictures import difference, picture_of, pixels_of

ALIKE = 0.1
RADICALS = re.compile(r"[\u2e80-\u2fdf]")
LINE_MM = 25.4
SIDE = 960
"""Pixels of a page's picture that a lab is laid out for."""
pytestmark = pytest.mark.usefixtures("qapp")


def read_by(*command: str) -> bytes:
    """Return what another program makes of a file; nothing may be complained of."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)  # noqa: S603  # fixed words
    assert done.stderr == b""
    return done.stdout


def pages_of(pdf: Path) -> list[str]:
    """Return what a reader finds when it selects each page, spaces and breaks left out."""
    pages = read_by("pdftotext", "-raw", str(pdf), "-").decode().split("\f")[:-1]
    return ["".join(page.split()) for page in pages]


def squeezed(text: Text | None, language: str) -> str:
    """Return a text as `pages_of` would."""
    assert text is not None
    return "".join((text.zh if language == "zh" else text.en).split())


def choose_export(window: Window) -> None:
    """Choose the item of the Lesson menu."""
    (action,) = window.findChildren(QAction, "action.lesson_export")
    action.trigger()
    settle()


def export_by_dialog(window: Window, path: Path, kind: int) -> None:
    """Open the Lesson menu's export, choose a kind and type a name."""
    choose_export(window)
    dialog = window.findChildren(QDialog, "files")[0]
    kinds = find(dialog, "fileTypeCombo", QComboBox)
    kinds.setFocus()
    for _ in range(kind):
        QTest.keyClick(kinds, Qt.Key.Key_Down)
    type_and_enter(find(dialog, "fileNameEdit", QLineEdit), str(path))
    for _ in range(200):
        settle()
        QTest.qWait(10)
        if not window.findChildren(QDialog, "files"):
            break


@pytest.fixture
def opened(open_window: OpenWindow) -> Window:
    """Return a dark Chinese window with a lesson that is open, and not given."""
    window = open_window(State(language="zh", style="dark"))
    window.lesson.take(ALL)
    settle()
    return window


def test_a_handout_is_a_page_a_step_to_write_on(opened: Window, tmp_path: Path) -> None:
    """Every step's words are text; an answer is nowhere; the window goes on as it was."""
    QTest.qWait(500)  # for the formulas

    lab = opened.panel
    lab.setFocus()
    before = pixels_of(lab.grab().toImage())

    export_by_dialog(opened, tmp_path / "講義", 0)

    assert notice(opened) == "已儲存 講義.pdf"
    pages = pages_of(tmp_path / "講義.pdf")
    assert len(pages) == len(ALL.steps)
    for number, (page, step) in enumerate(zip(pages, ALL.steps, strict=True), 1):
        assert page.endswith(f"{number}/{len(pages)}")
        assert squeezed(ALL.title, "zh") in page
        if step.words is not None:
            assert squeezed(step.words, "zh") in page
        for option in step.ask.options if step.ask else ():
            assert squeezed(option.text, "zh") in page
        for hidden in (step.reveal, step.notes, told(step)):
            assert hidden is None or squeezed(hidden, "zh") not in page
    assert squeezed(ALL.steps[PLACES["?6"]].mistake, "zh") in pages[PLACES["?6"]]
    assert not RADICALS.search("".join(pages))
    settle()

    assert difference(before, pixels_of(lab.grab().toImage())) < 0.01


def test_a_handout_with_answers_has_what_is_revealed(opened: Window, tmp_path: Path) -> None:
    """The computed answer, what is said of it, and the presenter's notes."""
    export_by_dialog(opened, tmp_path / "key", 1)

    page = pages_of(tmp_path / "key.pdf")[PLACES["xor"]]
    assert squeezed(told(XOR), "zh") in page
    assert squeezed(XOR.reveal, "zh") in page
    assert squeezed(XOR.notes, "zh") in page


def test_the_picture_on_paper_is_the_steps_lab(tmp_path: Path) -> None:
    """Poppler draws on the page what the export command draws of the step's screen; light."""
    lesson, screen = tmp_path / "one.activationlab", tmp_path / "one.json"
    lesson.write_text(write_lesson(only(ALL.steps[PLACES["neuron"]])), encoding="utf-8")
    screen.write_text(
        ALL.steps[PLACES["neuron"]].screen(State(), revealed=False).to_json(), encoding="utf-8"
    )
    words = ("--language", "zh", "--output")
    pdf, png = tmp_path / "one.pdf", tmp_path / "one.png"
    assert main(["export", "--file", str(lesson), "--style", "dark", *words, str(pdf)]) == 0
    assert main(["export", "--file", str(screen), "--size", "960x600", *words, str(png)]) == 0

    dots = SIDE / (180 / LINE_MM)
    page = picture_of(read_by("pdftoppm", "-png", "-r", str(dots), str(pdf)))
    assert page[:5].min() == 255.0, "the margin is white"
    lab = picture_of(png.read_bytes())
    left = round(15 / LINE_MM * dots)
    column = page[:, left : left + lab.shape[1]]
    ground = np.abs(column[:, :8] - lab[0, 0]).max(axis=(1, 2)) < 4.0  # of the lab
    top = int(np.flatnonzero(ground)[0])
    assert difference(column[top : top + lab.shape[0]], lab) < ALIKE


def test_what_does_not_fit_goes_on_on_the_next_page(tmp_path: Path) -> None:
    """The longest notes are there whole; the pages are counted with them."""
    long = "".join(f"{n}。" for n in range(400))
    step = replace(ALL.steps[PLACES["plain"]], notes=Text(en=long, zh=long))
    lesson, pdf = tmp_path / "long.activationlab", tmp_path / "long.pdf"
    lesson.write_text(write_lesson(only(step, XOR)), encoding="utf-8")
    words = ("--language", "zh", "--notes", "--output", str(pdf))

    assert main(["export", "--file", str(lesson), *words]) == 0

    pages = pages_of(pdf)
    assert len(pages) == 3
    assert pages[-1].endswith("3/3")
    foot = squeezed(ALL.title, "zh")
    text = re.sub(rf"{foot}\d/3", "", pages[0].removeprefix(foot) + pages[1])
    assert long in text


@pytest.mark.parametrize(("kind", "suffix"), [(2, "png"), (3, "svg")])
def test_pictures_are_numbered_as_the_steps_are(
    kind: int, suffix: str, opened: Window, tmp_path: Path
) -> None:
    """One for each step that can be used, in the look of the window, in every reader."""
    folder = tmp_path / "slides"
    folder.mkdir()
    export_by_dialog(opened, folder / "slide", kind)

    names = sorted(path.name for path in folder.iterdir())
    usable = [n for n, step in enumerate(ALL.steps, 1) if step.part is not None]
    assert names == [f"slide-{n:02d}.{suffix}" for n in usable]
    said = f"已儲存 {len(usable)} 張圖片：{names[0]} 到 {names[-1]}。"
    assert notice(opened) == said
    for number in usable:
        screen = ALL.steps[number - 1].screen(State(language="zh", style="dark"), revealed=False)
        kept = tmp_path / "screen.json"
        kept.write_text(screen.to_json(), encoding="utf-8")
        expected = tmp_path / "expected.png"
        assert main(["export", "--file", str(kept), "--output", str(expected)]) == 0
        made = folder / f"slide-{number:02d}.{suffix}"
        if suffix == "png":
            drawn = picture_of(made.read_bytes()).reshape(800, 2, 1280, 2, 3).mean(axis=(1, 3))
        else:
            drawn = picture_of(read_by("rsvg-convert", "--width", "1280", str(made)))
        assert difference(drawn, picture_of(expected.read_bytes())) < ALIKE


def test_every_lesson_that_ships_can_be_searched_in_both_languages(tmp_path: Path) -> None:
    """All words of each step are found on its page, with answers and notes."""
    for place, lesson in enumerate(files.shipped()):
        source = tmp_path / "lesson.activationlab"
        source.write_text(write_lesson(lesson), encoding="utf-8")
        for language in ("zh", "en"):
            pdf = tmp_path / f"{place}{language}.pdf"
            words = ("--language", language, "--notes", "--output", str(pdf))
            assert main(["export", "--file", str(source), *words]) == 0
            pages = pages_of(pdf)
            assert len(pages) == len(lesson.steps)
            for page, step in zip(pages, lesson.steps, strict=True):
                for said in (step.words, step.reveal, step.notes, told(step)):
                    assert said is None or squeezed(said, language) in page
            assert not RADICALS.search("".join(pages))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--function", "gelu", "--output", "x.pdf"), "--function says what is on one screen"),
        (("--output", "x.csv"), "x.csv"),
        (("--notes", "--output", "x.png"), "--notes goes with the .pdf of a lesson"),
    ],
)
def test_what_a_lesson_cannot_be_exported_as_is_said(
    words: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one sentence, and nothing is written."""
    source = tmp_path / "lesson.activationlab"
    source.write_text(write_lesson(ALL), encoding="utf-8")

    assert main(["export", "--file", str(source), "--language", "en", *words]) == 2

    assert said in capsys.readouterr().err
    assert {path.name for path in tmp_path.iterdir()} <= {"lesson.activationlab", "home"}


def test_an_empty_lesson_has_nothing_to_export(
    open_window: OpenWindow, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the window and at the command line."""
    window = open_window(State(language="en"))
    choose_export(window)
    assert notice(window).startswith("There is no lesson yet.")
    source = tmp_path / "empty.activationlab"
    source.write_text(write_lesson(Lesson(Text(en="e", zh="空"))), encoding="utf-8")
    words = ("--language", "en", "--output", str(tmp_path / "x.pdf"))
    assert main(["export", "--file", str(source), *words]) == 2
    assert "no steps" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_told(opened: Window, tmp_path: Path) -> None:
    """And the window still looks as it did."""
    path = tmp_path / "gone" / "x.pdf"
    opened._lesson_actions._export(path, "")

    assert notice(opened).startswith("無法寫入 x.pdf")
    press(opened, "Ctrl+1")


def test_characters_stay_characters_where_a_radical_has_their_shape(tmp_path: Path) -> None:
    """Also two that follow each other among the radicals, which Qt writes as a run."""
    said = "大女門長民高山日月水火〈面〉"
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.drawText(QRectF(0, 0, 9000, 2000), said)
    painter.end()
    path = tmp_path / "letters.pdf"
    path.write_bytes(with_plain_letters(bytes(buffer.data().data())))

    assert pages_of(path) == [said]
    image = picture_of(read_by("pdftoppm", "-png", "-r", "40", str(path)))
    assert QSize(image.shape[1], image.shape[0]).width() > 200
