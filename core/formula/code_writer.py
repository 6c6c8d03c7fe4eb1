"""From a tree to code in the words of one library, on several lines where it is long."""

from collections.abc import Callable

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.formula.code_dialect import DIALECTS, SHARED, filled, is_one_call, missing, own_call
from core.formula.derive import derive
from core.formula.reader import read
from core.formula.scaled import safe
from core.formula.tree import (
    ZERO,
    Binary,
    Call,
    Comparison,
    Condition,
    Constant,
    Letter,
    Negative,
    Node,
    Number,
    Variable,
    Where,
    depends_on_x,
)
from core.state_parts import EXPRESSION, LibraryKey

# How tightly the parts of an expression hold together in Python.
_SUM, _PRODUCT, _SIGN, _POWER, _WHOLE = range(5)
_ERF = "math_erf = np.vectorize(math.erf, otypes=[float])"  # NumPy alone has none


def tree_of(activation: Activation, order: int) -> Node:
    """Return a function (0) or its derivative (1) as a tree, in a form that does not overflow."""
    recipe, names = activation.recipe, [p.key for p in activation.parameters]
    if order == 1 and recipe.slope is not None:
        return read(recipe.slope, names).node
    value = read(recipe.value, names).node
    if activation.key == EXPRESSION:  # the catalogue's recipes are written so as to be safe
        value = safe(value)
    return derive(value) if order else value


class Writer:
    """Writes expressions, and remembers which functions have to be defined before them.

    Attributes:
        definitions: the code of each function that was needed, those that others need first.
    """

    def __init__(self, library: LibraryKey) -> None:
        self._library = library
        self._dialect = DIALECTS[library]
        self.definitions: dict[str, str] = {}

    def define(
        self,
        activation: Activation,
        name: str,
        settings: dict[str, float],
        where: str | None = None,
    ) -> None:
        """Define a function, or with a name that ends in "_derivative" its derivative.

        Args:
            activation: the function.
            name: what it is called in the code.
            settings: its parameters and their numbers.
            where: a function that has to have a value where this one has; None for any.
        """
        order = int(name.endswith("_derivative"))
        tree, prefix = tree_of(activation, order), self._dialect.prefix
        if depends_on_x(tree):
            body = returned(tree, self.text)
            if where is not None:
                given = "".join(f", {key}" for key in settings)
                only = f"{prefix}isnan({where}(x{given}))"
                body = f"{body.replace('return', 'slope =', 1)}\n    return "
                body += f"{prefix}where({only}, {prefix}nan, slope)"
        elif tree == ZERO:
            body = f"    return {prefix}zeros_like(x)"
        else:  # a plain number, in the shape of x
            body = f"    return {prefix}full_like(x, {self.text(tree)})"
        self.definitions[name] = f"{_head(name, settings)}\n{body}"

    def text(self, node: Node, tightness: int = _SUM) -> str:
        """Return an expression, in brackets if it is looser than its place wants."""
        written, holds = self._written(node)
        return written if holds >= tightness else f"({written})"

    def _written(self, node: Node) -> tuple[str, int]:
        match node:
            case Number(value):
                found = number(value), _SIGN if value < 0.0 else _WHOLE
            case Constant(name):
                found = self._dialect.constants + name, _WHOLE
            case Letter(key):
                found = key, _WHOLE
            case Variable():
                found = "x", _WHOLE
            case Negative(inner):
                found = "-" + self.text(inner, _SIGN), _SIGN
            case Binary():
                found = self._binary(node)
            case Where(condition, yes, no):
                found = self._choice(condition, yes, no), _WHOLE
            case _:
                found = self._call(node)
        return found

    def _binary(self, node: Binary) -> tuple[str, int]:
        left, right, operator = node.left, node.right, node.operator
        if operator == "**":
            return f"{self.text(left, _WHOLE)} ** {self.text(right, _SIGN)}", _POWER
        level = _SUM if operator in "+-" else _PRODUCT
        # a * (b * c) is a * b * c, save for the last digit.
        same = operator in "+*" and isinstance(right, Binary) and right.operator == operator
        after = self.text(right, level if same else level + 1)
        return f"{self.text(left, level)} {operator} {after}", level

    def _choice(self, condition: Condition, yes: Node, no: Node) -> str:
        if not depends_on_x(condition):
            return f"({self.text(yes)} if {self._condition(condition)} else {self.text(no)})"
        rows = ", ".join([self._condition(condition), self._branch(yes), self._branch(no)])
        return f"{self._dialect.prefix}where({rows})"

    def _branch(self, node: Node) -> str:
        """Return one side of a where; whole numbers as floats, or the result holds integers."""
        return repr(node.value) if isinstance(node, Number) else self.text(node)

    def _condition(self, condition: Condition) -> str:
        if isinstance(condition, Comparison):
            left, right = self.text(condition.left), self.text(condition.right)
            return f"{left} {condition.relation} {right}"
        one, other = self._condition(condition.left), self._condition(condition.right)
        return f"({one}) {'&' if condition.word == 'and' else '|'} ({other})"

    def _call(self, node: Call) -> tuple[str, int]:
        name = node.name
        match node:
            case Call("min", (Call("max", (u, low)), high)) if _cuts(u, low, high):
                ends = f"{self.text(u)}, {self.text(low)}, {self.text(high)}"
                return f"{self._dialect.prefix}{self._dialect.clip}({ends})", _WHOLE
            case Call("max" | "min", arguments):
                return self._extreme(name, arguments), _WHOLE
        inner = node.arguments[0]
        if name in SHARED and not node.order:
            called = self._dialect.function(name, of_number=not depends_on_x(inner))
            if called is None:  # PyTorch's own, of a number made a tensor
                return f"{self._dialect.prefix}{name}({self._argument(inner)})", _WHOLE
            if called == "math_erf":
                self.definitions.setdefault(called, _ERF)
            return f"{called}({self.text(inner)})", _WHOLE
        return self._of_catalogue(node)

    def _argument(self, node: Node) -> str:
        """Return what a function is taken of; a plain number as the library wants it."""
        if depends_on_x(node):
            return self.text(node)
        plain = (
            self._branch(node) if isinstance(node, Number | Letter) else f"float({self.text(node)})"
        )
        return plain if self._dialect.on_numbers else f"{self._dialect.prefix}as_tensor({plain})"

    def _extreme(self, name: str, arguments: tuple[Node, ...]) -> str:
        leader, still = self.text(arguments[0]), not depends_on_x(arguments[0])
        for other in arguments[1:]:
            numbers = still, not depends_on_x(other)
            leader = self._dialect.larger(name, leader, self.text(other), numbers)
            still = all(numbers)
        return leader

    def _of_catalogue(self, node: Call) -> tuple[str, int]:
        """Return the library's own call, or that of a function that is defined before."""
        activation = BY_KEY[node.name]
        settings = {key: self.text(value) for key, value in node.settings}
        x = self._argument(node.arguments[0])
        call = own_call(activation, self._library)
        if call is not None and not node.order and not missing(activation, call, settings):
            code = filled(activation, call, x, settings)
            return code, _WHOLE if is_one_call(code) else _PRODUCT
        name = node.name + "_derivative" * node.order
        if name not in self.definitions:
            self.define(activation, name, activation.settings({}))
        given = "".join(f", {key}={value}" for key, value in settings.items())
        return f"{name}({x}{given})", _WHOLE


