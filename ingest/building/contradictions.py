"""Where sources say different things of one regulation: a text and the catalogue, or two files.

Which of the two counts is decided elsewhere; here it is only kept, so that people can see and settle it.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from ingest.building.choose import Choice
from ingest.building.standing import Text
from ingest.records import Relation
from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Contradiction, Event, EventKind, Standing
from tanya.domain.document import Document, Kind
from tanya.domain.regulation import RegulationId
from tanya.text.dates import in_words

_DOES = {EventKind.MENCABUT: "mencabut", EventKind.MENCABUT_SEBAGIAN: "mencabut sebagian"}
_ENDED = (Standing.DICABUT, Standing.DIGANTI, Standing.DICABUT_SEBAGIAN)


def contradictions(
    catalogue: Catalogue, texts: Iterable[Text], choices: Iterable[Choice]
) -> tuple[Contradiction, ...]:
    """catalogue: as people entered it, before the texts were read into it."""
    found: list[Contradiction] = []
    for text in texts:
        found += _of_text(catalogue, text)
    for choice in choices:
        found += _of_files(choice)
    return tuple(dict.fromkeys(found))


def _of_text(catalogue: Catalogue, text: Text) -> Iterator[Contradiction]:
    document = text.document
    entry = catalogue.find(document.regulation) if document.regulation else None
    if entry is None:
        return
    source = f"naskah {document.file}"
    for topic, of_text, of_entry in (
        ("tanggal penetapan", document.enacted, entry.enacted),
        ("tanggal pengundangan", document.promulgated, entry.promulgated),
        ("tanggal mulai berlaku", text.effective, entry.effective),
    ):
        yield from _dates(entry.regulation, topic, (of_text, source), (of_entry, "katalog"))
    printed = (entry.gazette or "").partition(",")[0].strip()  # `LN 2006/25, TLN 4614`
    if document.gazette and printed and document.gazette != printed:
        one, other = f"{document.gazette} ({source})", f"{printed} (katalog)"
        yield Contradiction(entry.regulation, "lembaran atau berita", one, other)
    for relation in text.relations:
        yield from _of_relation(catalogue, entry, relation, source)


def _of_relation(
    catalogue: Catalogue, entry: CatalogueEntry, relation: Relation, source: str
) -> Iterator[Contradiction]:
    """What a clause does to another regulation, against what the catalogue knows of the two."""
    done = _DOES.get(relation.kind)
    other = catalogue.find(relation.other)
    if done is None or other is None:
        return
    said = f"{entry.regulation.short} {relation.locator} {done} {other.regulation.short} ({source})"
    known = next((event for event in entry.events if event.other == other.id), None)
    if known is None:
        if other.standing not in _ENDED and not any(event.other == entry.id for event in other.events):
            standing = other.standing.value.replace("_", " ")
            yield Contradiction(other.regulation, "keberlakuan", said, f"katalog mencatatnya {standing}")
    elif known.kind in _DOES and known.kind is not relation.kind:
        yield Contradiction(other.regulation, "pencabutan", said, f"katalog mencatat: {_DOES[known.kind]}")
    elif _elsewhere(known, relation):
        yield Contradiction(other.regulation, "letak klausul", said, f"{known.locator} (katalog)")


def _elsewhere(known: Event, relation: Relation) -> bool:
    """Whether the catalogue names another clause; one inside the other is the same."""
    if known.locator is None or known.kind is not relation.kind:
        return False
    return not (known.locator.covers(relation.locator) or relation.locator.covers(known.locator))


def _of_files(choice: Choice) -> Iterator[Contradiction]:
    """The file that was taken, against those of the same regulation that were not."""
    best = choice.document
    if best.kind is not Kind.NASKAH or best.regulation is None:
        return
    for other in choice.others:
        for topic, one, two in _days(best, other):
            yield from _dates(best.regulation, topic, (one, best.file), (two, other.file))


def _days(best: Document, other: Document) -> Iterator[tuple[str, date | None, date | None]]:
    yield "tanggal penetapan", best.enacted, other.enacted
    yield "tanggal pengundangan", best.promulgated, other.promulgated


def _dates(
    regulation: RegulationId, topic: str, one: tuple[date | None, str], other: tuple[date | None, str]
) -> Iterator[Contradiction]:
    if one[0] and other[0] and one[0] != other[0]:
        yield Contradiction(
            regulation, topic, f"{in_words(one[0])} ({one[1]})", f"{in_words(other[0])} ({other[1]})"
        )
