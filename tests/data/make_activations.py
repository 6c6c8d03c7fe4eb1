"""Writes activations.npz and activations.json: what every function of the catalogue really is.

Run it from the project's folder after a function was added or changed, in two minutes or so:
.venv/bin/python -m tests.data.make_activations
It writes docs/functions.md too, which shows what was added.
"""

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from core.arrays import Array
from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.formula import compile_formula
from docs.make.functions import PAGE, page
from tests.data.exact import right_values

DATA = Path(__file__).parent
_SIZES = np.concatenate(
    [
        10.0 ** np.arange(-320.0, -17.0, 6.0),
        np.geomspace(1e-16, 0.2, 40),
        np.linspace(0.25, 8.0, 63) + 1.0 / 3.0,
        np.linspace(9.0, 45.0, 37) + 0.1,
        np.geomspace(50.0, 800.0, 24),
        10.0 ** np.arange(3.0, 309.0, 9.0),
    ]
)
_SPECIAL = np.asarray(
    [0.0, 5e-324, 2.0**-1022, 1.0, 709.78, 745.13, 1.7976931348623157e308, np.inf]
)
_DOWN, _UP = 0.5, 0.25  # of the way from the default to the least and to the greatest number


def settings_of(activation: Activation) -> list[dict[str, float]]:
    """Return the defaults, and numbers on either side of them; nothing for technical parameters."""
    shown = [p for p in activation.parameters if not p.technical]
    if not shown:
        return [{}]
    return [
        {p.key: p.default for p in shown},
        {p.key: p.default + _DOWN * (p.minimum - p.default) for p in shown},
        {p.key: p.default + _UP * (p.maximum - p.default) for p in shown},
    ]


def breaks_of(key: str, settings: dict[str, float]) -> dict[float, int]:
    """Return the breaks that the formula has: not those that the catalogue declares."""
    given = "".join(f", {name}={value!r}" for name, value in settings.items())
    typed = compile_formula(f"{key}(x{given})")
    return {b.x: b.order for b in typed.breaks_at() if b.order < 3}  # f, f', f''


def places(found: Iterable[float]) -> Array:
    """Return where a function is looked at: all over the float64 line, and beside its breaks."""
    breaks = np.asarray(list(found))
    near = [np.nextafter(breaks, side * np.inf) for side in (-1.0, 1.0)]
    sizes = np.concatenate([_SIZES, _SPECIAL])
    return np.concatenate(
        [-sizes[::-1], sizes, breaks, *near, breaks - 1e-9, breaks + 1e-9, [np.nan]]
    )


def main() -> None:
    """Write both files and the page."""
    told, x, lines = [], [], []
    for activation in BY_KEY.values():
        for settings in settings_of(activation):
            breaks = breaks_of(activation.key, settings)
            at = places(breaks)
            x.append(at)
            lines.append([right_values(activation, settings, float(place), breaks) for place in at])
            told.append(
                {
                    "key": activation.key,
                    "parameters": settings,
                    "points": at.size,
                    "breaks": [list(each) for each in breaks.items()],
                }
            )
    f, d1, d2 = np.concatenate([np.asarray(line) for line in lines]).T
    np.savez_compressed(DATA / "activations.npz", x=np.concatenate(x), f=f, d1=d1, d2=d2)
    (DATA / "activations.json").write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    PAGE.write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
