"""Which Debian package brings what: libraries that Qt loads, programs that tests look with."""

import sys

# Without these Qt cannot even draw in memory.
DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# A real window needs these too.
WINDOW = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
# Tests judge pictures and packages with these, and skip that judgement without.
JUDGES = {
    "rsvg-convert": "librsvg2-bin",
    "pdftotext": "poppler-utils",
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
}
# PyInstaller packs Python itself, which Debian keeps in a library of its own.
_VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
PYTHON = {f"libpython{_VERSION}.so.1.0": f"libpython{_VERSION}"}
# PyInstaller reads libraries with the first; the second packs for Debian.
BUILDERS = {"objdump": "binutils", "dpkg-deb": "dpkg"}
CHINESE = "fonts-noto-cjk"
