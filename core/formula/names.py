"""What the names in a formula mean, and products of names taken apart."""

import difflib
import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from core.catalogue import BY_KEY
from core.catalogue.activation import Parameter
from core.formula import messages as sentences
from core.formula.elementary import ELEMENTARY
from core.formula.evaluate import CONSTANTS as VALUES
from core.formula.messages import ExpressionError
from core.formula.parts import Piece, shortened
from core.formula.tokens import Token
from core.formula.tree import Constant, Letter, X

# Functions that a formula may use besides the catalogue's; `elementary` has their rules.
ONE_ARGUMENT = frozenset(ELEMENTARY) | {"square", "ceil", "exp2", "cbrt", "sec", "csc", "cot"}
SEVERAL = frozenset({"min", "max"})
EXAMPLES = {
    "min": "min(x, 1)",
    "max": "max(0, x)",
    "clip": "clip(x, -1, 1)",
    "where": "where(x > 0, x, 0)",
    "pow": "pow(x, 2)",
    "mod": "mod(x, 2)",
}
_FUNCTIONS = ONE_ARGUMENT | SEVERAL | {"clip", "where", "pow", "mod"} | frozenset(BY_KEY)
_OTHER_NAMES = {
    "ln": "log",
    "absolute": "abs",
    "fabs": "abs",
    "minimum": "min",
    "maximum": "max",
    "power": "pow",
    "atan": "arctan",
    "asin": "arcsin",
    "acos": "arccos",
    "asinh": "arcsinh",
    "acosh": "arccosh",
    "atanh": "arctanh",
    "lg": "log10",
    "ceiling": "ceil",
    "fmod": "mod",
    "remainder": "mod",
    "heaviside": "step",
    "sgn": "sign",
    "sigma": "sigmoid",
    "σ": "sigmoid",
    "logistic": "sigmoid",
    "expit": "sigmoid",
    "clamp": "clip",
}
_PLAIN = {key.replace("_", ""): key for key in _FUNCTIONS}
# What other programs have and this one does not, in the words of this one.
_WRITTEN_OUT = {"round": "floor(x + 0.5)"}
# People paste from their own programs: np.exp, torch.nn.functional.gelu, F.relu, jax.nn.silu.
_MODULES = frozenset({"np", "numpy", "math", "torch", "jnp", "jax", "tf", "keras", "nn", "F"})

CONSTANTS = {"pi": "pi", "π": "pi", "e": "e"}
VARIABLE_LIKE = frozenset({"y", "Y", "z", "Z"})
FUNCTION_LIKE = frozenset({"f", "g", "h"})
"""Letters that name a function where a bracket follows: no product is meant."""
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξρστυφχψωΓΔΘΛΞΣΦΨΩ",
        (
            *("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota"),
            *("kappa", "lambda", "mu", "nu", "xi", "rho", "sigma", "tau", "upsilon", "phi"),
            *("chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Sigma"),
            *("Phi", "Psi", "Omega"),
        ),
        strict=True,
    )
)
_LETTERS = {name: letter for letter, name in _GREEK.items()} | {"eps": "ε", "lambd": "λ"}
_LETTER = re.compile(r"([A-Za-z]|[A-Za-z]{2,7})_?(\d{0,2})", re.ASCII)
_LAMBDA = "lambd"  # "lambda" is a word of Python's own, and PyTorch writes lambd too

# What a letter usually stands for decides where its slider starts and ends.
_USUAL = {
    "n": (2.0, -10.0, 10.0),
    "T": (1.0, 0.01, 10.0),
    "tau": (1.0, 0.01, 10.0),
    "sigma": (1.0, 0.01, 10.0),
    "epsilon": (0.01, 0.0, 1.0),
    "p": (0.5, 0.0, 1.0),
}
_DEFAULT, _LOW, _HIGH = 1.0, -10.0, 10.0


def function_key(name: str) -> str | None:
    """Return the key of the function that a name means; None if it means none."""
    *modules, last = name.split(".")
    if not set(modules) <= _MODULES | {"functional", "activations", "ops", "numpy", "special"}:
        return None
    other = _OTHER_NAMES.get(last, _OTHER_NAMES.get(last.lower(), last))
    return other if other in _FUNCTIONS else _PLAIN.get(other.lower().replace("_", ""))


def constant_key(name: str) -> str | None:
    """Return the constant that a name means: "pi" or "e"; None if it means none."""
    return CONSTANTS.get(name.lower() if len(name) > 1 else name)


def factors(name: str, *, called: bool) -> tuple[str, ...]:
    """Return a name, or the names whose product it can only be: ax, 2πx, xsin(x).

    Args:
        name: as typed.
        called: whether a bracket opens after it.
    """
    if function_key(name) or letter_key(name) or constant_key(name) or name in ("x", "X"):
        return (name,)
    first, rest, stem = name[0], name[1:], name[:-1]
    if called and first == "x" and function_key(rest):
        return first, rest
    if name[-1] == "x" and (letter_key(stem) or stem in ("π", "pi")):
        return stem, "x"
    if first == "π" and letter_key(rest):
        return first, rest
    if first == "x" and len(rest) == 1 and (rest in ("e", "π") or letter_key(rest)):
        return first, rest
    return (name,)


