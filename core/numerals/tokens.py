"""Cuts typed text into words, each with its place."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# What stands between numbers: white space, commas and semicolons of every script, brackets
# and pipes of lists that were pasted, and the wrappers that numpy and PyTorch print.
_SEPARATORS = r"\s,;|、，；。﹐﹑\[\](){}（）［］【】「」"
_LABEL_ENDS = ":=：＝"
_WORD = re.compile(rf"[^{_SEPARATORS}{_LABEL_ENDS}]+|[{_LABEL_ENDS}]")
_WRAPPERS = frozenset({"array", "tensor", "list", "tuple", "np.array", "jnp.array"})
_TYPES = re.compile(r"(?:np\.|numpy\.|torch\.|jnp\.)?(?:float|int|bfloat)\d+")
# U+2212 and its look-alikes, which word processors and web pages put for a minus.
_MINUS = str.maketrans(dict.fromkeys("\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d", "-"))


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of the text.

    Attributes:
        start, end: its place in the text as typed.
        text: the piece in plain characters: half-width digits, ASCII minus.
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
    line, seen, keyword = 0, 0, False
    for match in _WORD.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        piece = match.group()
        if piece in _LABEL_ENDS:
            if not keyword:
                yield Word(match.start(), match.end(), piece, line, ends_label=True)
            continue
        plain = unicodedata.normalize("NFKC", piece).translate(_MINUS)
        keyword = plain == "dtype"  # the equals sign after it is no label's
        if keyword or plain in _WRAPPERS or _TYPES.fullmatch(plain):
            continue
        yield Word(match.start(), match.end(), plain, line)
