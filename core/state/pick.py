"""One function that a person picked, with its parameters."""

import math
from dataclasses import dataclass, replace

from core.state.error import StateError
from core.text import Text

EXPRESSION = "expression"
"""The key of a function that a person typed; no function of the catalogue has it."""
LONGEST_FORMULA = 1000
"""Characters of a typed function; nobody reads a longer one on a projector."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A function and the parameters that differ from their defaults.

    Attributes:
        key: the function's key, e.g. "elu", or "expression" for a typed one.
        parameters: (name, value) pairs, each name at most once, values finite.
        formula: what was typed, at most 1000 characters; "" for every other key.

    Raises:
        StateError: if a name stands twice, a value is not finite, the formula is too long,
            or it is missing or not wanted.
    """

    key: str
    parameters: tuple[tuple[str, float], ...] = ()
    formula: str = ""

    def __post_init__(self) -> None:
        if (self.key == EXPRESSION) != bool(self.formula.strip()):
            raise StateError(
                Text(
                    en=f'a formula belongs to "{EXPRESSION}", and to no other key',
                    zh=f"「{EXPRESSION}」必須有公式，其他代號不能有公式",
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
        if len(self.settings) != len(self.parameters):
            raise StateError(
                Text(
                    en=f"{self.key}: a parameter stands twice",
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

    @property
    def settings(self) -> dict[str, float]:
        """The parameters as keyword arguments for the function."""
        return dict(self.parameters)

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

    def write(self, formula: str, letters: tuple[str, ...]) -> "Pick":
        """Return a typed function; letters that it shares with this one keep their numbers."""
        kept = tuple(pair for pair in self.parameters if self.is_typed and pair[0] in letters)
        return Pick(EXPRESSION, kept, formula)
