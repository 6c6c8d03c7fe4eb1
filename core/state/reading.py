"""Reads plain JSON values into frozen dataclasses, guided by their type hints."""

import difflib
import math
import types
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Literal, NoReturn, TypeVar, get_args, get_origin, get_type_hints

from core.state.error import StateError
from core.text import Text

MOST_ITEMS = 4096
T = TypeVar("T")


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
