"""Plots: the only package that imports pyqtgraph."""

from app.widgets.plot.chart import Chart, Line
from app.widgets.plot.labels import Label, Placed
from app.widgets.plot.lens import BELL, Lens
from app.widgets.plot.plot import Plot
from app.widgets.plot.trace import Band, Mark, Probe, Tangent, Trace

__all__ = [
    "BELL",
    "Band",
    "Chart",
    "Label",
    "Lens",
    "Line",
    "Mark",
    "Placed",
    "Plot",
    "Probe",
    "Tangent",
    "Trace",
]
