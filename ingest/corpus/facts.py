"""Facts, each one passage, to a document with its tree."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.records import ParsedFile
from tanya.domain.document import Document, Node, PageRange, Passage, Span
from tanya.domain.locator import Locator, NodeKind

_NO_PAGES = PageRange()


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement in our own words; locator is None when its provision is not known."""

    topic: str
    text: str
    locator: Locator | None = None
    sources: tuple[str, ...] = ()

    @property
    def place(self) -> Locator:
        return self.locator or Locator.of((NodeKind.TOPIK, self.topic))


@dataclass(frozen=True, slots=True)
class FactSheet:
    """One of our own documents."""

    document: Document
    facts: tuple[Fact, ...]

    def parsed(self) -> ParsedFile:
        """One passage a fact, in order; facts of one provision share its node."""
        passages = tuple(_passage(self.document, number, fact) for number, fact in enumerate(self.facts, 1))
        return ParsedFile(self.document, _tree(self.facts), passages)


def _passage(document: Document, number: int, fact: Fact) -> Passage:
    place = fact.place
    above = (document.title, fact.topic, str(place)) if fact.locator else (document.title, fact.topic)
    whole = Span(place, place.steps[-1].kind, 0, len(fact.text), _NO_PAGES)
    return Passage(f"{document.key}#{number}", document.key, place, above, fact.text, _NO_PAGES, (whole,))


def _tree(facts: Sequence[Fact]) -> tuple[Node, ...]:
    """Every provision above a fact becomes a node too, so that `Pasal 19` finds what is said of its ayat."""
    texts: dict[Locator, list[str]] = {}
    for fact in facts:
        steps = fact.place.steps
        for depth in range(1, len(steps)):
            texts.setdefault(Locator(steps[:depth]), [])
        texts.setdefault(fact.place, []).append(fact.text)
    below: dict[Locator, list[Locator]] = {}
    for place in texts:
        below.setdefault(Locator(place.steps[:-1]), []).append(place)
    headings = {fact.place: fact.topic for fact in reversed(facts)}

    def node(place: Locator) -> Node:
        children = tuple(node(child) for child in below.get(place, ()))
        own = "\n".join(texts[place])
        return Node(place.steps[-1].kind, place, own, _NO_PAGES, headings.get(place, ""), children)

    return tuple(node(place) for place in below.get(Locator(()), ()))
