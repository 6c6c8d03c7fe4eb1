"""A text without what programs print around numbers, each character still in its place."""

import math
import re
import unicodedata
from dataclasses import dataclass, field

from core.number_text import messages as sentences
from core.number_text.arithmetic import CALL, apply, compute
from core.number_text.tokens import Commas, commas_of, plain, short, spans
from core.text import Text

HELD = "\ue000"
"""Replaces a character that separates nothing: a comma in a number or a quoted name."""
_KEPT = "\n"
_VALUE = r"(?:<[^<>]*>|'[^'\n]*'|\"[^\"\n]*\"|\([^()]*\)|[\w.+-]+(?:\([^()]*\))?)"
_LIST = r"(?:(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*\s?)?[\[({]"
_WRAPPED = (
    "array|asarray|as_tensor|tensor|FloatTensor|constant|Variable|Series|DataFrame|list|tuple|set|"
    "dict|OrderedDict|Counter|softmax|log_softmax|DeviceArray|matrix|vector|float(?:16|32|64)?|"
    "int(?:8|16|32|64)?|bfloat16|double|half|c|stack"
)
SHORTENED = re.compile(r"(?<![^\s,;\[\](){}|])(?:\.{2,}|…+|⋯|⋮)(?![^\s,;\[\](){}|])")
_FOOT = re.compile(
    r"^(?:(?:Freq|Name|Length):[^\n]*?,? )*dtype: [^\s=]+\s*$|^\[\d+ rows x \d+ columns\]\s*$", re.M
)
_LATEX = re.compile(r"\\\\|\\(?:begin|end)\b|&[^&\n]*\\\\")
_COUNTED = re.compile(r"^[ \t]*\[(\d+)\](?=\s)", re.M)  # as R numbers the lines that it prints
_ASSIGNED = re.compile(
    r"^[ \t]*(?:(?:const|let|var|auto|float|double|int)\s+)?([^\W\d][\w.]*)(?:\[\d*\])?[ \t]*"
    r"(?::[ \t]*[A-Za-z][\w\[\]., ]{0,60}?=|:=|=|<-|:)[ \t]*"
    rf"(?:(?={_LIST})|(?<=[=-])(?=\n))",
    re.M,
)
_BRACKETED = re.compile(r"^[ \t]*(\(?)(\d+)(\))(?=[ \t]+[-+.\d])", re.M)
_NUMBERED = re.compile(r"^[ \t]*(\d+)[.)、][ \t]+(?=[^\W\d])", re.M)
_NOISE = tuple(
    re.compile(pattern, re.M)
    for pattern in (
        r"^[ \t]*(?:import|from)[ \t]+[A-Za-z][^\n]*$",
        r"^[ \t]*(?:print|plt\.\w+)\([^\n\d]*\)[ \t;]*$",
        r"^[ \t]*(?:#|//)[ \t][^\n]*$",
        r"(?<=[\])};])[ \t]*(?:#|//)[^\n]*$",
        r"^[ \t]*>>>[ \t]?",
        r"^[ \t]*(?:In|Out)[ \t]?\[\d*\]:",
        r"(?<=\s)(?:[-=]>|→|⇒|➔|⟶)(?=\s)",
        r"^\d+-element [^\n]*:[ \t]*$",
        r"^[ \t]*[*•·-][ \t]+(?=[^\W\d])",
        r"^(?=[^\n]*[|+┼─━])[-=+|: \t─━┼│├┤┌┐└┘┬┴]{3,}$",
        r"<tf\.\w+[^<>]*?numpy=\s*(?=[\w\[])|(?<=[\])])[ \t]*>|<NDArray [^<>\n]*>",
        rf"\b(?:dtype|device|requires_grad|grad_fn|weak_type|layout)\s?=\s?(?=[<'\"A-Za-z]){_VALUE}",
        r"\bshape\s?=\s?\([\d,\s]*\)",
        rf"(?<=[\])])(?:\s*,\s*[A-Za-z_]\w*\s?=\s?{_VALUE})+(?=\s*,?\s*\))",
        r"(?<=[\])])(?:\.\w+\([^()\[\]{}]*\))+",
        rf"(?<![\w.])(?:[A-Za-z_]\w*\.)*(?:{_WRAPPED})(?=\s?\()",
        r"(?<![\w.])(?:[A-Za-z_]\w*\.)*[A-Z]?[A-Za-z_]*[Aa]rray(?=\s?\()",
        r"(?<![\w.])(?:[A-Za-z_]\w*\.)*[Tt]ensor(?=\s?\()",
    )
)
_TOOL = re.compile(r"(?<![\w.])[A-Za-z_][\w.]*(?=\(\s?[\[{(])")
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^“”\n]*”|(?<!\w)'[^'\n]*'(?!\w)")
_APART = re.compile(r"[\s,;|:=\[\](){}]")
_SPECIAL = re.compile(
    r"(?<![\w.])(?:"
    r"(?P<percent>[+-]?(?:\d+(?:\.\d*)?|\.\d+)\s?%)"
    r"|(?P<grouped>[+-]?\d+(?:_\d+)+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])"
    r"|(?P<single>[+-]?\d+\.\d*[fF])(?![\w.])"
    r"|(?P<vulgar>[+-]?\d*[¼½¾⅐-⅞↉])(?![\w.])"
    r"|(?P<power>[+-]?\d+(?:\.\d*)?\s?[×·*]\s?10\s?(?:(?:\^|\*\*)\s?[({]?[+-]?\d+[)}]?|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))"
    r")",
    re.ASCII,
)
_NUMBER = re.compile(r"(?<![\w.])[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\w.])", re.ASCII)
_SIGNS = re.compile(r"π|\bpi\b|√|\*|\^|×|÷")
_OF_LIST = re.compile(r"[^,;\n\[\]{}]*[\[{].*[\]}][^,;\[\]{}]*", re.S)
_ENDS = re.compile(r"[\s,;|:=\[\]{}]")
_GOES_ON = re.compile(r"[-+*/^×÷·\w.(]")
_ARITHMETIC = re.compile(r"[^\s,;|:\[\]{}=]+")


