"""Which documents a mention means."""

from collections.abc import Sequence
from dataclasses import dataclass

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry
from tanya.domain.document import Document, Kind
from tanya.text.references import Mention

# What "12/2015" and "SE 12/2015" mean in this field, when several could be meant.
_USUAL_JENIS = {None: "PermenPANRB", "SE": "SE MenPANRB"}


@dataclass(frozen=True, slots=True)
class Resolved:
    """What the library knows under a name: its texts (official first) and catalogue entries."""

    mention: Mention
    documents: tuple[Document, ...]
    entries: tuple[CatalogueEntry, ...]

    @property
    def ambiguous(self) -> bool:
        """Several regulations fit what was written."""
        texts = {document.regulation.slug for document in self.documents if document.regulation}
        return len(texts | {entry.regulation.slug for entry in self.entries}) > 1


def resolve(mention: Mention, documents: Sequence[Document], catalogue: Catalogue) -> Resolved:
    texts = [d for d in documents if d.regulation and mention.matches(d.regulation)]
    entries = [e for e in catalogue.entries if mention.matches(e.regulation)]
    if usual := _USUAL_JENIS.get(mention.jenis):
        usual_texts = [d for d in texts if d.regulation and d.regulation.jenis == usual]
        usual_entries = [e for e in entries if e.regulation.jenis == usual]
        if usual_texts or usual_entries:
            texts, entries = usual_texts, usual_entries
    texts.sort(key=lambda document: document.kind is not Kind.NASKAH)
    return Resolved(mention, tuple(texts), tuple(entries))


def misnamed(mention: Mention, catalogue: Catalogue) -> CatalogueEntry | None:
    """The regulation of that number and year under another jenis: "PP 29/2014" for Perpres 29/2014."""
    anything = Mention(None, mention.nomor, mention.tahun, mention.start, mention.end)
    if mention.tahun is None:
        return None
    return next((e for e in catalogue.entries if anything.matches(e.regulation)), None)
