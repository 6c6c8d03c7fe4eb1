"""The catalogue against PyTorch, where that is installed and where it is right."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from core.catalogue import BY_KEY

torch = pytest.importorskip("torch")
F = torch.nn.functional
Call = Callable[..., Any]
CALLS: dict[str, Call] = {
    "step": lambda x: torch.heaviside(x, torch.zeros((), dtype=x.dtype)),
    "sign": torch.sign,
    "threshold": F.threshold,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "hard_sigmoid": F.hardsigmoid,
    "hard_tanh": F.hardtanh,
    "softsign": F.softsign,
    "arctan": torch.atan,
    "erf": torch.erf,
    "relu": torch.relu,
    "relu6": F.relu6,
    "leaky_relu": F.leaky_relu,
    "prelu": lambda x, a: F.prelu(x, torch.tensor(a, dtype=x.dtype)),
    "rrelu": lambda x, lower, upper: F.rrelu(x, lower, upper, training=False),
    "relu_squared": lambda x: torch.relu(x) ** 2,
    "elu": F.elu,
    "selu": F.selu,
    "celu": F.celu,
    "softplus": F.softplus,
    "log_sigmoid": F.logsigmoid,
    "exponential": torch.exp,
    "silu": F.silu,
    "swish": lambda x, beta: x * torch.sigmoid(beta * x),
    "gelu": F.gelu,
    "gelu_tanh": lambda x: F.gelu(x, approximate="tanh"),
    "hard_swish": F.hardswish,
    "mish": F.mish,
    "hard_shrink": F.hardshrink,
    "soft_shrink": F.softshrink,
    "tanh_shrink": F.tanhshrink,
    "sine": lambda x, omega: torch.sin(omega * x),
    "identity": torch.nn.Identity(),
}
WITHOUT_GRADIENT = frozenset({"step"})  # torch.heaviside refuses
NARROW_GRADIENT = frozenset({"hard_sigmoid", "celu"})  # 1/6 and 1/alpha in float32 first
FAR = 6.0  # beyond it exact tails and PyTorch's cancelled ones part
every_call = pytest.mark.parametrize("key", CALLS)


def torchs(key: str, x: np.ndarray[Any, Any], **parameters: float) -> Any:
    """Return PyTorch's value and gradient at each x."""
    at = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    y = CALLS[key](at, **parameters)
    if key in WITHOUT_GRADIENT:
        return y.detach().numpy(), None
    y.sum().backward()
    return y.detach().numpy(), at.grad.numpy()


def test_every_function_that_pytorch_has_is_compared() -> None:
    """What the card calls a function of PyTorch is called here too."""
    named = {key for key, a in BY_KEY.items() if a.frameworks.torch is not None}

    assert named == set(CALLS)


@every_call
def test_values_and_gradients_agree(key: str) -> None:
    """To twelve digits near the origin, at the defaults and at the smallest parameters."""
    activation = BY_KEY[key]
    x = np.linspace(-FAR, FAR, 481) + 1.0 / 1024.0
    for end in ("default", "minimum"):
        parameters = {p.key: getattr(p, end) for p in activation.parameters}
        value, gradient = torchs(key, x, **parameters)

        np.testing.assert_allclose(activation.value(x, **parameters), value, rtol=1e-12, atol=1e-14)
        if gradient is not None:
            loose = 1e-6 if key in NARROW_GRADIENT else 1e-12
            np.testing.assert_allclose(
                activation.derivative(x, **parameters), gradient, rtol=loose, atol=1e-13
            )


@every_call
def test_the_gradient_at_a_break_is_the_one_that_is_told(key: str) -> None:
    """What the probe says PyTorch uses there is what PyTorch uses."""
    activation = BY_KEY[key]
    if activation.at_break.torch is None:
        return
    for end in ("default", "maximum"):
        parameters = {p.key: getattr(p, end) for p in activation.parameters}
        breaks = np.array([b.x for b in activation.breaks_at(**parameters) if b.order < 2])
        _, gradient = torchs(key, breaks, **parameters)
        told = [activation.at_break.torch(x, **parameters) for x in breaks.tolist()]

        np.testing.assert_allclose(gradient, told, rtol=1e-7)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (torch.relu, 0.0),
        (lambda x: torch.maximum(x, torch.zeros_like(x)), 0.5),
    ],
)
def test_relu_has_two_gradients_at_zero(call: Call, told: float) -> None:
    """As the notes for teachers say: 0 through relu, 1/2 through maximum."""
    x = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    call(x).sum().backward()

    assert x.grad.item() == told


@pytest.mark.parametrize(
    ("key", "x", "theirs"),
    [
        ("gelu", -9.0, 0.0),
        ("tanh_shrink", 1e-9, 0.0),
        ("silu", -np.inf, np.nan),
        ("mish", -np.inf, np.nan),
        ("hard_swish", 1e308, np.inf),
    ],
)
def test_where_pytorch_loses_digits_we_do_not(key: str, x: float, theirs: float) -> None:
    """The traps that the cards name are real, and ours are the exact values."""
    value, _ = torchs(key, np.array([x]))

    np.testing.assert_equal(value, [theirs])
    ours = BY_KEY[key].value(x)
    assert np.isfinite(ours)
    assert ours != theirs
