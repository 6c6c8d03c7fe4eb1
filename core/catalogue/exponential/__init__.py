"""Rectifiers with an exponential or a root."""

from core.catalogue.activation import Family
from core.catalogue.exponential.elu import CELU, ELU, ISRLU, SELU
from core.catalogue.exponential.soft import EXP, LOG_SIGMOID, SOFTPLUS, SQUAREPLUS
from core.text import Text

EXPONENTIAL = Family(
    "exponential",
    Text(en="Exponential and soft rectifiers", zh="指數與平滑整流"),
    (ELU, SELU, CELU, ISRLU, SOFTPLUS, SQUAREPLUS, LOG_SIGMOID, EXP),
)