def letter_key(name: str) -> str | None:
    """Return the key of the parameter that a name means; None if it means none.

    It is a letter, Greek or not, perhaps with a number after it.
    """
    spelt = "".join(_GREEK.get(character, character) for character in name)
    match = _LETTER.fullmatch(spelt)
    if (
        match is None
        or match[1] in ("x", "X", "e")
        or (len(match[1]) > 1 and match[1] not in _LETTERS)
    ):
        return None
    full = {"lambda": _LAMBDA, "eps": "epsilon"}.get(match[1], match[1])
    return full + match[2]


def parameter(key: str, inherited: Parameter | None = None) -> Parameter:
    """Return the slider of a letter.

    Args:
        key: as `letter_key` returns it.
        inherited: the parameter of a catalogue function that the letter stands for alone,
            whose range and default it takes.
    """
    name = key.rstrip("0123456789")
    number = key[len(name) :]
    letter = _LETTERS.get(name, name)
    symbol = "\\" + {_LAMBDA: "lambda"}.get(name, name) if name in _LETTERS else name
    default, low, high = _USUAL.get(name, (_DEFAULT, _LOW, _HIGH))
    if inherited is not None:
        default, low, high = inherited.default, inherited.minimum, inherited.maximum
    symbol += f"_{{{number}}}" if number else ""
    return Parameter(key, symbol, letter + number, default, low, high)


def letter(token: Token, *, called: bool) -> Piece:
    """Return what a name means that is no function with its arguments.

    Args:
        token: the name.
        called: whether a bracket opens after it.

    Raises:
        ExpressionError: if it means nothing, or not this.
    """
    word, place = token.text, (token.start, token.end)
    key, known = letter_key(word), constant_key(word)
    if word in ("x", "X"):
        return Piece(X, *place)
    if word == "f" or (word in FUNCTION_LIKE and called):
        said = sentences.RESERVED_FUNCTION if word == "f" else sentences.NOT_A_FUNCTION
        raise ExpressionError(said.fill(word=word), *place)
    if known == "e" and called:
        said = sentences.AMBIGUOUS.fill(one="exp(…)", other="e*(…)")
        raise ExpressionError(said, *place)
    if known is not None:
        return Piece(Constant(known), *place, value=VALUES[known])
    if word in VARIABLE_LIKE:
        raise ExpressionError(sentences.RESERVED_VARIABLE.fill(word=word), *place)
    if key is not None:
        return Piece(Letter(key), *place)
    if function_key(word) is not None:
        example = EXAMPLES.get(function_key(word) or "", f"{word}(x)")
        raise ExpressionError(sentences.NEEDS_BRACKETS.fill(word=word, example=example), *place)
    other = _WRITTEN_OUT.get(word.rpartition(".")[2].lower())
    if other is not None:
        raise ExpressionError(sentences.WRITTEN_OUT.fill(word=word, other=other), *place)
    if len(word) == 2 and word[0] in "xX" and word[1].isdigit():
        said = sentences.AMBIGUOUS.fill(one=f"x**{word[1]}", other=f"{word[1]}*x")
        raise ExpressionError(said, *place)
    near = nearest(word)
    said = sentences.UNKNOWN if near is None else sentences.UNKNOWN_NEAR
    raise ExpressionError(said.fill(word=shortened(word), near=near), *place)


def nearest(name: str) -> str | None:
    """Return the known name that was probably meant, or the product that was."""
    stem = name.removesuffix("x")
    if stem != name and (letter_key(stem) or stem in CONSTANTS):
        return f"{stem}*x"
    if stem != name and function_key(stem):
        return f"{stem}(x)"
    if len(name) in (2, 3) and all(one == "x" or letter_key(one) for one in name):
        return "*".join(name)
    known = [*_FUNCTIONS, *_OTHER_NAMES, *CONSTANTS, *_LETTERS]
    near = difflib.get_close_matches(name.lower()[:40], sorted(known), n=1, cutoff=0.7)
    return near[0] if near else None


_CALLED = frozenset({"y", "Y", "z", "Z", "f", "F"})
"""What a formula may be called without its variable: y = ..., f = ..., or any letter's."""


def prepared(found: list[Token], parameters: Collection[str]) -> list[Token]:
    """Return the tokens of a formula without "y =" or "h(z) =" before it.

    Args:
        found: the tokens, the end last.
        parameters: names that are letters here, however long.
    """
    begins, variable = _begins(found)
    rest = found[begins:]
    if variable not in ("x", "X"):
        rest = [replace(token, text="x") if token.text == variable else token for token in rest]
    return list(_apart(rest, parameters))


def _begins(found: list[Token]) -> tuple[int, str]:
    """Return how many tokens stand before the formula, and what its variable is called."""
    words = [token.text for token in found[:5]]
    named = words[0] in _CALLED or letter_key(words[0]) is not None
    if named and words[1:2] == ["="]:
        return 2, "x"
    if named and words[1::2] == ["(", ")"] and words[4:] == ["="] and len(words[2]) == 1:
        return 5, words[2]
    return 0, "x"


def _apart(found: list[Token], parameters: Collection[str]) -> Iterator[Token]:
    """Yield tokens, the names that are products as several."""
    for token, after in zip(found, [*found[1:], found[-1]], strict=True):
        if token.kind != "name" or token.text in parameters:
            yield token
            continue
        if token.text == "E" and (after.kind == "power" or after.text == "**"):
            yield replace(token, text="e")
            continue
        parts = factors(token.text, called=after.text == "(")
        if len(parts) == 1:
            yield token
            continue
        start = token.start
        for part in parts:
            yield Token("name", part, start, start + len(part))
            start += len(part)
