"""Functions shaped like an S."""

from core.catalogue.activation import Family
from core.catalogue.sigmoid.algebraic import ARCTAN, ISRU, SOFTSIGN
from core.catalogue.sigmoid.hard import HARD_SIGMOID, HARD_TANH, SPARSE_SIGMOID
from core.catalogue.sigmoid.smooth import ERF, LECUN_TANH, LOGISTIC, TANH
from core.text import Text

SIGMOID = Family(
    "sigmoid",
    Text(en="Sigmoid family", zh="Sigmoid 家族（S 形）"),
    (
        LOGISTIC,
        TANH,
        HARD_SIGMOID,
        HARD_TANH,
        SOFTSIGN,
        ARCTAN,
        ISRU,
        LECUN_TANH,
        ERF,
        SPARSE_SIGMOID,
    ),
)
