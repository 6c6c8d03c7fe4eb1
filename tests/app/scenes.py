"""A screen for everything that a panel can have in its lower part."""

from dataclasses import replace

from core.catalogue import BY_KEY
from core.labs.neuron.transitions import teach
from core.state import State
from core.state_parts import Pick

_TEN = "0.1 0.2 9.5 -3.25 1.5 0.33 7 2 1 0.5"
_LONG = sorted(BY_KEY.values(), key=lambda one: -len(one.name.en))[:6]


def _scenes() -> dict[str, State]:
    """Return a screen for everything that a panel can have in its lower part."""
    plain = State()
    six = tuple(Pick(one.key) for one in _LONG)
    scenes = {key: replace(plain, panel=key) for key in ("neuron", "digits", "gradient_flow")}
    for tool in ("none", "compare", "inputs", "predict", "more"):
        curves = replace(plain.curves, picks=six, show_d2f=True, tool=tool)
        scenes[f"curves {tool}"] = replace(plain, curves=curves)
    for view in ("steps", "widths", "learning", "jacobian", "rivals"):
        softmax = replace(plain.softmax, view=view, logits=_TEN)
        scenes[f"softmax {view}"] = replace(plain, panel="softmax", softmax=softmax)
    scenes["neuron of four"] = replace(
        plain, panel="neuron", neuron=teach(replace(plain.neuron, inputs=4))
    )
    for on in (False, True):
        scenes[f"collapse {on}"] = replace(
            plain, panel="collapse", collapse=replace(plain.collapse, activated=on)
        )
    scenes["xor line"] = replace(plain, panel="xor")
    for two in (False, True):
        xor = replace(plain.xor, solver="train", compared=two)
        scenes[f"xor two {two}"] = replace(plain, panel="xor", xor=xor)
    xor = replace(plain.xor, solver="hand", space=True)
    scenes["xor by hand"] = replace(plain, panel="xor", xor=xor)
    xor = replace(plain.xor, solver="train", steps=60, space=True)
    scenes["xor space"] = replace(plain, panel="xor", xor=xor)
    return scenes


SCENES = _scenes()
