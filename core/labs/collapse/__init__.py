"""Linear layers on linear layers: without activation, a deep network is one layer."""
