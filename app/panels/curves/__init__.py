"""The Curves panel: functions and their derivatives."""

from app.panels.curves.panel import CurvesPanel

__all__ = ["CurvesPanel"]
