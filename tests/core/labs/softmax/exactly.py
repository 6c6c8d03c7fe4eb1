"""Softmax in 60 decimal digits, rounded once."""

from decimal import Context, Decimal, localcontext

_WIDE = Context(prec=60, Emin=-(10**17), Emax=10**17)


def exact_softmax(logits: list[float], temperature: float) -> list[float]:
    """Return exp(z_i / T) / sum for finite logits."""
    with localcontext(_WIDE):
        return [float(p) for p in _probabilities(logits, temperature)]


def exact_log_softmax(logits: list[float], temperature: float) -> list[float]:
    """Return its logarithm."""
    with localcontext(_WIDE):
        top = max(logits)
        winner = logits.index(top)
        scaled = [(Decimal(z) - Decimal(top)) / Decimal(temperature) for z in logits]
        rest = sum((s.exp() for i, s in enumerate(scaled) if i != winner), Decimal(0))
        # ln(1 + rest): of a tiny rest the 1 would take all sixty digits
        log = (1 + rest).ln() if rest > Decimal("1e-20") else rest - rest * rest / 2
        return [float(s - log) for s in scaled]


def exact_jacobian(logits: list[float], temperature: float) -> list[list[float]]:
    """Return p_i (delta_ij - p_j) / T."""
    with localcontext(_WIDE):
        p = _probabilities(logits, temperature)
        t = Decimal(temperature)
        others = [sum((p[j] for j in range(len(p)) if j != i), Decimal(0)) for i in range(len(p))]
        return [
            [float(p[i] * others[i] / t if i == j else -p[i] * p[j] / t) for j in range(len(p))]
            for i in range(len(p))
        ]


def _probabilities(logits: list[float], temperature: float) -> list[Decimal]:
    top = Decimal(max(logits))
    weights = [((Decimal(z) - top) / Decimal(temperature)).exp() for z in logits]
    return [weight / sum(weights) for weight in weights]
