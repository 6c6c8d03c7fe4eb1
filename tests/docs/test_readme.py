"""What the documents say is true of the program."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from app.__main__ import main
from app.labs import PANELS
from docs.make.functions import PAGE, page
from docs.make.pictures import FOLDER, LESSON_LOOKS, lesson_name, name_of, wanted
from run import COMMANDS

_ROOT = Path(__file__).parent.parent.parent
_README = (_ROOT / "README.md").read_text(encoding="utf-8")
_EXAMPLES = re.findall(r"^python -m app (.+)$", _README, re.MULTILINE)


def test_the_list_of_functions_is_the_catalogue() -> None:
    """docs/functions.md is made from the declarations and was made again after the last change."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_the_readme_names_every_command_and_no_other() -> None:
    """run.py and its description do not drift apart."""
    named = set(re.findall(r"run\.py (\w+)", _README)) - {"export"}

    assert named == set(COMMANDS)


def test_the_readme_names_every_panel() -> None:
    """A panel that is not described does not exist for a newcomer."""
    for panel in PANELS:
        assert panel.title.zh in _README
        assert panel.title.en in _README


def test_every_picture_that_is_shown_was_taken() -> None:
    """The screenshots are those of the script, all of them, and nothing else."""
    shown = {Path(name).name for name in re.findall(r"\((docs/pictures/[^)]+\.png)\)", _README)}
    taken = {path.name for path in FOLDER.glob("*.png")}

    assert shown <= taken
    lessons = {lesson_name(*look) for look in LESSON_LOOKS}
    assert taken == {name_of(state) for state in wanted()} | lessons


def test_every_page_that_is_linked_exists() -> None:
    """No link leads nowhere."""
    for name in re.findall(r"\]\(([^)#:]+)\)", _README):
        assert (_ROOT / name).exists(), name


@pytest.mark.usefixtures("qapp")  # or an export would make one of its own, for a single screen
@pytest.mark.parametrize("line", _EXAMPLES)
def test_every_example_of_the_command_line_works(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What can be copied from the README does what it says."""
    monkeypatch.chdir(tmp_path)
    lesson = next(iter(sorted((_ROOT / "resources" / "lessons").iterdir())))
    shutil.copy(lesson, tmp_path / "lesson.activationlab")
    words = shlex.split(line)

    assert main(words) == 0
    if "--output" in words:
        assert (tmp_path / words[words.index("--output") + 1]).stat().st_size > 500
