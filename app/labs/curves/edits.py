"""What the Curves panel shows, and how its controls change it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Concatenate, ParamSpec

from app.store import Store
from core.labs.curves.state import CurvesState

Wish = ParamSpec("Wish")


class CurvesEditor:
    """The Curves panel's part of the store, for every control that a person uses."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def curves(self) -> CurvesState:
        """What the panel shows."""
        return self._store.state.curves

    def put(self, curves: CurvesState, gesture: str | None = None) -> None:
        """Show the panel another way.

        Args:
            curves: what it shows from now on.
            gesture: the name of a move that goes on; its steps are undone together.
        """
        name = None if gesture is None else f"curves.{gesture}"
        self._store.put(replace(self._store.state, curves=curves), name)

    def change(
        self,
        step: Callable[Concatenate[CurvesState, Wish], CurvesState],
        *wish: Wish.args,
        **more: Wish.kwargs,
    ) -> None:
        """Make one step from what is shown, to be undone by itself."""
        self.put(step(self.curves, *wish, **more))

    def settle(self) -> None:
        """End the move that goes on."""
        self._store.settle()
