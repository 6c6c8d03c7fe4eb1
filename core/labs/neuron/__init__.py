"""One neuron: weights, a sum, an activation, and which points it can separate."""
