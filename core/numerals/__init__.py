"""Numbers as people type, paste and read them."""

from core.numerals.mistake import Mistake, NumberError
from core.numerals.rewriting import (
    with_another,
    with_label,
    with_value,
    without,
)
from core.numerals.shown import MINUS, format_number
from core.numerals.typed import Notice, Numbers, Other, parse_number, parse_numbers
from core.numerals.written import write_numbers

__all__ = [
    "MINUS",
    "Mistake",
    "Notice",
    "NumberError",
    "Numbers",
    "Other",
    "format_number",
    "parse_number",
    "parse_numbers",
    "with_another",
    "with_label",
    "with_value",
    "without",
    "write_numbers",
]
