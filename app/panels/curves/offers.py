"""What a right click on the Curves panel offers."""

from functools import partial

from PySide6.QtGui import QAction

from app.look import Look
from app.panels.curves import moves, words
from app.panels.curves.bench import Bench
from app.widgets.offer import offer
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
    reset = partial(bench.change, moves.original_range)
    snap = partial(bench.change, moves.probe_to_nearest)
    made = [
        offer(look, "curves.offer.reset", words.OFFER_RESET, reset),
        offer(look, "curves.offer.snap", words.OFFER_SNAP, snap),
    ]
    made[1].setEnabled(moves.probe_to_nearest(curves) != curves)
    for name, text in _SWITCHES:
        on = getattr(curves, name)
        turn = partial(bench.change, moves.switched, name, not on)
        switch = offer(look, f"curves.offer.{name}", text, turn)
        switch.setCheckable(True)
        switch.setChecked(on)
        made.append(switch)
    return made
