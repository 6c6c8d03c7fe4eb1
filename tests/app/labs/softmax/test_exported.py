"""What the export command makes of the panel."""

from pathlib import Path

import numpy as np
import pytest

from app.__main__ import main
from core.labs.softmax import softmax
from core.labs.softmax.state import SoftmaxState
from core.state import State
from tests.app.pictures import picture_of

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_picture_holds_the_formula(tmp_path: Path) -> None:
    """On a screen it is typeset after the first frame; a picture has but one frame."""
    path = tmp_path / "p.png"
    words = ["export", "--panel", "softmax", "--logits", "0.3 2.9 4.0"]
    assert main([*words, "--output", str(path)]) == 0

    picture = picture_of(path.read_bytes())
    below = picture[540:740, :640]
    assert len(np.unique(below.reshape(-1, 3), axis=0)) > 10


@pytest.mark.parametrize("view", ["steps", "widths", "learning", "jacobian", "rivals"])
@pytest.mark.parametrize("kind", ["png", "svg", "pdf", "csv"])
def test_every_view_is_exported_from_its_file(view: str, kind: str, tmp_path: Path) -> None:
    """A saved screen comes out as picture and as numbers, the probabilities with all digits."""
    shown = State(panel="softmax", softmax=SoftmaxState(view=view))  # type: ignore[arg-type]  # one of the views
    file, path = tmp_path / "screen.json", tmp_path / f"out.{kind}"
    file.write_text(shown.to_json(), encoding="utf-8")
    assert main(["export", "--file", str(file), "--output", str(path)]) == 0

    data = path.read_bytes()
    assert len(data) > 200
    if kind == "csv":
        rows = data.decode("utf-8-sig").splitlines()[1:]
        p = [float(row.split(",")[3]) for row in rows]
        np.testing.assert_array_almost_equal_nulp(np.array(p), softmax([0.3, 2.9, 4.0]), 4)
