"""An answer as one text keeps what protects its reader. The regulation here is invented."""

from dataclasses import replace

from api.speaking.plain import GAP, below, said, whole
from tanya.domain.answer import Answer, Citation, Question, Sentence, Status
from tanya.domain.document import PageRange
from tanya.wording import STATUS_TEXT
from tests.airship import AYAT, KAPAL

QUOTE = "(2) Pendaftaran gratis:\na. paling lama 3 hari; dan\nb. tanpa syarat."
CITATION = Citation(1, KAPAL, AYAT, PageRange(2, 3), QUOTE, in_force=True)
SOURCE = "[1] PP Nomor 7 Tahun 2031 tentang Kapal Udara, Pasal 5 ayat (2), halaman 2–3."
QUOTED = Sentence(f"Menurut Pasal 5 ayat (2) PP Nomor 7 Tahun 2031:\n“{QUOTE}”", (1,))


def answer(*sentences: Sentence, citation: Citation = CITATION, **others: tuple[str, ...]) -> Answer:
    return Answer(Question("?"), Status.ANSWERED, sentences, (citation,), **others)


def test_the_sources_stand_below_the_sentences_then_notes_and_questions() -> None:
    text = whole(answer(QUOTED, warnings=("Periksa JDIH.",), follow_ups=("Sampai kapan?", "Oleh siapa?")))
    assert text.split(GAP) == [
        said(QUOTED),
        "Sumber:",
        SOURCE,
        "Catatan: Periksa JDIH.",
        "Bisa ditanyakan juga:",
        "- Sampai kapan?\n- Oleh siapa?",
    ]


def test_every_line_of_a_quote_stays_a_line_where_markdown_is_read() -> None:
    lines = said(QUOTED).split("\n")
    assert [line.rstrip() for line in lines] == f"{QUOTED.text} [1]".split("\n")
    assert all(line.endswith("  ") for line in lines[:-1])


def test_words_that_prove_a_claim_and_are_not_in_it_stand_with_their_source() -> None:
    worded = Sentence("Pendaftaran gratis dan selesai paling lama 3 hari.", (1,))
    assert QUOTE.split("\n")[1] not in said(worded)
    assert all(line in below(answer(worded)) for line in QUOTE.split("\n"))


def test_words_that_the_claim_holds_are_not_said_twice() -> None:
    assert below(answer(QUOTED)).split(GAP) == ["Sumber:", SOURCE]


def test_a_source_that_no_longer_counts_or_was_recognised_says_so() -> None:
    old = replace(CITATION, in_force=False, confidence=0.97)
    assert "Tidak berlaku." in below(answer(QUOTED, citation=old))
    assert "keyakinan 97 %" in below(answer(QUOTED, citation=old))


def test_an_answer_without_sentences_says_why() -> None:
    assert whole(Answer(Question("?"), Status.NO_EVIDENCE)) == STATUS_TEXT[Status.NO_EVIDENCE]
