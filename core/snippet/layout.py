"""Long expressions on several lines, as a formatter would break them."""

from collections.abc import Callable

from core.expression.tree import Binary, Choice, Node, depends_on_x

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
        case Choice(condition) if depends_on_x(condition):  # otherwise it is an if
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
