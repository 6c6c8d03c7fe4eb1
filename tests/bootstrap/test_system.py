"""What the set-up says and does about a system that lacks something."""

from pathlib import Path

import pytest

from bootstrap import system

_NOTHING_LIKE_IT = {"libno-such-thing.so.9": "libno-such-thing9"}


@pytest.fixture
def bare_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Leave no program on the PATH but those that the test writes itself."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    return tmp_path


def _program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="ascii")
    path.chmod(0o755)


def test_a_missing_library_is_named_in_both_languages(
    bare_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without apt there is nothing to type, but the name helps."""
    assert bare_path.is_dir()
    assert not system.provide(_NOTHING_LIKE_IT, {})

    said = capsys.readouterr().out
    assert "Nothing works without: libno-such-thing9" in said
    assert "缺少下列套件就無法執行：libno-such-thing9" in said
    assert "apt-get" not in said


def test_where_apt_may_not_be_used_the_line_to_type_is_printed(
    bare_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person without sudo rights can hand the line to somebody who has them."""
    _program(bare_path, "apt-get", "exit 1")
    _program(bare_path, "sudo", "exit 1")
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)

    assert not system.provide(_NOTHING_LIKE_IT, {})
    assert "sudo apt-get install -y libno-such-thing9" in capsys.readouterr().out


def test_what_is_only_wanted_does_not_stop_anything(
    bare_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A test tool that is missing costs the tests that need it, not the program."""
    assert bare_path.is_dir()
    assert system.provide({}, {"no-such-program": "no-such-package"})
    assert "Some things are left out without: no-such-package" in capsys.readouterr().out


def test_root_installs_what_is_missing(bare_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a fresh machine one command does all of the set-up."""
    record = bare_path / "record"
    _program(bare_path, "env", 'shift; exec "$@"')
    _program(bare_path, "apt-get", f'echo "$@" >> {record}')
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)

    assert system.provide({}, {"no-such-program": "no-such-package"})
    assert "install -y -qq --no-install-recommends no-such-package" in record.read_text()


@pytest.mark.parametrize(
    ("environment", "seen"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_screen_is_recognised(
    environment: dict[str, str], seen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only where no window can open is a picture drawn instead."""
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert system.has_screen() is seen
