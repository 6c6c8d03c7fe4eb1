"""What the Curves panel shows."""

import math
from dataclasses import dataclass, replace

from core.state.error import StateError
from core.state.pick import Pick
from core.text import Text

MOST_PICKS = 6
"""More curves than this cannot be told apart on a projector."""


@dataclass(frozen=True, slots=True)
class CurvesState:
    """Everything that the Curves panel shows.

    Attributes:
        picks: one to six functions, in the order in which they were picked.
        active: which of them the sliders, the card and the probe speak of.
        x_min, x_max: the range of x in view, finite, x_min < x_max.
        y_auto: whether y follows the curves; otherwise y_min < y_max is in view.
        y_min, y_max: the fixed range of y of the upper plot.
        locked: whether wheel and drag leave the range alone.
        show_f, show_df, show_d2f: which of f, f' and f'' are drawn.
        together: whether they share one plot instead of one above the other.
        probe_x: where the probe stands, finite.
        tangent: whether the tangent at the probe is drawn.
        zones: whether saturated zones of the active function are shaded.
        draft: what stands in the formula's field where that is not the active function's
            own formula: it cannot be read yet, or another function was chosen since.

    Raises:
        StateError: if a range is empty or not finite, or no function is picked.
    """

    picks: tuple[Pick, ...] = (Pick("sigmoid"),)
    active: int = 0
    x_min: float = -5.0
    x_max: float = 5.0
    y_auto: bool = True
    y_min: float = -0.5
    y_max: float = 5.0
    locked: bool = False
    show_f: bool = True
    show_df: bool = True
    show_d2f: bool = False
    together: bool = False
    probe_x: float = 1.0
    tangent: bool = True
    zones: bool = False
    draft: str | None = None

    def __post_init__(self) -> None:
        if not 1 <= len(self.picks) <= MOST_PICKS:
            raise StateError(
                Text(
                    en=f"one to {MOST_PICKS} functions can be shown, not {len(self.picks)}",
                    zh=f"可以顯示 1 到 {MOST_PICKS} 個函數，不能是 {len(self.picks)} 個",
                )
            )
        if not 0 <= self.active < len(self.picks):
            raise StateError(
                Text(
                    en=f"no function on the screen has the number {self.active}",
                    zh=f"畫面上沒有編號 {self.active} 的函數",
                )
            )
        for low, high in ((self.x_min, self.x_max), (self.y_min, self.y_max)):
            if not -math.inf < low < high < math.inf:
                raise StateError(
                    Text(
                        en=f"a range from {low} to {high} is empty or not finite",
                        zh=f"從 {low} 到 {high} 的範圍是空的，或不是有限的數",
                    )
                )
        if not math.isfinite(self.probe_x):
            raise StateError(
                Text(en="the probe must stand at a finite x", zh="探針必須位於有限的 x")
            )

    @property
    def pick(self) -> Pick:
        """The active function."""
        return self.picks[self.active]

    @property
    def typed(self) -> str:
        """What stands in the formula's field."""
        return self.pick.formula if self.draft is None else self.draft

    def choose(self, key: str) -> "CurvesState":
        """Return the panel with the active function replaced by another, at its defaults.

        A formula that it replaces stays in its field.
        """
        if key == self.pick.key:
            return self
        return replace(self._with_pick(Pick(key)), draft=self.typed or None)

    def write(self, text: str, letters: tuple[str, ...] | None) -> "CurvesState":
        """Return the panel with another text in the formula's field.

        Args:
            text: as typed.
            letters: the parameters of the function that it is, which becomes the active
                one; None if it cannot be read: then only the text changes.
        """
        if letters is None:
            return replace(self, draft=text)
        return replace(self._with_pick(self.pick.write(text, letters)), draft=None)

    def tune(self, name: str, value: float) -> "CurvesState":
        """Return the panel with one parameter of the active function changed."""
        return self._with_pick(self.pick.tune(name, value))

    def untune(self) -> "CurvesState":
        """Return the panel with the active function at its defaults."""
        return self._with_pick(self.pick.untune())

    def add(self, key: str) -> "CurvesState":
        """Return the panel with one more function, which becomes the active one.

        Raises:
            StateError: if there is no room for another.
        """
        return replace(self, picks=(*self.picks, Pick(key)), active=len(self.picks))

    def remove(self, key: str) -> "CurvesState":
        """Return the panel without any curve of a function; the last one stays."""
        kept = tuple(pick for pick in self.picks if pick.key != key)
        if not kept:
            return self
        active = kept.index(self.pick) if self.pick in kept else 0
        return replace(self, picks=kept, active=active)

    def activate(self, index: int) -> "CurvesState":
        """Return the panel with another of its functions active."""
        draft = None if self.picks[index].is_typed else self.draft
        return replace(self, active=index, draft=draft)

    def look_at(self, x_min: float, x_max: float) -> "CurvesState":
        """Return the panel over another range of x."""
        return replace(self, x_min=x_min, x_max=x_max)

    def _with_pick(self, pick: Pick) -> "CurvesState":
        picks = (*self.picks[: self.active], pick, *self.picks[self.active + 1 :])
        return replace(self, picks=picks)
