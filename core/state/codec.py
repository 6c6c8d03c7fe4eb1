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
_UNSAID: dict[str, object] = {"draft": None, "limits": (), "unit": None, "way": ()}
"""Fields that are left out where they say nothing: older programs do not know them."""
_MOST_DIGITS = 400  # float64 ends before

NOT_OURS = Text(
    en="This is not a screen that Activation Lab saved. Choose a file made with"
    ' "Save this screen as"; its name ends in .activationlab.',
    zh="這不是啟動函數實驗室儲存的畫面。請選擇用「另存目前畫面」存下的檔案，"
    "檔名結尾是 .activationlab。",
)
_EMPTY = Text(
    en="The file is empty. Save the screen again, then open that file.",
    zh="檔案是空的。請重新儲存畫面，再開啟那個檔案。",
)
_DAMAGED = Text(
    en="The file is damaged: it cannot be read from line {line}, column {column} on."
    " Save the screen again, or copy the file once more.",
    zh="檔案已損毀：從第 {line} 行第 {column} 個字元起無法讀取。請重新儲存畫面，或再複製一次檔案。",
)

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
        raise StateError(NOT_OURS)
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
        raise StateError(_unreadable(text, error)) from error
    except RecursionError as error:
        raise StateError(
            Text(en="The file is nested too deeply.", zh="檔案的巢狀層數太深。")
        ) from error


def _unreadable(text: str, error: json.JSONDecodeError) -> Text:
    """Return why a text is no JSON, in words for who has never heard of JSON."""
    if not text.strip():
        return _EMPTY
    if FORMAT in text:
        return _DAMAGED.fill(line=str(error.lineno), column=str(error.colno))
    return NOT_OURS


def _whole_number(digits: str) -> int:
    """Read a whole number; Python itself fails at some thousand digits."""
    if len(digits) > _MOST_DIGITS:
        raise StateError(
            Text(
                en=f"The file contains a number of {len(digits):,} digits.",
                zh=f"檔案裡有一個 {len(digits):,} 位數的數字。",
            )
        )
    return int(digits)


def _refuse_constant(name: str) -> NoReturn:
    raise StateError(
        Text(
            en=f"The file contains {name}; numbers in it must be finite.",
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
