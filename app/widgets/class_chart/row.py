"""What a chart of classes shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One class, or all that have no row of their own, taken together.

    Attributes:
        number: of the class; None for the rest taken together.
        name: whose row it is.
        logit: where its handle stands; nan draws none.
        logit_words: the number beside it.
        rank: of the logit, as it is written.
        share: the probability, from 0 to 1; nan draws nothing.
        share_words: the number beside it.
        share_rank: of the probability, as it is written.
        place: the row in which its probability stands, counted from 0.
        largest: whether no other logit is larger.
        chosen: whether the row is marked.
        pushed: where a step of learning takes the logit; None draws no arrow.
        spoken: all of it in one sentence.
    """

    number: int | None
    name: str
    logit: float
    logit_words: str
    rank: str
    share: float
    share_words: str
    share_rank: str
    place: int
    largest: bool = False
    chosen: bool = False
    pushed: float | None = None
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class ClassPicture:
    """A chart at one moment.

    Attributes:
        rows: from top to bottom.
        headings: above the logits, above the arrows and above the probabilities.
        spoken: what a screen reader says of the whole.
    """

    rows: tuple[ClassRow, ...] = ()
    headings: tuple[str, str, str] = ("", "", "")
    spoken: str = ""
