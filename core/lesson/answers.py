"""What a question asks for, computed from the settings of its step.

Nobody types an answer: a lesson names a quantity, and here it is worked out with the same
functions that draw the labs.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.labs.collapse.maths import compare_along
from core.labs.collapse.table import layers_of
from core.labs.gradient_flow.maths import GradientFlow, measure, problem
from core.labs.gradient_flow.table import history_of
from core.labs.neuron.maths import GATES, corners, judge
from core.labs.neuron.table import unit_of
from core.labs.softmax.maths import softmax
from core.labs.xor.maths import best_line, examples
from core.labs.xor.training import answers
from core.lesson.lesson import Step
from core.number_text import format_number, parse_numbers
from core.resolve import activation_of
from core.state import PanelKey, State
from core.text import Text

_DIGITS = 4
_NOT_SET = Text(en="there is nothing to compute", zh="沒有可以計算的量")
_PIXELS = np.linspace(-5.0, 5.0, 201)
"""Where the Linear collapse lab compares its two networks."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """What can be asked for.

    Attributes:
        panel: the lab whose settings it is computed from.
        title: what a person reads in the list of quantities.
        of: computes it of a state and a number from 1, which says which one.
        many: whether there are several, such as one for each class.
        noise: what is smaller than that is rounding, and told as such: it differs from one
            window's width to the next.
    """

    panel: PanelKey
    title: Text
    of: Callable[[State, int], float]
    many: bool = False
    noise: float = 0.0


def _curve(order: str) -> Callable[[State, int], float]:
    def of(state: State, _at: int) -> float:
        curves = state.curves
        function = getattr(activation_of(curves.pick), order)
        return float(function(curves.probe_x, **curves.pick.settings))

    return of


def _probabilities(state: State) -> list[float]:
    logits = np.array(parse_numbers(state.softmax.logits).values) + state.softmax.shift
    found: list[float] = softmax(logits, state.softmax.temperature).tolist()
    return found


def _probability(state: State, at: int) -> float:
    found = _probabilities(state)
    return found[at - 1] if at <= len(found) else math.nan


def _likeliest(state: State, _at: int) -> float:
    return float(np.argmax(_probabilities(state)))


def _sum(state: State, _at: int) -> float:
    neuron = state.neuron
    unit = unit_of(neuron)
    return float(unit.pre_activation(np.array([neuron.x[: neuron.inputs]]))[0])


def _output(state: State, _at: int) -> float:
    neuron = state.neuron
    return float(unit_of(neuron).output(np.array([neuron.x[: neuron.inputs]]))[0])


def _rows_right(state: State, _at: int) -> float:
    neuron = state.neuron
    rows = corners(neuron.inputs)
    target = GATES[neuron.gate].target(rows)
    return judge(unit_of(neuron), rows, target).accuracy * len(rows)


def _difference(state: State, _at: int) -> float:
    return compare_along(layers_of(state.collapse), _PIXELS, state.collapse.x2).difference


def _coefficient(state: State, at: int) -> float:
    product = layers_of(state.collapse).product().ravel()
    return float(product[at - 1]) if at <= len(product) else math.nan


def _best_line(state: State, _at: int) -> float:
    points, classes = examples(state.xor.examples, state.xor.noise, state.xor.own)
    return best_line(points, classes)[1] if len(points) else math.nan


def _right(state: State, _at: int) -> float:
    points, classes = examples(state.xor.examples, state.xor.noise, state.xor.own)
    if not len(points):
        return math.nan
    said = answers(state.xor, points, classes).said
    return float(np.mean((said > 0.5) == (classes > 0.5)))  # of a probability


def _flow(state: State) -> GradientFlow:
    history = history_of(state.gradient_flow)
    data = problem(normalised=state.gradient_flow.normalised)
    return measure(history.settings.network, history.here.weights, *data)


def _gradient(state: State, at: int) -> float:
    found = _flow(state).gradients
    return float(found[at - 1]) if at <= len(found) else math.nan


QUANTITIES: dict[str, Quantity] = {
    "curves.value": Quantity("curves", Text(en="f at the probe", zh="探針處的 f"), _curve("value")),
    "curves.slope": Quantity(
        "curves", Text(en="f′ at the probe", zh="探針處的 f′"), _curve("derivative")
    ),
    "softmax.probability": Quantity(
        "softmax",
        Text(en="probability of class {at}", zh="第 {at} 個類別的機率"),
        _probability,
        many=True,
    ),
    "softmax.likeliest": Quantity(
        "softmax",
        Text(en="the likeliest class, counted from 0", zh="機率最大的類別（從 0 數起）"),
        _likeliest,
    ),
    "softmax.classes": Quantity(
        "softmax",
        Text(en="number of classes", zh="類別數"),
        lambda state, _at: float(len(_probabilities(state))),
    ),
    "softmax.total": Quantity(
        "softmax",
        Text(en="sum of the probabilities", zh="機率的總和"),
        lambda state, _at: math.fsum(_probabilities(state)),
    ),
    "neuron.sum": Quantity("neuron", Text(en="sum before the activation", zh="啟動前的總和"), _sum),
    "neuron.output": Quantity(
        "neuron", Text(en="output of the neuron", zh="神經元的輸出"), _output
    ),
    "neuron.rows_right": Quantity(
        "neuron", Text(en="right rows of the truth table", zh="真值表中正確的列數"), _rows_right
    ),
    "collapse.difference": Quantity(
        "collapse",
        Text(en="largest difference to one layer", zh="與單層的最大差"),
        _difference,
        noise=1e-12,
    ),
    "collapse.coefficient": Quantity(
        "collapse",
        Text(en="the single layer's weight {at}", zh="單層的第 {at} 個權重"),
        _coefficient,
        many=True,
    ),
    "xor.best_line": Quantity(
        "xor",
        Text(en="largest share that a line has right", zh="一條直線最多能分對的比例"),
        _best_line,
    ),
    "xor.right": Quantity("xor", Text(en="share that is right now", zh="目前分對的比例"), _right),
    "gradient_flow.gradient": Quantity(
        "gradient_flow",
        Text(en="mean |gradient| in layer {at}", zh="第 {at} 層的平均 |梯度|"),
        _gradient,
        many=True,
    ),
    "gradient_flow.ratio": Quantity(
        "gradient_flow",
        Text(en="gradient of the first layer beside the last's", zh="第一層的梯度是最後一層的幾倍"),
        lambda state, _at: _flow(state).ratio,
    ),
    "gradient_flow.dead": Quantity(
        "gradient_flow",
        Text(en="number of dead units", zh="死亡神經元數"),
        lambda state, _at: float(_flow(state).dead_units),
    ),
}


def quantity_of(step: Step) -> Quantity | None:
    """Return what a step asks for; None if that is nothing, or nothing of its lab."""
    found = QUANTITIES.get(step.ask.quantity) if step.ask is not None else None
    return found if found is not None and found.panel == step.panel else None


@lru_cache(maxsize=64)  # a training may stand behind it, and a bar asks at every draw
def answer(step: Step) -> float:
    """Return the number that a step asks for, computed of the settings that it reveals.

    They are those that it asks about where it reveals no others; nan if there is no number.
    """
    quantity = quantity_of(step)
    if quantity is None or step.ask is None:
        return math.nan
    return quantity.of(step.screen(State(), revealed=True), step.ask.at)


def right_option(step: Step) -> int | None:
    """Return which option of a choice is right; None unless it is exactly one.

    A question whose options do not fit what is computed has no right answer, and its page
    says so: see `mistake_in_question`.
    """
    found = _options_right(step)
    return found[0] if len(found) == 1 else None


def _options_right(step: Step) -> list[int]:
    if step.ask is None:
        return []
    value = answer(step)
    return [n for n, one in enumerate(step.ask.options) if one.low <= value <= one.high]


def mistake_in_question(step: Step) -> Text | None:
    """Return why a step's question has no answer, if it has none.

    Questions to talk about have none by their nature, and nothing is wrong with them.
    """
    ask = step.ask
    if ask is None or ask.kind == "open":
        return None
    if ask.kind == "draw":
        return None if step.panel == "curves" else _DRAW_ELSEWHERE
    if quantity_of(step) is None:
        listed = [key for key, one in QUANTITIES.items() if one.panel == step.panel]
        return _UNKNOWN.fill(name=ask.quantity, listed=", ".join(listed) or _NOT_SET)
    value = answer(step)
    if math.isnan(value):
        return _NO_NUMBER.fill(name=ask.quantity, at=ask.at)
    fits = len(_options_right(step))
    if ask.kind == "choice" and fits != 1:
        return _NOT_ONE.fill(number=format_number(value, _DIGITS), count=fits)
    return None


def told(step: Step) -> Text | None:
    """Return the answer in words: the option's letter and words, or the number with its name."""
    ask, quantity = step.ask, quantity_of(step)
    if ask is None or quantity is None or mistake_in_question(step) is not None:
        return None
    value, what = answer(step), quantity.title.fill(at=ask.at)
    number = f"= {format_number(value, _DIGITS)}"
    if 0.0 < abs(value) < quantity.noise:
        number = f"< {format_number(quantity.noise, _DIGITS)}"
    place = right_option(step)
    if ask.kind == "number" or place is None:
        return _NUMBER.fill(what=what, number=number)
    return _CHOICE.fill(
        letter="ABCD"[place], option=ask.options[place].text, what=what, number=number
    )


_NUMBER = Text(en="Answer: {what} {number}", zh="答案：{what} {number}")
_CHOICE = Text(
    en="Answer: {letter}. {option} ({what} {number})",
    zh="答案：{letter}. {option}（{what} {number}）",
)
_DRAW_ELSEWHERE = Text(
    en="f′ can be drawn in the Curves lab only.", zh="只有「函數圖形」可以畫 f′。"
)
_UNKNOWN = Text(
    en='This lab has no quantity "{name}" to ask for; there are: {listed}.',
    zh="這個單元沒有「{name}」這個量可以問；有的是：{listed}。",
)
_NO_NUMBER = Text(
    en='"{name}" number {at} does not exist with these settings.',
    zh="在這些設定下，沒有第 {at} 個「{name}」。",
)
_NOT_ONE = Text(
    en="The answer is {number}, for which {count} of the options are right; it must be one.",
    zh="答案是 {number}，符合的選項有 {count} 個；必須剛好一個。",
)
