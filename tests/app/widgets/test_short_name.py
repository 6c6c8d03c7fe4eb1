"""Short names: no two functions share one."""

from itertools import combinations

import pytest

from app.widgets.thumbnail import short_name
from core.catalogue import BY_KEY
from core.text import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_functions_are_called_the_same(language: Language) -> None:
    """Neither by their names nor by their short names, in small or capital letters."""
    for one, other in combinations(BY_KEY.values(), 2):
        names = [activation.name.of(language) for activation in (one, other)]
        assert names[0].casefold() != names[1].casefold()
        assert short_name(names[0]).casefold() != short_name(names[1]).casefold()


def test_gelu_by_tanh_says_so() -> None:
    """It is another function than GELU, and read as one."""
    assert short_name(BY_KEY["gelu_tanh"].name.en) == "GELU (tanh)"
    assert short_name(BY_KEY["gelu_tanh"].name.zh) == "GELU（tanh）"
    assert short_name(BY_KEY["gelu"].name.en) == "GELU"
