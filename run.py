"""Set up and start Activation Lab, or test it: needs nothing but Python 3.11 or newer.

python3 run.py            set up, then open the window (words after it go to the program)
python3 run.py test       set up, then lint, types and every test
python3 run.py test --peers   the same with PyTorch, Keras and JAX to compare with (a few GB)
python3 run.py lint       only lint and types
python3 run.py bench      measure the speed against named yardsticks
python3 run.py house      count how the program is built: files, signals, what a key runs through
python3 run.py package    build the executable and test it
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036  # whoever starts it may have an older one
    sys.exit("需要 Python 3.11 以上的版本。\nPython 3.11 or newer is needed.")

from collections.abc import Callable, Mapping, Sequence

from bootstrap import venv
from bootstrap.lanes import run_lanes
from bootstrap.needs import BUILDERS, DRAWING, JUDGES, PYTHON, WINDOW
from bootstrap.speech import say
from bootstrap.system import has_screen, provide

PEERS = "ACTIVATION_LAB_PEERS"
"""Set, it makes a missing framework a mistake instead of a reason to skip."""
FIRST_PICTURE = "activation-lab.png"
LINT = (
    ("-m", "ruff", "check", "."),
    ("-m", "ruff", "format", "--check", "."),
    ("-m", "mypy"),
)
# The core is held to 100 % of its lines and branches by its own tests.
CORE = (
    ("-m", "coverage", "run", "-m", "pytest", "-q", "tests/core"),
    ("-m", "coverage", "report"),
)
APP = ("-m", "pytest", "-q", "tests/app")
REST = (
    *("-m", "pytest", "-q", "tests"),
    *(f"--ignore=tests/{name}" for name in ("core", "app", "package", "stage")),
)
# On a real display, which it starts itself.
STAGE = ("-m", "tests.stage")
BUILD = (
    ("-m", "release.build"),
    ("-m", "pytest", "-q", "tests/package"),
)


def start(words: list[str]) -> int:
    """Open the window; without a screen, draw the first view into a file instead."""
    visible = has_screen()
    prepare("program", DRAWING | WINDOW if visible else DRAWING, {})
    if visible or words:
        return venv.run("-m", "app", *words)
    say(
        f"There is no screen here, so the first view is drawn into {FIRST_PICTURE} instead.",
        f"這裡沒有螢幕，因此改將初始畫面存成 {FIRST_PICTURE}。",
    )
    return venv.run("-m", "app", "export", "--output", FIRST_PICTURE)


def check(*, peers: bool = False) -> int:
    """Run lint, types and every test; the later ones too when an early one fails.

    Args:
        peers: also install PyTorch, Keras and JAX, and let no comparison with them be skipped.
    """
    prepare("frameworks" if peers else "dev", DRAWING | WINDOW, JUDGES)
    if peers:
        os.environ[PEERS] = "1"
    # Two lanes of about the same length: one for each of the cores that every machine has.
    return told(run_lanes({"app": (APP,), "else": (*LINT, *CORE, REST, STAGE)}))


def lint() -> int:
    """Check style and types."""
    prepare("dev", {}, {})
    return every(*LINT)


def bench() -> int:
    """Print the table of benchmarks."""
    prepare("peers", DRAWING, {})
    return venv.run("-m", "benchmarks")


def house() -> int:
    """Print how the program is built, beside what is aimed at."""
    prepare("dev", DRAWING, {})
    return venv.run("-m", "benchmarks.house")


def package() -> int:
    """Build the executable for this system, then start it as a stranger would."""
    prepare("dev", DRAWING | WINDOW | PYTHON, BUILDERS | JUDGES)
    return every(*BUILD)


COMMANDS: dict[str, Callable[[], int]] = {
    "test": check,
    "lint": lint,
    "bench": bench,
    "house": house,
    "package": package,
}


def prepare(pins: str, libraries: Mapping[str, str], programs: Mapping[str, str]) -> None:
    """Give the system and .venv what a command needs, or stop and say what is missing."""
    if not provide(libraries, programs):
        sys.exit(1)
    failed = venv.make(pins)
    if failed:
        sys.exit(failed)


def every(*commands: Sequence[str]) -> int:
    """Run every command, say which failed, and return 1 if one did."""
    return told([" ".join(words) for words in commands if venv.run(*words)])


def told(failed: Sequence[str]) -> int:
    """Say which commands failed; return 1 if one did."""
    for words in failed:
        say(f"Failed: python {words}", f"未通過：python {words}")
    return 1 if failed else 0


def main(words: list[str]) -> int:
    """Do what the first word asks for; return the exit code."""
    if not words or words[0] not in COMMANDS:
        return start(words)
    if words == ["test", "--peers"]:
        return check(peers=True)
    if len(words) > 1:
        but, only = (
            (" but --peers", "只能接 --peers") if words[0] == "test" else ("", "不接其他文字")
        )
        say(f'"{words[0]}" takes no further arguments{but}.', f"「{words[0]}」後面{only}。")
        return 2
    return COMMANDS[words[0]]()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
