"""What the charts of the Gradient flow panel show is measured in the network of the settings."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QSlider

from app.widgets.number_slider import STEPS, Scale
from core.labs.gradient_flow.maths import histogram
from core.labs.gradient_flow.state import MOST_LAYERS, GradientFlowState
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import click, drag, find, press, settle, type_and_enter
from tests.app.labs.gradient_flow.screen import (
    chart,
    choose,
    click_at,
    dark,
    expected,
    lamps,
    opened,
    said,
    same,
    seen,
    shown,
)


@pytest.mark.parametrize(
    ("name", "typed", "settings"),
    [
        ("depth", "3", GradientFlowState(depth=3)),
        ("width", "7", GradientFlowState(width=7)),
        ("depth", "50", GradientFlowState(depth=50)),
    ],
)
def test_the_network_is_as_deep_and_as_wide_as_typed(
    open_window: OpenWindow, name: str, typed: str, settings: GradientFlowState
) -> None:
    """A point for each layer, measured in the very network of the new settings."""
    window = opened(open_window)
    same(window, expected(GradientFlowState()))
    type_and_enter(find(window, f"gradient_flow.{name}", QLineEdit), typed)

    assert shown(window) == settings
    same(window, expected(settings))
    assert [len(column) for column in lamps(window).dark] == [settings.width] * settings.depth


def test_a_slider_goes_through_networks_and_one_undo_goes_back(open_window: OpenWindow) -> None:
    """Dragging is one move to undo, and the old network is measured again."""
    window = opened(open_window)
    slider = find(window, "gradient_flow.depth.slider", QSlider)
    slider.setFocus()
    for _ in range(3):
        QTest.keyClick(slider, Qt.Key.Key_PageUp)
    deeper = shown(window)
    assert deeper.depth > 20
    same(window, expected(deeper))
    QTest.keyClick(slider, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert shown(window) == GradientFlowState()
    same(window, expected(GradientFlowState()))


def test_two_drags_are_two_moves_to_undo(open_window: OpenWindow) -> None:
    """Letting go of the slider ends a move; each undo takes one drag back, whole."""
    window = opened(open_window, depth=5)
    slider = find(window, "gradient_flow.depth.slider", QSlider)
    depths = [5]
    for _ in range(2):
        share = Scale(1, MOST_LAYERS, whole=True).position(depths[-1]) / STEPS
        start = QPoint(round(share * slider.width()), slider.height() // 2)
        drag(slider, start, start + QPoint(40, 0))
        depths.append(shown(window).depth)
    assert depths[0] < depths[1] < depths[2]
    for depth in (depths[1], depths[0]):
        press(window, "Ctrl+Z")
        assert shown(window).depth == depth


def test_another_activation_is_measured(open_window: OpenWindow) -> None:
    """The list is chosen from by keys; the weights of the seed are the same."""
    window = opened(open_window)
    box = find(window, "gradient_flow.activation", QComboBox)
    box.setFocus()
    QTest.keyClicks(box, "Hyperbolic t")

    assert shown(window) == GradientFlowState(pick=Pick("tanh"))
    same(window, expected(GradientFlowState(pick=Pick("tanh"))))


def test_a_parameter_of_the_activation_changes_the_network(open_window: OpenWindow) -> None:
    """The slope of Leaky ReLU is typed, and the defaults come back."""
    start = GradientFlowState(pick=Pick("leaky_relu"))
    window = opened(open_window, pick=Pick("leaky_relu"))
    before = expected(start)
    same(window, before)
    (field,) = (
        field
        for field in window.findChildren(QLineEdit)
        if field.objectName().startswith("gradient_flow.parameter.")
    )
    type_and_enter(field, "0.3")
    after = shown(window)

    assert after.pick != start.pick
    same(window, expected(after))
    assert not np.array_equal(expected(after).gradients, before.gradients)
    click(
        find(window, "gradient_flow.parameters_reset"),
        find(window, "gradient_flow.parameters_reset").rect().center(),
    )
    assert shown(window) == start


def test_another_rule_for_the_first_weights_is_measured(open_window: OpenWindow) -> None:
    """He, Xavier, LeCun and a standard deviation of one's own give other gradients."""
    window = opened(open_window, pick=Pick("relu"))
    found = []
    for row, key in enumerate(("xavier", "he", "lecun", "normal")):
        choose(window, "initialisation", row)
        assert shown(window).initialisation == key
        same(window, expected(shown(window)))
        found.append(seen(window)[0])
    type_and_enter(find(window, "gradient_flow.sd", QLineEdit), "0.2")
    same(window, expected(shown(window)))
    found.append(seen(window)[0])

    assert shown(window).sd == 0.2
    assert len(set(found)) == 5


def test_a_spread_of_ones_own_is_asked_for_only_where_it_counts(open_window: OpenWindow) -> None:
    """Its field is there with the rule that uses it, and no longer."""
    window = opened(open_window)
    field = find(window, "gradient_flow.sd", QLineEdit)
    assert not field.isVisible()
    choose(window, "initialisation", 3)
    assert field.isVisible()


def test_raw_inputs_are_measured_too(open_window: OpenWindow) -> None:
    """Standardising is switched off and on by the space bar."""
    window = opened(open_window, pick=Pick("relu"), initialisation="he")
    first = seen(window, "spreads").copy()
    box = find(window, "gradient_flow.normalised", QCheckBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)

    assert not shown(window).normalised
    same(window, expected(shown(window)))
    assert seen(window, "spreads")[0] > 5.0 * first[0]


