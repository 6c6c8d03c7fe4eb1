"""Computes what people write in the place of a number: log(0.7), 2π/3, -sqrt(2), 1.2×10⁻⁷."""

import math
import re
from collections.abc import Callable

_MODULES = r"(?:(?:np|numpy|math|torch|tf\.math|tf|jnp|jax\.numpy|Math)\.)?"


def _logistic(x: float) -> float:
    return 1.0 / (1.0 + math.exp(-x)) if x >= 0.0 else math.exp(x) / (1.0 + math.exp(x))


def _logarithm(of: Callable[[float], float]) -> Callable[[float], float]:
    return lambda x: -math.inf if x == 0.0 else of(x)


FUNCTIONS: dict[str, Callable[[float], float]] = {
    "log": _logarithm(math.log),
    "ln": _logarithm(math.log),
    "log2": _logarithm(math.log2),
    "log10": _logarithm(math.log10),
    "log1p": math.log1p,
    "exp": math.exp,
    "expm1": math.expm1,
    "sqrt": math.sqrt,
    "abs": abs,
    "sin": math.sin,
    "cos": math.cos,
    "tan": math.tan,
    "sinh": math.sinh,
    "cosh": math.cosh,
    "tanh": math.tanh,
    "sigmoid": _logistic,
}
CALL = re.compile(rf"(?<![\w.]){_MODULES}(?P<name>{'|'.join(FUNCTIONS)})\s?\(", re.IGNORECASE)
"""A function of one number, up to its bracket."""
_TOKEN = re.compile(
    rf"\s*(?:(?P<call>{_MODULES}(?:{'|'.join(FUNCTIONS)})\s?\()"
    r"|(?P<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)"
    r"|(?P<constant>π|(?:np|math|numpy|torch)\.(?:pi|e)\b|pi\b|(?<![\d.])e\b)"
    r"|(?P<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|(?P<sign>\*\*|[-+*/^×·÷√()]))",
    re.IGNORECASE | re.ASCII,
)
_RAISED = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")
_DEEPEST, _LONGEST = 50, 200
_CONSTANTS = {"π": math.pi, "pi": math.pi, "e": math.e}


def compute(text: str) -> float | None:
    """Return the value of an expression of plain numbers; None if it is none or has no value.

    Known are + - * / ^ ** × ÷ √, brackets, π, and functions of one number. What overflows
    is infinite, and log(0) is -inf; the root of a negative number has no value.
    """
    if len(text) > _LONGEST:
        return None
    try:
        return _Expression(text).value()
    except (ValueError, ZeroDivisionError):
        return None
    except OverflowError:
        return math.inf


def apply(name: str, value: float) -> float | None:
    """Return a function of a number; None where it has no value."""
    try:
        return float(FUNCTIONS[name.lower()](value))
    except OverflowError:
        return math.inf
    except ValueError:
        return None


def _raised(base: float, power: float) -> float:
    """Return a power.

    Raises:
        ValueError: if it is no real number.
    """
    value = base**power
    if isinstance(value, complex):
        raise ValueError
    return float(value)


class _Expression:
    """Reads from left to right; every method returns the value of what it has read.

    Raises:
        ValueError: where the text is no expression.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._deep = 0

    def value(self) -> float:
        """Return the value of the whole."""
        value = self._sum()
        if self._text[self._at :].strip():
            raise ValueError
        return value

    def _peek(self, kind: str) -> str:
        found = _TOKEN.match(self._text, self._at)
        return "" if found is None or found[kind] is None else found[kind]

    def _take(self) -> re.Match[str]:
        found = _TOKEN.match(self._text, self._at)
        if found is None:
            raise ValueError
        self._at = found.end()
        return found

    def _sum(self) -> float:
        self._deep += 1
        if self._deep > _DEEPEST:
            raise ValueError
        value = self._product()
        while (sign := self._peek("sign")) in ("+", "-"):
            self._take()
            value += self._product() if sign == "+" else -self._product()
        self._deep -= 1
        return value

    def _product(self) -> float:
        value = self._power()
        while True:
            sign = self._peek("sign")
            if sign in ("*", "×", "·"):
                self._take()
                value *= self._power()
            elif sign in ("/", "÷"):
                self._take()
                value /= self._power()
            elif self._peek("constant") or self._peek("call") or sign in ("√", "("):
                value *= self._power()
            else:
                return value

    def _power(self) -> float:
        if (sign := self._peek("sign")) in ("+", "-"):
            self._take()
            return -self._power() if sign == "-" else self._power()
        value = self._atom()
        if self._peek("raised"):
            return _raised(value, float(self._take()["raised"].translate(_RAISED)))
        if self._peek("sign") in ("^", "**"):
            self._take()
            return _raised(value, self._power())
        return value

    def _atom(self) -> float:
        found = self._take()
        if found["number"]:
            return float(found["number"])
        if found["constant"]:
            return _CONSTANTS[found["constant"].lower().rpartition(".")[2]]
        if found["call"]:
            name = found["call"].rstrip("( ").rpartition(".")[2]
            return float(FUNCTIONS[name.lower()](self._bracket()))
        if found["sign"] == "(":
            return self._bracket()
        if found["sign"] == "√":
            return math.sqrt(self._atom())
        raise ValueError

    def _bracket(self) -> float:
        """Return what stands before the closing bracket."""
        value = self._sum()
        if self._take()["sign"] != ")":
            raise ValueError
        return value
