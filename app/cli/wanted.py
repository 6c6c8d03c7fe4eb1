"""Arguments to a State: everything that the command line can say about the screen."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

from app import words
from app.cli.error import CliError
from app.cli.reading import Arguments
from core.admission import admit_pick
from core.numerals import parse_numbers
from core.state import CurvesState, PanelKey, Pick, SoftmaxState, State, StateError, StyleKey
from core.text import LANGUAGES, Language, Text

_SHOW = ("f", "df", "d2f")


def wanted_language(arguments: Arguments, default: Language) -> Language:
    """Return the language that was asked for.

    Raises:
        CliError: for a language that the program does not speak.
    """
    asked = arguments.one("--language")
    return default if asked is None else LANGUAGES[_index("--language", asked, LANGUAGES)]


def wanted_state(arguments: Arguments, start: State) -> State:
    """Return the screen that was asked for.

    Raises:
        CliError: for anything that cannot be shown, in one sentence.
    """
    try:
        return _state(arguments, start)
    except StateError as error:
        raise CliError(error.message) from error


def _state(arguments: Arguments, start: State) -> State:
    panels: tuple[PanelKey, ...] = get_args(PanelKey)
    styles: tuple[StyleKey, ...] = get_args(StyleKey)
    panel, style = arguments.one("--panel"), arguments.one("--style")
    state = start
    if panel is not None:
        state = replace(state, panel=panels[_index("--panel", panel, panels)])
    elif arguments.has("--logits"):
        state = replace(state, panel="softmax")
    if style is not None:
        state = replace(state, style=styles[_index("--style", style, styles)])
    return replace(
        state,
        language=wanted_language(arguments, state.language),
        curves=_curves(arguments, state.curves),
        softmax=_softmax(arguments, state.softmax),
    )


def _curves(arguments: Arguments, curves: CurvesState) -> CurvesState:
    key = arguments.one("--function")
    if key is not None:
        curves = replace(curves, picks=(admit_pick(Pick(key)),), active=0)
    for name, value in _settings(arguments):
        curves = curves.tune(name, value)
    admit_pick(curves.pick)
    for other in arguments.given.get("--compare", ()):
        curves = replace(curves.add(admit_pick(Pick(other)).key), active=curves.active)
    if arguments.has("--range"):
        low, high = _pair(arguments, "--range")
        curves = replace(curves, x_min=low, x_max=high)
    if arguments.has("--y-range"):
        low, high = _pair(arguments, "--y-range")
        curves = replace(curves, y_auto=False, y_min=low, y_max=high)
    if arguments.has("--show"):
        shown = {_SHOW[_index("--show", word, _SHOW)] for word in arguments.given["--show"]}
        curves = replace(
            curves, show_f="f" in shown, show_df="df" in shown, show_d2f="d2f" in shown
        )
    return curves


def _softmax(arguments: Arguments, softmax: SoftmaxState) -> SoftmaxState:
    logits = arguments.one("--logits")
    if logits is not None:
        numbers = parse_numbers(logits)
        if numbers.mistakes:
            raise CliError(_about("--logits", numbers.mistakes[0].message))
        softmax = replace(softmax, logits=logits)
    if arguments.has("--temperature"):
        (temperature,) = _numbers(arguments, "--temperature", 1)
        softmax = replace(softmax, temperature=temperature)
    return softmax


def wanted_size(arguments: Arguments) -> tuple[int, int]:
    """Return the width and height of a picture in logical pixels.

    Raises:
        CliError: if they are not two whole numbers from 200 to 8000.
    """
    asked = arguments.one("--size") or "1280x800"
    width, _, height = asked.lower().partition("x")
    fits = all(word.isascii() and word.isdigit() and len(word) < 5 for word in (width, height))
    if not fits or not all(200 <= int(word) <= 8000 for word in (width, height)):
        raise CliError(
            Text(
                en=f"--size must be like 1280x800, each from 200 to 8000, not {asked}.",
                zh=f"--size 要寫成像 1280x800，寬高各 200 到 8000，不能是 {asked}。",
            )
        )
    return int(width), int(height)


def wanted_scale(arguments: Arguments) -> float:
    """Return how many pixels a PNG has per logical pixel.

    Raises:
        CliError: if it is not a number from 1 to 4.
    """
    if not arguments.has("--scale"):
        return 1.0
    (scale,) = _numbers(arguments, "--scale", 1)
    if not 1.0 <= scale <= 4.0:
        raise CliError(Text(en="--scale must be from 1 to 4.", zh="--scale 必須介於 1 到 4。"))
    return scale


def wanted_output(arguments: Arguments, suffixes: tuple[str, ...]) -> Path:
    """Return the file to write.

    Raises:
        CliError: if none was named or its kind is unknown.
    """
    listed = " ".join(suffixes)
    name = arguments.one("--output")
    if name is None:
        raise CliError(
            Text(
                en=f"export needs --output FILE, ending in one of {listed}.",
                zh=f"export 需要 --output 檔名，結尾是 {listed} 其中之一。",
            )
        )
    path = Path(name)
    if path.suffix.lower() not in suffixes:
        raise CliError(words.WRONG_KIND.fill(name=name, listed=listed))
    return path


def _settings(arguments: Arguments) -> list[tuple[str, float]]:
    pairs = []
    for word in arguments.given.get("--set", ()):
        name, equals, value = word.partition("=")
        if not equals:
            raise CliError(
                Text(
                    en=f'--set needs NAME=VALUE, such as alpha=0.2, not "{word}".',
                    zh=f"--set 要寫成「名稱=數值」，例如 alpha=0.2，不能是「{word}」。",
                )
            )
        pairs.append((name, _number("--set", value)))
    return pairs


def _pair(arguments: Arguments, flag: str) -> tuple[float, float]:
    low, high = _numbers(arguments, flag, 2)
    if low >= high:
        raise CliError(
            Text(
                en=f"{flag}: the first number must be below the second.",
                zh=f"{flag}：第一個數字必須小於第二個。",
            )
        )
    return low, high


def _numbers(arguments: Arguments, flag: str, count: int) -> list[float]:
    values = arguments.given[flag]
    if len(values) != count:
        raise CliError(
            Text(
                en=f"{flag} needs {count} numbers, with a space between them.",
                zh=f"{flag} 需要 {count} 個數字，中間用空格分開。",
            )
        )
    return [_number(flag, value) for value in values]


def _number(flag: str, word: str) -> float:
    numbers = parse_numbers(word)
    if numbers.mistakes:
        raise CliError(_about(flag, numbers.mistakes[0].message))
    if len(numbers.values) != 1:
        raise CliError(
            Text(
                en=f'{flag}: "{word}" is not one number.',
                zh=f"{flag}：「{word}」不是一個數字。",
            )
        )
    return numbers.values[0]


def _index(flag: str, word: str, known: tuple[str, ...]) -> int:
    if word not in known:
        listed = ", ".join(known)
        raise CliError(
            Text(
                en=f'{flag} must be one of {listed}, not "{word}".',
                zh=f"{flag} 必須是 {listed} 其中之一，不能是「{word}」。",
            )
        )
    return known.index(word)


def _about(flag: str, message: Text) -> Text:
    return Text(en=f"{flag}: {message.en}", zh=f"{flag}：{message.zh}")
