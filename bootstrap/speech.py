"""Sentences in both languages, before the program that chooses one can be started."""

import sys


def say(english: str, chinese: str) -> None:
    """Print a sentence in both languages, whatever the console can show."""
    for words in (chinese, english):
        encoding = sys.stdout.encoding or "ascii"
        sys.stdout.write(words.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stdout.flush()
