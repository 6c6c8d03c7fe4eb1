"""A function as code to copy."""

from core.snippet.dialect import DIALECTS, LIBRARIES
from core.snippet.snippet import snippet

__all__ = ["DIALECTS", "LIBRARIES", "snippet"]
