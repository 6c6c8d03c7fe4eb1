"""What a function in a formula may be given, and what it becomes in the tree."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.formula import messages as sentences
from core.formula.messages import ExpressionError
from core.formula.names import EXAMPLES, SEVERAL, letter_key
from core.formula.parts import Piece, joined
from core.formula.tree import ONE, Binary, Call, Comparison, Joined, Negative, Node, Number, Where
from core.text import Text

_AT_LEAST_TWO = Text(en="2 arguments or more", zh="2 個以上的")
_COUNTS = {
    1: Text(en="1 argument", zh="1 個"),
    2: Text(en="2 arguments", zh="2 個"),
    3: Text(en="3 arguments", zh="3 個"),
}
_WANTED = {"where": 3, "clip": 3, "pow": 2, "mod": 2}
# What NumPy, PyTorch, Keras and JAX call the arguments, by their places.
_CALLED = {
    "clip": (
        frozenset({"x", "a", "input", "inputs"}),
        frozenset({"min", "a_min", "x_min", "minimum", "low", "lower"}),
        frozenset({"max", "a_max", "x_max", "maximum", "high", "upper"}),
    ),
    "where": (
        frozenset({"condition", "cond"}),
        frozenset({"x", "x1", "input", "yes"}),
        frozenset({"y", "x2", "other", "no"}),
    ),
}
_MAKERS: dict[str, Callable[..., Node]] = {
    "clip": lambda u, low, high: Call("min", (Call("max", (u, low)), high)),
    "pow": lambda u, n: Binary("**", u, n),
    "square": lambda u: Binary("**", u, Number(2.0)),
    "ceil": lambda u: Negative(Call("floor", (Negative(u),))),
    "mod": lambda u, n: Binary("-", u, Binary("*", n, Call("floor", (Binary("/", u, n),)))),
    "exp2": lambda u: Binary("**", Number(2.0), u),
    "cbrt": lambda u: Binary(
        "*", Call("sign", (u,)), Binary("**", Call("abs", (u,)), Number(1.0 / 3.0))
    ),
    "sec": lambda u: Binary("/", ONE, Call("cos", (u,))),
    "csc": lambda u: Binary("/", ONE, Call("sin", (u,))),
    "cot": lambda u: Binary("/", ONE, Call("tan", (u,))),
}


@dataclass(frozen=True, slots=True)
class Argument:
    """What stands between two commas.

    Attributes:
        piece: the argument.
        name: what stands before its =, "" where nothing does.
        start: the place where it begins; it ends with its piece.
        text: all of it, as typed.
    """

    piece: Piece
    name: str
    start: int
    text: str


def call(key: str, word: str, arguments: list[Argument], start: int, end: int) -> Piece:
    """Return a function of its arguments.

    Args:
        key: as `names.function_key` returns it.
        word: the function's name as typed.
        arguments: in their order.
        start: where the call begins.
        end: where it ends.

    Raises:
        ExpressionError: if the arguments are not what the function takes.
    """
    activation = BY_KEY.get(key)
    if activation is not None:
        return _of_catalogue(activation, word, arguments, start, end)
    if key in _CALLED:
        arguments, key = _placed(key, word, arguments)
    for argument in arguments:
        if argument.name:
            said = sentences.NO_PARAMETERS.fill(word=word)
            raise ExpressionError(said, argument.start, argument.piece.end)
    pieces = tuple(argument.piece for argument in arguments)
    wanted = _WANTED.get(key, 1)
    if len(pieces) < 2 if key in SEVERAL else len(pieces) != wanted:
        counted = _AT_LEAST_TWO if key in SEVERAL else _COUNTS[wanted]
        example = EXAMPLES.get(key, f"{word}(x)")
        raise ExpressionError(_counted(word, counted, len(pieces), example), start, end)
    if key == "where":
        return _where(pieces, start, end)
    maker = _MAKERS.get(key, lambda *trees: Call(key, trees))
    return joined(maker, pieces, start, end)


def _placed(key: str, word: str, arguments: list[Argument]) -> tuple[list[Argument], str]:
    """Return arguments in their places; clip with one end only is max or min."""
    plain = [argument for argument in arguments if not argument.name]
    found = dict(enumerate(plain))
    for argument in arguments:
        if not argument.name:
            continue
        place = (argument.start, argument.piece.end)
        names = _CALLED[key]
        at = next((n for n, known in enumerate(names) if argument.name in known), None)
        if at is None:
            said = sentences.NO_SUCH_ARGUMENT.fill(
                word=word, name=argument.name, example=EXAMPLES[key]
            )
            raise ExpressionError(said, *place)
        if at in found:
            raise ExpressionError(sentences.TWICE.fill(name=argument.name), *place)
        found[at] = replace(argument, name="")
    named = len(found) > len(plain)
    if key == "clip" and named and sorted(found) in ([0, 1], [0, 2]):
        key = "max" if 1 in found else "min"
    return [found[at] for at in sorted(found)], key


def _counted(word: str, wanted: Text, given: int, example: str) -> Text:
    return sentences.ARGUMENTS.fill(word=word, wanted=wanted, given=given, example=example)


def _where(pieces: tuple[Piece, ...], start: int, end: int) -> Piece:
    condition = pieces[0]
    tree = condition.tree
    if not isinstance(tree, Comparison | Joined):
        raise ExpressionError(sentences.NEEDS_COMPARISON, condition.start, condition.end)
    return joined(lambda _, one, other: Where(tree, one, other), pieces, start, end)


def _of_catalogue(
    activation: Activation, word: str, arguments: list[Argument], start: int, end: int
) -> Piece:
    plain = [argument for argument in arguments if not argument.name]
    named = [argument for argument in arguments if argument.name]
    known = [parameter.key for parameter in activation.parameters]
    if len(plain) > 1 and known:
        shown = ", ".join(
            [plain[0].text, *(f"{k}={a.text}" for k, a in zip(known, plain[1:], strict=False))]
        )
        said = sentences.NAMED_ONLY.fill(word=word, given=shown)
        raise ExpressionError(said, plain[1].start, plain[-1].piece.end)
    if len(plain) != 1:
        said = _counted(word, _COUNTS[1], len(plain), f"{word}(x)")
        raise ExpressionError(said, start, end)
    settings = _settings(activation, word, named)
    keys = [key for key, _ in settings]
    return joined(
        lambda u, *values: Call(activation.key, (u,), tuple(zip(keys, values, strict=True))),
        (plain[0].piece, *(piece for _, piece in settings)),
        start,
        end,
    )


def _settings(activation: Activation, word: str, named: list[Argument]) -> list[tuple[str, Piece]]:
    known = {parameter.key: parameter for parameter in activation.parameters}
    found: dict[str, Piece] = {}
    for argument in named:
        piece, place = argument.piece, (argument.start, argument.piece.end)
        key = argument.name if argument.name in known else letter_key(argument.name)
        if key not in known:
            if not known:
                raise ExpressionError(sentences.NO_PARAMETERS.fill(word=word), *place)
            listed = ", ".join(known)
            said = sentences.NO_SUCH_PARAMETER.fill(word=word, name=argument.name, known=listed)
            raise ExpressionError(said, *place)
        if key in found:
            raise ExpressionError(sentences.TWICE.fill(name=argument.name), *place)
        if piece.moves:
            raise ExpressionError(sentences.NOT_CONSTANT, piece.start, piece.end)
        low, high = known[key].minimum, known[key].maximum
        if piece.value is not None and not low <= piece.value <= high:
            said = sentences.OUT_OF_RANGE.fill(
                name=argument.name, word=word, low=f"{low:g}", high=f"{high:g}"
            )
            raise ExpressionError(said, piece.start, piece.end)
        found[key] = piece
    return list(found.items())
