"""The Neuron panel: one neuron and what it can separate."""
