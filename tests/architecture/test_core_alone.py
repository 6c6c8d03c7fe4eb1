"""Core computes on a machine without Qt."""

import subprocess
import sys

from tests.architecture.source import ROOT

_ALONE = """
import importlib, pkgutil, sys

class Refusing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6", "pyqtgraph", "ziamath", "app"}:
            raise ImportError(name + " is not installed here")

sys.meta_path.insert(0, Refusing())
import core
names = [info.name for info in pkgutil.walk_packages(core.__path__, "core.")]
for name in names:
    importlib.import_module(name)
from core.catalogue import BY_KEY
from core.state import State
assert State.from_json(State().to_json()) == State()
print(len(names), BY_KEY["relu"].value(-1.0))
"""


def test_every_module_of_core_runs_without_qt() -> None:
    """With Qt, pyqtgraph, ziamath and app refused, all of core is imported and computes."""
    run = subprocess.run(  # noqa: S603 – our own code in this very Python
        [sys.executable, "-W", "error", "-c", _ALONE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert run.returncode == 0, run.stderr
    count, value = run.stdout.split()
    assert int(count) > 60
    assert float(value) == 0.0
