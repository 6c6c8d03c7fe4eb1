"""The network against PyTorch, where that is installed."""

from typing import Any

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.network import (
    BINARY,
    HE,
    SOFTMAX,
    SQUARED,
    Adam,
    Loss,
    Optimiser,
    Settings,
    Sgd,
    Shaped,
    Weights,
    backward,
    dense,
    initial,
    train,
)

torch = pytest.importorskip("torch")
F = torch.nn.functional
SIZES = (3, 6, 5, 4)
ACTIVATIONS = {
    "relu": torch.relu,
    "relu6": F.relu6,
    "leaky_relu": F.leaky_relu,
    "prelu": lambda z: F.prelu(z, torch.tensor(0.25, dtype=z.dtype)),
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "elu": F.elu,
    "selu": F.selu,
    "celu": F.celu,
    "softplus": F.softplus,
    "softsign": F.softsign,
    "gelu": F.gelu,
    "gelu_tanh": lambda z: F.gelu(z, approximate="tanh"),
    "silu": F.silu,
    "mish": F.mish,
    "hard_swish": F.hardswish,
    "hard_tanh": F.hardtanh,
    "hard_sigmoid": F.hardsigmoid,
    "hard_shrink": F.hardshrink,
    "soft_shrink": F.softshrink,
    "tanh_shrink": F.tanhshrink,
    "log_sigmoid": F.logsigmoid,
    "identity": lambda z: z,
}


def _torch_loss(loss: Loss, output: Any, target: Any) -> Any:
    """Return PyTorch's own loss, in our averaging: summed over outputs, mean over samples."""
    n = target.shape[0]
    if loss is SQUARED:
        return 0.5 * F.mse_loss(output, target, reduction="sum") / n
    if loss is BINARY:
        return F.binary_cross_entropy_with_logits(output, target, reduction="sum") / n
    return F.cross_entropy(output, target, reduction="mean")


def _tensors(weights: Weights) -> list[Any]:
    found = []
    for matrix, bias in zip(weights.matrices, weights.biases, strict=True):
        found += [torch.tensor(part.copy(), requires_grad=True) for part in (matrix, bias)]
    return found


def _run(key: str, tensors: list[Any], x: Any) -> Any:
    signal = x
    for layer in range(0, len(tensors), 2):
        signal = F.linear(signal, tensors[layer], tensors[layer + 1])
        if layer < len(tensors) - 2:
            signal = ACTIVATIONS[key](signal)
    return signal


@pytest.mark.parametrize("loss", [SQUARED, BINARY, SOFTMAX], ids=lambda loss: loss.key)
@pytest.mark.parametrize("key", ACTIVATIONS)
def test_loss_and_gradient_are_those_of_autograd(key: str, loss: Loss) -> None:
    """The same weights, the same data: equal to 1e-12 of the largest derivative."""
    random = np.random.default_rng(8)
    x, target = random.standard_normal((9, 3)), np.eye(4)[random.integers(0, 4, 9)]
    weights = initial(SIZES, HE, 8)
    ours = backward(dense(SIZES, Shaped(BY_KEY[key])), weights, x, target, loss)

    tensors = _tensors(weights)
    theirs = _torch_loss(loss, _run(key, tensors, torch.tensor(x)), torch.tensor(target))
    theirs.backward()
    # PyTorch rounds hard sigmoid's slope of 1/6 to float32, in float64 too.
    slack = 1e-7 if key == "hard_sigmoid" else 1e-12
    assert ours.loss == pytest.approx(theirs.item(), rel=1e-13)
    for layer in range(len(SIZES) - 1):
        for part, mine in ((0, ours.gradient.matrices), (1, ours.gradient.biases)):
            wanted = tensors[2 * layer + part].grad.numpy()
            np.testing.assert_allclose(mine[layer], wanted, rtol=0, atol=slack * abs(wanted).max())


@pytest.mark.parametrize("name", ["descent", "momentum", "adam"])
def test_a_hundred_updates_lead_to_the_same_weights(name: str) -> None:
    """Each optimiser walks as PyTorch's does."""
    random = np.random.default_rng(8)
    x, target = random.standard_normal((9, 3)), random.random((9, 4))
    ours: dict[str, Optimiser] = {
        "descent": Sgd(0.05),
        "momentum": Sgd(0.02, 0.9),
        "adam": Adam(0.01),
    }
    shown = Settings(dense(SIZES, Shaped(BY_KEY["tanh"])), HE, 8, BINARY, ours[name])
    walk = train(shown, x, target, every=100)
    tensors = _tensors(next(walk).weights)
    theirs = {
        "descent": lambda: torch.optim.SGD(tensors, lr=0.05),
        "momentum": lambda: torch.optim.SGD(tensors, lr=0.02, momentum=0.9),
        "adam": lambda: torch.optim.Adam(tensors, lr=0.01),
    }[name]()
    for _ in range(100):
        theirs.zero_grad()
        said = _run("tanh", tensors, torch.tensor(x))
        _torch_loss(BINARY, said, torch.tensor(target)).backward()
        theirs.step()

    found = next(walk).weights
    for layer in range(len(SIZES) - 1):
        wanted = tensors[2 * layer].detach().numpy()
        np.testing.assert_allclose(found.matrices[layer], wanted, rtol=0, atol=1e-12)
