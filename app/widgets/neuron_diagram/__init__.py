"""A neuron drawn with its numbers on it."""

from app.widgets.neuron_diagram.diagram import NeuronDiagram
from app.widgets.neuron_diagram.picture import NeuronPicture

__all__ = ["NeuronDiagram", "NeuronPicture"]
