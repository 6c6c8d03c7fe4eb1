"""The left column of the XOR panel: the points, and how they are separated."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from app.fields import Beside, Choice, Function, Number, Seed, Switch
from app.form import Command, Form, Row, always
from app.labs.xor import words
from app.store import LabStore
from app.theme import Theme
from app.widgets.number_slider import Scale
from core.labs.xor import transitions as moves
from core.labs.xor.hand import PRESETS, preset_of
from core.labs.xor.maths import SETS
from core.labs.xor.state import (
    FASTEST,
    HAND_NUMBERS,
    LARGEST_LINE,
    LARGEST_WEIGHT,
    MOST_FIRST_STEPS,
    MOST_HIDDEN_LAYERS,
    MOST_HIDDEN_UNITS,
    SLOWEST,
    ExamplesKey,
    OptimiserKey,
    SolverKey,
    XorState,
)
from core.text import Text

V = TypeVar("V")
Asks = Callable[[XorState], bool]

_KEYS: tuple[ExamplesKey, ...] = ("xor", "noisy", "circles", "spiral", "and", "or", "own")
_NAMES = {key: one.name for key, one in SETS.items()} | {"own": words.OWN}
_NOISY = frozenset({"noisy", "circles", "spiral"})
_SOLVERS: tuple[tuple[Text, SolverKey], ...] = (
    (words.BY_LINE, "line"),
    (words.BY_HAND, "hand"),
    (words.BY_TRAINING, "train"),
)
_OPTIMISERS: tuple[tuple[Text, OptimiserKey], ...] = ((words.ADAM, "adam"), (words.SGD, "sgd"))
_LAYERS: tuple[tuple[Text, int], ...] = (
    (words.NO_LAYER, 0),
    (words.ONE_LAYER, 1),
    *((words.LAYERS_OF.fill(n=n), n) for n in range(2, MOST_HIDDEN_LAYERS + 1)),
)
_UNITS: tuple[tuple[Text, int], ...] = (
    (words.ONE_UNIT, 1),
    *((words.UNITS_OF.fill(n=n), n) for n in range(2, MOST_HIDDEN_UNITS + 1)),
)
_LINE = Scale(-LARGEST_LINE, LARGEST_LINE)
_HAND = Scale(-LARGEST_WEIGHT, LARGEST_WEIGHT)
_UNITS_BY_HAND = ("h1", "h2", "y")
_LETTERS = ("w1", "w2", "b")
_WIDTH_EMS = 14.0  # the longer name of tanh


def controls(
    theme: Theme,
    lab: LabStore[XorState],
    *,
    rated: Callable[[XorState, float], XorState],
) -> Form[XorState]:
    """Return the column: examples, the person's own points, the way to divide them.

    Args:
        theme: of the window.
        lab: what is shown and changed.
        rated: makes the state at another learning rate from here on.
    """
    rows: tuple[Row[XorState], ...] = (
        words.EXAMPLES,
        _choice("examples", words.EXAMPLES, [(_NAMES[key], key) for key in _KEYS]),
        Command(
            name="noise",
            title=words.NOISE,
            run=lambda: lab.change(moves.draw_again),
            visible=lambda xor: xor.examples in _NOISY,
        ),
        _choice(
            "adds",
            words.ADDS,
            [(words.ADDS_ZERO, 0), (words.ADDS_ONE, 1)],
            tip=words.ADDS_TIP,
            visible=_owns,
        ),
        Command(
            name="clear", title=words.CLEAR, run=lambda: lab.change(moves.clear), visible=_owns
        ),
        _choice("solver", words.SOLVER, _SOLVERS),
        *(_weight(place, name) for place, name in enumerate(("w1", "w2", "b"))),
        Command(
            name="best",
            title=words.BEST,
            run=lambda: lab.change(moves.show_best),
            tip=words.BEST_TIP,
            visible=_by_line,
        ),
        *_by_hand(),
        *_network(),
        *_training(rated),
    )
    form = Form(theme, lab, rows, tight=True)
    # As wide for the line as for the network, so that the pictures stay where they are.
    form.setMinimumWidth(round(_WIDTH_EMS * theme.style.font_px) + theme.style.gap)
    return form


def _by_hand() -> tuple[Row[XorState], ...]:
    """Return the known weights, the activation, and the numbers of each unit."""
    return (
        Choice[XorState, str | None](
            name="preset",
            title=words.PRESET,
            options=[(preset.name, key) for key, preset in PRESETS.items()],
            get=preset_of,
            put=lambda xor, key: moves.take_preset(xor, str(key)),
            nothing=words.OWN_WEIGHTS,
            visible=_sets_weights,
        ),
        Function(
            name="by_hand",
            title=words.ACTIVATION,
            put=moves.setting("by_hand"),
            visible=_sets_weights,
        ),
        *(_number(place) for place in range(HAND_NUMBERS)),
    )


def _number(place: int) -> Number[XorState]:
    unit = _UNITS_BY_HAND[place // 3]
    letter = _LETTERS[place % 3]
    return Number(
        name=weight_name(place),
        title=words.WEIGHT_OF.fill(name=letter, unit=unit),
        scale=_HAND,
        letter=f"{unit} {letter}",
        get=lambda xor: xor.hand[place],
        put=lambda xor, value: moves.weigh_by_hand(xor, place, value),
        visible=_sets_weights,
    )


def weight_name(place: int) -> str:
    """Return what the control of a number of the network by hand is called in its form."""
    return f"{_UNITS_BY_HAND[place // 3]}_{_LETTERS[place % 3]}"


def _network() -> tuple[Row[XorState], ...]:
    """Return layers, units, and one activation or two."""
    return (
        _choice("layers", words.LAYERS, _LAYERS, visible=_trains),
        _choice("units", words.UNITS, _UNITS, visible=_trains, enabled=_bends),
        Function(
            name="activation",
            title=words.ACTIVATION,
            field="pick",
            put=moves.setting("pick"),
            tuned=_bends,
            visible=_trains,
            enabled=_bends,
        ),
        Switch(
            name="compared",
            title=words.COMPARE,
            tip=words.COMPARE_TIP,
            put=moves.compare,
            visible=_trains,
            enabled=_bends,
        ),
        Function(
            name="other",
            title=words.OTHER,
            put=moves.setting("other"),
            visible=lambda xor: _trains(xor) and _bends(xor) and xor.compared,
            second=True,
        ),
        Switch(
            name="space",
            title=words.SPACE,
            tip=words.SPACE_TIP,
            put=moves.setting("space"),
            visible=lambda xor: xor.solver != "line",
            enabled=lambda xor: xor.folds,
        ),
        Beside(
            name="pair",
            title=words.SPACE,
            fields=(_unit("first", words.FIRST, 0), _unit("second", words.SECOND, 1)),
            visible=lambda xor: xor.space and xor.folds and xor.width > 2,
        ),
    )


def _unit(name: str, title: Text, place: int) -> Choice[XorState, int]:
    units = range(1, MOST_HIDDEN_UNITS + 1)
    return Choice[XorState, int](
        name=name,
        title=title,
        options=[(words.UNIT.fill(n=n), n) for n in units],
        get=lambda xor: xor.pair[place],
        put=lambda xor, unit: moves.look_at(xor, place, unit),
    )


def _training(rated: Callable[[XorState, float], XorState]) -> tuple[Row[XorState], ...]:
    """Return optimiser, learning rate, seed and first steps."""
    return (
        _choice("optimiser", words.OPTIMISER, _OPTIMISERS, visible=_trains, over=words.OPTIMISING),
        Number(
            name="rate",
            title=words.RATE,
            scale=Scale(SLOWEST, FASTEST, logarithmic=True),
            put=rated,
            visible=_trains,
        ),
        Seed(
            name="seed",
            title=words.SEED,
            put=moves.setting("seed"),
            visible=_trains,
            over=words.SEED,
        ),
        Number(
            name="steps",
            title=words.STEPS,
            scale=Scale(0, MOST_FIRST_STEPS, whole=True),
            put=moves.setting("steps"),
            visible=_trains,
            over=words.STEPS,
        ),
        Switch(
            name="stops",
            title=words.STOPS,
            tip=words.STOPS_TIP,
            put=moves.setting("stops"),
            visible=_trains,
        ),
    )


def _owns(xor: XorState) -> bool:
    return xor.examples == "own"


def _by_line(xor: XorState) -> bool:
    return xor.solver == "line"


def _sets_weights(xor: XorState) -> bool:
    return xor.solver == "hand"


def _trains(xor: XorState) -> bool:
    return xor.solver == "train"


def _bends(xor: XorState) -> bool:
    """Say whether there is a hidden layer, in which an activation stands."""
    return xor.layers > 0


def _choice(
    name: str,
    title: Text,
    options: Sequence[tuple[Text, V]],
    *,
    tip: Text | None = None,
    visible: Asks = always,
    enabled: Asks = always,
    over: Text | None = None,
) -> Choice[XorState, V]:
    return Choice[XorState, V](
        name=name,
        title=title,
        options=options,
        put=moves.setting(name),
        tip=tip,
        visible=visible,
        enabled=enabled,
        over=over,
    )


def _weight(place: int, name: str) -> Number[XorState]:
    return Number(
        name=name,
        title=words.LINE.fill(name=name),
        scale=_LINE,
        letter=name,
        get=lambda xor: xor.line[place],
        put=lambda xor, value: moves.weigh(xor, place, value),
        visible=_by_line,
    )
