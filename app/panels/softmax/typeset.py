"""The formula with the present numbers put in, as LaTeX."""

import math

from app.panels.softmax.worked import Worked
from core.labs.softmax import cross_entropy, softmax
from core.number_text import MINUS, format_number

GENERAL = r"p_i=\frac{e^{z_i/T}}{\sum_{j} e^{z_j/T}}"
GENERAL_STABLE = r"p_i=\frac{e^{z_i/T-m}}{\sum_{j} e^{z_j/T-m}},\quad m=\max_j z_j/T"
GENERAL_LOSS = r"L={-}\ln p_{y}"
MOST_CLASSES = 4
_DIGITS = 4


def formula_of(worked: Worked, *, hidden: bool) -> str:
    """Return the formula of the open view, with numbers where they can be followed."""
    if worked.shown.view == "learning":
        return GENERAL_LOSS if hidden else _loss(worked)
    if hidden:
        return GENERAL_STABLE if worked.shown.stable else GENERAL
    return _chosen(worked)


def _chosen(worked: Worked) -> str:
    """Return p of the marked class: powers, then their numbers, then the quotient."""
    table, number = worked.steps, worked.chosen
    fraction = rf"\frac{{{_power(worked, number)}}}{{{_sum(worked)}}}"
    top, whole = _tex(float(table.exponential[number])), _tex(table.total)
    result = _tex(float(table.probability[number]))
    return rf"p_{{{number}}}={fraction}=\frac{{{top}}}{{{whole}}}={result}"


def _sum(worked: Worked) -> str:
    """Return what stands below the line: every power, or one that stands for very many."""
    if worked.classes > MOST_CLASSES:
        return rf"\sum_{{j}} e^{{{_exponent(worked, 'z_j')}}}"
    return "+".join(_power(worked, number) for number in range(worked.classes))


def _power(worked: Worked, number: int) -> str:
    return f"e^{{{_exponent(worked, _tex(float(worked.logits[number])))}}}"


def _exponent(worked: Worked, z: str) -> str:
    """Return z/T - max as its numbers stand in the table, of a logit that is written ``z``."""
    shown = worked.shown
    if shown.shift:
        z = _plus(z, shown.shift)
        z = f"({z})" if shown.temperature != 1.0 else z
    if shown.temperature != 1.0:
        z = f"{z}/{_one(_tex(shown.temperature))}"
    return _plus(z, -worked.steps.maximum) if shown.stable else z


def _plus(term: str, number: float) -> str:
    """Return a sum in which a negative number is subtracted."""
    minus = math.copysign(1.0, number) < 0 or math.isnan(number)
    return f"{term}{'-' if minus else '+'}{_tex(abs(number))}"


def _loss(worked: Worked) -> str:
    """Return the loss of the true class."""
    number, temperature = worked.true_class, worked.shown.temperature
    surprise = cross_entropy(worked.logits, number, temperature)
    p, loss = float(softmax(worked.logits, temperature)[number]), _tex(surprise)
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
