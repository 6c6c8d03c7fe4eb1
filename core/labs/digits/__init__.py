"""Handwritten digits: from strokes to the picture that a network sees, to ten logits."""
