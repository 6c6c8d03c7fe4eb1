"""ReLU and its linear or squared variants."""

from core.catalogue.activation import Family
from core.catalogue.rectifier.leaky import LEAKY_RELU, PRELU, RRELU
from core.catalogue.rectifier.plain import RELU, RELU6
from core.catalogue.rectifier.squared import RELU_SQUARED, SPARSE_PLUS, STAR_RELU
from core.text import Text

RECTIFIER = Family(
    "rectifier",
    Text(en="ReLU family", zh="ReLU 家族（線性整流）"),
    (RELU, LEAKY_RELU, PRELU, RRELU, RELU6, RELU_SQUARED, STAR_RELU, SPARSE_PLUS),
)