def test_another_seed_draws_other_weights(open_window: OpenWindow) -> None:
    """Typed or taken from the button; the same seed gives the same picture to the bit."""
    window = opened(open_window)
    first = seen(window).copy()
    type_and_enter(find(window, "gradient_flow.seed", QLineEdit), "7")
    same(window, expected(GradientFlowState(seed=7)))
    button = find(window, "gradient_flow.new_seed", QPushButton)
    click(button, button.rect().center())
    same(window, expected(GradientFlowState(seed=8)))
    type_and_enter(find(window, "gradient_flow.seed", QLineEdit), "1")

    np.testing.assert_array_equal(seen(window), first)


def test_the_quarter_a_layer_is_drawn_for_the_sigmoid_only(open_window: OpenWindow) -> None:
    """0.25 to the power of the layers behind, times what the last layer has; with a key."""
    window = opened(open_window, depth=6)
    last = seen(window)[-1]

    np.testing.assert_allclose(
        seen(window, line=1), [last * 0.25**behind for behind in (5, 4, 3, 2, 1, 0)], rtol=1e-14
    )
    assert chart(window).lines[1].name == "0.25 per layer"
    assert "A factor of 0.25 per layer would leave 0.000977" in said(window)
    assert find(window, "gradient_flow.key").isVisible()
    box = find(window, "gradient_flow.activation", QComboBox)
    box.setFocus()
    QTest.keyClicks(box, "Hyperbolic t")
    assert len(chart(window).lines) == 1
    assert "0.25 per layer" not in said(window)


def test_a_layer_is_looked_into_by_a_click_on_either_chart(open_window: OpenWindow) -> None:
    """Its outputs stand as a histogram, under a heading with its number."""
    window = opened(open_window)
    outputs = expected(GradientFlowState()).outputs
    for name, layer in (("gradients", 4), ("spreads", 9)):
        click_at(chart(window, name), layer + 0.2)
        settle()
        edges, shares = histogram(outputs[layer - 1])
        (bars,) = chart(window, "outputs").lines

        assert shown(window).layer == layer
        assert said(window, "outputs_heading") == f"Outputs of layer {layer} (%)"
        np.testing.assert_array_equal(bars.x, np.repeat(edges, 2))
        np.testing.assert_array_equal(bars.y[1:-1:2], 100.0 * shares)
        assert f"Outputs of layer {layer}: from" in chart(window, "outputs").accessibleDescription()


def test_a_layer_is_looked_into_by_its_lamps(open_window: OpenWindow) -> None:
    """A press on a column chooses it; the layer is marked in the charts too."""
    window = opened(open_window)
    click(lamps(window), lamps(window).place(5, 3).center().toPoint())

    assert shown(window).layer == 6
    for name in ("gradients", "spreads"):
        mark = chart(window, name)._mark.probe
        assert mark is not None
        assert mark.x == 6.0
    assert said(window, "outputs_heading") == "Outputs of layer 6 (%)"


def test_arrows_walk_through_the_layers_and_stop_at_the_ends(open_window: OpenWindow) -> None:
    """Right goes towards the output, left to the input; undo takes the walk back at once."""
    window = opened(open_window, depth=3)
    gradients = chart(window)
    gradients.setFocus()
    for layer in (2, 3, 3):
        QTest.keyClick(gradients, Qt.Key.Key_Right)
        assert said(window, "outputs_heading") == f"Outputs of layer {layer} (%)"
    for layer in (2, 1, 1):
        QTest.keyClick(gradients, Qt.Key.Key_Left)
        assert shown(window).chosen == layer


def test_fewer_layers_than_the_chosen_one_show_the_last(open_window: OpenWindow) -> None:
    """The choice is kept for when there are as many again."""
    window = opened(open_window, layer=9)
    type_and_enter(find(window, "gradient_flow.depth", QLineEdit), "4")
    assert said(window, "outputs_heading") == "Outputs of layer 4 (%)"
    type_and_enter(find(window, "gradient_flow.depth", QLineEdit), "10")
    assert said(window, "outputs_heading") == "Outputs of layer 9 (%)"


def test_dead_units_are_those_with_output_and_gradient_0_everywhere(
    open_window: OpenWindow,
) -> None:
    """Lamp by lamp, and their number in the heading and for a screen reader."""
    settings = GradientFlowState(
        depth=5,
        pick=Pick("relu"),
        initialisation="he",
        normalised=False,
        seed=2,
        rate=0.4,
        steps=120,
    )
    window = opened(open_window, flow=settings)
    flow = expected(settings)
    by_hand = [[not output[:, unit].any() for unit in range(16)] for output in flow.outputs]

    # ReLU: where the output is 0 for every sample, the slope is, and the gradient with it.
    assert [list(column) for column in lamps(window).dark] == by_hand
    dead = sum(map(sum, by_hand))
    assert dead == dark(window) > 40
    assert said(window, "units") == f"Units: {dead} of 80 dead"
    spoken = lamps(window).accessibleName()
    assert spoken.startswith(f"{dead} of 80 units are dead")
    for layer, column in enumerate(by_hand, 1):
        assert (f"Layer {layer}: {sum(column)}." in spoken) == any(column)
