"""Which part of a passage answers."""

from tanya.composing.units import UnitRanker, UnitWeights, as_judged
from tanya.domain.answer import Hit
from tanya.domain.document import Document, Kind, PageRange, Passage, Span
from tanya.domain.locator import Locator, NodeKind
from tanya.retrieval.tokens import TermCache
from tanya.understanding.intent import Wanted
from tests.composing.making import SIGNALS, asked, hit, matcher, weighed

REGISTERED = "(1) Balon didaftarkan kepada Kepala Menara."
IN_TIME = "(2) Pendaftaran disampaikan paling lambat 12 (dua belas) hari sebelum terbang."
HOLDING = "(3) Pendaftaran memuat warna kain dan nama Juru Balon."


def test_the_part_that_says_the_words_as_they_were_asked_is_put_first() -> None:
    _, units = weighed(
        asked("pendaftaran disampaikan paling lambat kapan", Wanted.DEADLINE),
        [hit(REGISTERED, IN_TIME, HOLDING)],
    )
    assert units[0].text == IN_TIME


def test_what_is_told_of_a_unit_is_of_its_own_words() -> None:
    inquiry, units = weighed(asked("siapa Kepala Menara"), [hit(REGISTERED, IN_TIME)])
    unit = next(unit for unit in units if unit.text == REGISTERED)
    assert unit.terms == ("1", "balon", "daftar", "kepala", "menara")
    assert unit.spoken == inquiry.whole.said(["kepala", "menara"])
    assert unit.echoed == 1.0  # `kepala`, `menara`


def test_of_a_long_text_it_is_of_what_would_be_quoted() -> None:
    filler = " ".join(f"Pada hari ke-{n} langit di atas desa itu cerah sekali." for n in range(1, 60))
    text = f"{filler} Balon merah turun di sawah. {filler}"
    report = Document("daerah/desa", Kind.DAERAH, "Laporan", "desa.pdf", "0", 9)
    place = Locator.of((NodeKind.HALAMAN, "1"))
    span = Span(place, NodeKind.HALAMAN, 0, len(text), PageRange(1, 1))
    passage = Passage("daerah/desa#1", report.key, place, (), text, PageRange(1, 1), (span,))
    question = asked("hari ke-30: di mana balon merah turun")
    inquiry, (unit,) = weighed(question, [Hit(passage, report, 1.0, SIGNALS)])
    assert "Balon merah turun di sawah" in unit.shown
    assert len(unit.terms) < 120
    assert unit.spoken == inquiry.whole.said(unit.terms)
    assert not unit.spoken & inquiry.whole.said(["30"])  # the day of a sentence that is not quoted


def test_hits_come_by_their_best_units_and_reference_data_keeps_its_place() -> None:
    entry = Document("istilah", Kind.KATALOG, "Istilah", "istilah.yaml", "0", 0)
    far, known, near = hit(REGISTERED, pasal="1"), hit(HOLDING, document=entry), hit(IN_TIME, pasal="2")
    _, units = weighed(asked("pendaftaran paling lambat", Wanted.DEADLINE), [far, known, near])
    assert [unit.hit.passage.id for unit in units] == [near.passage.id, far.passage.id]
    assert as_judged([far, known, near], units) == (near, known, far)
    assert as_judged([far, known, near], units[:1]) == (near, known, far)


def test_units_of_equal_worth_come_in_the_order_of_their_passages() -> None:
    intent = asked("balon")
    hits = [hit("Balon terbang.", pasal=pasal) for pasal in ("2", "1")]
    ranked = UnitRanker(TermCache(), UnitWeights(passage=0.0)).rank(intent, hits, matcher(intent))
    assert [str(unit.span.locator) for unit in ranked] == ["Pasal 1", "Pasal 2"]
