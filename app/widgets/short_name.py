"""Names of functions where there is little room."""

import re

from core.catalogue import BY_KEY
from core.text import LANGUAGES

_BRACKETED = re.compile(r"(.+?) ?[（(]([^,，]+).*[)）]")
_LONG_ZH, _LONG_EN = 4, 12  # longer names are known by their abbreviations
_ABBREVIATED = 6
_DECLARED = {
    activation.name.of(language): activation.short.of(language)
    for activation in BY_KEY.values()
    for language in LANGUAGES
    if activation.short is not None
}


def short_name(name: str) -> str:
    """Return "ReLU" of "線性整流函數（ReLU）", "tanh" of "Hyperbolic tangent (tanh)".

    A long name gives way to its abbreviation in brackets, any other loses its brackets;
    where that would be another function's name, the catalogue declares a short one.
    """
    if name in _DECLARED:
        return _DECLARED[name]
    found = _BRACKETED.fullmatch(name)
    if found is None:
        return name
    bare, inside = found.groups()
    chinese = not any(letter.isascii() for letter in bare)
    if chinese and len(bare) > _LONG_ZH and inside[0].isascii():
        return inside
    return inside if len(bare) > _LONG_EN and len(inside) <= _ABBREVIATED else bare
