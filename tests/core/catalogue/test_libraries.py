"""What PyTorch, Keras and JAX return where there is no slope, as it was measured.

Measured with PyTorch 2.13, Keras 3 on TensorFlow and JAX 0.10; PyTorch's column is measured
again by tests/peers wherever it is installed.
"""

import pytest

from core.catalogue import BY_KEY

Row = tuple[float | None, float | None, float | None]
SELU = 1.0507009873554805
SELU_ALPHA = 1.7580993408473768
MEASURED: list[tuple[str, dict[str, float], float, Row]] = [
    ("step", {}, 0.0, (None, None, 0.0)),
    ("sign", {}, 0.0, (0.0, 0.0, 0.0)),
    ("threshold", {}, 1.0, (0.0, 0.0, None)),
    ("hard_sigmoid", {}, -3.0, (0.0, 0.0, 0.0)),
    ("hard_sigmoid", {}, 3.0, (0.0, 0.0, 0.0)),
    ("hard_tanh", {}, 1.0, (0.0, 1.0, 1.0)),
    ("sparse_sigmoid", {}, -1.0, (None, 0.0, 0.25)),
    ("relu", {}, 0.0, (0.0, 0.0, 0.0)),
    ("leaky_relu", {"negative_slope": 0.2}, 0.0, (0.2, 0.2, 1.0)),
    ("prelu", {"a": 0.3}, 0.0, (0.3, None, None)),
    ("rrelu", {"lower": 0.1, "upper": 0.3}, 0.0, (0.2, None, None)),
    ("relu6", {}, 0.0, (0.0, 0.0, 0.0)),
    ("relu6", {}, 6.0, (0.0, 0.0, 0.0)),
    ("relu_squared", {}, 0.0, (0.0, None, 0.0)),
    ("elu", {"alpha": 0.5}, 0.0, (0.5, 0.5, 0.5)),
    ("selu", {}, 0.0, (SELU_ALPHA, SELU, SELU_ALPHA)),
    ("hard_swish", {}, -3.0, (0.0, 0.0, 0.0)),
    ("hard_swish", {}, 3.0, (1.0, 1.0, 1.0)),
    ("hard_shrink", {}, 0.5, (0.0, 0.0, None)),
    ("soft_shrink", {}, -0.5, (0.0, 0.0, None)),
]


@pytest.mark.parametrize(("key", "parameters", "x", "row"), MEASURED)
def test_the_gradient_of_each_library(
    key: str, parameters: dict[str, float], x: float, row: Row
) -> None:
    """The card gives the number that each library gives, and None where it has none."""
    activation = BY_KEY[key]
    full = activation.settings(parameters)
    at = activation.at_break
    for call, measured in zip((at.torch, at.keras, at.jax), row, strict=True):
        told = None if call is None else call(x, **full)
        if told is None or measured is None:
            assert told is measured
        else:
            assert told == pytest.approx(measured, rel=1e-15)


def test_every_measured_function_is_in_the_table() -> None:
    """No number is told to learners that nothing here holds fast."""
    telling = {
        key
        for key, activation in BY_KEY.items()
        if any((activation.at_break.torch, activation.at_break.keras, activation.at_break.jax))
    }

    assert {key for key, *_ in MEASURED} == telling
