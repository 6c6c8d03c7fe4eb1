"""How large the gradient is in each layer of a deep network."""
