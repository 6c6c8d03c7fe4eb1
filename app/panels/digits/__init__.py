"""The Digits panel: from a drawing to ten logits."""

from app.panels.digits.panel import DigitsPanel

__all__ = ["DigitsPanel"]
