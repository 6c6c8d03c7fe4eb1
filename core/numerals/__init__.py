"""Numbers as people type, paste and read them."""

from core.numerals.mistake import Mistake, NumberError
from core.numerals.shown import MINUS, format_number
from core.numerals.typed import Numbers, parse_number, parse_numbers

__all__ = [
    "MINUS",
    "Mistake",
    "NumberError",
    "Numbers",
    "format_number",
    "parse_number",
    "parse_numbers",
]
