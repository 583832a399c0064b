"""What people see in Telegram. The regulation here is invented."""

import html
import re
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.actions import Say
from bot.showing.answer import drafted, rendered, shortened
from bot.showing.clean import clean
from bot.showing.packing import LIMIT, Message
from bot.showing.sources import Sources
from bot.showing.splitting import units
from tanya.domain.answer import Answer, Citation, Question, Sentence, Status, Told
from tanya.domain.document import Kind, PageRange
from tanya.domain.locator import NodeKind
from tanya.reading.standing import Badge
from tanya.wording import STATUS_TEXT
from tests.airship import AYAT, KAPAL
from tests.bot.strict import refusal

QUOTE = "(2) Pendaftaran gratis & cepat, <paling lama> 3 hari."
CITATION = Citation(1, KAPAL, AYAT, PageRange(2, 3), QUOTE, in_force=True)
QUOTED = Sentence(f"Menurut Pasal 5 ayat (2) PP Nomor 7 Tahun 2031:\n“{QUOTE}”", (1,))


def answer(
    *sentences: Sentence,
    citations: tuple[Citation, ...] = (CITATION,),
    warnings: tuple[str, ...] = (),
    follow_ups: tuple[str, ...] = (),
) -> Answer:
    return Answer(
        Question("?"), Status.ANSWERED, sentences, citations, warnings=warnings, follow_ups=follow_ups
    )


def long_text(paragraphs: int, word: str = "kapal") -> str:
    return "\n".join(f"({n}) {' '.join([word] * 30)}." for n in range(1, paragraphs + 1))


def shown(given: Answer, badge: Badge | None = None) -> tuple[Message, ...]:
    return rendered(given, Sources(given.citations, {KAPAL.id: badge} if badge else {}))


def words_of(messages: tuple[Message, ...]) -> str:
    return "\n\n".join(message.plain for message in messages)


def test_the_claim_the_quote_and_the_source_stand_in_one_message() -> None:
    (message,) = shown(answer(QUOTED))
    assert message.html == (
        "Menurut Pasal 5 ayat (2) PP Nomor 7 Tahun 2031:\n"
        "<blockquote>“(2) Pendaftaran gratis &amp; cepat, &lt;paling lama&gt; 3 hari.” [1]</blockquote>\n\n"
        "<b>Sumber</b>\n"
        "[1] PP Nomor 7 Tahun 2031 tentang Kapal Udara, Pasal 5 ayat (2), halaman 2–3\n"
        "✅ Berlaku"
    )


def test_the_plain_message_holds_the_same_words_without_tags() -> None:
    (message,) = shown(answer(QUOTED))
    assert message.plain == html.unescape(re.sub(r"<[^>]+>", "", message.html))
    assert QUOTE in message.plain


def test_a_quote_that_a_later_sentence_holds_is_shown_there_alone() -> None:
    (message,) = shown(answer(Sentence("Pendaftaran gratis.", (1,)), QUOTED))
    assert message.plain.startswith("Pendaftaran gratis. [1]\n\nMenurut Pasal 5 ayat (2)")
    assert message.plain.count(QUOTE) == 1


def test_a_quote_the_sentence_does_not_hold_is_shown_below_it_once() -> None:
    (message,) = shown(answer(Sentence("Pendaftaran gratis.", (1,)), Sentence("Pendaftaran cepat.", (1,))))
    assert message.plain.startswith(f"Pendaftaran gratis. [1]\n“{QUOTE}” [1]\n\nPendaftaran cepat. [1]")
    assert message.plain.count(QUOTE) == 1


def test_a_digest_is_never_taken_for_the_official_text() -> None:
    digest = replace(CITATION, document=replace(KAPAL, kind=Kind.RINGKASAN))
    (message,) = shown(answer(QUOTED, citations=(digest,)))
    assert message.html.endswith("✅ Berlaku · ringkasan, bukan naskah resmi")


def test_a_source_that_was_read_from_a_picture_says_how_surely() -> None:
    (message,) = shown(answer(QUOTED, citations=(replace(CITATION, confidence=0.973),)))
    assert message.plain.endswith("✅ Berlaku · hasil OCR (keyakinan 97 %), periksa naskah")


def test_a_source_no_longer_in_force_says_so() -> None:
    (message,) = shown(answer(QUOTED, citations=(replace(CITATION, in_force=False),)))
    assert message.plain.endswith("⛔ Tidak berlaku")


def test_words_from_before_a_change_say_so() -> None:
    old = replace(CITATION, in_force=False, superseded=True)
    (message,) = shown(answer(QUOTED, citations=(old,)))
    assert message.plain.endswith("halaman 2–3\n🕘 Bunyi sebelum diubah")


def test_a_regulation_of_unknown_standing_says_so() -> None:
    (message,) = shown(answer(QUOTED, citations=(replace(CITATION, in_force=None),)))
    assert message.plain.endswith("❔ Status belum diverifikasi")


