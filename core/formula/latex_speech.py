"""LaTeX as plain signs, for those who hear it, and LaTeX with numbers in place of letters."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

from core.number_text import MINUS, format_number

_SIGN = re.compile(r"\\(?:text|operatorname|mathrm|mathbf)\{[^{}]*\}|\\[A-Za-z]+|\\.|\S")
_WORDS = re.compile(r"\\(?:text|operatorname|mathrm|mathbf)\{(.*)\}")
_PLAIN = {
    r"\alpha": "α", r"\beta": "β", r"\gamma": "γ", r"\delta": "δ", r"\varepsilon": "ε",
    r"\epsilon": "ε", r"\theta": "θ", r"\lambda": "λ", r"\mu": "μ", r"\pi": "π", r"\sigma": "σ",
    r"\tau": "τ", r"\varphi": "φ", r"\phi": "φ", r"\omega": "ω", r"\Phi": "Φ", r"\Delta": "Δ",
    r"\le": "≤", r"\ge": "≥", r"\ne": "≠", r"\approx": "≈", r"\to": "→", r"\infty": "∞",
    r"\in": " ∈ ", r"\notin": " ∉ ",
    r"\cdot": "·", r"\times": "×", r"\pm": "±", r"\sum": "Σ", r"\int": "∫", r"\partial": "∂",
    r"\dots": "…", r"\ldots": "…", r"\cdots": "…", r"\\": ";", r"\{": "{", r"\}": "}",
    r"\quad": " ", r"\qquad": " ", r"\,": "", r"\;": "", r"\ ": "", r"\!": "", "&": "",
    r"\land": " ∧ ", r"\lor": " ∨ ", r"\lfloor": "⌊", r"\rfloor": "⌋",
    r"\left": "", r"\right": "", "'": "′", "-": "−",
}  # fmt: skip
_APART = frozenset("=<>≤≥≠≈→")  # always with room on both sides
_SIGNED = frozenset("+−±")  # so too, unless they stand in front of a number
_RAISED = re.compile(r"[\^_]\w$")
_FRACTION = ("\ue000", "\ue001")  # around each fraction, until its neighbours are known


def latex_to_speech(latex: str) -> str:
    """Return a formula on one line, as a screen reader can read it.

    A fraction becomes a/b, a power a^b, a root √a; what could be read in two ways stands
    in brackets. Cases stand in braces, with a semicolon between them.

    Args:
        latex: of the kind that this program writes; what is unknown keeps its name.
    """
    return _bracketed(_Line(iter(_SIGN.findall(latex))).read(""))


class _Line:
    """Reads signs one by one and writes them one after another."""

    def __init__(self, signs: Iterator[str]) -> None:
        self._signs = signs
        self._larger: dict[str, Callable[[str], str]] = {
            "{": lambda _: self.read("}"),
            r"\frac": self._fraction,
            r"\tfrac": self._fraction,
            r"\sqrt": lambda _: "√" + _one(self._argument()),
            "^": lambda sign: sign + _one(self._argument()),
            "_": lambda sign: sign + _one(self._argument()),
            r"\hat": lambda _: unicodedata.normalize("NFC", self._argument() + "\u0302"),
            r"\begin": self._cases,
        }

    def read(self, end: str) -> str:
        """Return everything up to an end sign, or to the end of the formula."""
        line = last = ""
        for sign in self._signs:
            if sign == end:
                break
            piece = self._piece(sign)
            line = _joined(line, last, piece)
            last = piece or last
        return line.strip()

    def _piece(self, sign: str) -> str:
        larger, words = self._larger.get(sign), _WORDS.fullmatch(sign)
        if larger is not None:
            return larger(sign)
        return words[1] if words else _PLAIN.get(sign, sign.lstrip("\\"))

    def _argument(self) -> str:
        return self._piece(next(self._signs, ""))

    def _fraction(self, _sign: str) -> str:
        above = _one(self._argument())
        return f"{above}/{_one(self._argument())}".join(_FRACTION)

    def _cases(self, _sign: str) -> str:
        self._argument()  # the name of what begins, and later of what ends
        body = self.read(r"\end")
        self._argument()
        return f"{{{body}}}"


def _one(piece: str) -> str:
    """Return a piece that can be taken for nothing but one."""
    enclosed = piece.startswith("(") and piece.find(")") == len(piece) - 1
    return piece if len(piece) == 1 or piece.isdecimal() or enclosed else f"({piece})"


def _joined(line: str, last: str, piece: str) -> str:
    """Return a line with a piece behind its last, with room where signs would run together."""
    if piece in _APART or (piece in _SIGNED and line and line[-1] not in "(,;{ "):
        return f"{line.rstrip()} {piece} "
    if piece in {",", ";"}:
        return f"{line.rstrip()}{piece} "
    name = len(piece) > 1 and piece.isalpha() and line[-1:].isalnum()
    after_name = len(last) > 1 and last.isalpha() and piece[:1].isalnum()
    after_power = bool(_RAISED.search(line)) and piece[:1].isalnum()
    return f"{line} {piece}" if name or after_name or after_power else line + piece


def _bracketed(line: str) -> str:
    """Return a line whose fractions stand in brackets where something touches them."""
    signs, begun = list(line), []
    for place, sign in enumerate(line):
        if sign == _FRACTION[0]:
            begun.append(place)
        elif sign == _FRACTION[1]:
            start = begun.pop()
            before, after = line[:start][-1:], line[place + 1 :][:1]
            touched = before.isalnum() or before == "·" or after.isalnum() or after in {"(", "√"}
            signs[start], signs[place] = ("(", ")") if touched else ("", "")
    return "".join(signs)


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


def latex_substitute(formula: str, numbers: Mapping[str, float]) -> str:
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
