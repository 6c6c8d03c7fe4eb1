"""One function that a person picked, with its parameters."""

import math
from dataclasses import dataclass, replace

from core.state.error import StateError
from core.text import Text


@dataclass(frozen=True, slots=True)
class Pick:
    """A function of the catalogue and the parameters that differ from their defaults.

    Attributes:
        key: the function's key, e.g. "elu".
        parameters: (name, value) pairs, each name at most once, values finite.

    Raises:
        StateError: if a name stands twice or a value is not finite.
    """

    key: str
    parameters: tuple[tuple[str, float], ...] = ()

    def __post_init__(self) -> None:
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

    def tune(self, name: str, value: float) -> "Pick":
        """Return the same function with one parameter changed."""
        return replace(self, parameters=tuple((self.settings | {name: value}).items()))

    def untune(self) -> "Pick":
        """Return the same function with every parameter at its default."""
        return replace(self, parameters=())