def test_a_source_without_pages_names_none() -> None:
    (message,) = shown(answer(QUOTED, citations=(replace(CITATION, pages=PageRange()),)))
    assert "halaman" not in message.plain


def test_warnings_stand_below_the_sources_and_what_comes_next_is_on_buttons_alone() -> None:
    (message,) = shown(answer(QUOTED, warnings=("PP 7/2031 sudah dicabut.",), follow_ups=("bunyi pasal 6",)))
    assert message.html.endswith("✅ Berlaku\n\n<i>Catatan: PP 7/2031 sudah dicabut.</i>")


def asked_back(*choices: str) -> Answer:
    asking = answer(Sentence("Yang mana?"), follow_ups=choices)
    return replace(asking, status=Status.NEEDS_CLARIFICATION)


def test_choices_that_fit_on_buttons_stand_there_alone() -> None:
    (message,) = shown(asked_back("nilai AKIP 75", "nilai RB 75"))
    assert message.plain == "❓ Perlu diperjelas\n\nYang mana?"


def test_choices_of_which_buttons_show_the_beginning_alone_are_written_out() -> None:
    (message,) = shown(asked_back("nilai AKIP 75", "nilai " + "kapal " * 9 + "75"))
    assert message.plain.startswith("❓ Perlu diperjelas\n\nYang mana?\n\nMaksud Anda:\n1. nilai AKIP 75\n2.")


def test_the_badge_names_what_ended_the_regulation() -> None:
    ended = replace(CITATION, in_force=False)
    (message,) = shown(
        answer(QUOTED, citations=(ended,)), Badge("Dicabut oleh PP 9/2040", False, "pp-9-2040")
    )
    assert message.plain.endswith("⛔ Dicabut oleh PP 9/2040")


def test_thanks_are_of_no_day_and_of_no_region() -> None:
    chosen = Question("terima kasih", region="Kota Metro", as_of=date(2019, 5, 1))
    thanks = replace(answer(Sentence("Sama-sama."), citations=()), question=chosen, status=Status.SMALL_TALK)
    (message,) = shown(thanks)
    assert message.plain == "Sama-sama."


def test_a_badge_never_contradicts_the_citation() -> None:
    (message,) = shown(answer(QUOTED), Badge("Dicabut oleh PP 9/2040", False, "pp-9-2040"))
    assert message.plain.endswith("✅ Berlaku pada tanggal yang ditanyakan")


def test_a_document_is_told_whole_once_in_a_message_and_its_standing_too() -> None:
    second = replace(CITATION, number=2, locator=AYAT.down(NodeKind.HURUF, "a"), quote="a. gratis")
    (message,) = shown(answer(QUOTED, Sentence("Gratis.", (2,)), citations=(CITATION, second)))
    assert message.plain.endswith("✅ Berlaku\n[2] PP 7/2031, Pasal 5 ayat (2) huruf a, halaman 2–3")


def test_an_answer_of_another_day_says_so_first() -> None:
    asked = replace(answer(QUOTED), question=Question("?", as_of=date(2032, 5, 1)))
    (message,) = shown(asked)
    assert message.html.startswith("<i>🗓 Menurut aturan per 1 Mei 2032</i>\n\nMenurut Pasal 5")


def test_an_answer_for_a_region_says_so() -> None:
    (message,) = shown(replace(answer(QUOTED), question=Question("?", region="Kota Awan")))
    assert message.plain.endswith("📍 Untuk Kota Awan")


def test_a_long_quote_is_folded_and_its_number_stands_above_it_too() -> None:
    quote = long_text(4)
    long = replace(CITATION, quote=quote)
    (message,) = shown(answer(Sentence(f"Kata Pasal 5:\n“{quote}”", (1,)), citations=(long,)))
    assert message.html.startswith("Kata Pasal 5: [1]\n<blockquote expandable>“(1) kapal")


def test_a_short_form_is_one_message_that_says_what_it_leaves_out_and_keeps_the_warnings() -> None:
    citations = tuple(replace(CITATION, number=n, quote=f"{n} " + long_text(9)) for n in (1, 2, 3))
    sentences = tuple(Sentence(f"Butir {c.number}:\n“{c.quote}”", (c.number,)) for c in citations)
    given = answer(*sentences, citations=citations, warnings=("Sudah dicabut.",))
    message = shortened(given, Sources(citations))
    assert units(message.plain) < 2_000
    assert "Catatan: Sudah dicabut." in message.plain
    assert message.plain.endswith("yang lengkap ada di percakapan pribadi.")


def test_a_short_answer_is_whole_in_the_short_form() -> None:
    (message,) = shown(answer(QUOTED))
    assert shortened(answer(QUOTED), Sources((CITATION,))) == message


def test_a_draft_is_the_sentences_so_far() -> None:
    told = [Told(Sentence("Satu <1>.", (1,))), Told(Sentence("Dua."))]
    assert drafted(told) == "Satu &lt;1&gt;. [1]\n\nDua."


