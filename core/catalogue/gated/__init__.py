"""x times a gate that opens with x."""

from core.catalogue.activation import Family
from core.catalogue.gated.gaussian import GELU, GELU_TANH, SERF
from core.catalogue.gated.hard import HARD_SWISH
from core.catalogue.gated.logistic import QUICK_GELU, SILU, SWISH
from core.catalogue.gated.tanh import MISH, SMISH, TELU
from core.text import Text

GATED = Family(
    "gated",
    Text(en="Gated (GELU, SiLU, …)", zh="閘控類（GELU、SiLU 等）"),
    (SILU, SWISH, QUICK_GELU, GELU, GELU_TANH, MISH, SERF, SMISH, TELU, HARD_SWISH),
)
