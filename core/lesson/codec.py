"""Lesson files: a lesson to JSON and back.

Whatever is wrong with the settings of one step makes that step a page which says so; the
rest of the lesson works, and saving it keeps the step's own words.
"""

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar, get_args, get_type_hints

from core.lesson.lesson import ASK_KINDS, LEVELS, Lesson, Option, Question, Step
from core.resolve import validate
from core.state import PanelKey, State
from core.state.codec import (
    VERSION,
    check_version,
    json_text,
    parse_json,
    plain,
    read_value,
)
from core.state_parts import StateError
from core.text import Text

FORMAT = "activation-lab-lesson"
LONGEST = 2_000_000
"""Characters of a lesson file."""
NOT_A_LESSON = Text(
    en="This is not a lesson of Activation Lab. Choose a file that was saved as a lesson; its"
    " name ends in .activationlab.",
    zh="這不是啟動函數實驗室的課程。請選擇存成課程的檔案，檔名結尾是 .activationlab。",
)
_NOT_STEPS = Text(
    en='In the file, "{place}" must be a list of steps.',
    zh="檔案中的「{place}」必須是步驟的清單。",
)
_NOT_OBJECT = Text(
    en='In the file, "{place}" must be an object with named values.',
    zh="檔案中的「{place}」必須是一個含名稱與值的物件。",
)
_NOT_TEXT = Text(
    en='In the file, "{place}" must be words in "zh" or "en", as in {{"zh": "…", "en": "…"}}.',
    zh='檔案中的「{place}」必須是 zh 或 en 的文字，例如 {{"zh": "…", "en": "…"}}。',
)
_UNKNOWN = Text(
    en='In the file, "{place}" is not known; known are {known}.',
    zh="檔案中的「{place}」是本程式不認得的名稱；認得的有 {known}。",
)
_OF_CHOICE = Text(
    en='In the file, "{place}" must be one of {known}.',
    zh="檔案中的「{place}」必須是下列其中之一：{known}。",
)
_UNUSABLE = Text(
    en='In the file, "{place}" cannot be used: {reason}.',
    zh="檔案中的「{place}」無法使用：{reason}。",
)
_PANELS: tuple[PanelKey, ...] = get_args(PanelKey)
_PARTS: dict[str, Any] = get_type_hints(State)
_STEP = (
    "id",
    "panel",
    "state",
    "say",
    "ask",
    "conceal",
    "reveal",
    "notes",
    "controls",
    "spotlight",
    "seconds",
)
_QUESTION = ("text", "kind", "quantity", "at", "options")
_REVEAL = ("say", "state")

T = TypeVar("T")


def is_lesson(text: str) -> bool:
    """Say whether a text says of itself that it is a lesson."""
    if FORMAT not in text or len(text) > LONGEST:
        return False
    try:
        document = parse_json(text, LONGEST)
    except StateError:
        return False
    return isinstance(document, dict) and document.get("format") == FORMAT


def read_lesson(text: str) -> Lesson:
    """Read a lesson back.

    Raises:
        StateError: if the text is no lesson, is from a newer version, or its frame (title,
            minutes, the list of steps, their ids) cannot be used; it names the place.
    """
    document = parse_json(text, LONGEST)
    if not isinstance(document, dict) or document.pop("format", None) != FORMAT:
        raise StateError(NOT_A_LESSON)
    check_version(document.pop("version", None))
    _know(document, ("title", "minutes", "steps"), "")
    steps = document.get("steps", [])
    if not isinstance(steps, list):
        raise StateError(_NOT_STEPS.fill(place="steps"))
    read = tuple(_step(step, f"steps[{n}]", n) for n, step in enumerate(steps))
    title = _text(document.get("title"), "title")
    minutes = read_value(int, document.get("minutes", 0), "minutes")
    return _made("title, minutes, steps", lambda: Lesson(title, minutes, read))


def write_lesson(lesson: Lesson) -> str:
    """Return a lesson as JSON text; what a step does not say is left out."""
    document: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "title": _words(lesson.title),
        "minutes": lesson.minutes,
        "steps": [_told(step) for step in lesson.steps],
    }
    return json_text(document)


def _told(step: Step) -> dict[str, Any]:
    if step.source:
        kept: dict[str, Any] = json.loads(step.source)
        return kept
    reveal = {"say": _words(step.reveal), "state": _settings(step.revealed_part)}
    told = {
        "id": step.id,
        "panel": step.panel,
        "state": _settings(step.part),
        "say": _words(step.say),
        "ask": _asked(step.ask),
        "conceal": step.conceal,
        "reveal": {key: value for key, value in reveal.items() if value},
        "notes": _words(step.notes),
        "controls": dict(step.controls),
        "spotlight": step.spotlight,
        "seconds": step.seconds,
    }
    return {key: value for key, value in told.items() if value or key == "state"}


def _asked(ask: Question | None) -> dict[str, Any]:
    if ask is None:
        return {}
    told = {
        "text": _words(ask.text),
        "kind": ask.kind,
        "quantity": ask.quantity,
        "at": ask.at if ask.at != 1 else 0,
        "options": [
            {"text": _words(one.text), "low": _end(one.low), "high": _end(one.high)}
            for one in ask.options
        ],
    }
    return {key: value for key, value in told.items() if value}


def _words(text: Text | None) -> dict[str, str]:
    return {} if text is None else {"zh": text.zh, "en": text.en}


