from tanya.domain.document import Document, Kind, PageRange, Passage, Span
from tanya.domain.locator import Locator, NodeKind
from tanya.retrieval.tokens import TermCache
from tanya.text.analysis import analyse

PASAL = Locator.of((NodeKind.PASAL, "5"))
TEXT = "Pasal 5\n(1) Kapal wajib terdaftar.\n(2) Pendaftaran gratis."
SPANS = (
    Span(PASAL, NodeKind.PASAL, 0, len(TEXT), PageRange()),
    Span(PASAL.down(NodeKind.AYAT, "1"), NodeKind.AYAT, 8, 34, PageRange()),
    Span(PASAL.down(NodeKind.AYAT, "2"), NodeKind.AYAT, 35, len(TEXT), PageRange()),
)
DOCUMENT = Document("pp-7-2031", Kind.NASKAH, "PP tentang Kapal Udara", "kapal.pdf", "ab" * 32, 1)


def passage(number: int = 1) -> Passage:
    return Passage(
        f"pp-7-2031#{number}", "pp-7-2031", PASAL, ("BAB II PENDAFTARAN",), TEXT, PageRange(), SPANS
    )


def test_every_span_has_the_terms_of_its_own_words() -> None:
    terms = TermCache().of(passage(), DOCUMENT)
    assert [list(terms.terms[slice(*terms.stretch(span))]) for span in SPANS] == [
        analyse(TEXT[s.start : s.end]) for s in SPANS
    ]


def test_title_and_breadcrumb_are_its_headings() -> None:
    assert {"kapal", "udara", "daftar"} <= TermCache().of(passage(), DOCUMENT).headings


def test_a_full_cache_forgets_and_reads_again() -> None:
    cache = TermCache(size=2)
    first = cache.of(passage(1), DOCUMENT)
    assert cache.of(passage(1), DOCUMENT) is first
    for number in (2, 3):
        cache.of(passage(number), DOCUMENT)
    again = cache.of(passage(1), DOCUMENT)
    assert (again == first, again is first) == (True, False)