def number(value: float) -> str:
    """Return a number as people write it in Python: 2, 0.5, 1e-07."""
    return str(int(value)) if value == int(value) and abs(value) < 1e16 else repr(value)


def _head(name: str, settings: dict[str, float]) -> str:
    given = "".join(f", {key}={value!r}" for key, value in settings.items())
    return f"def {name}(x{given}):"


def _cuts(u: Node, low: Node, high: Node) -> bool:
    return depends_on_x(u) and not depends_on_x(low) and not depends_on_x(high)


LONGEST = 88
"""Characters of a line that is left alone."""
_STEP = "    "


def returned(tree: Node, text: Callable[[Node], str]) -> str:
    """Return "return ..." for a tree; a long sum or choice stands one part to a line.

    Args:
        tree: what is returned.
        text: writes a part of it; a term needs no brackets where the whole needs none.
    """
    line = f"{_STEP}return {text(tree)}"
    if len(line) <= LONGEST:
        return line
    match tree:
        case Binary("+" | "-"):
            terms = "".join(f"{2 * _STEP}{sign}{term}\n" for sign, term in _terms(tree, text))
            return f"{_STEP}return (\n{terms}{_STEP})"
        case Where(condition) if depends_on_x(condition):  # otherwise it is an if
            opened, _, _ = line.partition("(")
            rows = _arguments(line[len(opened) + 1 : -1])
            listed = "".join(f"{2 * _STEP}{row},\n" for row in rows)
            return f"{opened}(\n{listed}{_STEP})"
    return line


def _terms(tree: Node, text: Callable[[Node], str]) -> list[tuple[str, str]]:
    """Return the terms of a sum, each with the sign before it."""
    left, signs = tree, []
    while isinstance(left, Binary) and left.operator in {"+", "-"}:
        whole = text(left)
        left_text = text(left.left)
        signs.append((left.operator + " ", whole[len(left_text) + 3 :]))
        left = left.left
    return [("", text(left)), *reversed(signs)]


def _arguments(inside: str) -> list[str]:
    """Return what stands between the commas that are in no brackets."""
    found, depth, begun = [], 0, 0
    for place, sign in enumerate(inside):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            found.append(inside[begun:place].strip())
            begun = place + 1
    return [*found, inside[begun:].strip()]
