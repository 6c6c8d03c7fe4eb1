"""What goes into the executable and what stays out."""

from collections.abc import Callable, Iterable
from pathlib import PurePath

Entry = tuple[str, str, str]
"""A file of PyInstaller's lists: where it goes, where it is, what kind it is."""

EXCLUDED = (
    "IPython",
    "OpenGL",
    "PIL",
    "PySide6.QtDesigner",
    "PySide6.QtHelp",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "_hashlib",
    "_ssl",
    "colorcet",
    "cupy",
    "h5py",
    "matplotlib",
    "numba",
    "numpy.f2py",
    "numpy.testing",
    "pyqtgraph.console",
    "pyqtgraph.dockarea",
    "pyqtgraph.examples",
    "pyqtgraph.flowchart",
    "pyqtgraph.jupyter",
    "pyqtgraph.opengl",
    "scipy",
    "setuptools",
    "curses",
    "readline",
    "sqlite3",
    "ssl",
    "tkinter",
    "torch",
)
"""Modules that are never needed; pydoc, unittest and QtOpenGL are: pyqtgraph loads them."""

_PLUGINS = frozenset(
    {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
        "qcocoa",
        "qico",
        "qjpeg",
        "qminimal",
        "qoffscreen",
        "qsvg",
        "qsvgicon",
        "qwayland",
        "qwindows",
        "qxcb",
        "qxdgdesktopportal",
    }
)
_PLUGIN_FAMILIES = frozenset(  # kept whole
    {
        "wayland-decoration-client",
        "wayland-graphics-integration-client",
        "wayland-shell-integration",
        "xcbglintegrations",
    }
)
_TRANSLATIONS = frozenset({"qtbase_zh_TW.qm", "qtbase_en.qm"})
_SYSTEM = ("libstdc++.so", "libexpat.so", "libgcc_s.so")
"""Every desktop has these; ours would ask for a newer glibc than they do."""


def kept(destination: str) -> bool:
    """Say whether a file goes into the executable.

    Args:
        destination: its path inside the program's folder.
    """
    path = PurePath(destination.replace("\\", "/"))
    if "translations" in path.parts:
        return path.name in _TRANSLATIONS
    if "plugins" in path.parts:
        return _plugin_kept(path)
    return not path.name.startswith(_SYSTEM)


def _plugin_kept(path: PurePath) -> bool:
    """Say whether a Qt plugin, .../plugins/FAMILY/NAME, is needed."""
    family = path.parts[path.parts.index("plugins") + 1]
    name = path.name.partition(".")[0].removeprefix("lib")
    return family in _PLUGIN_FAMILIES or name in _PLUGINS


def reached(entries: list[Entry], imports: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Leave out the libraries that only left-out plugins wanted, such as all of GTK.

    Args:
        entries: what is to go into the program, as PyInstaller lists it.
        imports: returns the names of the libraries that a file asks for.
    """
    known: dict[str, list[Entry]] = {}
    for entry in entries:
        known.setdefault(PurePath(entry[0]).name, []).append(entry)
    waiting = [entry for entry in entries if not _on_demand(entry)]
    found = set(waiting)
    while waiting:
        for name in imports(waiting.pop()[1]):
            fresh = [entry for entry in known.get(PurePath(name).name, ()) if entry not in found]
            found.update(fresh)
            waiting += fresh
    return [entry for entry in entries if entry in found]


def _on_demand(entry: Entry) -> bool:
    """Say whether a file is there only for others: a library, not a module or a plugin."""
    path = PurePath(entry[0])
    if "plugins" in path.parts or path.name.startswith("libpython"):
        return False
    return entry[2] == "BINARY"


def standing(links: list[Entry], binaries: list[Entry]) -> list[Entry]:
    """Leave out the links to files that were left out; other files stay."""
    there = {entry[0] for entry in binaries}
    return [
        entry
        for entry in links
        if entry[2] != "SYMLINK" or str(PurePath(entry[0]).parent / entry[1]) in there
    ]
