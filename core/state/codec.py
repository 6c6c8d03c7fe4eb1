"""Frozen values to JSON and back: versioned, bounded, and clear about mistakes."""

import difflib
import json
import math
import types
from dataclasses import MISSING, asdict, fields, is_dataclass
from typing import Any, Literal, NoReturn, TypeVar, get_args, get_origin, get_type_hints

from core.state_parts import StateError
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
    """Return a frozen dataclass as JSON text, its floats exact."""
    return json_text({"format": FORMAT, "version": VERSION} | plain(value))


def plain(value: Any) -> dict[str, Any]:
    """Return a frozen dataclass as JSON knows it; what says nothing is left out."""
    return asdict(value, dict_factory=_told)


def json_text(document: dict[str, Any]) -> str:
    """Return a document as JSON text.

    Half a character, which a paste may bring and no file can hold, becomes U+FFFD.
    """
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _told(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {name: v for name, v in pairs if not (name in _UNSAID and v == _UNSAID[name])}


def read_json(cls: type[T], text: str) -> T:
    """Read a frozen dataclass back.

    Raises:
        StateError: with a sentence that says what is wrong and where.
    """
    document = parse_json(text, LONGEST)
    if not isinstance(document, dict) or document.pop("format", None) != FORMAT:
        raise StateError(NOT_OURS)
    check_version(document.pop("version", None))
    return read_value(cls, document, "")


def parse_json(text: str, longest: int) -> object:
    """Return what a JSON text holds, if it is bounded and every number in it is finite.

    Args:
        text: of a file.
        longest: characters that it may have.

    Raises:
        StateError: with a sentence that says what is wrong and where.
    """
    if len(text) > longest:
        raise StateError(
            Text(
                en=f"The file is too long: {len(text):,} characters, at most {longest:,}.",
                zh=f"檔案太長：有 {len(text):,} 個字元，最多 {longest:,} 個。",
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


def check_version(version: object) -> None:
    """Raise StateError unless this program can read a version of the format."""
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


MOST_ITEMS = 4096


def read_value(hint: type[T], data: object, where: str) -> T:
    """Return ``data`` as a value of the type ``hint``.

    Args:
        hint: a frozen dataclass, bool, int, float, str, a Literal, ``X | None``,
            ``tuple[X, ...]`` or ``tuple[X, Y]``.
        data: what the JSON parser returned.
        where: the path to it, for the sentence about a mistake.

    Raises:
        StateError: if the data does not fit the type or a bound.
    """
    value: T = _read(hint, data, where)
    return value


def _read(hint: Any, data: object, where: str) -> Any:
    if is_dataclass(hint) and isinstance(hint, type):
        return _read_dataclass(hint, data, where)
    origin = get_origin(hint)
    if origin is Literal:
        return _read_choice(get_args(hint), data, where)
    if origin is tuple:
        return _read_tuple(get_args(hint), data, where)
    if origin is types.UnionType:
        inner = next(arg for arg in get_args(hint) if arg is not types.NoneType)
        return None if data is None else _read(inner, data, where)
    return _read_plain(hint, data, where)


def _read_dataclass(cls: Any, data: object, where: str) -> Any:
    if not isinstance(data, dict):
        _fail(where, "an object with named values", "一個含名稱與值的物件")
    hints = get_type_hints(cls)
    names = [field.name for field in fields(cls)]
    for name in data:
        if name not in names:
            near = difflib.get_close_matches(str(name), names, n=1)
            _unknown(_path(where, name), near[0] if near else None)
    for field in fields(cls):
        if field.default is field.default_factory is MISSING and field.name not in data:
            _lacks(where, field.name)
    values = {name: _read(hints[name], item, _path(where, name)) for name, item in data.items()}
    try:
        return cls(**values)
    except StateError as error:
        raise StateError(
            Text(
                en='In the file, "{place}" cannot be used: {reason}.',
                zh="檔案中的「{place}」無法使用：{reason}。",
            ).fill(place=where or Text(en="the whole", zh="整體"), reason=error.message)
        ) from error


def _read_choice(choices: tuple[Any, ...], data: object, where: str) -> Any:
    if data not in choices:
        listed = ", ".join(map(str, choices))
        _fail(where, f"one of {listed}", f"下列其中之一：{listed}")
    return data


def _read_tuple(hints: tuple[Any, ...], data: object, where: str) -> tuple[Any, ...]:
    if not isinstance(data, list) or len(data) > MOST_ITEMS:
        _fail(where, f"a list of at most {MOST_ITEMS} items", f"最多 {MOST_ITEMS} 項的清單")
    if hints[-1] is Ellipsis:
        hints = (hints[0],) * len(data)
    if len(data) != len(hints):
        _fail(where, f"a list of {len(hints)} items", f"含 {len(hints)} 項的清單")
    return tuple(
        _read(hint, item, f"{where}[{index}]")
        for index, (hint, item) in enumerate(zip(hints, data, strict=True))
    )


def _read_plain(hint: Any, data: object, where: str) -> Any:
    if hint is float:
        return _read_float(data, where)
    wanted = {
        bool: ("true or false", "true 或 false"),
        int: ("a whole number", "整數"),
        str: ("a text in quotation marks", "加引號的文字"),
    }[hint]
    if not isinstance(data, hint) or (hint is int and isinstance(data, bool)):
        _fail(where, *wanted)
    if isinstance(data, str) and not _whole(data):
        _fail(where, "a text without halves of characters", "沒有殘缺字元的文字")
    return data


def _whole(text: str) -> bool:
    """Say whether a text can be written down: JSON can name halves of characters."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _read_float(data: object, where: str) -> float:
    if isinstance(data, bool) or not isinstance(data, int | float):
        _fail(where, "a number", "數字")
    try:
        number = float(data)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        _fail(where, "a number that float64 can hold", "float64 裝得下的數字")
    return number


def _path(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _fail(where: str, en: str, zh: str) -> NoReturn:
    place = where or "the whole"
    raise StateError(
        Text(en=f'In the file, "{place}" must be {en}.', zh=f"檔案中的「{place}」必須是{zh}。")
    )


def _lacks(where: str, name: str) -> NoReturn:
    raise StateError(
        Text(
            en='In the file, "{place}" lacks "{name}".', zh="檔案中的「{place}」缺少「{name}」。"
        ).fill(place=where, name=name)
    )


def _unknown(where: str, near: str | None) -> NoReturn:
    en = f'The file names "{where}", which this program does not know.'
    zh = f"檔案中的「{where}」是本程式不認得的名稱。"
    if near:
        en += f' Did you mean "{near}"?'
        zh += f"是否為「{near}」？"
    raise StateError(Text(en=en, zh=zh))
