"""Commands side by side: every one runs, every line is whole, every failure is told."""

import pytest

from bootstrap.lanes import run_lanes

SLOW = "import time; print('slow begins'); time.sleep(1.0); print('slow ends')"
BROKEN = "import sys; print('broken 壞了'); sys.exit(3)"


def test_lanes_run_at_the_same_time_and_tell_what_failed(capfd: pytest.CaptureFixture[str]) -> None:
    """A lane goes on after a failure; its lines come while the other lane is still busy."""
    failed = run_lanes({"one": [("-c", SLOW)], "three": [("-c", BROKEN), ("-c", "print('after')")]})

    assert failed == [f"-c {BROKEN}"]
    lines = capfd.readouterr().out.splitlines()
    assert sorted(lines) == [
        "one   | slow begins",
        "one   | slow ends",
        "three | after",
        "three | broken 壞了",
    ]
    assert lines[-1] == "one   | slow ends"


def test_nothing_fails_where_nothing_fails(capfd: pytest.CaptureFixture[str]) -> None:
    """What a command says as a mistake is shown with the rest."""
    says = "import sys; print('to stderr', file=sys.stderr)"
    assert run_lanes({"only": [("-c", says)]}) == []
    assert capfd.readouterr().out == "only | to stderr\n"
