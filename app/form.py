"""A lab's controls as rows of declaration.

A row says what a control is called, what it shows of a state, and which state a person's
wish makes. A `Form` builds the controls, names them ``lab.name``, keeps numbers within their
scale, says at the field what is wrong, and puts the new states with their gestures. A new
control in a lab is one row.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from app.store import LabStore
from app.theme import Theme
from app.widgets.controls import button, label
from app.widgets.field_notes import FieldError
from core.state_parts import MoveError
from core.text import Text

S = TypeVar("S")
V = TypeVar("V")
Show = Callable[[S], object]
"""Shows in a control what a state says."""


def always(_: object) -> bool:
    """Say yes to every state."""
    return True


@dataclass(frozen=True, kw_only=True)
class Field(Generic[S, V]):
    """One control: what it is called, what it shows, and what a wish makes of a state.

    Attributes:
        name: of the control in its lab, as in ``neuron.bias``; also of its gesture.
        title: what a reader hears and the tool tip says.
        field: of the state that is shown and replaced, where ``get`` and ``put`` say nothing
            else; its name is that of the control if nothing is said.
        get: the value that is shown of a state.
        put: the state after a person asked for another value; it may raise ``MoveError``.
        visible, enabled: whether a state has use for the control.
        then: what is done besides, after the new state was put.
        tip: says more than the title, where that is needed.
        over: a heading that comes and goes with the control.
    """

    name: str
    title: Text
    field: str = ""
    get: Callable[[S], V] | None = None
    put: Callable[[S, V], S] | None = None
    visible: Callable[[S], bool] = always
    enabled: Callable[[S], bool] = always
    then: Callable[[], object] | None = None
    tip: Text | None = None
    over: Text | None = None

    def value(self, state: S) -> V:
        """Return what is shown of a state."""
        value: V = getattr(state, self.field or self.name) if self.get is None else self.get(state)
        return value

    def after(self, state: S, value: V) -> S:
        """Return the state after a person asked for another value."""
        if self.put is not None:
            return self.put(state, value)
        return replace(state, **{self.field or self.name: value})  # type: ignore[type-var]  # a lab's state

    def build(self, form: "Form[S]") -> tuple[QWidget, Show[S]]:
        """Return the control, and what shows a state in it."""
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class Command(Generic[S]):
    """A button for what is more than a new value.

    Attributes:
        name, tip, visible, enabled: as of a field.
        title: stands on it.
        run: what it does.
    """

    name: str
    title: Text
    run: Callable[[], object]
    tip: Text | None = None
    visible: Callable[[S], bool] = always
    enabled: Callable[[S], bool] = always

    def build(self, form: "Form[S]") -> tuple[QWidget, Show[S]]:
        """Return the button."""
        made = button(form.theme, form.name(self.name), self.title, self.run, self.tip)
        return made, lambda state: made.setEnabled(self.enabled(state))


Row = Field[S, Any] | Command[S] | Text | None
"""A control, a heading, or None where mistakes are told."""


class Form(QWidget, Generic[S]):
    """A column of controls, from top to bottom; mistakes are told at the end if nowhere else.

    Args:
        theme: of the window.
        lab: what the rows show and change.
        rows: what stands in the column.
        tight: whether there is so much of it that rows stand close to each other.
    """

    def __init__(
        self, theme: Theme, lab: LabStore[S], rows: Sequence[Row[S]], *, tight: bool = False
    ) -> None:
        super().__init__()
        self.theme = theme
        self.lab = lab
        self.field_error = FieldError(theme, self.name("complaint"))
        self._shows: list[Show[S]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, theme.style.gap, 0)
        self._grid.setVerticalSpacing(theme.style.gap // (4 if tight else 2))
        self._grid.setColumnStretch(1, 1)
        self._at, self._first = 0, 0
        for row in rows if None in rows else (*rows, None):
            self._add(row)
        self._grid.setRowStretch(self._at, 1)

    def show_state(self, state: S) -> None:
        """Show what a state says in every control."""
        for show in self._shows:
            show(state)

    def refuse(self, name: str, message: Text) -> None:
        """Say at a control why what was asked for elsewhere, on a plot, cannot be done."""
        for control in self.findChildren(QWidget, self.name(name)):
            self.field_error.about(control, message)

    def allow(self, name: str) -> None:
        """Take back what was said at a control."""
        for control in self.findChildren(QWidget, self.name(name)):
            self.field_error.withdraw(control)

    def focus_on(self, name: str) -> None:
        """Let a field be typed into, all of it replaced."""
        for control in self.findChildren(QLineEdit, self.name(name)):
            control.setFocus()
            control.selectAll()

    def name(self, name: str) -> str:
        """Return the object name of a control."""
        return f"{self.lab.key}.{name}"

    def letter(self, letter: QLabel) -> None:
        """Put a letter before the control that is being built."""
        self._grid.addWidget(letter, self._at, 0)
        self._first = 1

    def ask(
        self, field: Field[S, V], value: V, control: QWidget, gesture: str | None = None
    ) -> None:
        """Put the state that a wish makes, or say at its control why there is none."""
        try:
            state = field.after(self.lab.state, value)
        except MoveError as error:
            self.field_error.about(control, error.message)
            return
        self.lab.put(state, gesture)
        if field.then is not None:
            field.then()

    def _add(self, row: Row[S]) -> None:
        self._first = 0
        if row is None:
            made: QWidget = self.field_error
        elif isinstance(row, Text):
            made = label(self.theme, row, "heading")
        else:
            over = row.over if isinstance(row, Field) else None
            heading = None if over is None else label(self.theme, over, "heading")
            if heading is not None:
                self._grid.addWidget(heading, self._at, 0, 1, 2)
                self._at += 1
            made, show = row.build(self)
            self._shows.append(_shower(row, made, show, heading))
        self._grid.addWidget(made, self._at, self._first, 1, 2 - self._first)
        self._at += 1


def _shower(
    row: Field[S, Any] | Command[S], control: QWidget, show: Show[S], heading: QLabel | None
) -> Show[S]:
    """Return what shows a state in a control, and whether it has use for it."""

    def shown(state: S) -> None:
        if heading is not None:
            heading.setVisible(row.visible(state))
        control.setVisible(row.visible(state))
        control.setEnabled(row.enabled(state))
        show(state)

    return shown
