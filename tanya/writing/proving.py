"""From a model's sentence to a claim: its marks as quotes, each as small as proves it; or nothing."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from tanya.composing.draft import Claim, Quote
from tanya.library.passages import PassageStore
from tanya.text.analysis import words
from tanya.verifying.support import stands_in, statements_of
from tanya.verifying.worded import names
from tanya.writing.material import Marked
from tanya.writing.relevance import Relevance
from tanya.writing.sentences import Written

_LEAST = 4  # words; fewer say nothing, or nothing that could be held against a text
# `Menurut Pasal 2 PP 7/2031, ...`, which is ours to say.
_BEFORE = re.compile(
    r"^(?P<source>(?:menurut|berdasarkan|sesuai(?: dengan)?|dalam) [^,]{3,160}), (?P<rest>.{8,})$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"^(?P<rest>.{8,}?),? (?P<source>(?:menurut|berdasarkan|sesuai(?: dengan)?"
    r"|sebagaimana (?:diatur|tercantum) (?:dalam|pada)) [^,]{3,160}?)\.$",
    re.IGNORECASE,
)

Stands = Callable[[Claim], bool]  # proven, as every other claim is


class Prover:
    """Of one answer."""

    def __init__(
        self, store: PassageStore, material: Sequence[Marked], stands: Stands, relevance: Relevance
    ) -> None:
        self._store = store
        self._marked = {one.mark.casefold(): one for one in material}
        self._quoted = [one.quote for one in material if one.passage is None]
        self._stands = stands
        self._relevance = relevance

    def claim(self, written: Written) -> Claim | None:
        """None where it is not proven, speaks of something else, or bears a mark that was never given."""
        marked = [self._marked.get(mark.casefold()) for mark in written.marks]
        known = [one for one in marked if one]
        if not known or len(known) < len(marked):
            return None
        said = without_source(written.text)
        if len(words(said)) < _LEAST or not self._relevance.touches(said):
            return None
        found = [self._proof(part, known) for part in statements_of(said)]
        quotes = tuple(dict.fromkeys(quote for quote in found if quote))
        claim = Claim(said, quotes, worded=True)
        if not quotes or None in found or not self._stands(claim):
            return None
        # What answers was chosen to be quoted; what else is said has to speak of the question by itself.
        if any(quote not in self._quoted for quote in quotes) and not self._relevance.adds(said):
            return None
        # A source that it names itself has to be the right one, even if it is not shown.
        named_right = said == written.text or self._stands(replace(claim, lead=written.text, worded=False))
        return claim if named_right else None

    def _proof(self, statement: str, marked: Sequence[Marked]) -> Quote | None:
        """The least of what is marked that proves it."""
        for one in marked:
            if not self._proves(one.quote, statement):
                continue
            parts = (part for part in one.narrowed(self._store) if self._proves(part, statement))
            return self._as_quoted(next(parts, one.quote))
        return None

    def _proves(self, quote: Quote, statement: str) -> bool:
        return self._stands(Claim(statement, (quote,), worded=True))

    def _as_quoted(self, quote: Quote) -> Quote:
        """What the answer quotes anyway, where that holds the same words."""
        for whole in self._quoted:
            same = whole.document == quote.document and whole.locator.covers(quote.locator)
            if same and stands_in(quote.text, whole.text):
                return whole
        return quote


def without_source(said: str) -> str:
    """The sentence without a source that it names at its beginning or end."""
    for form in (_BEFORE, _BEHIND):
        found = form.match(said)
        if found and names(found["source"]):
            rest = found["rest"].rstrip(" .")
            return f"{rest[0].upper()}{rest[1:]}."
    return said
