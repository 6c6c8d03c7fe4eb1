"""The Gradient flow panel: how far a gradient comes, and what lets it through."""
