"""Numbers as people read them."""

import math

MINUS = "\u2212"
_PLAIN_LOW, _PLAIN_HIGH = 1e-4, 1e7


def format_number(value: float, digits: int = 6) -> str:
    """Return a number with at most ``digits`` significant digits and a real minus sign.

    Whole numbers below ten million are written out; very large and very small numbers look
    like 1.2e−7, infinities like ∞ and −∞, −0.0 like 0. What it returns can be typed back in;
    with 17 digits, without any loss.
    """
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "∞" if value > 0 else MINUS + "∞"
    if value == 0.0:
        return "0"
    scientific = f"{value:.{digits - 1}e}"
    mantissa, _, exponent = scientific.partition("e")
    power = int(exponent)
    rounded = abs(float(scientific))
    if _PLAIN_LOW <= rounded < _PLAIN_HIGH:
        text = _trimmed(f"{value:.{max(digits - 1 - power, 0)}f}")
    else:
        text = f"{_trimmed(mantissa)}e{power}"
    return text.replace("-", MINUS)


def _trimmed(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text
