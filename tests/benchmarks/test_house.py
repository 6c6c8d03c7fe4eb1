"""The figures of how the program is built are counted from the program itself."""

import pytest

from benchmarks.house import ROOT, Figure, counted, entered, main


def test_what_is_counted_is_what_is_there() -> None:
    """Files hold lines, and none holds more than it may."""
    found = {figure.name: figure for figure in counted()}

    assert found["lines of app and core"].value > 50 * found["files of app and core"].value
    assert found["signals declared"].value > 0
    longest = found["lines of the longest file"]
    assert longest.value == len((ROOT / longest.most).read_text("utf-8").splitlines())
    assert longest.value <= longest.aim
    assert found["methods of the largest class"].value > 5


@pytest.mark.usefixtures("qtbot")
def test_both_moves_run_through_the_program_and_not_through_all_of_it() -> None:
    """A key enters the panel and the core; an export leaves most files alone."""
    everything = next(figure.value for figure in counted() if figure.name.startswith("files"))
    for figure in entered():
        assert 5 < figure.value < everything / 2, figure.line


def test_a_figure_says_whether_its_aim_is_met(capsys: pytest.CaptureFixture[str]) -> None:
    """In one row each, with the place where that is the point."""
    assert Figure("files", 260, 260).line.endswith("aim    260  met")
    assert Figure("files", 1261, 1260, "app/x.py").line.endswith(
        "1,261  aim  1,260  MISSED  (app/x.py)"
    )
    assert main() == 0
    assert capsys.readouterr().out.count("aim") == len(counted()) + 2
