"""Two classes in a plane: examples, straight lines, and networks."""

from core.xor.best import best_line
from core.xor.examples import SETS, ExampleSet, examples
from core.xor.line import Line

__all__ = ["SETS", "ExampleSet", "Line", "best_line", "examples"]
