"""The program: a window, or a command without one."""

import gc
import io
import os
import sys
import time

from app.cli.arguments import BAD_ARGUMENTS, Arguments, CliError, read_arguments
from app.cli.listing import help_text, listing
from app.cli.options import EXPORT, LIST, READ
from app.cli.read import read_function
from app.cli.state import spoken_language, wanted_language
from app.platform import NO_DISPLAY, give_console, preferred_language, program_version, say_missing
from core.text import Language


def main(words: list[str] | None = None) -> int:
    """Run the program; return its exit code: 0 done, 2 bad arguments, 3 no screen.

    Args:
        words: the command line without the program's name; sys.argv's if None.
    """
    began = time.perf_counter()
    _find_console()
    words = sys.argv[1:] if words is None else words
    language = spoken_language(words, preferred_language(os.environ))
    try:
        arguments = read_arguments(words)
        return _run(arguments, wanted_language(arguments, language), began)
    except CliError as error:
        sys.stderr.write(error.message.of(language) + "\n")
        return BAD_ARGUMENTS
    except BrokenPipeError:  # whoever read our output has had enough
        sys.stdout = None  # nothing is left to flush into
        return 0


def _run(arguments: Arguments, language: Language, began: float) -> int:
    if arguments.has("--help"):
        return _say(help_text(language, arguments.command))
    if arguments.has("--version"):
        return _say(f"Activation Lab {program_version()}")
    if arguments.command is LIST:
        return _say(listing(language))
    if arguments.command is READ:
        return _say(read_function(arguments, language))
    gc.disable()  # the start makes hardly any garbage, and looking for it takes a tenth longer
    try:
        return _run_with_qt(arguments, language, began)
    finally:
        gc.enable()


def _run_with_qt(arguments: Arguments, language: Language, began: float) -> int:
    # Qt takes most of the time to start, and the other commands do without it.
    try:
        if arguments.command is EXPORT:
            from app.cli.export import export  # noqa: PLC0415  # brings Qt
        else:
            from app.window.start import open_window  # noqa: PLC0415  # brings Qt
    except ImportError as error:
        say_missing(error)
        return NO_DISPLAY
    if arguments.command is EXPORT:
        return _say(export(arguments, language).of(language))
    return open_window(arguments, language, began)


def _say(words: str) -> int:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()
    return 0


def _find_console() -> None:
    """Let a console without Chinese letters show question marks, and none at all do no harm."""
    if sys.stdout is None or sys.stderr is None:
        from app.window.session import folder  # noqa: PLC0415  # needs Qt, and consoles are the rule

        give_console(folder())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
