"""Arguments to a State: everything that the command line can say about the screen."""

from dataclasses import replace
from typing import get_args

from app.cli.arguments import Arguments, CliError
from app.cli.values import about, number, numbers, pair, place, sentence
from core.catalogue import FAMILIES
from core.catalogue.search import named
from core.labs.curves.state import CurvesState
from core.labs.softmax.state import SoftmaxState
from core.number_text import parse_numbers
from core.resolve import mistake_in, validate_pick
from core.state import PanelKey, State, StyleKey
from core.state_parts import EXPRESSION, Pick, StateError
from core.text import LANGUAGES, Language, Text

_SHOW = ("f", "df", "d2f")


def wanted_language(arguments: Arguments, default: Language) -> Language:
    """Return the language that was asked for.

    Raises:
        CliError: for a language that the program does not speak.
    """
    asked = arguments.one("--language")
    return default if asked is None else LANGUAGES[place("--language", asked, LANGUAGES)]


def spoken_language(words: list[str], default: Language) -> Language:
    """Return the language in which to speak of a command line that may make no sense."""
    for here, word in enumerate(words):
        name, _, joined = word.partition("=")
        asked = joined or "".join(words[here + 1 : here + 2])
        if name == "--language" and asked in LANGUAGES:
            return LANGUAGES[LANGUAGES.index(asked)]
    return default


def wanted_state(arguments: Arguments, start: State) -> State:
    """Return the screen that was asked for.

    Raises:
        CliError: for anything that cannot be shown, in one sentence.
    """
    try:
        return _state(arguments, start)
    except StateError as error:
        raise CliError(sentence(error.message)) from error


def _state(arguments: Arguments, start: State) -> State:
    panels: tuple[PanelKey, ...] = get_args(PanelKey)
    styles: tuple[StyleKey, ...] = get_args(StyleKey)
    panel, style = arguments.one("--panel"), arguments.one("--style")
    state = start
    if panel is not None:
        state = replace(state, panel=panels[place("--panel", panel, panels)])
    elif arguments.has("--logits"):
        state = replace(state, panel="softmax")
    if style is not None:
        state = replace(state, style=styles[place("--style", style, styles)])
    return replace(
        state,
        language=wanted_language(arguments, state.language),
        curves=_curves(arguments, state.curves),
        softmax=_softmax(arguments, state.softmax),
    )


def _curves(arguments: Arguments, curves: CurvesState) -> CurvesState:
    key = arguments.one("--function")
    if key is not None:
        curves = replace(curves, picks=(validate_pick(_pick(key)),), active=0)
    for name, value in _settings(arguments):
        curves = curves.tune(name, value)
    validate_pick(curves.pick)
    for other in arguments.given.get("--compare", ()):
        pick = _pick(other)
        if pick.plain_name not in {shown.plain_name for shown in curves.picks}:
            curves = replace(curves.add(validate_pick(pick)), active=curves.active)
    if arguments.has("--range"):
        low, high = pair(arguments, "--range")
        curves = replace(curves, x_min=low, x_max=high)
    if arguments.has("--y-range"):
        low, high = pair(arguments, "--y-range")
        curves = replace(curves, y_auto=False, y_min=low, y_max=high)
    if arguments.has("--show"):
        shown = {_SHOW[place("--show", word, _SHOW)] for word in arguments.given["--show"]}
        curves = replace(
            curves, show_f="f" in shown, show_df="df" in shown, show_d2f="d2f" in shown
        )
    return curves


def _pick(word: str) -> Pick:
    """Return the function of a key, or of a formula: whatever is no plain name, and x."""
    plain = word.replace("_", "").isalnum() and word != "x"
    if plain or not word.strip():
        return Pick(word)
    if mistake_in(word) is not None and named(word, FAMILIES) is not None:
        return Pick(word)  # "leaky relu": a name, for which the key is suggested
    return Pick(EXPRESSION, formula=word)


def _softmax(arguments: Arguments, softmax: SoftmaxState) -> SoftmaxState:
    logits = arguments.one("--logits")
    if logits is not None:
        mistakes = parse_numbers(logits).mistakes
        if mistakes:
            raise CliError(about("--logits", mistakes[0].message))
        softmax = replace(softmax, logits=logits)
    if arguments.has("--temperature"):
        (temperature,) = numbers(arguments, "--temperature", 1)
        softmax = replace(softmax, temperature=temperature)
    return softmax


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
        pairs.append((name, number("--set", value)))
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise CliError(
                Text(en=f"--set names {name} twice.", zh=f"--set 裡 {name} 出現了兩次。")
            )
    return pairs
