"""The XOR panel: the limit of straight lines."""
