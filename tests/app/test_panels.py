"""The list of panels, against the panels themselves."""

import subprocess
import sys
from typing import get_args

import pytest

from app.labs import PANELS, Tab, kind_of
from app.panel import Panel
from core.state import PanelKey


def test_every_panel_that_a_state_can_open_has_a_tab() -> None:
    """No key leads nowhere, and none has two tabs."""
    assert sorted(tab.key for tab in PANELS) == sorted(get_args(PanelKey))


@pytest.mark.parametrize("tab", PANELS, ids=lambda tab: tab.key)
def test_a_tab_says_what_its_panel_says(tab: Tab) -> None:
    """Key and title stand in the list because the panel is not imported yet."""
    kind = kind_of(tab.key)

    assert issubclass(kind, Panel)
    assert (kind.key, kind.title) == (tab.key, tab.title)


def test_a_panel_that_is_not_open_is_not_imported() -> None:
    """The first frame does not wait for the labs."""
    asked = (
        "import app.window.start, sys;"
        "print([name for name in sys.modules if name.endswith('.panel')])"
    )
    done = subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "['app.panel']"
