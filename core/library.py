"""The libraries whose code and conventions the program shows."""

from core.state import LibraryKey

LIBRARY_NAMES: dict[LibraryKey, str] = {
    "numpy": "NumPy",
    "torch": "PyTorch",
    "keras": "Keras",
    "jax": "JAX",
}
"""What people call each, in the order in which they are offered."""
