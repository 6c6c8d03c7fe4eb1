"""The Linear collapse panel: why a network needs an activation."""

from app.panels.collapse.panel import CollapsePanel

__all__ = ["CollapsePanel"]
