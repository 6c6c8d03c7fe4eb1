"""From text to a tree: precedence, brackets, and what is said where they do not fit.

From loose to tight: or, and, comparisons, + -, * / and products without a sign, unary
minus, powers. A product may do without a sign (2x, ax, x(1-x), 2|x|), and a function of one
product without brackets (sin 2x, sin²x); both are refused where they could be read in two
ways (1/2x, ln x/2), and both are said.
"""

from collections.abc import Collection
from typing import cast

from core.catalogue import BY_KEY
from core.formula import messages as sentences
from core.formula.calls import Argument, call
from core.formula.messages import ExpressionError
from core.formula.names import ONE_ARGUMENT, function_key, letter, prepared
from core.formula.parts import Cursor, Piece, both, joined, negative, numeral
from core.formula.tokens import Token, tokens
from core.formula.tree import Binary, Call, Comparison, Letter, Operator, Relation
from core.state_parts import LONGEST_FORMULA

MOST_TOKENS = 400
DEEPEST_READING = 80
"""Brackets, signs and powers inside each other while reading."""

_LOOSEST, _OR, _AND, _RELATION, _SUM, _PRODUCT, _SIGN, _POWER = range(0, 80, 10)
_BINDS = (
    dict.fromkeys(("<", "<=", ">", ">=", "==", "!="), _RELATION)
    | {"or": _OR, "and": _AND, "+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _PRODUCT}
    | {"**": _POWER}
)


def read(text: str, parameters: Collection[str] = ()) -> Piece:
    """Return the tree of a formula; "y =" or "f(x) =" may stand before it.

    Args:
        text: as typed.
        parameters: names that are letters here, besides the single ones.

    Raises:
        ExpressionError: with a sentence and the place it is about.
    """
    if len(text) > LONGEST_FORMULA:
        raise ExpressionError(
            sentences.TOO_LONG.fill(n=len(text), most=LONGEST_FORMULA), LONGEST_FORMULA, len(text)
        )
    found = list(tokens(text))
    if len(found) > MOST_TOKENS:
        said = sentences.TOO_LARGE.fill(most=MOST_TOKENS)
        raise ExpressionError(said, found[MOST_TOKENS].start, len(text))
    return _Reader(text, prepared(found, parameters), parameters).whole()


class _Reader(Cursor):
    """Takes tokens from left to right."""

    def whole(self) -> Piece:
        """Return everything as one piece."""
        if self._ended:
            raise ExpressionError(sentences.EMPTY, 0, len(self._text))
        piece = self._read(_LOOSEST)
        if not self._ended:
            self._refuse_rest()
        return piece

    def _read(self, loosest: int) -> Piece:
        """Return what stands here, with every operator that binds more than ``loosest``."""
        self._go_deeper()
        left = self._operand()
        split: tuple[Piece, Token, Piece] | None = None  # what a product must not follow
        compared: Piece | None = None
        while True:
            token = self._here
            if token.kind == "power":
                self._take()
                left = self._binary("**", left, numeral(token))
            elif self._operator in _BINDS:
                binds = _BINDS[self._operator]
                if binds <= loosest:
                    break
                before = left
                if binds == _RELATION:
                    left, compared = self._comparison(left, compared)
                else:
                    left, right = self._infix(left, binds)
                    split = (before, token, right) if token.text in ("/", "**") else None
                    continue
                split = None
            elif self._begins_operand():
                self._refuse_missing_operator()
                if loosest >= _PRODUCT:
                    break
                right = self._read(_PRODUCT)
                if split is not None:
                    self._refuse_two_ways(*split, right)
                left = self._binary("*", left, right)
            else:
                break
        self._level -= 1
        return left

    def _go_deeper(self) -> None:
        """Count one more thing that waits for what is inside it."""
        self._level += 1
        if self._level > DEEPEST_READING:
            said = sentences.TOO_DEEP.fill(most=DEEPEST_READING)
            raise ExpressionError(said, self._here.start, self._here.end)

    def _refuse_two_ways(self, before: Piece, split: Token, right: Piece, factor: Piece) -> None:
        one, sign = self._text[before.start : before.end], self._text[split.start : split.end]
        other = self._text[right.start : right.end]
        last = self._text[factor.start : factor.end]
        self._refuse_reading(
            before.start,
            factor.end,
            f"{one}{sign}({other}*{last})",
            f"({one}{sign}{other})*{last}",
        )

    def _infix(self, left: Piece, binds: int) -> tuple[Piece, Piece]:
        """Return what an operator joins, and its right side; powers are read from the right."""
        token = self._take()
        right = self._read(binds - (binds == _POWER))
        if binds in (_AND, _OR):
            return both(token.text, left, right, token), right
        return self._binary(cast(Operator, token.text), left, right), right

    def _binary(self, operator: Operator, left: Piece, right: Piece) -> Piece:
        return joined(lambda a, b: Binary(operator, a, b), (left, right), left.start, right.end)

    def _comparison(self, left: Piece, compared: Piece | None) -> tuple[Piece, Piece]:
        """Return a comparison and its right side: 0 < x < 1 goes on from it."""
        relation = cast(Relation, self._operator)
        token = self._take()
        right = self._read(_RELATION)
        before = left if compared is None else compared
        made = joined(
            lambda a, b: Comparison(relation, a, b), (before, right), left.start, right.end
        )
        return (made if compared is None else both("and", left, made, token)), right

    def _operand(self) -> Piece:
        token = self._take()
        if token.kind == "number":
            return numeral(token)
        if token.kind == "power" or (token.text in _BINDS and token.text not in "+-"):
            said = sentences.OPERAND_EXPECTED.fill(word=self._text[token.start : token.end])
            raise ExpressionError(said, token.start, token.end)
        if token.kind == "name":
            return self._name(token)
        match token.text:
            case "(" | "|":
                return self._bracket(token)
            case "-":
                inner = self._read(_SIGN)
                return joined(negative, (inner,), token.start, inner.end)
            case "+":
                return self._read(_SIGN)
        return self._refuse_nothing(token)

    def _bracket(self, opened: Token) -> Piece:
        self._open.append(opened.text)
        inner = self._read(_LOOSEST)
        self._open.pop()
        self._close(opened, "|" if opened.text == "|" else ")")
        end = self._tokens[self._at - 1].end
        if opened.text == "|":
            return joined(lambda u: Call("abs", (u,)), (inner,), opened.start, end)
        return Piece(inner.tree, opened.start, end, inner.depth, inner.value)

    def _name(self, token: Token) -> Piece:
        if token.text in self._parameters:
            return Piece(Letter(token.text), token.start, token.end)
        key = function_key(token.text)
        if key is None:
            return letter(token, called=self._here.text == "(")
        if self._here.text == "(":
            return self._call(key, token)
        if key in ONE_ARGUMENT or key in BY_KEY:
            return self._bare(key, token)
        return letter(token, called=False)

    def _call(self, key: str, token: Token) -> Piece:
        arguments = self._arguments(equates=key == "where")
        end = self._tokens[self._at - 1].end
        return call(key, token.text, arguments, token.start, end)

    def _bare(self, key: str, token: Token) -> Piece:
        """Return a function without brackets, or raised before its argument: sin 2x, sin²x."""
        self._go_deeper()
        raised = self._raised(token)
        root = self._text[token.start] == "√"
        if raised is not None and self._here.text == "(":
            made = self._call(key, token)
        elif self._begins_operand() or (self._here.text in ("+", "-") and self._is_apart(token)):
            inner = self._operand() if root else self._bare_argument()
            argument = Argument(inner, "", inner.start, self._text[inner.start : inner.end])
            made = call(key, token.text, [argument], token.start, inner.end)
            self._refuse_longer(token, inner, root=root)
        else:
            return letter(token, called=False)
        self._level -= 1
        return made if raised is None else self._binary("**", made, raised)

    def _is_apart(self, token: Token) -> bool:
        """Say whether a sign follows a name after a space and is next to what it changes."""
        after = self._tokens[min(self._at + 1, len(self._tokens) - 1)]
        return token.end < self._here.start and self._here.end == after.start

    def _raised(self, token: Token) -> Piece | None:
        """Take the exponent between a function and its argument."""
        here, after = self._here, self._tokens[min(self._at + 1, len(self._tokens) - 1)]
        if here.text == "**" and after.kind == "number":
            self._take()
        elif (here.text, after.text) == ("**", "-") or (here.kind, here.text[:1]) == ("power", "-"):
            one, other = f"1/{token.text}(x)", f"arc{token.text}(x)"
            self._refuse_reading(token.start, here.end, one, other)
        elif here.kind != "power":
            return None
        return numeral(self._take())

    def _bare_argument(self) -> Piece:
        """Return a sign, and a product of numbers, letters and brackets, as far as it goes."""
        if self._here.text in ("+", "-"):
            self._go_deeper()
            sign = self._take()
            inner = self._bare_argument()
            self._level -= 1
            return joined(negative, (inner,), sign.start, inner.end) if sign.text == "-" else inner
        found = self._read(_PRODUCT)
        while self._here.kind == "name" and not (
            function_key(self._here.text) or self._here.text in _BINDS
        ):
            found = self._binary("*", found, self._read(_PRODUCT))
        return found

    def _refuse_longer(self, token: Token, inner: Piece, *, root: bool) -> None:
        """Refuse what might belong to the argument or not: ln x/2, √2x, sin x(1-x)."""
        here = self._here
        power = here.kind == "power" or here.text == "**"
        factor = self._begins_operand() and (root or here.text in ("(", "|"))
        if not (factor or here.text == "/" or (root and power)):
            return
        word = "sqrt" if root else token.text
        taken = self._text[inner.start : inner.end]
        rest = self._text[here.start : here.end].replace("(", "(…)").replace("|", "|…|")
        rest = f"*{rest}" if factor else rest if here.kind == "power" else f"{rest}…"
        self._refuse_reading(
            token.start, here.end, f"{word}({taken}){rest}", f"{word}({taken}{rest})"
        )

    def _arguments(self, *, equates: bool) -> list[Argument]:
        opened = self._take()
        self._open.append("(")
        before, self._equates = self._equates, equates
        found: list[Argument] = []
        if self._here.text != ")":
            found.append(self._argument())
            self._equates = False
            while self._here.text == ",":
                self._take()
                found.append(self._argument())
        self._equates = before
        self._open.pop()
        self._close(opened, ")")
        return found

    def _argument(self) -> Argument:
        start, name = self._here.start, ""
        named = self._here.kind == "name" and self._tokens[self._at + 1].text == "="
        if named and not (self._equates and self._here.text in ("x", "X")):
            name = self._take().text
            self._take()
        piece = self._read(_LOOSEST)
        return Argument(piece, name, start, self._text[start : piece.end])
