"""What stands beside an answer: how the question was read, and what to mind about what is cited."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from tanya.answering.asked import Asked
from tanya.composing.amended import AmendmentNotes
from tanya.composing.draft import Draft
from tanya.composing.history import Amendments
from tanya.composing.leads import name
from tanya.composing.standing import warnings_for
from tanya.domain.answer import Citation, Status
from tanya.domain.locator import NodeKind
from tanya.library.build import Build
from tanya.text.broken import is_broken
from tanya.text.naming import all_of
from tanya.text.vocabulary import written_words
from tanya.verifying.verifier import Verified
from tanya.wording import NOT_WHOLE

_PARTS = (
    (False, "{} termasuk yang dicabut itu."),
    (True, "{} termasuk yang tetap berlaku."),
    (None, "Apakah {} ikut dicabut, tidak dapat dipastikan dari klausulnya; periksa naskahnya."),
)


_BROKEN = (
    "Teks {} di berkas yang saya punya rusak: ada kata yang terpotong atau salah baca; periksa naskahnya."
)


class Cautions:
    """Made once a build."""

    def __init__(self, build: Build, amendments: Amendments) -> None:
        self._catalogue = build.catalogue
        self._amendments = amendments
        self._written = written_words(build.vocabulary).__contains__

    def beside(self, asked: Asked, draft: Draft, verified: Verified) -> tuple[str, ...]:
        """On how the question was read, on the draft, and on changes of what is cited; each once."""
        citations = verified.citations
        notes = AmendmentNotes(self._amendments, self._catalogue, citations, asked.on)
        cited = self._regulations(asked, citations)
        known = warnings_for(cited, self._catalogue, asked.on, notes.on_regulation)
        on_cited = (*notes.on_quotes(), *_on_whole(draft, verified), *known)
        broken = (_BROKEN.format(_place(c)) for c in citations if self._is_broken(c))
        said = (*asked.remarks, *draft.warnings, *broken, *on_cited, *self._on_parts(citations, asked.on))
        return tuple(dict.fromkeys(said))

    def _is_broken(self, citation: Citation) -> bool:
        """Of what was read from a picture here the citation itself tells how sure its words are."""
        return citation.confidence is None and is_broken(citation.quote, self._written)

    def _on_parts(self, citations: Sequence[Citation], on: date) -> Iterator[str]:
        """Of a regulation that was ended in part: which of the provisions cited are."""
        cited = [c for c in citations if c.document.regulation and not c.superseded]
        for regulation, of_it in groupby(cited, key=lambda citation: citation.document.regulation):
            if not regulation or not self._catalogue.force(regulation.slug, on).partly:
                continue
            places = [c for c in of_it if c.locator.steps[0].kind is NodeKind.PASAL]
            for verdict, said in _PARTS:
                if here := all_of([str(c.locator) for c in places if c.in_force is verdict]):
                    yield said.format(f"{here} {regulation.short}")

    def _regulations(self, asked: Asked, citations: Sequence[Citation]) -> list[str]:
        """Ids of those cited, and of those named where a place in them, or they themselves, are asked for."""
        cited = [c.document.id for c in citations if c.document.regulation]
        named = [entry.id for entry in asked.entries]
        return [*cited, *named] if asked.about or asked.intent.locators else cited


def _place(citation: Citation) -> str:
    regulation = citation.document.regulation
    return f"{citation.locator} {regulation.short}" if regulation else name(citation.document)


def _on_whole(draft: Draft, verified: Verified) -> tuple[str, ...]:
    """One message of doubt is enough: what the draft itself says of it stands for it.

    What it could not say is that a sentence of it would not be proven.
    """
    told = draft.opening or draft.warnings
    untold = verified.status is Status.PARTIAL and not told
    return (NOT_WHOLE,) if verified.dropped or untold else ()
