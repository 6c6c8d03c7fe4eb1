"""Hidden values: nothing that was measured is on the screen or told to a screen reader."""

import re

from PySide6.QtWidgets import QLabel, QWidget

from app.plot import MeasuredChart
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press
from tests.app.labs.gradient_flow.screen import opened

_MEASURED = ("gradients", "spreads", "loss", "outputs", "lamps")


def test_hidden_values_cover_every_chart_and_its_words(open_window: OpenWindow) -> None:
    """A measured number is left neither in a picture nor in a name, tip or description."""
    window = opened(open_window, steps=20)
    widgets: dict[str, QWidget] = {
        name: find(window, f"gradient_flow.{name}") for name in _MEASURED
    }
    described = {name: widget.accessibleDescription() for name, widget in widgets.items()}
    press(window, "Ctrl+H")

    for name, widget in widgets.items():
        assert not re.search(r"\d\.\d|e−", _told(widget)), name
    for name in ("gradients", "spreads", "loss", "outputs"):
        chart = find(window, f"gradient_flow.{name}", MeasuredChart)
        assert chart.lines == []
    for name in ("verdict", "units", "place"):
        label = find(window, f"gradient_flow.{name}", QLabel)
        assert "?" in label.text()
        assert not re.search(r"\d\.\d|e−", _told(label) + label.text()), name
    press(window, "Ctrl+H")
    assert {name: widget.accessibleDescription() for name, widget in widgets.items()} == described


def _told(widget: QWidget) -> str:
    return " ".join([widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()])
