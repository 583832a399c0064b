"""Questions, hits and units of invented words, each as a test needs it."""

from collections.abc import Sequence
from typing import Any

from tanya.composing.unit import Unit
from tanya.composing.units import UnitRanker, Weighed
from tanya.domain.answer import Hit, Question
from tanya.domain.document import Document, Kind, PageRange, Passage, Span
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.retrieval.matching import Matcher
from tanya.retrieval.tokens import TermCache
from tanya.text.analysis import analyse
from tanya.text.heard import NOTHING
from tanya.understanding.intent import Concept, Intent, Wanted, Wording

_ALL = -1  # every bit: of whatever is asked
PLACE = Locator.of((NodeKind.PASAL, "1"))
# Of a hit, whatever it is worth.
SIGNALS = tuple(
    (name, 0.0)
    for name in (
        *(
            "lexical",
            "dense",
            "coverage",
            "closeness",
            "heading",
            "wanted",
            "named",
            "exact",
            "region",
            "year",
        ),
        *("titled", "kind", "echoed", "force", "day", "place"),
    )
)


def rule(jenis: str = "PP", nomor: str = "7", **fields: Any) -> Document:
    regulation = RegulationId(jenis, nomor, 2031)
    written = {
        "id": regulation.slug,
        "title": str(regulation),
        "file": "aturan.txt",
        "regulation": regulation,
    }
    return Document(**{"kind": Kind.NASKAH, "sha256": "", "pages": 0, **written, **fields})


def hit(*ayat: str, document: Document | None = None, pasal: str = "1", score: float = 1.0) -> Hit:
    """A passage that is one pasal, whole where it has one ayat."""
    document, place = document or rule(), Locator.of((NodeKind.PASAL, pasal))
    text = "\n".join(ayat)
    spans = [Span(place, NodeKind.PASAL, 0, len(text), PageRange())]
    start = 0
    for number, said in enumerate(ayat, 1) if len(ayat) > 1 else ():
        here = place.down(NodeKind.AYAT, str(number))
        spans.append(Span(here, NodeKind.AYAT, start, start + len(said), PageRange()))
        start += len(said) + 1
    passage = Passage(f"{document.key}#{pasal}", document.key, place, (), text, PageRange(), tuple(spans))
    return Hit(passage, document, score, SIGNALS)


def asked(text: str, wanted: Wanted = Wanted.GENERAL, **fields: Any) -> Intent:
    """A question of which every word is a concept."""
    concepts = tuple(Concept(term, (Wording((term,)),)) for term in dict.fromkeys(analyse(text)))
    return Intent(Question(text), text, wanted, concepts, **fields)


def matcher(intent: Intent) -> Matcher:
    """To which all words are equally rare."""
    return Matcher(intent.concepts, lambda term: 1.0, intent.subject)


def weighed(intent: Intent, hits: Sequence[Hit]) -> Weighed:
    return UnitRanker(TermCache()).weighed(intent, hits, matcher(intent))


def unit(text: str, document: Document | None = None, **fields: Any) -> Unit:
    """One whole pasal, that speaks of all that is asked."""
    found = hit(text, document=document)
    terms = tuple(analyse(text))
    told = {"score": 1.0, "support": 1.0, "topics": 1.0, "terms": terms, "spoken": _ALL}
    place = {"span": found.passage.spans[0], "text": text}
    return Unit(**{"hit": found, "around": NOTHING, **place, **told, **fields})
