"""The Neuron panel: one neuron and what it can tell apart."""

from app.panels.neuron.panel import NeuronPanel

__all__ = ["NeuronPanel"]
