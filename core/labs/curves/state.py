"""What the Curves panel shows."""

import math
from dataclasses import dataclass, field, replace
from typing import Literal

from core.labs.curves.state_parts import Guess, Inputs
from core.state_parts import EXPRESSION, LibraryKey, Pick, StateError
from core.text import Text

ToolKey = Literal["none", "more", "compare", "inputs", "predict"]
MOST_PICKS = 6
"""More curves than this cannot be told apart on a projector."""


@dataclass(frozen=True, slots=True)
class CurvesState:
    """Everything that the Curves panel shows.

    Attributes:
        picks: one to six functions, in the order in which they were picked; the same one
            may stand there twice, with other parameters.
        strokes: which of the six lines each is drawn with, so that none changes its colour
            when another goes; empty for the first ones in their order.
        active: which of them the sliders, the card and the probe refer to.
        x_min, x_max: the range of x in view, finite, x_min < x_max.
        y_auto: whether y follows the curves; otherwise y_min < y_max is in view.
        y_min, y_max: the fixed range of y of the upper plot.
        locked: whether wheel and drag leave the range alone.
        show_f, show_df, show_d2f: which of f, f' and f'' are drawn.
        together: whether they share one plot instead of one above the other.
        probe_x: where the probe stands, finite.
        tangent: whether the tangent at the probe is drawn.
        zones: whether saturated zones of the active function are shaded.
        marks: whether special points of the active function are marked.
        tool: which of the tools below the plots is open; the lens on the inputs and the
            guess are on the plots while theirs is.
        wide: whether the plots have the window for themselves.
        inputs: what the lens sends through the active function.
        guess: of its derivative, drawn before it is seen.
        draft: what stands in the empty row for one more typed function, which cannot be
            read yet, or for which there is no room.
        library: whose code the card shows.

    Raises:
        StateError: if a range is empty or not finite, no function is picked, or two are
            drawn with the same line.
    """

    picks: tuple[Pick, ...] = (Pick("sigmoid"),)
    strokes: tuple[int, ...] = ()
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
    marks: bool = False
    tool: ToolKey = "none"
    wide: bool = False
    inputs: Inputs = field(default_factory=Inputs)
    guess: Guess = field(default_factory=Guess)
    draft: str | None = None
    library: LibraryKey = "numpy"

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
        if self.strokes and (
            len(set(self.strokes)) != len(self.picks)
            or len(self.strokes) != len(self.picks)
            or not set(self.strokes) <= set(range(MOST_PICKS))
        ):
            raise StateError(
                Text(
                    en=f"each function has a line of its own, from 0 to {MOST_PICKS - 1}",
                    zh=f"每個函數各有一種線，編號 0 到 {MOST_PICKS - 1}",
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
            raise StateError(Text(en="the probe must be at a finite x", zh="探針必須位於有限的 x"))

    @property
    def pick(self) -> Pick:
        """The active function."""
        return self.picks[self.active]

    @property
    def lines(self) -> tuple[int, ...]:
        """Which of the six lines each function is drawn with."""
        return self.strokes or tuple(range(len(self.picks)))

    @property
    def is_concealed(self) -> bool:
        """Whether f' may not be seen, since the class is guessing it."""
        return self.tool == "predict" and not self.guess.revealed

    @property
    def rows(self) -> tuple[int, ...]:
        """Which of the functions were typed, in their order: one row each."""
        return tuple(number for number, pick in enumerate(self.picks) if pick.is_typed)

    def choose(self, key: str) -> "CurvesState":
        """Return the panel with a function of the catalogue, at its defaults and active.

        It takes the place of the active function, or, where that was typed, of the last one
        of the catalogue; what was typed always stays.

        Raises:
            StateError: if there is none to replace, and no room for another.
        """
        if key == self.pick.key:
            return self
        known = [number for number, pick in enumerate(self.picks) if not pick.is_typed]
        if not known:
            return self._with_more(Pick(key))
        place = known[-1] if self.pick.is_typed else self.active
        return replace(self, active=place, guess=Guess())._with_pick(Pick(key))

    def write(self, row: int, text: str, letters: tuple[str, ...] | None) -> "CurvesState":
        """Return the panel with another text in one of the rows of typed functions.

        Args:
            row: which one; the one after the last begins another function.
            text: as typed.
            letters: the parameters of the function that it is, which becomes active; None
                if it cannot be read: then only the text changes.
        """
        if row == len(self.rows):
            if letters is None or len(self.picks) == MOST_PICKS:
                return replace(self, draft=text or None)
            return replace(self._with_more(Pick(EXPRESSION, (), text)), draft=None)
        place = self.rows[row]
        before = self.picks[place]
        if letters is None:
            pick = replace(before, draft=None if text == before.formula else text)
        else:
            pick = before.write(text, letters)
        same = place == self.active and pick.formula == before.formula
        guess = self.guess if same else Guess()
        return replace(self, active=place, guess=guess)._with_pick(pick)

    def tune(self, name: str, value: float) -> "CurvesState":
        """Return the panel with one parameter of the active function changed."""
        return self._with_pick(self.pick.tune(name, value))

    def untune(self) -> "CurvesState":
        """Return the panel with the active function at its defaults."""
        return self._with_pick(self.pick.untune())

    def add(self, pick: Pick) -> "CurvesState":
        """Return the panel with one more function, which becomes the active one.

        Raises:
            StateError: if there is no room for another.
        """
        return self._with_more(pick)

    def duplicate(self) -> "CurvesState":
        """Return the panel with the active function once more, to be tuned beside the first.

        Raises:
            StateError: if there is no room for another.
        """
        return self._with_more(replace(self.pick, draft=None))

    def remove(self, key: str) -> "CurvesState":
        """Return the panel without any curve of a function; the last one stays."""
        return self._keeping([n for n, pick in enumerate(self.picks) if pick.key != key])

    def drop(self, index: int) -> "CurvesState":
        """Return the panel without one of its curves; the last one stays."""
        return self._keeping([n for n in range(len(self.picks)) if n != index])

    def activate(self, index: int) -> "CurvesState":
        """Return the panel with another of its functions active."""
        guess = self.guess if index == self.active else Guess()
        return replace(self, active=index, guess=guess)

    def look_at(self, x_min: float, x_max: float) -> "CurvesState":
        """Return the panel over another range of x."""
        return replace(self, x_min=x_min, x_max=x_max)

    def _with_pick(self, pick: Pick) -> "CurvesState":
        picks = (*self.picks[: self.active], pick, *self.picks[self.active + 1 :])
        return replace(self, picks=picks)

    def _with_more(self, pick: Pick) -> "CurvesState":
        free = next((n for n in range(MOST_PICKS) if n not in self.lines), MOST_PICKS)
        return replace(
            self,
            picks=(*self.picks, pick),
            strokes=_told((*self.lines, free)),
            active=len(self.picks),
            guess=Guess(),
        )

    def _keeping(self, kept: list[int]) -> "CurvesState":
        if not kept:
            return self
        stays = self.active in kept
        return replace(
            self,
            picks=tuple(self.picks[n] for n in kept),
            strokes=_told(tuple(self.lines[n] for n in kept)),
            active=kept.index(self.active) if stays else max(self.active - 1, 0) % len(kept),
            guess=self.guess if stays else Guess(),
        )


def _told(strokes: tuple[int, ...]) -> tuple[int, ...]:
    """Return which lines are used; nothing where they are the first ones in their order."""
    return () if strokes == tuple(range(len(strokes))) else strokes
