"""Searches functions by name and synonym: one ranking for every list of functions."""

import difflib
import re
import unicodedata
from functools import lru_cache

from core.catalogue.activation import Activation, Family

_TRADITIONAL = str.maketrans(  # simplified characters, by their numbers
    "\u6570\u7ebf\u53cc\u9636\u5355\u9608\u95e8\u8bef\u7f29\u8f6f\u6052\u8fde\u7eed\u5bf9"
    "\u968f\u673a\u53c2\u6e17\u6cc4\u5e26\u5f84\u5f2f\u53f7\u95f8\u7c7b\u903b\u8f91\u52b1"
    "\u53d1\u542f\u52a8\u8f74\u949f\u5f52\u7ea7\u538b\u6362\u8dc3",
    "數線雙階單閾門誤縮軟恆連續對隨機參滲洩帶徑彎號閘類邏輯勵發啟動軸鐘歸級壓換躍",
)
_SAME = (("型", "形"), ("單位", "單元"), ("函式", "函數"))
_GENERIC = re.compile(
    r"啟動|\u6fc0活|活化|激勵|激發|函數|(?<![a-z])(?:activation|function)s?(?![a-z])"
)
_WORD = re.compile(r"[0-9]+|[\u3400-\u9fff]+|[^\W0-9_\u3400-\u9fff]+")
_PARTS = re.compile(r"[()（）,，、]")
_NEAR = 0.75  # of difflib's measure: a letter or two wrong
_EXACT, _BEGINS, _WORD_BEGINS, _HOLDS, _HOLDS_WORDS, _FAMILY, _NOT = range(7)


def search(words: str, families: tuple[Family, ...]) -> tuple[Activation, ...]:
    """Return the functions that match the words, the likeliest first.

    An exact name comes first, then a name that begins with the words, one in which a later
    word begins with them, one that holds them anywhere, one that holds each word, and at
    last the members of a family of that name. A key goes before a name and a name before a
    synonym; what is still equal keeps the order of the catalogue. Only where nothing is
    found are names tried that differ by a letter or two.

    Case, spaces, hyphens, underscores, full-width and simplified characters make no
    difference, nor do words that fit every function, such as "activation function" or 活化.

    Args:
        words: as typed, in either language; empty for all functions.
        families: the catalogue, or part of it.
    """
    everything = tuple(a for family in families for a in family.activations)
    wanted = ["".join(_WORD.findall(word)) for word in _plain(words).split()]
    whole = "".join(wanted)
    if not whole:
        return everything if _WORD.search(words) or not words.strip() else ()
    ranked = [
        (_rank(whole, wanted, activation, family), activation)
        for family in families
        for activation in family.activations
    ]
    found = sorted((pair for pair in ranked if pair[0][0] < _NOT), key=lambda pair: pair[0])
    return tuple(activation for _, activation in found) or _similar(whole, everything)


def named(words: str, families: tuple[Family, ...]) -> Activation | None:
    """Return the function that has exactly this name or synonym; None if there is none."""
    whole = "".join(_WORD.findall(_plain(words)))
    found = search(words, families) if whole else ()
    if found and any(whole == "".join(name) for _, name in _names(found[0])):
        return found[0]
    return None


def _rank(whole: str, wanted: list[str], activation: Activation, family: Family) -> tuple[int, int]:
    """Return how well the words fit a function, the smaller the better."""
    names = _names(activation)
    best = min((_fit(whole, name), kind) for kind, name in names)
    if best[0] < _NOT:
        return best
    own = [word for _, name in names for word in ("".join(name), *name)]
    if all(any(word in known for known in own) for word in wanted):
        return _HOLDS_WORDS, 0
    own += ["".join(_split(family.name.en)), "".join(_split(family.name.zh))]
    return (_FAMILY if all(any(w in known for known in own) for w in wanted) else _NOT), 0


def _fit(whole: str, name: tuple[str, ...]) -> int:
    """Return how well what was typed fits one name, given as its words."""
    joined = "".join(name)
    if joined == whole:
        return _EXACT
    if joined.startswith(whole):
        return _BEGINS
    if any("".join(name[start:]).startswith(whole) for start in range(1, len(name))):
        return _WORD_BEGINS
    return _HOLDS if whole in joined else _NOT


def _similar(whole: str, activations: tuple[Activation, ...]) -> tuple[Activation, ...]:
    """Return the functions of which a name differs from the words by little, the nearest first."""
    by_name = {"".join(name): a for a in reversed(activations) for _, name in _names(a)}
    near = difflib.get_close_matches(whole[:60], by_name, n=6, cutoff=_NEAR)
    return tuple({by_name[name].key: by_name[name] for name in near}.values())


def _names(activation: Activation) -> list[tuple[int, tuple[str, ...]]]:
    """Return the names of a function as words, each with its kind: key 0, name 1, synonym 2."""
    told = [(0, activation.key)]
    for name in (activation.name.en, activation.name.zh):
        told += [(1, part) for part in (name, *_PARTS.split(name))]
    told += [(2, synonym) for synonym in activation.also]
    return [(kind, words) for kind, name in told if (words := _split(name))]


@lru_cache(maxsize=2048)
def _split(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_plain(name)))


def _plain(text: str) -> str:
    """Return a text in small letters of ordinary width, less the words that fit any function."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_TRADITIONAL)
    for one, other in _SAME:
        plain = plain.replace(one, other)
    return _GENERIC.sub(" ", plain)
