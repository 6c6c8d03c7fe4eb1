"""Cuts typed text into words, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# What stands between numbers: white space (the zero-width kind too), commas and semicolons
# of every script, brackets and pipes of lists that were pasted.
_SEPARATORS = r"\s\u200b\u200c\u200d\u2060\ufeff,;|、，；。﹐﹑﹔\[\](){}（）［］【】「」"
_LABEL_ENDS = ":=：＝﹕"
QUOTES = "'\"‘’“”"
# What PyTorch, JAX, TensorFlow and numpy print after the numbers.
_REMARK = (
    r"(?:dtype|device|requires_grad|grad_fn)\s*=\s*['\"<A-Za-z][^,)\s]*|shape\s*=\s*\([\d,\s]*\)"
)
_WORD = re.compile(rf"(?P<remark>{_REMARK})|[^{_SEPARATORS}{_LABEL_ENDS}]+|[{_LABEL_ENDS}]")
_WRAPPERS = frozenset({"array", "tensor", "list", "tuple", "np.array", "jnp.array", "tf.tensor"})
_TYPES = re.compile(r"(?:np\.|numpy\.|torch\.|jnp\.)?(?:float|int|bfloat)\d+")
# Full-width forms become ASCII one by one; superscripts and the like stay, because 10² is not
# 102. The real minus and its look-alikes, which word processors put for it, become "-".
_PLAIN = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)}
_PLAIN |= dict.fromkeys(map(ord, "\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d"), ord("-"))


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of the text.

    Attributes:
        start, end: its place in the text as typed.
        text: the piece in plain characters: half-width digits, ASCII minus, no quotes.
        line: the number of its line.
        ends_label: whether it is the colon or equals sign after a label.
    """

    start: int
    end: int
    text: str
    line: int
    ends_label: bool = False


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text; wrappers such as array(...) are left out."""
    line, seen = 0, 0
    for match in _WORD.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        piece = match.group()
        if piece in _LABEL_ENDS:
            yield Word(match.start(), match.end(), piece, line, ends_label=True)
            continue
        bare = piece.strip(QUOTES)
        word = plain(bare)
        if match["remark"] or not bare or word.lower() in _WRAPPERS or _TYPES.fullmatch(word):
            continue
        start = match.start() + piece.index(bare)
        yield Word(start, start + len(bare), word, line)


def plain(text: str) -> str:
    """Return a text in plain characters: half-width digits, ASCII minus."""
    return text.translate(_PLAIN)
