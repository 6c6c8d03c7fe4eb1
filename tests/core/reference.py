"""The right values of every function, as tests/data/README.md describes them."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from core.arrays import Array

DATA = Path(__file__).parents[1] / "data"


@dataclass(frozen=True, slots=True)
class Setting:
    """One function under one choice of parameters.

    Attributes:
        key: the function's.
        parameters: all of them but the threshold of softplus.
        x: places, shape (n,); finite ones and ±inf, nan.
        lines: f, f' and f'' there, shape (3, n); nan where they do not exist.
        breaks: x and order of each jump of f, f' or f''.
    """

    key: str
    parameters: dict[str, float]
    x: Array
    lines: Array
    breaks: tuple[tuple[float, int], ...]

    def __str__(self) -> str:
        return " ".join([self.key, *(f"{name}={n:g}" for name, n in self.parameters.items())])

    def exists(self, order: int) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
        """Say where the derivative of that order exists; f itself does everywhere."""
        return ~np.isin(self.x, [x for x, jump in self.breaks if order > 0 and jump <= order])


@cache
def settings() -> tuple[Setting, ...]:
    """Return every setting, the defaults of a function first."""
    told = json.loads((DATA / "activations.json").read_text("utf-8"))
    with np.load(DATA / "activations.npz", allow_pickle=False) as arrays:
        x, lines = arrays["x"], np.stack([arrays[name] for name in ("f", "d1", "d2")])
    ends = np.cumsum([each["points"] for each in told])
    return tuple(
        Setting(
            each["key"],
            each["parameters"],
            x[end - each["points"] : end],
            lines[:, end - each["points"] : end],
            tuple((place, order) for place, order in each["breaks"]),
        )
        for each, end in zip(told, ends, strict=True)
    )
