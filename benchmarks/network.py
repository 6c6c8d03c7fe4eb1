"""Training and showing a network such as the labs train."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

import numpy as np

from benchmarks.measure import in_turn, spread
from benchmarks.report import Aim, Row, alone
from core.arrays import Array
from core.catalogue import BY_KEY
from core.network import (
    BINARY,
    XAVIER,
    Settings,
    Sgd,
    Shaped,
    Weights,
    begin,
    dense,
    output,
    train,
)

_ROUNDS = 11
_UPDATES = 500
_SAMPLES = 250
_SIDE = 100
_RATE = 0.05
_LINE = np.linspace(-1.0, 1.0, _SIDE)
_GRID = np.stack(np.meshgrid(_LINE, _LINE), axis=-1).reshape(-1, 2)
SETTINGS = Settings(
    dense((2, 8, 8, 1), Shaped(BY_KEY["tanh"]), Shaped(BY_KEY["sigmoid"])),
    XAVIER,
    1,
    BINARY,
    Sgd(_RATE),
)


def rows() -> list[Row]:
    """Measure updates in a second and the picture of what the network has learned."""
    acts = {"updates": _updates(), "surface": _surface()}
    torch = find_spec("torch") is not None
    if torch:
        acts["torch"] = _torch_updates()
    taken = in_turn(acts, _ROUNDS)
    rates = [1000 * _UPDATES / milliseconds for milliseconds in taken["updates"]]
    what = f"full-batch updates of 2-8-8-1 with {_SAMPLES} points"
    made = [
        alone(what, "per second", rates, Aim(10_000, "ours", least=True)),
        alone(f"decision surface, {_SIDE}x{_SIDE}", "ms", taken["surface"], Aim(2.0, "ours")),
    ]
    if not torch:
        return [*made, Row(f"{what}, PyTorch", note="skipped: torch is not installed")]
    theirs = [1000 * _UPDATES / milliseconds for milliseconds in taken["torch"]]
    both = spread([a / b for a, b in zip(rates, theirs, strict=True)])
    named = "PyTorch's Sequential, autograd and SGD, one thread"
    return [
        *made,
        Row(what, "per second", spread(rates), named, spread(theirs), both, Aim(1.0, least=True)),
    ]


def samples() -> tuple[Array, Array]:
    """Return points of the square and whether they lie where XOR is 1."""
    x = np.random.default_rng(1).uniform(-1.0, 1.0, (_SAMPLES, 2))
    return x, (x[:, :1] * x[:, 1:] > 0.0).astype(np.float64)


def _updates() -> Callable[[], None]:
    walk = train(SETTINGS, *samples(), every=_UPDATES)
    next(walk)

    def act() -> None:
        if next(walk).trouble is not None:
            raise RuntimeError("the training stopped")

    return act


def _surface() -> Callable[[], None]:
    weights = begin(SETTINGS)

    def act() -> None:
        surface_of(weights)

    return act


def surface_of(weights: Weights) -> Array:
    """Return what a network answers on the square from -1 to 1, shape (100, 100)."""
    return output(SETTINGS.network, weights, _GRID).reshape(_SIDE, _SIDE)


def _torch_updates() -> Callable[[], None]:
    torch = import_module("torch")
    torch.set_num_threads(1)
    nn = torch.nn
    double = {"dtype": torch.float64}
    network = nn.Sequential(
        nn.Linear(2, 8, **double),
        nn.Tanh(),
        nn.Linear(8, 8, **double),
        nn.Tanh(),
        nn.Linear(8, 1, **double),
        nn.Sigmoid(),
    )
    x, target = (torch.tensor(part) for part in samples())
    descent = torch.optim.SGD(network.parameters(), lr=_RATE)
    loss = nn.BCELoss()

    def act() -> None:
        for _ in range(_UPDATES):
            descent.zero_grad()
            loss(network(x), target).backward()
            descent.step()

    return act
