"""Makes the fonts that the Linux executable carries, out of those of the build machine.

Windows and macOS come with Chinese fonts; a Linux may have none, so the executable brings
the letters it needs. The repository holds no font.
"""

import logging
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from app.fonts import CARRIED
from release.project import NOTO, installed

_ASCENT, _DESCENT = 0.92, 0.26  # of the letters' size: a symbol never widens its line
logging.getLogger("fontTools").setLevel(logging.ERROR)  # it lists every glyph otherwise
_NAME_IDS = {"family": (1, 16), "whole": (3, 4), "postscript": (6,)}


class FontsMissingError(Exception):
    """The build machine lacks a font, or no font here has a character."""


@dataclass(frozen=True, slots=True)
class Source:
    """A font file of the build machine.

    Attributes:
        path: the file.
        family: the one wanted, where the file holds several; empty for the only one.
        style: "Regular" or "Bold".
    """

    path: Path
    family: str = ""
    style: str = "Regular"

    def open(self) -> TTFont:
        """Read the font.

        Raises:
            FontsMissingError: if it is not there.
        """
        if not self.path.is_file():
            raise FontsMissingError(f"{self.path} is missing: apt install fonts-noto-cjk")
        if not self.family:
            return TTFont(self.path)
        for number in range(64):
            font = TTFont(self.path, fontNumber=number, lazy=True)
            if font["name"].getDebugName(1) == self.family:
                return font
            font.close()
        raise FontsMissingError(f"{self.path} holds no {self.family}")


def chinese_sources() -> tuple[Source, ...]:
    """Return the build machine's Chinese, in the shapes that Taiwan reads."""
    return tuple(
        Source(NOTO / f"NotoSansCJK-{style}.ttc", "Noto Sans CJK TC", style)
        for style in ("Regular", "Bold")
    )


def symbol_sources() -> tuple[Source, ...]:
    """Return what fills the gaps of the Chinese font: fonts that ziamath brings along."""
    return tuple(
        Source(installed(package) / "fonts" / name)
        for package, name in (
            ("ziafont", "DejaVuSans.ttf"),
            ("ziamath", "STIXTwoMath-Regular.ttf"),
        )
    )


def make_fonts(letters: set[str], folder: Path) -> list[Path]:
    """Write the fonts that together have every letter; return their files.

    Raises:
        FontsMissingError: if a source is missing, or a letter is in none of them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made, missing = [], letters
    for source in chinese_sources():
        path = folder / f"activation-lab-{source.style.lower()}.otf"
        missing = letters - _write(source, letters, CARRIED[0], path)
        made.append(path)
    for family, source in zip(CARRIED[1:], symbol_sources(), strict=True):
        path = folder / f"{family.lower().replace(' ', '-')}.ttf"
        missing = missing - _write(source, missing, family, path)
        made.append(path)
    if missing:
        raise FontsMissingError(f"no font here has {' '.join(sorted(missing))}")
    return made


def covered(paths: list[Path]) -> set[str]:
    """Return every letter that one of these fonts has."""
    letters: set[str] = set()
    for path in paths:
        with TTFont(path) as font:
            letters.update(map(chr, font.getBestCmap() or ()))
    return letters


def _write(source: Source, letters: set[str], family: str, path: Path) -> set[str]:
    """Write those letters that a source has under another family's name; return them."""
    font = source.open()
    options = subset.Options(hinting=False, notdef_outline=True, name_IDs=["*"], drop_tables=[])
    options.drop_tables += ["BASE", "DSIG", "FFTM", "MATH", "VORG", "vhea", "vmtx"]
    options.layout_features = ["ccmp", "kern", "mark", "mkmk"]
    maker = subset.Subsetter(options)
    maker.populate(unicodes=[ord(letter) for letter in letters])
    maker.subset(font)
    _rename(font, family, source.style)
    _level(font)
    font.save(path)
    font.close()
    return covered([path])


def _rename(font: TTFont, family: str, style: str) -> None:
    """Give the subset a name of its own, so that it never stands in for the full font."""
    words = {
        "family": family,
        "whole": f"{family} {style}",
        "postscript": f"{family}-{style}".replace(" ", ""),
    }
    for record in list(font["name"].names):
        if record.nameID in (16, 17, 21, 22, 25):
            font["name"].removeNames(nameID=record.nameID)
    for record in font["name"].names:
        for kind, numbers in _NAME_IDS.items():
            if record.nameID in numbers:
                record.string = words[kind]
    if "CFF " in font:
        font["CFF "].cff.fontNames = [words["postscript"]]


def _level(font: TTFont) -> None:
    """Give all the subsets the same height of line."""
    units = font["head"].unitsPerEm
    up, down = round(_ASCENT * units), round(_DESCENT * units)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = up, -down, 0
    metrics = font["OS/2"]
    metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap = up, -down, 0
    metrics.usWinAscent, metrics.usWinDescent = up, down