@dataclass
class Source:
    """A text made ready to be read.

    Attributes:
        typed: as a person typed it.
        plain: in plain characters, of the same length.
        mask: the same without what is no number and no name; what separates nothing in a
            number or a quoted name is HELD there.
        known: by where it starts and ends, the value of a number that is more than digits, or
            why it has none.
        mask_before_commas: the same before numbers with commas were held together.
        commas: what the commas are.
        percent: whether numbers are written with %.
        foot: whether pandas says of what type the numbers are.
        names: of lists that were taken away, "a" of "a = [1, 2]".
        shortened: where a print leaves numbers out.
    """

    typed: str
    plain: str
    mask: str
    known: dict[tuple[int, int], float | Text] = field(default_factory=dict)
    mask_before_commas: str = ""
    commas: Commas = "between"
    percent: bool = False
    foot: bool = False
    names: list[str] = field(default_factory=list)
    shortened: tuple[int, int] | None = None


def prepared(text: str, commas: Commas | None = None, *, percent: bool = True) -> Source:
    """Return a text made ready.

    Args:
        text: as typed.
        commas: what the commas are; None finds it out.
        percent: whether 50% is 0.5 and not 50.
    """
    half = plain(text)
    source = Source(text, half, half)
    _drop_noise(source)
    _hold_quoted(source)
    left_out = SHORTENED.search(source.mask)
    source.shortened = left_out.span() if left_out else None
    _compute(source)
    source.mask_before_commas = source.mask
    source.commas = commas_of(source.mask) if commas is None else commas
    _know(source, list(spans(source.mask, source.commas)))
    special = list(_SPECIAL.finditer(source.mask))
    source.percent = any(found["percent"] for found in special)
    _know(source, [(*each.span(), _worth(each, percent=percent)) for each in special])
    return source


def _edited(mask: str, edits: list[tuple[int, int, str]]) -> str:
    """Return a text with pieces of it replaced by others of the same length, in their order."""
    parts, at = [], 0
    for start, end, instead in edits:
        parts += [mask[at:start], instead]
        at = end
    return "".join([*parts, mask[at:]])


def _blank(source: Source, found: list[re.Match[str]]) -> None:
    source.mask = _edited(source.mask, [(*each.span(), _spaces(each)) for each in found])


def _know(source: Source, found: list[tuple[int, int, float | None]]) -> None:
    """Remember what pieces of the text are worth, and let nothing in them separate."""
    for start, end, value in found:
        if value is None or math.isnan(value):
            said = short(source.plain[start:end])
            source.known[start, end] = sentences.NO_VALUE.fill(word=said)
        else:
            source.known[start, end] = value
    source.mask = _edited(source.mask, [(a, b, HELD * (b - a)) for a, b, _ in found])


def _drop_noise(source: Source) -> None:
    if _LATEX.search(source.mask):
        made = re.sub(r"\\\\", " \n", source.mask)
        source.mask = re.sub(
            r"\\[A-Za-z]+(?:\{[A-Za-z*]*\})?|&|\$", lambda m: " " * len(m[0]), made
        )
    source.mask = source.mask.translate({ord("│"): "|", ord("┃"): "|"})
    foot = list(_FOOT.finditer(source.mask))
    source.foot = bool(foot)
    _blank(source, foot)
    for pattern in _NOISE:
        source.mask = pattern.sub(_spaces, source.mask)
    _drop_counts(source)
    _blank(source, [f for f in _TOOL.finditer(source.mask) if not CALL.match(f[0] + "(")])
    assigned = [f for f in _ASSIGNED.finditer(source.mask) if _holds_list(source.mask, f.end())]
    source.names = [found[1] for found in assigned]
    _blank(source, assigned)


