"""What every test needs: no screen, no settings of the person who runs them."""

import os
import sys
from pathlib import Path

from hypothesis import settings

# Before Qt is imported: tests draw in memory unless somebody asks for a real screen. There
# are three of them, of a classroom's sizes; the way to name them has no place for C:.
SCREENS = Path(__file__).with_name("screens.json")
PLATFORM = "offscreen" if sys.platform == "win32" else f"offscreen:configfile={SCREENS}"
os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)

# A change is judged by the same examples every time; EXPLORE=1 looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("explore" if os.environ.get("EXPLORE") else "steady")
