"""Linear layers on linear layers: without activation, a deep network is one layer."""

from core.collapse.compare import Comparison, Nearest, Surface, compare_along, compare_over, nearest
from core.collapse.layers import Layers, drawn, lecture
from core.collapse.pieces import Pieces, is_piecewise_linear, pieces
from core.collapse.words import (
    as_numbers,
    as_one_layer,
    in_letters,
    single_in_letters,
    single_layer,
)

__all__ = [
    "Comparison",
    "Layers",
    "Nearest",
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
    "nearest",
    "pieces",
    "single_in_letters",
    "single_layer",
]
