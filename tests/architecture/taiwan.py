"""Chinese as written in Taiwan: what does not belong to it."""

import re
from functools import cache

from tests.core.reference import DATA

ALSO_SIMPLIFIED = (
    "万与价优体党凄厂圣复宁岭庄异怀怜据机极构柜洁痒确离种网胜腊蜡触赶踊适羡气听号叶术虫"
)
"""Forms of the mainland that Big5 holds as well, as rare characters of its own."""
TERMS = [
    line.split("\t")
    for line in (DATA / "mainland_terms.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
FORBIDDEN = re.compile("|".join(f"(?:{term})" for term, _ in TERMS))
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@cache
def is_simplified(character: str) -> bool:
    """Say whether a character is one of the mainland alone: in GB 2312 but not in Big5."""
    return character in ALSO_SIMPLIFIED or (
        _encodes(character, "gb2312") and not _encodes(character, "big5")
    )


def _encodes(character: str, code: str) -> bool:
    try:
        character.encode(code)
    except UnicodeEncodeError:
        return False
    return bool(CHINESE.match(character))


def complaints(words: str) -> list[str]:
    """Return the simplified characters and the mainland terms of a text."""
    simplified = sorted({c for c in words if CHINESE.match(c) and is_simplified(c)})
    return simplified + [match[0] for match in FORBIDDEN.finditer(words)]
