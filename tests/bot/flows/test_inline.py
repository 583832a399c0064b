"""Inline queries."""

from bot.actions import Cards, Plan
from bot.words import inline
from tests.bot.flows.talking import MOST, PERSON, Talk, last, owner


def cards(plan: Plan) -> Cards:
    (action,) = plan
    assert isinstance(action, Cards)
    return action


def test_a_question_returns_its_answer_as_a_card(talk: Talk) -> None:
    (card,) = cards(talk.ask_inline("kapan SKPD paling lambat menyampaikan laporan kinerja?")).cards
    assert card.title.startswith("Paling lambat 2 bulan sesudah tahun anggaran")
    assert card.description.startswith("Laporan Kinerja Satuan Kerja")
    assert "✅ Berlaku · ringkasan, bukan naskah resmi" in card.plain


def test_a_provision_is_a_card_whose_source_opens_in_private(talk: Talk) -> None:
    (card,) = cards(talk.ask_inline("pasal 19 pp 8 2006")).cards
    link = card.keyboard[0][0].url
    assert link == "https://t.me/tanya_uji_bot?start=prpp-8-2006_p19"
    assert last(talk.write(f"/start {link.partition('=')[2]}")).plain.startswith("Pasal 19 · PP 8/2006")


def test_each_quote_of_an_answer_with_several_is_a_card_of_its_own(talk: Talk) -> None:
    answered = cards(talk.ask_inline("beda mandat dan delegasi")).cards
    assert [card.id for card in answered] == ["jawaban", "k1", "k2"]
    assert answered[2].title == "📖 Pasal 1 angka 23 UU 30/2014"
    assert "✅ Berlaku" in answered[2].plain


def test_what_has_no_proof_has_no_card(talk: Talk) -> None:
    for query in ("harga bensin hari ini", "pasal 999 PP 8/2006"):
        answered = cards(talk.ask_inline(query))
        assert (answered.cards, answered.start_label) == ((), inline.NOTHING)


def test_what_is_hardly_begun_or_too_long_is_not_looked_up(talk: Talk) -> None:
    assert cards(talk.ask_inline(" a ")).start_label == inline.BEGIN
    assert cards(talk.ask_inline("a" * (MOST + 1))).start_label == inline.TOO_LONG


def test_what_is_answered_is_kept_for_nobody_else_as_region_and_day_are_each_ones_own(talk: Talk) -> None:
    query = "kapan SKPD paling lambat menyampaikan laporan kinerja?"
    assert all(cards(talk.ask_inline(words)).private for words in (query, "harga bensin hari ini", "a"))
    talk.write("/tanggal 1 Mei 2019")
    answered = cards(talk.ask_inline(query))
    assert answered.private
    assert answered.cards[0].plain.startswith("🗓 Menurut aturan per 1 Mei 2019")


def test_nothing_of_an_inline_query_is_kept(talk: Talk) -> None:
    talk.ask_inline("kapan SKPD paling lambat menyampaikan laporan kinerja?")
    assert talk.state.export(owner(PERSON)).counts.total == 0
