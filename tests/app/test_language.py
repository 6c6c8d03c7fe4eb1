"""The language that the program starts in."""

import pytest

from app.platform import preferred_language


@pytest.mark.parametrize(
    ("environment", "system", "language"),
    [
        ({"LANG": "zh_TW.UTF-8"}, "en_US", "zh"),
        ({"LANG": "en_GB.UTF-8"}, "zh_TW", "en"),
        ({"LC_ALL": "ja_JP.UTF-8", "LANG": "zh_TW.UTF-8"}, "", "en"),
        ({"LANG": "C.UTF-8"}, "en_US", "zh"),
        ({"LANG": "POSIX"}, "", "zh"),
        ({}, "zh_TW", "zh"),
        ({}, "Chinese (Traditional)_Taiwan", "zh"),
        ({}, "en_US", "en"),
        ({}, "", "zh"),
    ],
)
def test_the_computer_decides_and_the_classroom_where_it_is_silent(
    environment: dict[str, str], system: str, language: str
) -> None:
    """English for whoever set another language; Chinese where nobody has set any."""
    assert preferred_language(environment, system) == language


def test_a_linux_without_any_setting_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python calls it en_US, which nobody has chosen."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("locale.getlocale", lambda: ("en_US", "UTF-8"))

    assert preferred_language({}) == "zh"


def test_windows_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """There the environment has nothing to say."""
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr("locale.getlocale", lambda: ("en_US", "1252"))

    assert preferred_language({}) == "en"
