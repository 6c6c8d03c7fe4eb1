"""Whatever paints by hand has a test that looks at its pixels."""

import ast
from pathlib import Path

from tests.architecture.source import ROOT, python_files, tree_of

PAINTS = {"paint", "paintEvent", "drawObject", "drawBackground", "drawForeground"}
PAINTED = "tests/app/painted/"
SEEN: dict[str, str] = {
    "Bars": "tests/app/labs/digits/test_hidden_layer.py::test_logits_stand_on_their_side_of_0",
    "Blank": "tests/app/lesson/test_aids.py::test_a_blank_screen_is_black_and_cannot_be_pressed",
    "Choice": PAINTED + "test_controls_painted.py::test_a_list_shows_the_words_that_are_chosen",
    "ClassChart": PAINTED + "test_panels_painted.py::test_bars_are_as_long_as_their_probabilities",
    "Cross": PAINTED + "test_controls_painted.py::test_a_cross_is_two_lines_through_the_middle",
    "CurveItem": PAINTED + "test_curves_painted.py::test_every_function_is_drawn_where_core_has_it",
    "DrawingPad": PAINTED
    + "test_controls_painted.py::test_strokes_stand_on_the_pad_where_they_were_drawn",
    "FoldedSheet": "tests/app/labs/xor/test_hidden_space.py"
    "::test_points_and_boundary_stand_where_core_computes_them",
    "Formula": "tests/app/widgets/test_small_widgets.py"
    "::test_a_formula_is_typeset_in_the_colour_of_the_words",
    "GreyPicture": PAINTED
    + "test_controls_painted.py::test_the_small_picture_is_as_grey_as_its_levels",
    "HeatMap": "tests/app/labs/softmax/test_jacobian.py"
    "::test_small_cells_write_fewer_digits_and_then_signs",
    "InputPlane": PAINTED
    + "test_panels_painted.py::test_the_boundary_of_a_neuron_is_where_its_sum_is_0",
    "LabelItem": PAINTED + "test_numbers_painted.py::test_the_numbers_that_are_read_are_core_s",
    "Laser": "tests/app/lesson/test_aids.py::test_the_dot_follows_the_pointer_and_fades",
    "LayerFigure": PAINTED
    + "test_controls_painted.py::test_edges_between_layers_are_as_wide_as_weights",
    "LensItem": "tests/app/plot/test_painted_truth.py"
    "::test_the_bell_of_the_inputs_is_as_high_as_their_density",
    "Marks": PAINTED
    + "test_curves_painted.py::test_points_of_interest_are_marked_where_core_finds_them",
    "NeuronDiagram": PAINTED
    + "test_panels_painted.py::test_the_dot_on_a_neuron_s_curve_stands_at_its_sum_and_output",
    "NumberAxis": PAINTED + "test_numbers_painted.py"
    "::test_numbers_of_the_axes_are_written_at_the_pixels_of_their_values",
    "ProbeItem": "tests/app/plot/test_painted_truth.py::test_the_line_of_the_probe_stands_at_its_x",
    "Spotlight": "tests/app/lesson/test_aids.py::test_the_spotlight_frames_its_control",
    "Strip": PAINTED + "test_panels_painted.py::test_bars_are_as_long_as_their_probabilities",
    "UnitGrid": PAINTED
    + "test_controls_painted.py::test_a_unit_that_is_dead_is_a_cross_and_a_live_one_a_disc",
    "UnitPicture": "tests/app/labs/digits/test_hidden_layer.py"
    "::test_every_unit_has_the_colour_of_its_sign_and_size",
    "VoteBars": "tests/app/lesson/test_player.py::test_hands_are_counted_with_the_mouse_and_drawn",
    "Zones": "tests/app/plot/test_painted_truth.py"
    "::test_a_flat_zone_is_hatched_where_it_is_and_nowhere_else",
    "_Picture": "tests/app/lesson/test_export.py::test_the_picture_on_paper_is_the_steps_lab",
}
"""Of each class that paints, the test that fails when it paints nothing."""


def _painters() -> set[str]:
    return {
        node.name
        for path in python_files("app")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(part, ast.FunctionDef) and part.name in PAINTS for part in node.body)
    }


def test_every_class_that_paints_is_looked_at() -> None:
    """A new one needs a test of its pixels, and its line here; one that is gone leaves none."""
    assert set(SEEN) == _painters()


def test_the_tests_that_look_are_there() -> None:
    """By file and by name."""
    missing = []
    for name, place in SEEN.items():
        file, _, test = place.partition("::")
        tests = {
            node.name
            for node in ast.walk(tree_of(ROOT / Path(file)))
            if isinstance(node, ast.FunctionDef)
        }
        if not test or test not in tests:
            missing.append((name, place))
    assert missing == []
