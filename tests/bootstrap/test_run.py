"""run.py as somebody types it."""

import os
import subprocess
import sys

from bootstrap.venv import ROOT


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "run.py", *words],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"},
        check=False,
    )


def test_a_word_too_many_is_refused_before_anything_happens() -> None:
    """Whoever hopes to run one test is told that this command runs all of them."""
    done = _run("test", "tests/core")

    assert done.returncode == 2
    assert (
        done.stdout
        == '「test」後面只能接 --peers。\n"test" takes no further arguments but --peers.\n'
    )
    assert _run("lint", "--peers").stdout.endswith('"lint" takes no further arguments.\n')
