"""The build of a network, its weights, and where they begin."""

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.network import (
    HE,
    LECUN,
    XAVIER,
    Initialisation,
    Network,
    Shaped,
    Weights,
    dense,
    initial,
    normal,
)


def test_a_shaped_activation_computes_what_the_catalogue_does() -> None:
    """With its parameters settled, value and slope are f and f'."""
    leaky = Shaped(BY_KEY["leaky_relu"], {"negative_slope": 0.25})
    x = np.array([-2.0, 3.0])

    assert leaky.value(x).tolist() == [-0.5, 3.0]
    assert leaky.slope(x).tolist() == [0.25, 1.0]
    assert Shaped(BY_KEY["identity"]).is_identity
    assert not leaky.is_identity


def test_parameters_are_checked_once() -> None:
    """A wrong name or number is refused before any loop begins."""
    with pytest.raises(TypeError, match="no parameter"):
        Shaped(BY_KEY["relu"], {"alpha": 1.0})
    with pytest.raises(ValueError, match="negative_slope"):
        Shaped(BY_KEY["leaky_relu"], {"negative_slope": 7.0})


@pytest.mark.parametrize(
    ("sizes", "activations"),
    [((2,), 0), ((2, 0, 1), 2), ((2, 3, 1), 1)],
)
def test_layers_that_do_not_fit_are_refused(sizes: tuple[int, ...], activations: int) -> None:
    """No layer is empty, and each has one activation."""
    with pytest.raises(ValueError, match="layer"):
        Network(sizes, (Shaped(BY_KEY["tanh"]),) * activations)


def test_a_dense_network_is_linear_at_its_output() -> None:
    """Unless an output activation is asked for."""
    tanh = Shaped(BY_KEY["tanh"])

    assert [shaped.activation.key for shaped in dense((2, 8, 8, 1), tanh).activations] == [
        "tanh",
        "tanh",
        "identity",
    ]
    assert dense((2, 1), tanh, tanh).activations == (tanh,)


def test_weights_are_views_of_one_vector_that_nobody_can_change() -> None:
    """Matrices and biases come back as they were put in, and are read-only."""
    matrices = [np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), np.array([[7.0, 8.0, 9.0]])]
    biases = [np.array([0.1, 0.2, 0.3]), np.array([0.4])]
    weights = Weights.of(matrices, biases)

    assert weights.sizes == (2, 3, 1)
    for found, wanted in zip(weights.matrices, matrices, strict=True):
        np.testing.assert_array_equal(found, wanted)
    for found, wanted in zip(weights.biases, biases, strict=True):
        np.testing.assert_array_equal(found, wanted)
    for array in (weights.flat, *weights.matrices, *weights.biases):
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0.0


def test_weights_keep_a_copy_of_their_own() -> None:
    """What is done to the caller's vector later does not reach them."""
    flat = np.arange(3.0)
    weights = Weights((2, 1), flat)
    flat[0] = 99.0

    assert weights.flat.tolist() == [0.0, 1.0, 2.0]


def test_weights_of_the_wrong_size_are_refused() -> None:
    """A vector too short, and layers that do not follow each other."""
    with pytest.raises(ValueError, match="need 3 numbers"):
        Weights((2, 1), np.zeros(4))
    with pytest.raises(ValueError, match="cannot take 3 inputs"):
        Weights.of([np.zeros((3, 2)), np.zeros((1, 4))], [np.zeros(3), np.zeros(1)])


@pytest.mark.parametrize(
    ("rule", "sd"),
    [
        (HE, np.sqrt(2.0 / 300.0)),
        (XAVIER, np.sqrt(2.0 / 500.0)),
        (LECUN, np.sqrt(1.0 / 300.0)),
        (normal(0.01), 0.01),
        (normal(0.0), 0.0),
    ],
)
def test_the_first_weights_have_the_spread_of_their_rule(rule: Initialisation, sd: float) -> None:
    """60,000 draws: the measured standard deviation lies within 2 % (seven standard errors)."""
    weights = initial((300, 200, 1), rule, 5)

    assert np.std(weights.matrices[0]) == pytest.approx(sd, rel=0.02)
    assert abs(np.mean(weights.matrices[0])) <= 0.02 * sd
    assert not any(bias.any() for bias in weights.biases)


def test_two_rules_differ_by_a_factor() -> None:
    """The same seed draws the same numbers; a generator is drawn from and moves on."""
    he, plain = initial((4, 3, 2), HE, 9), initial((4, 3, 2), normal(1.0), 9)
    np.testing.assert_array_equal(he.matrices[0], plain.matrices[0] * np.sqrt(2.0 / 4.0))

    random = np.random.default_rng(9)
    np.testing.assert_array_equal(initial((4, 3, 2), HE, random).flat, he.flat)
    assert (initial((4, 3, 2), HE, random).matrices[0] != he.matrices[0]).all()


def test_the_global_generator_is_left_alone() -> None:
    """Drawing weights neither reads nor moves numpy's own state."""
    before = np.random.get_state(legacy=False)  # noqa: NPY002  # to see that it is untouched
    initial((4, 3, 2), HE, 9)
    after = np.random.get_state(legacy=False)  # noqa: NPY002

    np.testing.assert_equal(before, after)


@pytest.mark.parametrize("sd", [-1.0, np.inf, np.nan])
def test_a_spread_that_is_none_is_refused(sd: float) -> None:
    """Negative, infinite or no number at all."""
    with pytest.raises(ValueError, match="standard deviation"):
        normal(sd)
