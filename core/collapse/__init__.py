"""Linear layers on linear layers: what a deep network without activation comes down to."""

from core.collapse.compare import Comparison, Surface, compare_along, compare_over
from core.collapse.layers import Layers, drawn, lecture
from core.collapse.pieces import Pieces, is_piecewise_linear, pieces
from core.collapse.words import as_numbers, as_one_layer, in_letters, single_in_letters

__all__ = [
    "Comparison",
    "Layers",
    "Pieces",
    "Surface",
    "as_numbers",
    "as_one_layer",
    "compare_along",
    "compare_over",
    "drawn",
    "in_letters",
    "is_piecewise_linear",
    "lecture",
    "pieces",
    "single_in_letters",
]
