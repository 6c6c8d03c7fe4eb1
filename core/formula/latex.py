"""A tree as mathematicians write it."""

from typing import Literal

from core.formula.names import letter_key, parameter
from core.formula.tree import (
    ONE,
    ZERO,
    Binary,
    Call,
    Comparison,
    Condition,
    Constant,
    Joined,
    Letter,
    Negative,
    Node,
    Number,
    Relation,
    Variable,
    Where,
)
from core.number_text import MINUS, format_number

# How tightly the parts of a formula hold together; what is looser than its place wants
# gets brackets.
_SUM, _PRODUCT, _RAISED, _WHOLE = range(4)

_NAMED = {
    "log": r"\ln",
    "sin": r"\sin",
    "cos": r"\cos",
    "tan": r"\tan",
    "sinh": r"\sinh",
    "cosh": r"\cosh",
    "tanh": r"\tanh",
    "arctan": r"\arctan",
    "arcsin": r"\arcsin",
    "arccos": r"\arccos",
    "log10": r"\log_{10}",
    "log2": r"\log_{2}",
    "max": r"\max",
    "min": r"\min",
    "sigmoid": r"\sigma",
    "sign": r"\operatorname{sgn}",
}
_FENCES = {
    "abs": (r"\left|", r"\right|"),
    "floor": (r"\left\lfloor ", r"\right\rfloor "),
    "sqrt": (r"\sqrt{", "}"),
}
_RELATIONS: dict[Relation, str] = {
    "<": "<",
    "<=": r"\le ",
    ">": ">",
    ">=": r"\ge ",
    "==": "=",
    "!=": r"\ne ",
}
_OPPOSITE: dict[Relation, Relation] = {
    "<": ">=",
    "<=": ">",
    ">": "<=",
    ">=": "<",
    "==": "!=",
    "!=": "==",
}
_TURNED: dict[Relation, Relation] = {
    "<": ">",
    "<=": ">=",
    ">": "<",
    ">=": "<=",
    "==": "==",
    "!=": "!=",
}
_STRICT: dict[Relation, Relation] = {"<=": "<", ">=": ">"}


def latex(tree: Node, *, strict: bool = False) -> str:
    """Return a tree as LaTeX.

    Args:
        tree: what to typeset.
        strict: whether the ends of the pieces belong to none of them, as in a derivative,
            which does not exist there.
    """
    return _Typesetter(strict).text(tree)


class _Typesetter:
    def __init__(self, strict: bool) -> None:
        self._strict = strict

    def text(self, node: Node, tightness: int = _SUM) -> str:
        """Return a node, in brackets if it is looser than its place wants."""
        written, holds = self._written(node)
        return written if holds >= tightness else rf"\left({written}\right)"

    def _written(self, node: Node) -> tuple[str, int]:
        """Return a node, and how tightly it holds together."""
        match node:
            case Number(value):
                found = _number(value)
            case Constant(name):
                found = rf"\{name}" if name == "pi" else name, _WHOLE
            case Variable():
                found = "x", _WHOLE
            case Letter(key):
                found = parameter(key).symbol, _WHOLE
            case Negative(inner):
                found = "-" + self.text(inner, _PRODUCT), _SUM
            case Binary():
                found = self._binary(node)
            case Where(condition, yes, no):
                found = self._choice(condition, yes, no)
            case Call("exp", (inner,)):
                found = f"e^{{{self.text(inner)}}}", _RAISED
            case _:
                found = self._call(node), _WHOLE
        return found

    def _binary(self, node: Binary) -> tuple[str, int]:
        left, right = node.left, node.right
        match node.operator:
            case "+" | "-":
                loose = _SUM if node.operator == "+" and isinstance(right, Binary) else _PRODUCT
                return self.text(left) + node.operator + self.text(right, loose), _SUM
            case "*":
                loose = _SUM if isinstance(left, Negative) else _PRODUCT  # -a b, no brackets
                one, other = self.text(left, loose), self.text(right, _PRODUCT)
                return one + _between(one, other) + other, loose
            case "/":
                return rf"\frac{{{self.text(left)}}}{{{self.text(right)}}}", _PRODUCT
            case _:
                return f"{self.text(left, _WHOLE)}^{{{self.text(right)}}}", _RAISED

    def _call(self, node: Call) -> str:
        inside = ",".join(map(self.text, node.arguments))
        if node.name in _FENCES:
            opened, closed = _FENCES[node.name]
            return opened + inside + closed
        plain = node.name.replace("_", r"\,")
        name = _NAMED.get(node.name, rf"\operatorname{{{plain}}}") + "'" * node.order
        if node.settings:
            settings = ",".join(
                f"{_parameter_symbol(key)}={self.text(value)}" for key, value in node.settings
            )
            name += f"_{{{settings}}}"
        return rf"{name}\left({inside}\right)"

    def _choice(self, condition: Condition, yes: Node, no: Node) -> tuple[str, int]:
        if (yes, no) == (ONE, ZERO) and isinstance(condition, Comparison) and not self._strict:
            return rf"\mathbf{{1}}_{{{self._condition(condition)}}}", _WHOLE
        rows = (
            rf"{self.text(yes)},&{self._condition(condition)}",
            rf"{self.text(no)},&{self._condition(_opposite(condition))}",
        )
        return r"\begin{cases}" + r"\\".join(rows) + r"\end{cases}", _SUM

    def _condition(self, condition: Condition) -> str:
        if isinstance(condition, Joined):
            one, other = condition.left, condition.right
            left, right = self._condition(one), self._condition(other)
            if condition.word == "or":
                return rf"{left}\,\lor {right}"
            if (
                isinstance(one, Comparison)
                and isinstance(other, Comparison)
                and one.right == other.left
            ):  # 0 < x < 1
                return left + right[len(self.text(one.right)) :]
            return rf"{left}\,\land {right}"
        relation = condition.relation
        if self._strict:
            relation = _STRICT.get(relation, relation)
        left, right = self.text(condition.left), self.text(condition.right)
        return left + _RELATIONS[relation] + right


def _parameter_symbol(key: str) -> str:
    """Return how a parameter of the catalogue is written."""
    known = letter_key(key)
    return key.replace("_", r"\,") if known is None else parameter(known).symbol


def _number(value: float) -> tuple[str, int]:
    written = format_number(value, 12).replace(MINUS, "-")
    mantissa, raised, exponent = written.partition("e")
    if not raised:
        return written, _SUM if value < 0 else _WHOLE
    return rf"{mantissa}\times 10^{{{exponent}}}", _PRODUCT


def _between(left: str, right: str) -> str:
    """Return what stands between two factors: a dot between numbers, a thin space elsewhere."""
    if right[0].isdigit() or (left[-1].isdigit() and right.startswith(r"\frac")):
        return r"\cdot "
    return "" if left[-1].isdigit() and len(right) == 1 else r"\,"


def _opposite(condition: Condition) -> Condition:
    if isinstance(condition, Joined):
        word: Literal["and", "or"] = "or" if condition.word == "and" else "and"
        return Joined(word, _opposite(condition.left), _opposite(condition.right))
    relation, left, right = _OPPOSITE[condition.relation], condition.left, condition.right
    if isinstance(left, Number):  # what moves stands first
        return Comparison(_TURNED[relation], right, left)
    return Comparison(relation, left, right)
