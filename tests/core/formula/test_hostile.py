"""Whatever is typed, only ExpressionError comes out."""

import random

import numpy as np

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.formula import ExpressionError, compile_formula

_WORDS = (
    *("x", "2", "0.5", "1e-3", "1e308", "9", "(", ")", "(", ")", "+", "-", "*", "/", "**", "^"),
    *(",", "|", "<", ">", "<=", "==", "=", "and", "or", "where(", "max(", "min(", "sqrt("),
    *("log(", "exp(", "tan(", "floor(", "clip(", "step(", "alpha", "β", "a", "e", "pi", "n"),
    *("α=", "alpha=", "²", "⁻¹", " ", "\t", "×", "÷", "−", "ｘ", "√", "np.", "F.relu(", "y"),
    *("__class__", "lambda", "import os", "eval(", "'", '"', "\\", "{", "}", "%s", "{0}", "\x00"),
    *("\ud800", "😀", "函數", ";", "#", "@", "!", "\u202e", "..", "1.", "e5", "0x1F", "1_000"),
)
_FUNCTIONS = (
    *("exp", "ln", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "expm1", "log1p", "floor"),
    *BY_KEY,
)
_KEYS = tuple(f"{key}(" for key in BY_KEY)


def _grown(chance: random.Random, depth: int) -> str:
    """Return a formula that can be read, as long as its constants stay finite."""
    if depth == 0 or chance.random() < 0.1:
        return chance.choice(("x", "x", "x", "a", "β", "0", "0.5", "3", "1e300", "pi", "e"))
    one, other = _grown(chance, depth - 1), _grown(chance, depth - 1)
    return chance.choice(
        (
            f"({one}{chance.choice('+-*/^')}{other})",
            f"-{one}",
            f"|{one}|",
            f"{chance.choice(_FUNCTIONS)}({one})",
            f"max({one}, {other}, 0)",
            f"where({one} {chance.choice(('<', '>=', '==', '!='))} {other}, {one}, {other})",
        )
    )


def _formula(chance: random.Random) -> str:
    """Return a string that is nearly a formula, or not nearly."""
    kind = chance.random()
    if kind < 0.1:
        return "".join(chr(chance.randrange(1, 0x3100)) for _ in range(chance.randrange(1, 40)))
    if kind < 0.2:
        return _grown(chance, chance.randrange(1, 5))
    if kind < 0.3:
        return chance.choice(_WORDS) * chance.randrange(1, 400)
    words = [chance.choice(_WORDS + _KEYS) for _ in range(chance.randrange(1, 14))]
    if kind < 0.6:  # with every bracket closed, many of them can be read
        opened = sum(word.count("(") - word.count(")") for word in words)
        words += [")"] * max(opened, 0)
    return "".join(words)


def _compiled(text: str) -> Activation | ExpressionError:
    try:
        return compile_formula(text)
    except ExpressionError as error:
        return error


def test_twenty_thousand_hostile_strings() -> None:
    """Each is a function without a warning, or a mistake with a sentence and a place in it."""
    chance = random.Random(20_260_801)  # noqa: S311  # not for secrets
    x = np.asarray([-np.inf, -1e300, -3.0, -0.0, 0.5, 2.0, 800.0, np.inf, np.nan])
    read = 0
    for _ in range(20_000):
        text = _formula(chance)
        found = _compiled(text)
        if isinstance(found, ExpressionError):
            assert 0 <= found.start <= found.end <= len(text)
            assert found.message.en
            assert found.message.zh
        else:
            read += 1
            for function in (found.value, found.derivative, found.second_derivative):
                assert function(x).shape == x.shape

    assert read > 1000


def test_what_can_be_read_has_breaks_and_claims() -> None:
    """Two hundred random functions are measured without an error or a warning."""
    chance = random.Random(7)  # noqa: S311  # not for secrets
    measured = 0
    while measured < 200:
        activation = _compiled(_formula(chance))
        if isinstance(activation, ExpressionError):
            continue
        settings = activation.settings({})
        assert all(b.order in (0, 1, 2) for b in activation.breaks_at())
        assert activation.range_(**settings)
        assert len(activation.domain(**settings)) >= 0
        assert activation.monotonic(**settings) in (True, False)
        assert activation.zero_centred(**settings) in (True, False)
        measured += 1
