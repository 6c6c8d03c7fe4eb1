"""What every test needs: no screen, no settings of the person who runs them."""

import os

# Before Qt is imported: tests draw in memory unless somebody asks for a real screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
