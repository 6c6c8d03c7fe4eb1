"""What a right click on the Curves panel offers."""

from collections.abc import Callable

from PySide6.QtGui import QAction

from app.look import Look
from app.panels.curves import moves, words
from app.panels.curves.bench import Bench
from core.text import Text

_SWITCHES: tuple[tuple[str, Text], ...] = (
    ("tangent", words.TANGENT_TIP),
    ("marks", words.OFFER_MARKS),
    ("locked", words.OFFER_LOCK),
    ("y_auto", words.Y_AUTO_TIP),
)


def offers(look: Look, bench: Bench) -> list[QAction]:
    """Return the range as it was, the probe's next point, and the switches for the eye."""
    curves = bench.curves
    made = [
        _offer(look, "reset", words.OFFER_RESET, lambda: bench.change(moves.original_range)),
        _offer(look, "snap", words.OFFER_SNAP, lambda: bench.change(moves.probe_to_nearest)),
    ]
    made[1].setEnabled(moves.probe_to_nearest(curves) != curves)
    for name, text in _SWITCHES:
        switch = _offer(look, name, text, _turn(bench, name, on=not getattr(curves, name)))
        switch.setCheckable(True)
        switch.setChecked(getattr(curves, name))
        made.append(switch)
    return made


def _turn(bench: Bench, name: str, *, on: bool) -> Callable[[], object]:
    def turn() -> None:
        bench.change(moves.switched, name, on)

    return turn


def _offer(look: Look, key: str, text: Text, do: Callable[[], object]) -> QAction:
    made = QAction(look.say(text))
    made.setObjectName(f"curves.offer.{key}")
    made.triggered.connect(lambda _checked: do())
    return made
