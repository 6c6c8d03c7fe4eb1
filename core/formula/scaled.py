"""Formulas for float64 to compute: exponentials are taken out before they overflow.

Whoever copies exp(x)/(1 + exp(x)) into a program gets nan at 1000, where it is 1. Every part
of a formula is body * e^exponent here, the exponent kept as a sum of multiples; quotients and
logarithms use that, sums take the largest exponent out. What is a sigmoid, a tanh or a
softplus becomes one, for these keep their digits as well.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import reduce

from core.formula.stable import stable
from core.formula.tree import (
    ONE,
    ZERO,
    Binary,
    Call,
    Constant,
    Negative,
    Node,
    Number,
    Where,
    add,
    apply,
    depends_on_x,
    divide,
    multiply,
    negative,
    power,
    subtract,
)

_HALF, _TWO = Number(0.5), Number(2.0)
Exponent = tuple[tuple[Node, float], ...]
"""A sum of multiples of nodes, the number 1 among them; each node once, none times 0."""
_NONE: Exponent = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """body * e^exponent."""

    body: Node
    exponent: Exponent = _NONE


def safe(tree: Node) -> Node:
    """Return a formula in the form that float64 computes best."""
    return stable(without_overflow(stable(tree)))


def without_overflow(node: Node) -> Node:
    """Return a tree that comes to the same, and does not overflow on the way to it by exp."""
    match node:
        case Negative(inner):
            return negative(without_overflow(inner))
        case Where(condition, yes, no):
            return Where(condition, without_overflow(yes), without_overflow(no))
        case Binary(operator, left, right):
            return _joined(Binary(operator, without_overflow(left), without_overflow(right)))
        case Call(name, arguments):
            return _called(replace(node, arguments=tuple(map(without_overflow, arguments))), name)
    return node


def _joined(node: Binary) -> Node:
    left, right = node.left, node.right
    if node.operator == "/" and _grows(right):
        return _quotient(left, right)
    if node.operator == "*" and _grows(left) and _grows(right):
        return _whole(_part(node))
    return node


def _called(node: Call, name: str) -> Node:
    (inner, *_) = node.arguments
    if name == "log1p" and not node.order:
        part = _part(inner)
        if part == _Part(ONE, part.exponent) and _grows(inner):
            return apply("softplus", _node(part.exponent))
    if name != "log" or not _grows(inner):
        return node
    terms = _terms(inner)
    pair = _pair(terms)
    if pair is not None:
        factor, p, q = pair
        rest = add(_node(q), apply("softplus", _node(_sum(p, q, -1.0))))
        return rest if factor == ONE else add(rest, apply("log", factor))
    part = _part(inner)
    return _plus_log(_node(part.exponent), part.body)


def _plus_log(exponent: Node, body: Node) -> Node:
    return exponent if body == ONE else add(exponent, apply("log", body))


def _quotient(top: Node, bottom: Node) -> Node:
    pair, terms = _pair(_terms(bottom)), _terms(top)
    if pair is None or not all(term.exponent in pair[1:] for term in terms):
        over, under = _part(top), _part(bottom)
        return _whole(_Part(divide(over.body, under.body), _sum(over.exponent, under.exponent, -1)))
    factor, p, q = pair
    first, second = (_added_up([term for term in terms if term.exponent == e]) for e in (p, q))
    half = _node(_sum(p, q, -1.0, 0.5))
    if first == negative(second):
        return multiply(divide(first, factor), apply("tanh", half))
    share = apply("sigmoid", _node(_sum(p, q, -1.0)))
    other = apply("sigmoid", _node(_sum(q, p, -1.0)))
    found = add(multiply(first, share), multiply(second, other))
    return divide(found, factor)


def _grows(node: Node) -> bool:
    """Say whether there is an exponential of x in what a node multiplies and adds."""
    return any(term.exponent for term in _terms(node)) or bool(_part(node).exponent)


def _pair(terms: list[_Part]) -> tuple[Node, Exponent, Exponent] | None:
    """Return c, p, q of c*(e^p + e^q), p being the one that is no number; None if it is not."""
    if len(terms) != 2 or terms[0].body != terms[1].body or terms[0].exponent == terms[1].exponent:
        return None
    if depends_on_x(terms[0].body):
        return None
    p, q = terms[0].exponent, terms[1].exponent
    return (terms[0].body, p, q) if p else (terms[0].body, q, p)


def _added_up(terms: list[_Part]) -> Node:
    found: Node = ZERO
    for term in terms:
        found = add(found, term.body)
    return found


def _terms(node: Node) -> list[_Part]:
    """Return what a node adds up."""
    return list(_added(node, ONE))


def _added(node: Node, factor: Node) -> Iterator[_Part]:
    match node:
        case Binary("+", left, right):
            yield from _added(left, factor)
            yield from _added(right, factor)
        case Binary("-", left, right):
            yield from _added(left, factor)
            yield from _added(right, negative(factor))
        case Negative(inner):
            yield from _added(inner, negative(factor))
        case Call("cosh" | "sinh" as name, (u,)):
            half, exponent = multiply(factor, _HALF), _exponent(u)
            yield _Part(half, exponent)
            yield _Part(half if name == "cosh" else negative(half), _sum(_NONE, exponent, -1.0))
        case Call("expm1", (u,)):
            yield _Part(factor, _exponent(u))
            yield _Part(negative(factor))
        case _:
            part = _factors(node)
            yield _Part(multiply(factor, part.body), part.exponent)


def _part(node: Node) -> _Part:
    """Return a node as body * e^exponent, the body neither huge nor tiny because of exp."""
    terms = _terms(node)
    exponents = list(dict.fromkeys(term.exponent for term in terms))
    if len(exponents) == 1:
        return _Part(_added_up(terms), exponents[0])
    first, second = exponents[0], exponents[1]
    if len(terms) == 2 and terms[0].body == negative(terms[1].body):
        apart = _node(_sum(first, second, -1.0))  # e^p - e^q = e^p (1 - e^(q - p))
        size = negative(apply("expm1", negative(apply("abs", apart))))
        body = multiply(terms[0].body, multiply(apply("sign", apart), size))
        return _Part(body, _exponent(apply("max", _node(first), _node(second))))
    top = _exponent(reduce(lambda a, b: apply("max", a, b), map(_node, exponents)))
    shares = [_Part(_whole(_Part(t.body, _sum(t.exponent, top, -1.0)))) for t in terms]
    return _Part(_added_up(shares), top)


def _factors(node: Node) -> _Part:
    match node:
        case Call("exp" | "exponential", (u,)) | Binary("**", Constant("e"), u) if depends_on_x(u):
            return _Part(ONE, _exponent(u))
        case Binary("**", Number(base), u) if base > 0.0 and depends_on_x(u):
            return _Part(ONE, _exponent(multiply(apply("log", Number(base)), u)))
        case Binary("*", left, right):
            a, b = _part(left), _part(right)
            return _Part(multiply(a.body, b.body), _sum(a.exponent, b.exponent))
        case Binary("/", left, right):
            a, b = _part(left), _part(right)
            return _Part(divide(a.body, b.body), _sum(a.exponent, b.exponent, -1.0))
        case Binary("**", base, Number(n)):
            part = _part(base)
            return _Part(power(part.body, Number(n)), _sum(_NONE, part.exponent, n))
    return _Part(node)


def _whole(part: _Part) -> Node:
    """Return body * e^exponent as a node."""
    if not part.exponent:
        return part.body
    return multiply(part.body, apply("exp", _node(part.exponent)))


def _exponent(node: Node, factor: float = 1.0) -> Exponent:
    """Return a node as a sum of multiples."""
    match node:
        case Number(value):
            return _kept({ONE: value * factor})
        case Negative(inner):
            return _exponent(inner, -factor)
        case Binary("+" | "-" as sign, left, right):
            other = factor if sign == "+" else -factor
            return _sum(_exponent(left, factor), _exponent(right, other))
        case Binary("*", Number(value), inner):
            return _exponent(inner, factor * value)
        case Binary("/", inner, Number(value)) if value:
            return _exponent(inner, factor / value)
    return _kept({node: factor})


def _sum(a: Exponent, b: Exponent, times: float = 1.0, scale: float = 1.0) -> Exponent:
    """Return (a + times * b) * scale."""
    found = dict(a)
    for node, factor in b:
        found[node] = found.get(node, 0.0) + times * factor
    return _kept({node: factor * scale for node, factor in found.items()})


def _kept(found: dict[Node, float]) -> Exponent:
    return tuple((node, factor) for node, factor in found.items() if factor)


def _node(exponent: Exponent) -> Node:
    found: Node = ZERO
    for node, factor in exponent:
        term = multiply(Number(abs(factor)), node)
        found = add(found, term) if factor > 0.0 else subtract(found, term)
    return found