def _spaces(found: re.Match[str]) -> str:
    return "".join(c if c in _KEPT else " " for c in found.group())


def _drop_counts(source: Source) -> None:
    """Take away numbers that only count the lines: "[1]" of R, "1." of a list of names."""
    lines = [line for line in source.mask.split("\n") if line.strip()]
    counted = list(_COUNTED.finditer(source.mask))
    if counted and len(counted) == len(lines) and counted[0][1] == "1":
        _blank(source, counted)
    numbered = list(_NUMBERED.finditer(source.mask))
    counts = [int(found[1]) for found in numbered]
    if len(counts) == len(lines) and counts == list(range(1, len(counts) + 1)):
        _blank(source, numbered)
    bracketed = list(_BRACKETED.finditer(source.mask))
    counts = [int(found[2]) for found in bracketed]
    if len(counts) == len(lines) > 1 and counts == [counts[0] + n for n in range(len(counts))]:
        signs = [found.span(group) for found in bracketed for group in (1, 3)]
        source.mask = _edited(source.mask, [(a, b, " " * (b - a)) for a, b in signs])


def _holds_list(mask: str, start: int) -> bool:
    """Say whether at least two numbers stand in the brackets, or lines, that begin here."""
    deep, numbers, word = 0, 0, ""
    for character in mask[start : start + 2000]:
        deep += (character in "[({") - (character in "])}")
        if character in " \t\n,;[](){}":
            numbers += word[:1].isdigit() or word[1:2].isdigit()
            word = ""
            if deep <= 0 and character in "])}":
                break
        else:
            word += character
    return numbers + (word[:1].isdigit() or word[1:2].isdigit()) > 1


def _hold_quoted(source: Source) -> None:
    """Let nothing separate in a quoted name; a quoted list is a list."""
    whole, edits = source.mask.strip(), []
    for found in _QUOTED.finditer(source.mask):
        inner = found.group()[1:-1]
        if found.group() != whole and any(map(str.isalpha, inner)) and _APART.search(inner):
            edits.append((*found.span(), found[0][0] + _APART.sub(HELD, inner) + found[0][-1]))
    source.mask = _edited(source.mask, edits)


def _compute(source: Source) -> None:
    """Find functions of numbers and other arithmetic, and what they are worth."""
    at, gone, worth = 0, [], []
    mask = source.mask
    for found in CALL.finditer(mask):
        if found.start() < at:
            continue
        end = _closing(mask, found.end())
        inside = mask[found.end() : end - 1]
        if _OF_LIST.fullmatch(inside) and not CALL.search(inside):
            gone.append((found.start(), found.end() - 1, " " * (len(found[0]) - 1)))
            worth += [
                (*each.span(), apply(found["name"], float(each[0])))
                for each in _NUMBER.finditer(mask, found.end(), end - 1)
            ]
            at = end
            continue
        start = found.start()
        while start > at and not _ENDS.match(mask[start - 1]):
            start -= 1
        while end < len(mask) and _GOES_ON.match(mask[end]):
            end = _closing(mask, end + 1) if mask[end] == "(" else end + 1
        worth.append((start, end, compute(source.plain[start:end])))
        at = end
    source.mask = _edited(mask, gone)
    _know(source, worth)
    sums = [found for found in _ARITHMETIC.finditer(source.mask) if _is_arithmetic(found[0])]
    values = [(*found.span(), compute(found[0])) for found in sums]
    _know(source, [found for found in values if found[2] is not None])


def _is_arithmetic(text: str) -> bool:
    """Say whether a text needs computing: a fraction and a sign before a number do not."""
    return bool(_SIGNS.search(text)) and bool(re.search(r"\d|√|/|^[-+]", text))


def _closing(mask: str, start: int) -> int:
    """Return the place after the bracket that closes what was opened before ``start``."""
    deep = 1
    for place in range(start, len(mask)):
        deep += (mask[place] == "(") - (mask[place] == ")")
        if not deep:
            return place + 1
    return len(mask)


def _worth(found: re.Match[str], *, percent: bool) -> float | None:
    """Return what a number in a special form is worth."""
    said = found.group()
    if found["percent"]:
        return float(said.rstrip("% ")) / (100.0 if percent else 1.0)
    if found["grouped"]:
        return float(said.replace("_", ""))
    if found["vulgar"]:
        size = float(said[:-1].lstrip("+-") or 0) + unicodedata.numeric(said[-1])
        return -size if said[0] == "-" else size
    return float(said[:-1]) if found["single"] else compute(re.sub(r"[{}()]", "", said))
