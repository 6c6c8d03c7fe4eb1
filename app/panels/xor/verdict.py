"""What is concluded, always from what was measured."""

from app.panels.xor import words
from app.panels.xor.worked import share_right, stuck
from core.activation import Array
from core.network.walk import Walk
from core.numerals import format_number
from core.text import Text
from core.xor import Line, best_line


def line_verdict(line: Line, points: Array, classes: Array) -> tuple[Text, ...]:
    """Compare a line by hand with the best that there is."""
    if not len(points):
        return (words.NOTHING,)
    best = best_line(points, classes)[1]
    share = line.accuracy(points, classes)
    return (words.LINE_VERDICT.fill(share=percent(share), best=percent(best)),)


def training_verdict(
    walks: list[Walk], names: list[Text], points: Array, classes: Array
) -> tuple[Text, ...]:
    """Say how far each network has come, and what keeps it from learning."""
    best = best_line(points, classes)[1]
    said: list[Text] = []
    for one, name in zip(walks, names, strict=True):
        share = share_right(one, points, classes)
        against = (words.BEYOND if share > best else words.NOT_BEYOND).fill(best=percent(best))
        steps = one.here.step
        said.append(
            words.TRAINED.fill(name=name, share=percent(share), steps=steps, against=against)
        )
        if one.here.trouble is not None:
            said.append(one.here.trouble)
        elif stuck(one, points, classes):
            said.append(words.NO_GRADIENT.fill(name=name))
    return tuple(said)


def percent(share: float) -> str:
    """Return a share in per cent with as many decimals as it needs, at most one."""
    return f"{format_number(100.0 * share, 3)} %"
