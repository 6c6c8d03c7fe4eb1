"""A sentence in every language of the program."""

from dataclasses import dataclass, fields
from typing import Literal, get_args

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Text:
    """One thing to read, in English and in Traditional Chinese as written in Taiwan.

    Both languages are required, so a sentence that was forgotten in one of
    them cannot be constructed.

    Attributes:
        en: English.
        zh: Traditional Chinese (Taiwan).

    Raises:
        TypeError: if a language is missing or is not a string.
        ValueError: if a language is empty or only white space.
    """

    en: str
    zh: str

    def __post_init__(self) -> None:
        for field in fields(self):
            words = getattr(self, field.name)
            if not isinstance(words, str):
                raise TypeError(f"Text.{field.name} must be a string, not {words!r}")
            if not words.strip():
                raise ValueError(f"Text.{field.name} is empty")

    def of(self, language: Language) -> str:
        """Return the words in one language ("en" or "zh")."""
        return self.zh if language == "zh" else self.en

    def fill(self, **values: object) -> "Text":
        """Return the same sentence with ``{name}`` places filled in both languages.

        A value that is itself a Text is put in in the matching language.
        """
        return Text(
            en=self.en.format(**{key: _in(value, "en") for key, value in values.items()}),
            zh=self.zh.format(**{key: _in(value, "zh") for key, value in values.items()}),
        )

    def __str__(self) -> str:
        return self.en


def _in(value: object, language: Language) -> object:
    return value.of(language) if isinstance(value, Text) else value
