"""The Linear collapse panel: why a network needs an activation."""
