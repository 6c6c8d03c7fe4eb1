"""What an exported file is to be: its name, its size."""

from pathlib import Path

from app import words
from app.cli.error import CliError
from app.cli.reading import Arguments
from app.cli.values import numbers
from core.text import Text

_MOST_PIXELS = 100_000_000  # 400 MB while it is painted


def wanted_size(arguments: Arguments) -> tuple[int, int]:
    """Return the width and height of a picture in logical pixels.

    Raises:
        CliError: if they are not two whole numbers from 200 to 8000.
    """
    asked = arguments.one("--size") or "1280x800"
    width, _, height = asked.lower().partition("x")
    fits = all(word.isascii() and word.isdigit() and len(word) < 5 for word in (width, height))
    if not fits or not all(200 <= int(word) <= 8000 for word in (width, height)):
        raise CliError(
            Text(
                en=f"--size must look like 1280x800, each side from 200 to 8000, not {asked}.",
                zh=f"--size 要寫成像 1280x800，寬高各 200 到 8000，不能是 {asked}。",
            )
        )
    return int(width), int(height)


def wanted_scale(arguments: Arguments) -> float:
    """Return how many pixels a PNG has per logical pixel.

    Raises:
        CliError: if it is not a number from 1 to 4, or makes a picture too large to hold.
    """
    scale = numbers(arguments, "--scale", 1)[0] if arguments.has("--scale") else 1.0
    if not 1.0 <= scale <= 4.0:
        raise CliError(Text(en="--scale must be from 1 to 4.", zh="--scale 必須介於 1 與 4 之間。"))
    width, height = wanted_size(arguments)
    if width * height * scale**2 > _MOST_PIXELS:
        raise CliError(
            Text(
                en=f"--size times --scale makes more than {_MOST_PIXELS:,} pixels.",
                zh=f"--size 乘上 --scale 超過 {_MOST_PIXELS:,} 個像素。",
            )
        )
    return scale


def wanted_output(arguments: Arguments, suffixes: tuple[str, ...]) -> Path:
    """Return the file to write.

    Raises:
        CliError: if none was named or its kind is unknown.
    """
    listed = " ".join(suffixes)
    name = arguments.one("--output")
    if name is None:
        raise CliError(
            Text(
                en=f"export needs --output FILE, ending in one of {listed}.",
                zh=f"export 需要 --output 檔名，結尾是 {listed} 其中之一。",
            )
        )
    path = Path(name)
    if path.suffix.lower() not in suffixes:
        raise CliError(words.WRONG_KIND.fill(name=name, listed=listed))
    return path
