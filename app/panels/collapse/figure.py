"""The network of the panel as a figure: the lecture's with its weights under their names."""

from app.panels.collapse import words
from app.widgets.layer_figure import Layered
from core.labs.collapse.maths import Layers
from core.number_text import format_number
from core.text import Language

_HAT = "y\u0302"


def figure(layers: Layers, language: Language, *, lecture: bool) -> Layered:
    """Return what the figure shows.

    Args:
        layers: the network.
        language: of the spoken sentence.
        lecture: whether its weights have names.
    """
    hidden = [len(matrix) for matrix in layers.weights[:-1]]
    named = [tuple(f"y{n + 1}" if lecture else "" for n in range(units)) for units in hidden]
    edges = tuple(
        tuple(
            f"w{number} = {format_number(weight, 3)}"
            for number, weight in enumerate(matrix.ravel().tolist(), 1)
        )
        for matrix in layers.weights
    )
    listed = "; ".join(
        words.LAYER.fill(n=n, weights=", ".join(said)).of(language)
        for n, said in enumerate(edges, 1)
    )
    return Layered(
        names=(("x1", "x2"), *named, (_HAT,)),
        weights=layers.weights,
        edges=edges if lecture else (),
        spoken=words.FIGURE.fill(layers=listed).of(language),
    )
