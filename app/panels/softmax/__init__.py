"""The Softmax panel: logits to probabilities."""

from app.panels.softmax.panel import SoftmaxPanel

__all__ = ["SoftmaxPanel"]
