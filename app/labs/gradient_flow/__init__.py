"""The Gradient flow panel: where gradients vanish or explode, and what helps."""
