"""Screens of every kind, drawn at random."""

from hypothesis import strategies as st

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.labs.collapse.state import CollapseState
from core.labs.curves.state import CurvesState
from core.labs.digits.state import DigitsState
from core.labs.gradient_flow.state import GradientFlowState
from core.labs.neuron.state import NeuronState
from core.labs.softmax.state import SoftmaxState
from core.state import State
from core.state_parts import Pick

_text = st.text(max_size=30)


def numbers(most: float = 1e300) -> st.SearchStrategy[float]:
    """Draw finite floats."""
    return st.floats(-most, most)


def _settings(activation: Activation) -> st.SearchStrategy[Pick]:
    chosen = {p.key: st.floats(p.minimum, p.maximum) for p in activation.parameters}
    some = st.fixed_dictionaries({}, optional=chosen)
    return some.map(lambda given: Pick(activation.key, tuple(given.items())))


picks = st.sampled_from(list(BY_KEY.values())).flatmap(_settings)
"""Functions of the catalogue with some of their parameters set."""


@st.composite
def curves(draw: st.DrawFn) -> CurvesState:
    """Draw a Curves panel."""
    chosen = tuple(draw(st.lists(picks, min_size=1, max_size=6)))
    x_min, x_max = sorted(draw(st.lists(numbers(), min_size=2, max_size=2, unique=True)))
    y_min, y_max = sorted(draw(st.lists(numbers(), min_size=2, max_size=2, unique=True)))
    flags = draw(st.tuples(*[st.booleans()] * 8))
    return CurvesState(
        picks=chosen,
        active=draw(st.integers(0, len(chosen) - 1)),
        x_min=x_min,
        x_max=x_max,
        y_auto=flags[0],
        y_min=y_min,
        y_max=y_max,
        locked=flags[1],
        show_f=flags[2],
        show_df=flags[3],
        show_d2f=flags[4],
        together=flags[5],
        probe_x=draw(numbers()),
        tangent=flags[6],
        zones=flags[7],
        draft=draw(st.none() | _text),
    )


softmaxes = st.builds(
    SoftmaxState,
    logits=_text,
    draft=st.none() | _text,
    temperature=st.floats(5e-324, 1e308),
    shift=numbers(),
    dtype=st.sampled_from(["float16", "float32", "float64"]),
    stable=st.booleans(),
    view=st.sampled_from(["steps", "widths", "learning", "jacobian", "rivals"]),
    hidden_columns=st.lists(
        st.sampled_from(["scaled", "shifted", "exponential", "probability", "percent", "rank"]),
        max_size=6,
    ).map(tuple),
    by_rank=st.booleans(),
    chosen=st.none() | st.integers(0, 1_000_000),
    true_class=st.integers(0, 1_000_000),
    rate=st.floats(5e-324, 100.0),
)
neurons = st.builds(
    NeuronState,
    inputs=st.integers(2, 4),
    x=st.tuples(*[numbers(10.0)] * 4),
    weights=st.tuples(*[numbers(10.0)] * 4),
    bias=numbers(10.0),
    as_threshold=st.booleans(),
    pick=picks,
    gate=st.sampled_from(["and", "or", "nand", "xor"]),
    taught=st.none() | st.tuples(*[numbers(10.0)] * 5),
    step=st.integers(0, 100_000),
)
collapses = st.builds(
    CollapseState,
    layers=st.integers(1, 5),
    units=st.integers(1, 8),
    weights=st.tuples(*[numbers(10.0)] * 6),
    seed=st.integers(0, 2**32 - 1),
    activated=st.booleans(),
    pick=picks,
    x2=numbers(5.0),
)
_points = st.tuples(st.floats(0.0, 1.0), st.floats(0.0, 1.0))
digits = st.builds(
    DigitsState,
    strokes=st.lists(st.lists(_points, max_size=4).map(tuple), max_size=4).map(tuple),
    hidden=st.sampled_from(["relu", "sigmoid", "tanh"]),
    temperature=st.floats(0.1, 20.0),
    unit=st.none() | st.integers(0, 63),
)
flows = st.builds(
    GradientFlowState,
    depth=st.integers(1, 50),
    width=st.integers(1, 32),
    pick=picks,
    initialisation=st.sampled_from(["he", "xavier", "lecun", "normal"]),
    sd=st.floats(0.001, 10.0),
    normalised=st.booleans(),
    seed=st.integers(0, 2**32 - 1),
    optimiser=st.sampled_from(["sgd", "momentum", "adam"]),
    rate=st.floats(1e-4, 10.0),
    layer=st.integers(1, 50),
    steps=st.integers(0, 500),
)
states = st.builds(
    State,
    panel=st.sampled_from(["curves", "softmax", "neuron", "collapse", "gradient_flow", "digits"]),
    language=st.sampled_from(["zh", "en"]),
    style=st.sampled_from(["light", "dark", "projector"]),
    values_hidden=st.booleans(),
    curves=curves(),
    softmax=softmaxes,
    neuron=neurons,
    collapse=collapses,
    gradient_flow=flows,
    digits=digits,
)
"""Whole screens."""
