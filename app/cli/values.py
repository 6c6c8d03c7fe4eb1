"""Single values of options, each with the one sentence that says what is wrong with it."""

from app.cli.arguments import Arguments, CliError
from core.interval import why_not
from core.number_text import parse_numbers
from core.text import Text

_CANNOT_SHOW = Text(en="This cannot be shown: {reason}.", zh="無法顯示：{reason}。")


def pair(arguments: Arguments, flag: str) -> tuple[float, float]:
    """Return the two ends of a range that can be shown.

    Raises:
        CliError: if they are not that.
    """
    low, high = numbers(arguments, flag, 2)
    wrong = why_not(low, high)
    if wrong is not None:
        raise CliError(about(flag, wrong))
    return low, high


def numbers(arguments: Arguments, flag: str, count: int) -> list[float]:
    """Return exactly so many numbers that were given with an option.

    Raises:
        CliError: if there are more or fewer, or one is not a number.
    """
    values = arguments.given[flag]
    if len(values) != count:
        raise CliError(
            Text(
                en=f"{flag} needs {count} numbers, with a space between them.",
                zh=f"{flag} 需要 {count} 個數字，中間用空格分開。",
            )
        )
    return [number(flag, value) for value in values]


def number(flag: str, word: str) -> float:
    """Return the one number that a word is.

    Raises:
        CliError: if it is not one.
    """
    read = parse_numbers(word)
    if read.mistakes:
        raise CliError(about(flag, read.mistakes[0].message))
    if len(read.values) != 1:
        raise CliError(
            Text(
                en=f'{flag}: "{word}" is not one number.',
                zh=f"{flag}：「{word}」不是一個數字。",
            )
        )
    return read.values[0]


def place(flag: str, word: str, known: tuple[str, ...]) -> int:
    """Return where a word stands in what an option may be.

    Raises:
        CliError: if it stands nowhere in it.
    """
    if word not in known:
        listed = ", ".join(known)
        raise CliError(
            Text(
                en=f'{flag} must be one of {listed}, not "{word}".',
                zh=f"{flag} 必須是 {listed} 其中之一，不能是「{word}」。",
            )
        )
    return known.index(word)


def sentence(message: Text) -> Text:
    """Return a reason as a sentence of its own."""
    if message.en.endswith((".", "?")):
        return message
    return _CANNOT_SHOW.fill(reason=message)


def about(flag: str, message: Text) -> Text:
    """Return a sentence about what was given with an option."""
    return Text(en=f"{flag}: {message.en}", zh=f"{flag}：{message.zh}")
