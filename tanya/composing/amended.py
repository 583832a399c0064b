"""What an answer must add where a provision it quotes was changed."""

from collections.abc import Iterator, Sequence
from datetime import date

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event
from tanya.composing.history import Amendments
from tanya.composing.leads import called, name
from tanya.domain.answer import Citation
from tanya.domain.document import Document
from tanya.domain.links import Change, Version
from tanya.domain.locator import NodeKind
from tanya.text.naming import all_of

_MOST_TOLD = 3  # provisions
_CHECKED = frozenset({NodeKind.PASAL, NodeKind.LAMPIRAN, NodeKind.PENJELASAN})


class AmendmentNotes:
    """Notes on the citations of one answer, for one day."""

    def __init__(
        self, amendments: Amendments, catalogue: Catalogue, citations: Sequence[Citation], on: date
    ) -> None:
        self._amendments = amendments
        self._catalogue = catalogue
        self._citations = citations
        self._on = on

    def on_quotes(self) -> tuple[str, ...]:
        """One line for each change of a quoted provision that the answer itself does not tell of."""
        noted: dict[tuple[Document, Change], str] = {}
        for citation in self._citations:
            for version in self._changes(citation):
                if not self._tells(version):
                    noted.setdefault((version.document, version.change), _line(citation, version))
        return tuple(noted.values())

    def on_regulation(self, entry: CatalogueEntry, events: Sequence[Event]) -> str:
        """What is left to say of its amendments: where their texts are not at hand, or touch no quote."""
        own = [c for c in self._citations if c.document.regulation == entry.regulation]
        amending = self._amendments.amending(entry.regulation)
        told = any(c.document.regulation in amending for c in self._citations)
        # Of words that are cited as they were, the answer has said already what changed them.
        left = [citation for citation in own if not citation.superseded]
        if not left and (own or told):
            return ""
        if unread := self._amendments.unread(entry.regulation, events):
            others = ", ".join(called(event.other, self._catalogue) for event in unread)
            return f"sudah diubah oleh {others}; periksa apakah ketentuan yang dikutip ikut berubah"
        others = ", ".join(called(event.other, self._catalogue) for event in events)
        if not left:
            return f"sudah diubah oleh {others}"
        kept = dict.fromkeys(str(c.locator) for c in left if not any(self._changes(c)))
        if not kept:
            return ""
        quoted = all_of(list(kept)) if len(kept) <= _MOST_TOLD else "ketentuan yang dikutip"
        return f"sudah diubah oleh {others}; perubahan atas {quoted} tidak terbaca di sana"

    def _changes(self, citation: Citation) -> Iterator[Version]:
        """Those after which other words stand in the place of what is quoted as it counts."""
        steps = citation.locator.steps
        if steps and steps[0].kind in _CHECKED and not citation.superseded:
            yield from self._amendments.overtaking(citation.document, citation.locator, self._on)

    def _tells(self, version: Version) -> bool:
        """Whether the answer quotes the new words, or the clause where there are none."""
        change = version.change
        places = [c.locator for c in self._citations if c.document == version.document]
        if change.wording is None:
            return change.item in places
        new = change.wording
        around = [place for place in places if place != change.item]  # of the item its instruction is cited
        return any(new.covers(place) or place.covers(new) for place in around)


def _line(citation: Citation, version: Version) -> str:
    change = version.change
    short = change.regulation.short
    asked = "" if citation.locator == change.target else f" (dikutip {citation.locator})"
    return (
        f"{change.target} {short}{asked} sudah {change.kind} oleh {name(version.document)}, {change.item}; "
        f"yang dikutip bunyi semula. Tanyakan juga “bunyi {change.target} {short}”."
    )
