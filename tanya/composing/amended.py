"""What an answer must add where a provision it quotes was changed."""

from collections.abc import Iterator, Sequence
from datetime import date

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event
from tanya.composing.history import Amendments, Version
from tanya.composing.leads import called, name
from tanya.domain.answer import Citation
from tanya.domain.locator import NodeKind

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
        told = {citation.document.regulation for citation in self._citations if citation.superseded}
        lines = (
            _line(citation, version)
            for citation in self._citations
            if citation.document.regulation not in told
            for version in self._changes(citation)
        )
        return tuple(dict.fromkeys(lines))

    def on_regulation(self, entry: CatalogueEntry, events: Sequence[Event]) -> str:
        """What is left to say of its amendments: where their texts are not at hand, or touch no quote."""
        amending = self._amendments.amending(entry.regulation)
        if any(c.superseded or c.document.regulation in amending for c in self._citations):
            return ""  # the answer tells of it
        if unread := self._amendments.unread(entry.regulation, events):
            others = ", ".join(called(event.other, self._catalogue) for event in unread)
            return f"sudah diubah oleh {others}; periksa apakah ketentuan yang dikutip ikut berubah"
        quoted = [c for c in self._citations if c.document.regulation == entry.regulation]
        if any(any(self._changes(c)) for c in quoted):
            return ""
        others = ", ".join(called(event.other, self._catalogue) for event in events)
        return f"sudah diubah oleh {others}; perubahan atas ketentuan yang dikutip tidak terbaca di sana"

    def _changes(self, citation: Citation) -> Iterator[Version]:
        regulation, place = citation.document.regulation, citation.locator
        if regulation and place.steps and place.steps[0].kind in _CHECKED:
            yield from self._amendments.history(regulation, place, self._on).past


def _line(citation: Citation, version: Version) -> str:
    change = version.change
    short = change.regulation.short
    asked = "" if citation.locator == change.target else f" (dikutip {citation.locator})"
    return (
        f"{change.target} {short}{asked} sudah {change.kind} oleh {name(version.document)}, {change.item}; "
        f"yang dikutip bunyi semula. Tanyakan juga “bunyi {change.target} {short}”."
    )
