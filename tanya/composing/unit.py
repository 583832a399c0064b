"""What can be quoted: one whole node of a passage that was found."""

from dataclasses import dataclass

from tanya.domain.answer import Hit
from tanya.domain.document import Span
from tanya.text.heard import Said


@dataclass(frozen=True, slots=True)
class Unit:
    """A whole node that may be the answer."""

    hit: Hit
    span: Span
    text: str
    score: float  # by the weights set by hand
    support: float  # 0..1: share of the concepts in it, its headings and the provision around it
    topics: float  # 0..1: share of the field's terms in the question that it speaks of
    terms: tuple[str, ...]  # index terms of what it shows, those of a row with the names of its columns
    spoken: Said  # what it speaks of: a row tells its table's matter by the headings alone
    around: Said  # what its headings say, and the provision that it stands in
    favour: float = 0.0  # of the score: what it owes to its document being named, as all of that document do
    columns: str = ""  # of a row of a table: what names them
    label: float = 0.0  # of a row whose own words are asked: how wholly
    part: str = ""  # of a text too long to be quoted: what would be
    echoed: float = 0.0  # 0..1: share of the question's longer words that it shows in the same form
    answers: float | None = None  # 0..1: how likely it answers, as the trees judge; None: not judged

    @property
    def named(self) -> bool:
        """Whether it is a row whose own words are asked."""
        return self.label > 0

    @property
    def shown(self) -> str:
        """What an answer would show of it."""
        return self.part or self.text

    @property
    def said(self) -> str:
        """Its words, those of a row with the names of its columns."""
        return f"{self.columns}\n{self.text}" if self.columns else self.text
