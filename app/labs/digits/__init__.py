"""The Digits panel: from a drawing to ten logits."""
