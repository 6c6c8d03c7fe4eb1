"""From the state to what every part of the panel shows, and the formula with its numbers."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.labs.softmax import words
from core.arrays import Array
from core.labs.softmax import Steps, cross_entropy, order, softmax, steps
from core.labs.softmax.state import SoftmaxState
from core.labs.softmax.steps import Width
from core.labs.softmax.transitions import read
from core.number_text import MINUS, Numbers, format_number
from core.text import Language


@dataclass(frozen=True, slots=True)
class SoftmaxResult:
    """Softmax of what was typed.

    Attributes:
        shown: the settings.
        logits: as typed, shape (n,), n >= 1.
        labels: the name of each class, None where it has none.
        steps: the table, in the form and the width that were chosen.
        ranks: shape (n,), 1 for the largest logit; equal ones share a rank.
    """

    shown: SoftmaxState
    logits: Array
    labels: tuple[str | None, ...]
    steps: Steps
    ranks: npt.NDArray[np.int64]
    _class: str

    @property
    def classes(self) -> int:
        """How many there are."""
        return len(self.logits)

    @property
    def probability(self) -> Array:
        """The probabilities as float64, shape (n,)."""
        return self.steps.probability.astype(np.float64)

    @property
    def largest(self) -> int:
        """The number of the class with the largest logit; the first of equal ones."""
        return int(np.argmin(self.ranks))

    @property
    def chosen(self) -> int:
        """The number of the class that is marked: the largest if none is."""
        chosen = self.shown.chosen
        return self.largest if chosen is None else min(chosen, self.classes - 1)

    @property
    def true_class(self) -> int:
        """The number of the class that is right."""
        return min(self.shown.true_class, self.classes - 1)

    def name(self, number: int) -> str:
        """Return what a class is called."""
        return self.labels[number] or self._class.format(n=number)


def work(shown: SoftmaxState, language: Language) -> SoftmaxResult:
    """Return softmax of the logits that could last be read."""
    numbers: Numbers = read(shown.logits)
    logits = np.asarray(numbers.values or (0.0,))
    labels = numbers.labels or (None,)
    table = steps(logits, shown.temperature, shown.shift, width_of(shown), shown.stable)
    return SoftmaxResult(shown, logits, labels, table, order(logits) + 1, words.CLASS.of(language))


def width_of(shown: SoftmaxState) -> Width:
    """Return the kind of number that the arithmetic is done in."""
    kind: Width = np.dtype(shown.dtype).type
    return kind


def probability(p: float) -> str:
    """Return a probability with eight decimals, as numpy prints it; tiny ones as 1.2e−7."""
    if not math.isfinite(p) or p == 0.0 or p < 1e-4:
        return format_number(p, 5)
    return format_number(round(p, 8), 9)


def total(values: npt.NDArray[np.floating]) -> float:
    """Return the sum of some numbers, added up in their own width."""
    with np.errstate(all="ignore"):  # nan and inf are what the naive form is there to show
        return float(values.sum())


GENERAL = r"p_i=\frac{e^{z_i/T}}{\sum_{j} e^{z_j/T}}"
GENERAL_STABLE = r"p_i=\frac{e^{z_i/T-m}}{\sum_{j} e^{z_j/T-m}},\quad m=\max_j z_j/T"
GENERAL_LOSS = r"L={-}\ln p_{y}"
MOST_CLASSES = 4
_DIGITS = 4


def formula_of(result: SoftmaxResult, *, hidden: bool) -> str:
    """Return the formula of the open view, with numbers where they can be followed."""
    if result.shown.view == "learning":
        return GENERAL_LOSS if hidden else _loss(result)
    if hidden:
        return GENERAL_STABLE if result.shown.stable else GENERAL
    return _chosen(result)


def _chosen(result: SoftmaxResult) -> str:
    """Return p of the marked class: powers, then their numbers, then the quotient."""
    table, number = result.steps, result.chosen
    fraction = rf"\frac{{{_power(result, number)}}}{{{_sum(result)}}}"
    top, whole = _tex(float(table.exponential[number])), _tex(table.total)
    quotient = _tex(float(table.probability[number]))
    return rf"p_{{{number}}}={fraction}=\frac{{{top}}}{{{whole}}}={quotient}"


def _sum(result: SoftmaxResult) -> str:
    """Return what stands below the line: every power, or one that stands for very many."""
    if result.classes > MOST_CLASSES:
        return rf"\sum_{{j}} e^{{{_exponent(result, 'z_j')}}}"
    return "+".join(_power(result, number) for number in range(result.classes))


def _power(result: SoftmaxResult, number: int) -> str:
    return f"e^{{{_exponent(result, _tex(float(result.logits[number])))}}}"


def _exponent(result: SoftmaxResult, z: str) -> str:
    """Return z/T - max as its numbers stand in the table, of a logit that is written ``z``."""
    shown = result.shown
    if shown.shift:
        z = _plus(z, shown.shift)
        z = f"({z})" if shown.temperature != 1.0 else z
    if shown.temperature != 1.0:
        z = f"{z}/{_one(_tex(shown.temperature))}"
    return _plus(z, -result.steps.maximum) if shown.stable else z


def _plus(term: str, number: float) -> str:
    """Return a sum in which a negative number is subtracted."""
    minus = math.copysign(1.0, number) < 0 or math.isnan(number)
    return f"{term}{'-' if minus else '+'}{_tex(abs(number))}"


def _loss(result: SoftmaxResult) -> str:
    """Return the loss of the true class."""
    number, temperature = result.true_class, result.shown.temperature
    surprise = cross_entropy(result.logits, number, temperature)
    p, loss = float(softmax(result.logits, temperature)[number]), _tex(surprise)
    said = _one(_tex(p))
    if p == 0.0 and math.isfinite(surprise):  # too small for float64, and yet not 0
        said = rf"e^{{-{loss}}}"
    elif surprise > 0.0 and said == "1":  # -ln 1 would be 0
        said = rf"\left(1-{_tex(-math.expm1(-surprise))}\right)"
    return rf"L={{-}}\ln p_{{{number}}}={{-}}\ln {said}={loss}"


def _one(factor: str) -> str:
    """Return a number that can stand after a sign: a power of ten in brackets."""
    return rf"\left({factor}\right)" if r"\times" in factor else factor


def _tex(number: float) -> str:
    """Return a number as LaTeX writes it."""
    said = format_number(number, _DIGITS).replace(MINUS, "-")
    if said == "nan":
        return r"\mathrm{nan}"
    mantissa, _, power = said.replace("∞", r"\infty").partition("e")
    return rf"{mantissa}\times 10^{{{power}}}" if power else mantissa
