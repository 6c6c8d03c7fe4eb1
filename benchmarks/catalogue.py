"""Value and derivative of every function, against PyTorch's forward pass and autograd."""

from collections.abc import Callable
from functools import reduce
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

from benchmarks.measure import in_turn, ratios, spread
from benchmarks.report import Aim, Row
from core.catalogue import BY_KEY
from core.catalogue.activation import Activation

_ROUNDS = 21
_POINTS = 2000
_X = np.linspace(-5.0, 5.0, _POINTS)
_WHAT = f"value and derivative at {_POINTS:,} points"


def rows() -> list[Row]:
    """Measure all of ours, and those that PyTorch has as well."""
    ours = {key: _ours(activation) for key, activation in BY_KEY.items()}
    taken = in_turn(ours, _ROUNDS)
    middles = {key: spread(times).middle for key, times in taken.items()}
    slowest = max(middles, key=middles.__getitem__)
    rounds = [sum(times) for times in zip(*taken.values(), strict=True)]
    made = [
        Row(f"{_WHAT}, all {len(ours)} functions", "ms", spread(rounds)),
        Row(f"{_WHAT}, the slowest: {slowest}", "ms", spread(taken[slowest])),
    ]
    if find_spec("torch") is None:
        return [*made, Row(f"{_WHAT}, PyTorch", note="skipped: torch is not installed")]
    return [*made, _against_torch()]


def _against_torch() -> Row:
    torch = import_module("torch")
    torch.set_num_threads(1)
    theirs = {key: act for key, a in BY_KEY.items() if (act := _theirs(torch, a)) is not None}
    first = {key: _ours(BY_KEY[key]) for key in theirs}
    taken = in_turn({"ours": _all(first), "theirs": _all(theirs)}, _ROUNDS, 3)
    return Row(
        f"{_WHAT}, the {len(theirs)} functions that PyTorch has",
        "ms",
        spread(taken["ours"]),
        "forward and autograd in float64, one thread",
        spread(taken["theirs"]),
        ratios(taken["ours"], taken["theirs"]),
        Aim(2.0),
    )


def _all(acts: dict[str, Callable[[], None]]) -> Callable[[], None]:
    def act() -> None:
        for one in acts.values():
            one()

    return act


def _ours(activation: Activation) -> Callable[[], None]:
    def act() -> None:
        activation.value(_X)
        activation.derivative(_X)

    return act


def _theirs(torch: Any, activation: Activation) -> Callable[[], None] | None:
    """Return PyTorch's forward and backward pass, or None where it has no such function."""
    name = (activation.frameworks.torch or "").partition(" / ")[0]
    if not name.startswith("torch.") or "(" in name or "nn.Identity" in name:
        return None
    function = reduce(getattr, name.split(".")[1:], torch)
    settings = {p.key: p.default for p in activation.parameters}
    x = torch.tensor(_X, requires_grad=True)
    one = torch.ones(_POINTS, dtype=torch.float64)
    try:
        function(x, **settings)
    except TypeError:  # its parameters have other names, or are tensors
        return None

    def act() -> None:
        torch.autograd.grad(function(x, **settings), x, one)

    return act
