"""What is copied out of a PDF is what is written in it.

Qt writes for each letter shape of a font the first code that has it. In fonts of Chinese the
radical ⾨ (U+2FA8) has the same shape as the character 門 (U+9580) and comes first, so
that whoever searches a handout for 門檻 would find nothing.
"""

import re
import unicodedata

_RADICALS = re.compile(r"[\u2e80-\u2fdf\u2329\u232a]")
# Radicals that Unicode does not call equal to the character whose shape they have; the
# second is written as a number because it is no letter of Taiwan.
_ALONE = {"\u2e92": "巳", "\u2e93": "\u5e7a", "\u2ea0": "民", "\u2ed1": "長", "\u2ed8": "青"}
_MAP = re.compile(
    rb"<< /Length (\d+) >>\nstream\n((?:(?!endstream).)*?begincmap.*?)\nendstream", re.DOTALL
)
_BLOCK = re.compile(rb"beginbfrange\n.*?endbfrange", re.DOTALL)
_RUN = re.compile(
    rb"^<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>$", re.IGNORECASE | re.MULTILINE
)
_CODE = re.compile(rb"<(2[EF23][0-9A-F]{2})>", re.IGNORECASE)
_ENTRY = re.compile(rb"(\d{10}) (\d{5} n)")
_START = re.compile(rb"startxref\n(\d+)")


def with_plain_letters(pdf: bytes) -> bytes:
    """Return a document of Qt's whose text is copied as the characters that it shows.

    Args:
        pdf: as QPdfWriter writes it, with one table of places at its end.
    """
    moved: list[tuple[int, int]] = []
    parts: list[bytes] = []
    done = 0
    for found in _MAP.finditer(pdf):
        old = found[0]
        body = _BLOCK.sub(_plain_block, found[2])
        new = old
        if body != found[2]:
            length = int(found[1]) + len(body) - len(found[2])
            new = b"<< /Length %d >>\nstream\n%s\nendstream" % (length, body)
        parts += [pdf[done : found.start()], new]
        done = found.end()
        moved.append((done, len(new) - len(old)))
    table = pdf.rindex(b"\nxref\n")
    parts.append(pdf[done:table])
    places = _ENTRY.sub(
        lambda entry: b"%010d %s" % (_moved(int(entry[1]), moved), entry[2]), pdf[table:]
    )
    parts.append(_START.sub(lambda at: b"startxref\n%d" % _moved(int(at[1]), moved), places))
    return b"".join(parts)


def _moved(place: int, moved: list[tuple[int, int]]) -> int:
    """Return where a byte lies after the pieces before it have become longer."""
    return place + sum(by for end, by in moved if end <= place)


def _plain_block(block: re.Match[bytes]) -> bytes:
    """Return a block of a character map with characters for radicals, each in its place."""
    listed = _RUN.sub(_as_list, block[0])
    return _CODE.sub(lambda code: b"<%04X>" % ord(_plain(chr(int(code[1], 16)))), listed)


def _as_list(run: re.Match[bytes]) -> bytes:
    """Write a run of letters that follow each other one by one, if radicals are among them."""
    first, last, code = (int(number, 16) for number in run.groups())
    letters = [chr(code + n) for n in range(last - first + 1)]
    if _RADICALS.search("".join(letters)) is None:
        return run[0]
    codes = b"".join(b"<%04X> " % ord(letter) for letter in letters)
    return b"<%04X> <%04X> [%s]" % (first, last, codes)


def _plain(letter: str) -> str:
    if _RADICALS.match(letter) is None:
        return letter
    return _ALONE.get(letter) or unicodedata.normalize("NFKC", letter)
