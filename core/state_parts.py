"""What the parts of a state are made of: bounds, picked functions, how far a training has come."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from core.text import Text


class MoveError(ValueError):
    """A move that a person asked for and that cannot be made.

    Attributes:
        message: why not, and what could be done.
    """

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


class StateError(ValueError):
    """A session or lesson file that cannot be read, with a sentence for the person.

    Attributes:
        message: what is wrong, where, and what would be right.
    """

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


LibraryKey = Literal["numpy", "torch", "keras", "jax"]

LIBRARY_NAMES: dict[LibraryKey, str] = {
    "numpy": "NumPy",
    "torch": "PyTorch",
    "keras": "Keras",
    "jax": "JAX",
}
"""What people call each, in the order in which they are offered."""


LARGEST_SEED = 2**32 - 1
"""Of a generator: ten digits can be typed."""


def check_number(name: str, value: float, low: float, high: float) -> None:
    """Raise StateError unless low <= value <= high and value is finite."""
    if not (math.isfinite(value) and low <= value <= high):
        raise StateError(
            Text(
                en=f"{name} must be from {low:g} to {high:g}, not {value}",
                zh=f"{name} 必須介於 {low:g} 與 {high:g} 之間，不能是 {value}",
            )
        )


def check_numbers(name: str, values: tuple[float, ...], count: int, largest: float) -> None:
    """Raise StateError unless there are ``count`` finite values from -largest to largest."""
    if len(values) != count:
        raise StateError(
            Text(
                en=f"{name} must be {count} numbers, not {len(values)}",
                zh=f"{name} 必須是 {count} 個數字，不能是 {len(values)} 個",
            )
        )
    for value in values:
        check_number(name, value, -largest, largest)


EXPRESSION = "expression"
"""The key of a function that a person typed; no function of the catalogue has it."""
LONGEST_FORMULA = 1000
"""Characters of a typed function; nobody reads a longer one on a projector."""
FARTHEST_LIMIT = 1e9
"""Of a slider of a typed function."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A function and the parameters that differ from their defaults.

    Attributes:
        key: the function's key, e.g. "elu", or "expression" for a typed one.
        parameters: (name, value) pairs, each name at most once, values finite.
        formula: what was typed, at most 1000 characters; "" for every other key.
        draft: what stands in the field of a typed function while that cannot be read;
            None where it is the formula.
        limits: (name, low, high) of the sliders that a person gave other ends than -10 and
            10; low < high, both from -1e9 to 1e9; of typed functions only.

    Raises:
        StateError: if a name stands twice, a value is not finite, the formula is too long,
            limits are in the wrong order or too far out, or formula, draft or limits are
            missing or not wanted.
    """

    key: str
    parameters: tuple[tuple[str, float], ...] = ()
    formula: str = ""
    draft: str | None = None
    limits: tuple[tuple[str, float, float], ...] = ()

    def __post_init__(self) -> None:
        if (self.key == EXPRESSION) != bool(self.formula.strip()):
            raise StateError(
                Text(
                    en=f'a formula belongs to "{EXPRESSION}", and to no other key',
                    zh=f"「{EXPRESSION}」必須有公式，其他代號不能有公式",
                )
            )
        if not self.is_typed and (self.draft is not None or self.limits):
            raise StateError(
                Text(
                    en=f"{self.key}: only a typed function has a draft and limits of sliders",
                    zh=f"{self.key}：只有自己輸入的函數才有草稿與滑桿範圍",
                )
            )
        if len(self.formula) > LONGEST_FORMULA:
            raise StateError(
                Text(
                    en=f"a formula has at most {LONGEST_FORMULA} characters,"
                    f" not {len(self.formula)}",
                    zh=f"公式最多 {LONGEST_FORMULA} 個字元，不能是 {len(self.formula)} 個",
                )
            )
        if len(self.settings) != len(self.parameters) or len(self.ends) != len(self.limits):
            raise StateError(
                Text(
                    en=f"{self.key}: a parameter appears twice",
                    zh=f"{self.key}：同一個參數出現兩次",
                )
            )
        for name, value in self.parameters:
            if not math.isfinite(value):
                raise StateError(
                    Text(
                        en=f"{self.key}: {name} is not a finite number",
                        zh=f"{self.key}：{name} 不是有限的數字",
                    )
                )

        for name, low, high in self.limits:
            if not -FARTHEST_LIMIT <= low < high <= FARTHEST_LIMIT:
                raise StateError(
                    Text(
                        en=f"{self.key}: the slider of {name} cannot go from {low} to {high}",
                        zh=f"{self.key}：{name} 的滑桿不能從 {low} 到 {high}",
                    )
                )

    @property
    def settings(self) -> dict[str, float]:
        """The parameters as keyword arguments for the function."""
        return dict(self.parameters)

    @property
    def ends(self) -> dict[str, tuple[float, float]]:
        """The ends of the sliders that a person gave."""
        return {name: (low, high) for name, low, high in self.limits}

    @property
    def typed(self) -> str:
        """What stands in the field of a typed function."""
        return self.formula if self.draft is None else self.draft

    @property
    def is_typed(self) -> bool:
        """Whether the function was typed, not chosen from the catalogue."""
        return self.key == EXPRESSION

    @property
    def plain_name(self) -> str:
        """The key, or what was typed: how a file or a table names the function."""
        return self.formula or self.key

    def tune(self, name: str, value: float) -> "Pick":
        """Return the same function with one parameter changed."""
        return replace(self, parameters=tuple((self.settings | {name: value}).items()))

    def untune(self) -> "Pick":
        """Return the same function with every parameter at its default."""
        return replace(self, parameters=())

    def limit(self, name: str, low: float, high: float) -> "Pick":
        """Return the same function with other ends of a slider; its number stays between."""
        ends = self.ends | {name: (low, high)}
        limited = replace(self, limits=tuple((key, *pair) for key, pair in ends.items()))
        value = self.settings.get(name)
        return limited if value is None else limited.tune(name, min(max(value, low), high))

    def write(self, formula: str, letters: tuple[str, ...]) -> "Pick":
        """Return a typed function; letters that it shares with this one keep their numbers."""
        kept = tuple(pair for pair in self.parameters if self.is_typed and pair[0] in letters)
        limits = tuple(ends for ends in self.limits if ends[0] in letters)
        return Pick(EXPRESSION, kept, formula, limits=limits)


MOST_ERAS = 500
"""Changes of the learning rate that one training may hold."""


@dataclass(frozen=True, slots=True)
class Era:
    """A part of a training.

    Attributes:
        until: the step at which it ends.
        rate: the learning rate up to there.
        pick: the activation up to there; None if it is the present one.
    """

    until: int
    rate: float
    pick: Pick | None = None


def check_way(way: Sequence[Era], slowest: float, fastest: float, most: int) -> None:
    """Raise StateError unless the parts follow each other and every number is in its range.

    Args:
        way: none, or parts that end at ever later steps; a single one may end at 0.
        slowest: the smallest learning rate.
        fastest: the largest.
        most: the last step that is allowed.
    """
    if len(way) > MOST_ERAS:
        raise StateError(
            Text(
                en=f"way must have at most {MOST_ERAS} parts, not {len(way)}",
                zh=f"way 最多 {MOST_ERAS} 段，不能是 {len(way)} 段",
            )
        )
    last = -1
    for era in way:
        check_number("until", era.until, last + 1, most)
        check_number("rate", era.rate, slowest, fastest)
        last = max(era.until, 0)
