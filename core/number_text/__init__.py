"""Numbers as people type, paste and read them."""

from core.number_text.edit import with_another, with_label, with_value, without
from core.number_text.format import MINUS, format_number, percent, write_numbers
from core.number_text.parse import Notice, Numbers, Other, parse_number, parse_numbers
from core.number_text.parsed import Mistake, NumberError

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
    "percent",
    "with_another",
    "with_label",
    "with_value",
    "without",
    "write_numbers",
]
