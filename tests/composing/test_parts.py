"""The parts of a passage that may be quoted."""

from tanya.composing.parts import PartCache
from tanya.domain.document import Document, Kind, PageRange, Passage, Span
from tanya.domain.locator import Locator, NodeKind
from tanya.retrieval.tokens import TermCache

PASAL = Locator.of((NodeKind.PASAL, "5"))
DOCUMENT = Document("pp-7-2031", Kind.NASKAH, "PP tentang Balon", "balon.pdf", "ab" * 32, 1)
FIRST = "(1) Balon yang terbang di atas menara wajib terdaftar."


def passage(*ayat: str, whole: bool = True) -> Passage:
    """A pasal with these ayat; not whole: what stands before the second is no part of its own."""
    text, spans, start = "\n".join(ayat), [], 0
    for number, said in enumerate(ayat, 1):
        here = PASAL.down(NodeKind.AYAT, str(number))
        spans.append(Span(here, NodeKind.AYAT, start, start + len(said), PageRange()))
        start += len(said) + 1
    parts = [Span(PASAL, NodeKind.PASAL, 0, len(text), PageRange()), *spans] if whole else spans[1:]
    return Passage("pp-7-2031#1", DOCUMENT.key, PASAL, (), text, PageRange(), tuple(parts))


def texts(found: Passage) -> list[str]:
    return [part.text for part in PartCache().of(found, TermCache().of(found, DOCUMENT))]


def test_every_node_is_a_part() -> None:
    second = "(2) Pendaftaran balon tidak dipungut biaya."
    assert texts(passage(FIRST, second)) == [f"{FIRST}\n{second}", FIRST, second]


def test_what_stands_before_the_nodes_is_a_part_too() -> None:
    found = passage(FIRST, "(2) Pendaftaran gratis.", whole=False)
    (before, _) = PartCache().of(found, TermCache().of(found, DOCUMENT))
    assert before.text.strip() == FIRST
    assert before.span(found).locator == PASAL


def test_blanks_of_a_template_are_no_part() -> None:
    blank = "(2) Pendaftaran atas nama ${nama} diterima."
    assert texts(passage(FIRST, blank)) == [FIRST]


def test_a_part_stands_in_the_node_that_holds_it() -> None:
    found = passage(FIRST, "(2) Pendaftaran gratis.")
    terms = TermCache().of(found, DOCUMENT)
    whole, first, _ = PartCache().of(found, terms)
    assert first.holder == whole.terms == (0, len(terms.terms))
    assert whole.holder == (0, 0)


def test_a_passage_that_was_read_again_has_spans_of_its_own() -> None:
    cache, terms = PartCache(), TermCache()
    for found in (passage(FIRST, "(2) Gratis."), passage(FIRST, "(2) Gratis.")):
        for part in cache.of(found, terms.of(found, DOCUMENT)):
            assert any(part.span(found) is span for span in found.spans)
