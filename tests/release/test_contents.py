"""What goes into the executable."""

import pytest

from release.contents import Entry, kept, reached, standing

QT = "PySide6/Qt/plugins"


@pytest.mark.parametrize(
    ("destination", "expected"),
    [
        (f"{QT}/platforms/libqxcb.so", True),
        (f"{QT}/platforms/libqwayland.so", True),
        (f"{QT}/platforms/libqoffscreen.so", True),
        (f"{QT}/platforms/libqvnc.so", False),
        (f"{QT}/platforms/libqeglfs.so", False),
        (f"{QT}/platformthemes/libqgtk3.so", False),
        (f"{QT}/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        (f"{QT}/platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        (f"{QT}/wayland-shell-integration/libxdg-shell.so", True),
        (f"{QT}/wayland-graphics-integration-server/libvulkan-server.so", False),
        (f"{QT}/tls/libqopensslbackend.so", False),
        (r"PySide6\plugins\platforms\qwindows.dll", True),
        (r"PySide6\plugins\imageformats\qwebp.dll", False),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6/Qt/translations/qtbase_zh_TW.qm", True),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", False),
        ("libstdc++.so.6", False),
        ("libxcb-cursor.so.0", True),
        ("resources/icons/activation-lab.svg", True),
    ],
)
def test_only_the_plugins_that_the_program_uses_are_kept(destination: str, expected: bool) -> None:
    """Windows, drawing, input methods and Chinese stay; other screens and networks go."""
    assert kept(destination) is expected


def test_a_library_that_only_a_dropped_plugin_wanted_is_left_out() -> None:
    """The GTK theme would bring forty libraries; without it they have no reader."""
    plugin: Entry = (f"{QT}/platforms/libqxcb.so", "/q/libqxcb.so", "BINARY")
    xcb: Entry = ("libxcb.so.1", "/l/libxcb.so.1", "BINARY")
    xau: Entry = ("libXau.so.6", "/l/libXau.so.6", "BINARY")
    gtk: Entry = ("libgtk-3.so.0", "/l/libgtk-3.so.0", "BINARY")
    module: Entry = ("PySide6/QtGui.abi3.so", "/p/QtGui.abi3.so", "EXTENSION")
    asked = {"/q/libqxcb.so": ["libxcb.so.1"], "/l/libxcb.so.1": ["libXau.so.6", "libc.so.6"]}

    left = reached([gtk, plugin, xau, module, xcb], lambda path: asked.get(path, []))

    assert left == [plugin, xau, module, xcb]


def test_libraries_that_ask_for_each_other_are_followed_once() -> None:
    """A circle of libraries comes to an end."""
    python: Entry = ("libpython3.11.so.1.0", "/a", "BINARY")
    one: Entry = ("libone.so", "/b", "BINARY")
    asked = {"/a": ["libone.so"], "/b": ["libpython3.11.so.1.0", "libone.so"]}

    assert reached([python, one], asked.__getitem__) == [python, one]


def test_links_to_files_that_were_left_out_go_too() -> None:
    """No link in the executable points to nothing."""
    gui: Entry = ("PySide6/Qt/lib/libQt6Gui.so.6", "/q/libQt6Gui.so.6", "BINARY")
    good: Entry = ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK")
    dead: Entry = ("libQt6Qml.so.6", "PySide6/Qt/lib/libQt6Qml.so.6", "SYMLINK")
    data: Entry = ("resources/version.txt", "/b/version.txt", "DATA")

    assert standing([good, dead, data], [gui]) == [good, data]
