"""A formula with the present values of its parameters put in: LaTeX to LaTeX."""

import re
from collections.abc import Mapping

from core.numerals import MINUS, format_number

_DIGITS = 6
_REST = (
    r"(?P<word>\\(?:operatorname|mathrm|mathbf|text|begin|end)\{[^{}]*\}"
    r"|\\[A-Za-z]+|\\.|[0-9.]+|\S)"
)
_BEGINS = frozenset("([{,=<>&|") | {r"\\", r"\le", r"\ge", r"\ne"}
"""What a number may follow with its sign bare."""
_COMMAND = re.compile(r"\\[A-Za-z]+$")
_FACTOR = re.compile(r"[A-Za-z(]|\\,|\\(?!cdot|le|ge|ne|right|in|notin|end)[A-Za-z]")
"""How a factor begins that stands right behind a number."""


def filled_formula(formula: str, numbers: Mapping[str, float]) -> str:
    r"""Return a formula with numbers in the places of symbols.

    Args:
        formula: LaTeX of the kind that this program writes.
        numbers: symbol, such as "\alpha" or "a", -> finite number; shown with at most six
            digits. A symbol that is not in the formula is left out.

    A negative number stands in brackets where a sign before it, a power or a factor after
    it would be misread; a dot keeps two numbers apart, and a lone 1 from what it multiplies.
    """
    if not numbers:
        return formula
    longest_first = sorted(numbers, key=len, reverse=True)
    symbols = "|".join(
        re.escape(symbol) + ("(?![A-Za-z])" if symbol[-1].isalpha() and symbol[0] == "\\" else "")
        for symbol in longest_first
    )
    signs = re.compile(rf"(?P<symbol>{symbols})|{_REST}")
    found = [(match["symbol"], match[0]) for match in signs.finditer(formula)]
    line, before, is_number = "", "", False
    for (symbol, sign), (_, after) in zip(found, [*found[1:], (None, "")], strict=True):
        was_number = is_number
        is_number = symbol is not None or sign[0].isdigit()
        piece = sign if symbol is None else _number(numbers[symbol], before, after)
        if is_number and was_number:
            line += r"\cdot "
        elif piece[0].isalpha() and _COMMAND.search(line):
            line += " "
        line += piece
        before = sign
    return line


def _number(value: float, before: str, after: str) -> str:
    """Return a number as it may stand between two signs."""
    mantissa, raised, power = format_number(value, _DIGITS).replace(MINUS, "-").partition("e")
    written = mantissa + (rf"\times 10^{{{power}}}" if raised else "")
    if before in {"^", "_"}:
        return f"{{{written}}}"
    loose = bool(raised) and (after == "^" or before == "/")
    bare = not before or before in _BEGINS
    if loose or (value < 0 and (not bare or after == "^")):
        return rf"\left({written}\right)"
    return written + (r"\cdot " if written in {"1", "-1"} and _FACTOR.match(after) else "")
