"""Frozen values to JSON and back: versioned, bounded, and clear about mistakes."""

import json
from dataclasses import asdict
from typing import Any, NoReturn, TypeVar

from core.state.error import StateError
from core.state.reading import read_value
from core.text import Text

FORMAT = "activation-lab"
VERSION = 1
LONGEST = 12_000_000
"""Characters; a session with the largest paste that the program keeps stays below."""
_UNSAID: dict[str, object] = {"draft": None, "limits": ()}
"""Fields that are left out where they say nothing: older programs do not know them."""
_MOST_DIGITS = 400  # float64 ends before

T = TypeVar("T")


def write_json(value: Any) -> str:
    """Return a frozen dataclass as JSON text, its floats exact.

    Half a character, which a paste may bring and no file can hold, becomes U+FFFD.
    """
    document = {"format": FORMAT, "version": VERSION} | asdict(value, dict_factory=_told)
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _told(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {name: v for name, v in pairs if not (name in _UNSAID and v == _UNSAID[name])}


def read_json(cls: type[T], text: str) -> T:
    """Read a frozen dataclass back.

    Raises:
        StateError: with a sentence that says what is wrong and where.
    """
    document = _parse(text)
    if not isinstance(document, dict) or document.pop("format", None) != FORMAT:
        raise StateError(
            Text(
                en=f'This is not an Activation Lab file: it does not say "format": "{FORMAT}".',
                zh=f'這不是啟動函數實驗室的檔案：裡面沒有寫「"format": "{FORMAT}"」。',
            )
        )
    _check_version(document.pop("version", None))
    return read_value(cls, document, "")


def _parse(text: str) -> object:
    if len(text) > LONGEST:
        raise StateError(
            Text(
                en=f"The file is too long: {len(text):,} characters, at most {LONGEST:,}.",
                zh=f"檔案太長：有 {len(text):,} 個字元，最多 {LONGEST:,} 個。",
            )
        )
    try:
        return json.loads(text, parse_constant=_refuse_constant, parse_int=_whole_number)
    except json.JSONDecodeError as error:
        raise StateError(
            Text(
                en=f"The file is not valid JSON: line {error.lineno}, column {error.colno}.",
                zh=f"檔案不是正確的 JSON：第 {error.lineno} 行第 {error.colno} 個字元有誤。",
            )
        ) from error
    except RecursionError as error:
        raise StateError(
            Text(en="The file is nested too deeply.", zh="檔案的巢狀層數太深。")
        ) from error


def _whole_number(digits: str) -> int:
    """Read a whole number; Python itself fails at some thousand digits."""
    if len(digits) > _MOST_DIGITS:
        raise StateError(
            Text(
                en=f"The file holds a number of {len(digits):,} digits.",
                zh=f"檔案裡有一個 {len(digits):,} 位數的數字。",
            )
        )
    return int(digits)


def _refuse_constant(name: str) -> NoReturn:
    raise StateError(
        Text(
            en=f"The file holds {name}; numbers in it must be finite.",
            zh=f"檔案裡有 {name}；其中的數字必須是有限的。",
        )
    )


def _check_version(version: object) -> None:
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise StateError(
            Text(
                en=f'The file does not say its version; "version": {VERSION} is expected.',
                zh=f'檔案沒有寫明版本；應有「"version": {VERSION}」。',
            )
        )
    if version > VERSION:
        raise StateError(
            Text(
                en=f"The file is from a newer Activation Lab (format {version}; this program"
                f" reads up to {VERSION}). Please update the program.",
                zh=f"這個檔案來自較新的啟動函數實驗室（格式 {version}，本程式最多讀到"
                f" {VERSION}）。請更新程式。",
            )
        )
