"""Starting the program for real, in a process of its own, and whatever can stand in its way."""

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from app.__main__ import main
from app.platform import NO_DISPLAY_WORDS, PACKAGES, crash_report, give_console
from app.window.session import NAME
from app.window.start import CrashHook
from bootstrap.needs import DRAWING, WINDOW
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import find

ROOT = Path(__file__).parents[3]
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="windows of Linux")


def program(*words: str, code: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program, or other code, with no screen but what the environment gives."""
    ours = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE"}
    }
    command = ["-c", code] if code else ["-m", "app"]
    return subprocess.run(  # noqa: S603  # our own program
        [sys.executable, *command, *words],
        cwd=ROOT,
        env=ours | {"PYTHONIOENCODING": "utf-8"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_the_window_opens_paints_and_closes() -> None:
    """The first frame is painted, its time is told, and the screen is kept for next time."""
    done = program("--exit-after-first-frame", "--panel", "softmax", QT_QPA_PLATFORM="offscreen")

    assert done.returncode == 0
    assert done.stdout.startswith("first frame ")
    milliseconds = int(done.stdout.split()[2])
    assert 0 < milliseconds < 20_000
    kept = Path(os.environ["XDG_DATA_HOME"]) / "activation-lab" / NAME
    assert json.loads(kept.read_text(encoding="utf-8"))["panel"] == "softmax"


def test_the_next_start_is_where_the_last_one_ended(tmp_path: Path) -> None:
    """Language and appearance of the room stay, also when a lesson file is opened."""
    lesson = tmp_path / "lesson.json"
    text = State(panel="softmax", language="zh", style="light").to_json()
    lesson.write_text(text, encoding="utf-8")
    quick = ("--exit-after-first-frame",)

    program(*quick, "--language", "en", "--style", "dark", QT_QPA_PLATFORM="offscreen")
    program(str(lesson), *quick, QT_QPA_PLATFORM="offscreen")

    kept = Path(os.environ["XDG_DATA_HOME"]) / "activation-lab" / NAME
    state = State.from_json(kept.read_text(encoding="utf-8"))
    assert (state.panel, state.language, state.style) == ("softmax", "en", "dark")


def _explains(done: subprocess.CompletedProcess[str]) -> bool:
    """Say whether both languages tell how to do without a screen, and nothing aborted."""
    told = done.stderr
    how = "export --function relu --output relu.png"
    chinese, english = told.partition("不需要螢幕")[2], told.partition("without")[2]
    return done.returncode == 3 and how in chinese and how in english


@LINUX
@pytest.mark.parametrize(
    "environment",
    [
        {"DISPLAY": "", "WAYLAND_DISPLAY": ""},
        {"DISPLAY": ":77"},
        {"WAYLAND_DISPLAY": "wayland-77"},
        {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":77"},
        {"QT_QPA_PLATFORM": "nonsense"},
    ],
    ids=["none", "silent X", "silent Wayland", "xcb by name", "no such platform"],
)
def test_without_a_screen_both_languages_say_what_to_do(environment: dict[str, str]) -> None:
    """No abort, no core file: a sentence, the way to export, exit code 3."""
    done = program(**environment)

    assert _explains(done)
    assert done.stdout == ""


@LINUX
def test_wrong_words_are_told_even_without_a_screen() -> None:
    """A mistake in the arguments is exit code 2, whatever the machine has."""
    done = program("--panel", "nonsense", LC_ALL="en_GB.UTF-8")

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


MISSING = """
import sys

class NoLibrary:
    def find_spec(self, name, path=None, target=None):
        if name in {"PySide6.QtGui", "PySide6.QtWidgets"}:
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file")
        return None

sys.meta_path.insert(0, NoLibrary())
from app.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("words", [(), ("export", "--output", "a.png")], ids=["window", "export"])
def test_a_missing_library_is_named_with_what_brings_it(words: tuple[str, ...]) -> None:
    """On a bare machine Qt cannot load; both languages say which packages are needed."""
    done = program(*words, code=MISSING)

    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert done.stderr.count("libEGL.so.1") == 2
    assert "缺少程式需要的元件" in done.stderr
    assert done.stderr.count("libegl1") == 2


def test_the_packages_named_are_those_that_the_set_up_installs() -> None:
    """The sentence and run.py do not drift apart."""
    assert set(PACKAGES.split()) == {*DRAWING.values(), *WINDOW.values()}


@pytest.mark.skipif(shutil.which("fc-list") is None, reason="fonts are chosen by fontconfig here")
def test_without_a_chinese_font_the_words_are_english(tmp_path: Path) -> None:
    """Boxes instead of letters help nobody: English, and a notice which package to install."""
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(
        "<?xml version='1.0'?><fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir>"
        f"<cachedir>{tmp_path}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    bare = {"FONTCONFIG_FILE": str(fonts), "LC_ALL": "zh_TW.UTF-8"}

    window = program("--exit-after-first-frame", QT_QPA_PLATFORM="offscreen", **bare)
    drawn = program("export", "--output", str(tmp_path / "a.png"), **bare)

    kept = Path(os.environ["XDG_DATA_HOME"]) / "activation-lab" / NAME
    assert window.returncode == 0
    assert State.from_json(kept.read_text(encoding="utf-8")).language == "en"
    assert drawn.returncode == 0
    assert "fonts-noto-cjk" in drawn.stderr


def test_a_console_that_knows_no_chinese_shows_question_marks() -> None:
    """An old code page loses letters, never the program."""
    done = program("list", "--language", "zh", PYTHONIOENCODING="ascii")

    assert done.returncode == 0
    assert "relu" in done.stdout
    assert "?" in done.stdout


@LINUX
def test_whoever_reads_only_the_beginning_breaks_nothing() -> None:
    """`list | head -1` ends quietly."""
    command = f"{sys.executable} -m app list --language en | head -n 1"
    done = subprocess.run(  # noqa: S602  # a pipe is what is tested
        command, shell=True, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )

    assert done.stdout.startswith("# ")
    assert done.stderr == ""


def test_without_a_console_output_goes_into_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A windowed program of Windows has no stdout; what it says can be read later."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    give_console(tmp_path / "new")
    sys.stdout.write("你好\n")

    assert (tmp_path / "new" / "activation-lab.log").read_text(encoding="utf-8") == "你好\n"
    sys.stdout.close()


def test_without_console_and_without_room_the_program_still_speaks_into_the_void(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where not even the log can be written, nothing is written and nothing fails."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    give_console(tmp_path / "file" / "below")
    sys.stdout.write("你好\n")

    assert (tmp_path / "file").read_text(encoding="utf-8") == ""
    sys.stdout.close()


def test_a_command_without_a_console_fails_as_it_should(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Bad arguments are exit code 2 also where there is nowhere to say it."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    code = main(["--nonsense"])

    assert code == 2
    assert "--nonsense" in (tmp_path / "activation-lab" / "activation-lab.log").read_text("utf-8")
    sys.stdout.close()


def test_a_crash_is_written_down_and_said_and_the_window_stays(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The report holds the trace and versions; the sentence says where it is."""
    window = open_window(State(language="en"))
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    error = ValueError("something")

    CrashHook(window, tmp_path / "new")(ValueError, error, None)

    report = tmp_path / "new" / "crash-report.txt"
    assert "ValueError: something" in report.read_text(encoding="utf-8")
    assert str(report) in find(window, "window.notice", QLabel).text()
    assert window.isVisible()


def test_a_crash_that_cannot_be_written_down_is_said_all_the_same(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk does not turn one error into two."""
    window = open_window(State(language="en"))
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    CrashHook(window, tmp_path / "file" / "below")(ValueError, ValueError("something"), None)

    assert "could not be kept" in find(window, "window.notice", QLabel).text()


def test_ctrl_c_in_the_terminal_closes_the_window(open_window: OpenWindow, tmp_path: Path) -> None:
    """Whoever ends the program from the terminal gets no report of a crash."""
    window = open_window()

    CrashHook(window, tmp_path)(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert not window.isVisible()
    assert not (tmp_path / "crash-report.txt").exists()


def test_a_crash_report_names_the_versions_and_nothing_personal() -> None:
    """Python and the system are named; no environment, no user."""
    report = crash_report(ValueError, ValueError("x"), None)

    assert report.startswith(f"Python {sys.version.split()[0]} on {sys.platform}\n")
    assert os.environ["HOME"] not in report
    assert "export" in NO_DISPLAY_WORDS.en
