"""Names of functions where there is little room."""

import re

_BRACKETED = re.compile(r"(.+?) ?[（(]([^,，]+).*[)）]")
_LONG_ZH, _LONG_EN = 4, 12  # longer names are known by their abbreviations
_ABBREVIATED = 6


def short_name(name: str) -> str:
    """Return "ReLU" of "線性整流函數（ReLU）", "tanh" of "Hyperbolic tangent (tanh)".

    A long name gives way to its abbreviation in brackets, any other loses its brackets.
    """
    found = _BRACKETED.fullmatch(name)
    if found is None:
        return name
    bare, inside = found.groups()
    chinese = not any(letter.isascii() for letter in bare)
    if chinese and len(bare) > _LONG_ZH and inside[0].isascii():
        return inside
    return inside if len(bare) > _LONG_EN and len(inside) <= _ABBREVIATED else bare
