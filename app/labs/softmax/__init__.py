"""The Softmax panel: logits to probabilities."""
