"""What every teaching view is: a key, a title, and a picture of the state."""

from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.store import Store
from app.theme import Theme
from core.state import PanelKey, State
from core.text import Text

BY_HAND = "by_hand"
"""The property of a splitter that a person has moved: its parts stay as they are."""


class Panel(QWidget):
    """One teaching view.

    A panel builds its widgets once, for one look; ``draw`` then shows a state and never
    writes to the store. What a person does is put into the store as a new state.

    Attributes:
        key: the name in State.panel and in object names ("curves.x_min").
        title: the name a person reads.
    """

    key: ClassVar[PanelKey]
    title: ClassVar[Text]

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__()
        self.store = store
        self.theme = theme
        self.setObjectName(f"{self.key}.panel")
        self.setAccessibleName(theme.say(self.title))

    def draw(self, state: State) -> None:
        """Show what the state says; called whenever it changes while the panel is open."""
        raise NotImplementedError

    @staticmethod
    def table(state: State) -> str:
        """Return the panel's numbers as CSV text."""
        # Imported here because it brings the arithmetic of every panel, open or not, and the
        # first frame would wait for that.
        from core.tables import table  # noqa: PLC0415

        return table(state)

    def data(self) -> str:
        """Return what is on the screen as CSV text: a training that goes on is in no state."""
        return self.table(self.store.state)

    def live(self, state: State) -> State:
        """Return the state with what has moved since: a training that runs tells where it is."""
        return state

    def told(self, state: State) -> None:
        """Learn that a state tells all of that."""

    def keep(self) -> object:
        """Return what no state holds and another look shall not lose, such as a training."""
        return None

    def resume(self, kept: object) -> None:
        """Take over what the panel before this one, in another look, has kept.

        Called before the first ``draw``, and only with what ``keep`` of the same kind of
        panel has returned, if that was not None.
        """

    def context_menu(self) -> list[QAction]:
        """Return what a right click offers besides copying, saving and undoing."""
        return []

    def picture(self) -> QWidget:
        """Return the widget that an export paints: the whole panel unless it says otherwise."""
        return self