def test_signs_that_turn_the_direction_never_reach_a_reader() -> None:
    (message,) = shown(answer(Sentence("Pasal \u202e5\u2066 dan\x00 \ud83d.", (1,))))
    assert message.plain.startswith("Pasal 5 dan \ufffd. [1]")


def test_a_refusal_without_words_of_its_own_says_its_status() -> None:
    (message,) = shown(Answer(Question("?"), Status.OUT_OF_SCOPE))
    assert message.plain == STATUS_TEXT[Status.OUT_OF_SCOPE]


def test_an_answer_is_never_silence() -> None:
    (message,) = shown(Answer(Question("?"), Status.ANSWERED))
    assert message.plain == STATUS_TEXT[Status.FAILED]


def test_every_message_of_a_long_answer_lists_the_sources_it_cites_and_no_others() -> None:
    citations = tuple(replace(CITATION, number=n, quote=f"{n} " + long_text(9)) for n in range(1, 5))
    sentences = tuple(Sentence(f"Butir {c.number}:\n“{c.quote}”", (c.number,)) for c in citations)
    messages = shown(answer(*sentences, citations=citations))
    assert len(messages) > 1
    for message in messages:
        said, _, listed = message.plain.partition("Sumber\n")
        assert set(re.findall(r"\[(\d)\]", said)) == set(re.findall(r"^\[(\d)\]", listed, re.M))


def test_a_claim_that_fits_one_message_is_not_cut() -> None:
    citations = tuple(replace(CITATION, number=n, quote=f"{n} " + long_text(9)) for n in (1, 2, 3))
    sentences = tuple(Sentence(f"Butir {c.number}:\n“{c.quote}”", (c.number,)) for c in citations)
    messages = shown(answer(*sentences, citations=citations))
    for citation in citations:
        assert (
            sum(
                f"Butir {citation.number}: [{citation.number}]\n“{citation.quote}”" in m.plain
                for m in messages
            )
            == 1
        )


def test_a_long_pasal_is_cut_between_its_ayat_and_each_part_keeps_its_mark_and_tags() -> None:
    quote = long_text(60)
    messages = shown(
        answer(Sentence(f"Menurut Pasal 5:\n“{quote}”", (1,)), citations=(replace(CITATION, quote=quote),))
    )
    assert len(messages) > 2
    for message in messages:
        assert "<blockquote expandable>" in message.html
        assert "[1]</blockquote>" in message.html
        assert re.search(r"kapal\.”? \[1\]\n\nSumber", message.plain)


def test_more_sources_than_half_a_message_are_listed_as_text_of_their_own() -> None:
    citations = tuple(replace(CITATION, number=n, quote=f"kutipan {n}") for n in range(1, 60))
    messages = shown(answer(Sentence("Semua.", tuple(range(1, 60))), citations=citations))
    assert all(units(message.plain) <= LIMIT for message in messages)
    for number in range(1, 60):
        assert re.search(rf"^\[{number}\] PP (?:Nomor 7 Tahun 2031|7/2031)", words_of(messages), re.M)


_words = st.text(alphabet="abc <>&\"'.\n😀“”\u202e\x00\u200b", max_size=6_000)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    quotes = draw(st.lists(_words, max_size=4))
    citations = tuple(replace(CITATION, number=n, quote=q) for n, q in enumerate(quotes, 1))
    numbers = st.lists(st.integers(1, max(len(quotes), 1)), max_size=3, unique=True).map(tuple)
    sentences = draw(st.lists(st.builds(Sentence, _words, numbers if quotes else st.just(())), max_size=4))
    quoted = [Sentence(f"Kata pasal:\n“{c.quote}”", (c.number,)) for c in citations if draw(st.booleans())]
    warnings = tuple(draw(st.lists(_words, max_size=2)))
    return answer(*sentences, *quoted, citations=citations, warnings=warnings)


_LISTED = re.compile(r"\n\nSumber\n(?:\[\d+\] PP.*\n?(?:✅.*\n?)?)+")


def bare(text: str) -> str:
    return "".join(clean(re.sub(r"\[\d+\]", "", text)).split())


@settings(max_examples=60)
@given(answers())
def test_whatever_the_answer_the_messages_are_sendable(given_answer: Answer) -> None:
    for message in (*shown(given_answer), shortened(given_answer, Sources(given_answer.citations))):
        assert refusal(Say(message.html, message.plain)) == ""


@settings(max_examples=60)
@given(answers())
def test_whatever_the_answer_nothing_of_it_is_lost(given_answer: Answer) -> None:
    messages = shown(given_answer)
    said = bare("".join(_LISTED.sub("\n", message.plain) for message in messages))
    for sentence in given_answer.sentences:
        for line in filter(None, map(bare, sentence.text.split("“"))):
            assert line in said
    for warning in given_answer.warnings:
        assert bare(warning) in said
    cited = {number for sentence in given_answer.sentences for number in sentence.citations}
    for citation in given_answer.citations:
        assert citation.number not in cited or bare(citation.quote) in said