def _settings(part: object) -> dict[str, Any]:
    return {} if part is None else plain(part)


def _end(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _step(data: object, where: str, number: int) -> Step:
    """Return a step, or the page that says why there is none."""
    try:
        return _usable(_object(data, where), where)
    except StateError as error:
        # Told apart by its place, whatever it calls itself.
        return Step(f"?{number + 1}", mistake=error.message, source=json.dumps(_writable(data)))


def _writable(data: object) -> object:
    """Return what a file says, as it can be written again: 1e999 is no number there."""
    if isinstance(data, dict):
        return {key: _writable(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_writable(value) for value in data]
    return str(data) if isinstance(data, float) and math.isinf(data) else data


def _usable(data: Mapping[str, object], where: str) -> Step:
    _know(data, _STEP, where)
    panel: PanelKey = _one_of(_PANELS, data.get("panel"), f"{where}.panel")
    part = _part(panel, data.get("state", {}), f"{where}.state")
    ask = _object(data.get("ask", {}), f"{where}.ask")
    _know(ask, _QUESTION, f"{where}.ask")
    reveal = _object(data.get("reveal", {}), f"{where}.reveal")
    _know(reveal, _REVEAL, f"{where}.reveal")
    controls = _object(data.get("controls", {}), f"{where}.controls")
    made: dict[str, Any] = {
        "id": read_value(str, data.get("id"), f"{where}.id"),
        "panel": panel,
        "part": part,
        "say": _optional(data.get("say"), f"{where}.say"),
        "ask": _question(ask, f"{where}.ask") if ask else None,
        "conceal": read_value(bool, data.get("conceal", False), f"{where}.conceal"),
        "reveal": _optional(reveal.get("say"), f"{where}.reveal.say"),
        "revealed_part": _part(panel, reveal["state"], f"{where}.reveal.state")
        if "state" in reveal
        else None,
        "notes": _optional(data.get("notes"), f"{where}.notes"),
        "controls": tuple(
            (name, _one_of(LEVELS, level, f"{where}.controls.{name}"))
            for name, level in controls.items()
        ),
        "spotlight": read_value(str, data.get("spotlight", ""), f"{where}.spotlight"),
        "seconds": read_value(int, data.get("seconds", 0), f"{where}.seconds"),
    }
    return _made(where, lambda: Step(**made))


def _part(panel: PanelKey, data: object, where: str) -> object:
    part: object = read_value(_PARTS[panel], data, where)
    try:
        validate(replace(State(), **{panel: part}))  # type: ignore[arg-type]  # its part
    except StateError as error:
        raise StateError(_UNUSABLE.fill(place=where, reason=_clause(error.message))) from error
    return part


def _question(data: Mapping[str, object], where: str) -> Question:
    options = data.get("options", [])
    if not isinstance(options, list):
        raise StateError(_NOT_STEPS.fill(place=f"{where}.options"))
    text = _text(data.get("text"), f"{where}.text")
    kind = _one_of(ASK_KINDS, data.get("kind", "open"), f"{where}.kind")
    quantity = read_value(str, data.get("quantity", ""), f"{where}.quantity")
    at = read_value(int, data.get("at", 1), f"{where}.at")
    made = tuple(_option(one, f"{where}.options[{n}]") for n, one in enumerate(options))
    return _made(where, lambda: Question(text, kind, quantity, at, made))


def _option(data: object, where: str) -> Option:
    told = _object(data, where)
    _know(told, ("text", "low", "high"), where)
    ends = [
        end if told.get(key) is None else read_value(float, told[key], f"{where}.{key}")
        for key, end in (("low", -math.inf), ("high", math.inf))
    ]
    text = _text(told.get("text"), f"{where}.text")
    return _made(where, lambda: Option(text, *ends))


def _text(data: object, where: str) -> Text:
    """Return words; where a language is missing, the other is shown."""
    if not isinstance(data, dict) or not data.keys() <= {"zh", "en"}:
        raise StateError(_NOT_TEXT.fill(place=where))
    said = {key: read_value(str, value, f"{where}.{key}") for key, value in data.items()}
    said = {key: value for key, value in said.items() if value.strip()}
    if not said:
        raise StateError(_NOT_TEXT.fill(place=where))
    other = next(iter(said.values()))
    return Text(en=said.get("en", other), zh=said.get("zh", other))


def _optional(data: object, where: str) -> Text | None:
    return None if data is None else _text(data, where)


def _object(data: object, where: str) -> dict[str, object]:
    if not isinstance(data, dict):
        raise StateError(_NOT_OBJECT.fill(place=where))
    return data


def _know(data: Mapping[str, object], known: tuple[str, ...], where: str) -> None:
    for name in data:
        if name not in known:
            place = f"{where}.{name}" if where else name
            raise StateError(_UNKNOWN.fill(place=place, known=", ".join(known)))


def _one_of(known: tuple[Any, ...], data: object, where: str) -> Any:
    if data not in known:
        raise StateError(_OF_CHOICE.fill(place=where, known=", ".join(known)))
    return data


def _made(where: str, make: Callable[[], T]) -> T:
    """Return what is made of values that fit one by one, or say what it lacks as a whole."""
    try:
        return make()
    except StateError as error:
        raise StateError(_UNUSABLE.fill(place=where, reason=_clause(error.message))) from error


def _clause(said: Text) -> Text:
    """Return a sentence without its full stop, to stand inside another."""
    return Text(en=said.en.rstrip("."), zh=said.zh.rstrip("。"))
