"""Reads arguments by the table of options, and says what cannot be understood.

argparse is not used: its sentences are English only, and it takes "-1e3" for an option
(docs/decisions records this).
"""

import difflib
from dataclasses import dataclass

from app.cli.options import COMMANDS, MANY, WINDOW, Command, Option
from core.text import Text

BAD_ARGUMENTS = 2
"""Exit code for arguments that make no sense."""


class CliError(ValueError):
    """One clear sentence for the person at the terminal.

    Attributes:
        message: what is wrong and what would be right.
    """

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


@dataclass(frozen=True, slots=True)
class Arguments:
    """What was asked for.

    Attributes:
        command: the command.
        given: the values of each option that was given, by its flag.
    """

    command: Command
    given: dict[str, tuple[str, ...]]

    def one(self, flag: str) -> str | None:
        """Return an option's only value, or None if it was not given."""
        values = self.given.get(flag)
        return values[0] if values else None

    def has(self, flag: str) -> bool:
        """Say whether an option was given."""
        return flag in self.given


def read_arguments(words: list[str]) -> Arguments:
    """Understand the command line.

    Raises:
        CliError: for an unknown command or option, or a missing value.
    """
    command, rest = _command(words)
    given: dict[str, tuple[str, ...]] = {}
    while rest:
        flag, equals, value = rest.pop(0).partition("=")
        option = _option(command, flag)
        if option.flag in given:
            raise CliError(Text(en=f"{flag} is given twice.", zh=f"{flag} 出現了兩次。"))
        if equals and not option.count:
            raise CliError(
                Text(en=f"{flag} takes no value.", zh=f"{flag} 後面不能加「={value}」。")
            )
        given[option.flag] = (value,) if equals else _values(option, rest)
    return Arguments(command, given)


def _command(words: list[str]) -> tuple[Command, list[str]]:
    if not words or words[0].startswith("-"):
        return WINDOW, list(words)
    if words[0].lower().endswith((".json", ".activationlab")):  # a file that was double-clicked
        return WINDOW, ["--file", *words]
    named = {command.name: command for command in COMMANDS if command.name}
    if words[0] not in named:
        raise CliError(_unknown(words[0], Text(en="command", zh="指令"), list(named)))
    return named[words[0]], list(words[1:])


def _option(command: Command, flag: str) -> Option:
    if flag == "-h":
        flag = "--help"
    if not flag.startswith("-"):
        raise CliError(
            Text(
                en=f'"{flag}" is where an option is expected; options begin with --.',
                zh=f"「{flag}」的位置應該是選項；選項以 -- 開頭。",
            )
        )
    known = {option.flag: option for option in command.options}
    if flag not in known:
        shown = [option.flag for option in command.options if not option.hidden]
        raise CliError(_unknown(flag, Text(en="option", zh="選項"), shown))
    return known[flag]


def _values(option: Option, rest: list[str]) -> tuple[str, ...]:
    """Take an option's values off the front of the rest; "-1e3" is a value, "--x" is not."""
    most = len(rest) if option.count == MANY else option.count
    taken: list[str] = []
    while rest and len(taken) < most and not rest[0].startswith("--"):
        taken.append(rest.pop(0))
    if len(taken) < max(option.count, 1 if option.count == MANY else 0):
        raise CliError(
            Text(
                en=f"{option.flag} needs {option.values} after it.",
                zh=f"{option.flag} 後面要有 {option.values}。",
            )
        )
    return tuple(taken)


def _unknown(word: str, kind: Text, known: list[str]) -> Text:
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    if near:
        said = Text(
            en='There is no {kind} "{word}". Did you mean "{near}"?',
            zh="沒有「{word}」這個{kind}。是否為「{near}」？",
        )
        return said.fill(kind=kind, word=word, near=near[0])
    said = Text(
        en='There is no {kind} "{word}"; there are {known}.',
        zh="沒有「{word}」這個{kind}；可用的是 {known}。",
    )
    return said.fill(kind=kind, word=word, known=", ".join(known))
