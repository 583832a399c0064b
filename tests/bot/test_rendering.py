"""What people see in Telegram. The regulation here is invented."""

import html
import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rendering import LIMIT, Message, rendered
from bot.splitting import units
from tanya.domain.answer import Answer, Citation, Question, Sentence, Status
from tanya.domain.document import Document, Kind, PageRange
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.wording import STATUS_TEXT

KAPAL = Document(
    id="pp-7-2031",
    kind=Kind.NASKAH,
    title="PP Nomor 7 Tahun 2031 tentang Kapal Udara",
    file="kapal.pdf",
    sha256="ab" * 32,
    pages=9,
    regulation=RegulationId("PP", "7", 2031),
)
AYAT = Locator.of((NodeKind.PASAL, "5"), (NodeKind.AYAT, "2"))
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


def words_of(messages: tuple[Message, ...]) -> str:
    return "\n\n".join(message.plain for message in messages)


def test_the_claim_the_quote_and_the_source_stand_in_one_message() -> None:
    (message,) = rendered(answer(QUOTED))
    assert message.html == (
        "Menurut Pasal 5 ayat (2) PP Nomor 7 Tahun 2031:\n"
        "<blockquote>“(2) Pendaftaran gratis &amp; cepat, &lt;paling lama&gt; 3 hari.” [1]</blockquote>\n\n"
        "<b>Sumber</b>\n"
        "[1] PP Nomor 7 Tahun 2031 tentang Kapal Udara, Pasal 5 ayat (2), halaman 2–3."
    )


def test_the_plain_message_holds_the_same_words_without_tags() -> None:
    (message,) = rendered(answer(QUOTED))
    assert message.plain == html.unescape(re.sub(r"<[^>]+>", "", message.html))
    assert QUOTE in message.plain


def test_a_quote_that_a_later_sentence_holds_is_shown_there_alone() -> None:
    (message,) = rendered(answer(Sentence("Pendaftaran gratis.", (1,)), QUOTED))
    assert message.plain.startswith("Pendaftaran gratis. [1]\n\nMenurut Pasal 5 ayat (2)")
    assert message.plain.count(QUOTE) == 1


def test_a_quote_the_sentence_does_not_hold_is_shown_below_it_once() -> None:
    (message,) = rendered(answer(Sentence("Pendaftaran gratis.", (1,)), Sentence("Pendaftaran cepat.", (1,))))
    assert message.plain.startswith(f"Pendaftaran gratis. [1]\n“{QUOTE}” [1]\n\nPendaftaran cepat. [1]")
    assert message.plain.count(QUOTE) == 1


def test_a_digest_is_never_taken_for_the_official_text() -> None:
    digest = replace(CITATION, document=replace(KAPAL, kind=Kind.RINGKASAN))
    (message,) = rendered(answer(QUOTED, citations=(digest,)))
    assert message.html.endswith("Ringkasan, bukan naskah resmi.")


def test_a_source_that_was_read_from_a_picture_says_how_surely() -> None:
    (message,) = rendered(answer(QUOTED, citations=(replace(CITATION, confidence=0.973),)))
    assert message.plain.endswith("halaman 2–3. Hasil OCR (keyakinan 97 %), periksa naskah.")


def test_a_source_no_longer_in_force_says_so() -> None:
    (message,) = rendered(answer(QUOTED, citations=(replace(CITATION, in_force=False),)))
    assert message.plain.endswith("Tidak berlaku.")


def test_words_from_before_a_change_say_so() -> None:
    old = replace(CITATION, in_force=False, superseded=True)
    (message,) = rendered(answer(QUOTED, citations=(old,)))
    assert message.plain.endswith("halaman 2–3. Bunyi sebelum diubah.")


def test_a_regulation_of_unknown_standing_says_so() -> None:
    (message,) = rendered(answer(QUOTED, citations=(replace(CITATION, in_force=None),)))
    assert message.plain.endswith("Status keberlakuan belum diverifikasi.")


def test_a_source_without_pages_names_none() -> None:
    (message,) = rendered(answer(QUOTED, citations=(replace(CITATION, pages=PageRange()),)))
    assert "halaman" not in message.plain


def test_warnings_are_italic_and_stand_below_the_sources() -> None:
    (message,) = rendered(
        answer(QUOTED, warnings=("PP 7/2031 sudah dicabut.",), follow_ups=("bunyi pasal 6",))
    )
    assert message.html.endswith(
        "halaman 2–3.\n\n<i>PP 7/2031 sudah dicabut.</i>\n\nBisa ditanyakan juga:\n• bunyi pasal 6"
    )


def test_a_refusal_without_words_of_its_own_says_its_status() -> None:
    (message,) = rendered(Answer(Question("?"), Status.OUT_OF_SCOPE))
    assert message.plain == STATUS_TEXT[Status.OUT_OF_SCOPE]


def test_an_answer_is_never_silence() -> None:
    (message,) = rendered(Answer(Question("?"), Status.ANSWERED))
    assert message.plain == STATUS_TEXT[Status.FAILED]


def test_every_message_of_a_long_answer_lists_the_sources_it_cites_and_no_others() -> None:
    citations = tuple(replace(CITATION, number=n, quote=f"{n} " + long_text(9)) for n in range(1, 5))
    sentences = tuple(Sentence(f"Butir {c.number}:\n“{c.quote}”", (c.number,)) for c in citations)
    messages = rendered(answer(*sentences, citations=citations))
    assert len(messages) > 1
    for message in messages:
        said, _, listed = message.plain.partition("Sumber\n")
        assert set(re.findall(r"\[(\d)\]", said)) == set(re.findall(r"^\[(\d)\]", listed, re.M))


def test_a_claim_that_fits_one_message_is_not_cut() -> None:
    citations = tuple(replace(CITATION, number=n, quote=f"{n} " + long_text(9)) for n in (1, 2, 3))
    sentences = tuple(Sentence(f"Butir {c.number}:\n“{c.quote}”", (c.number,)) for c in citations)
    messages = rendered(answer(*sentences, citations=citations))
    for citation in citations:
        assert sum(f"Butir {citation.number}:\n“{citation.quote}”" in m.plain for m in messages) == 1


def test_a_long_pasal_is_cut_between_its_ayat_and_each_part_keeps_its_mark_and_tags() -> None:
    quote = long_text(60)
    messages = rendered(
        answer(Sentence(f"Menurut Pasal 5:\n“{quote}”", (1,)), citations=(replace(CITATION, quote=quote),))
    )
    assert len(messages) > 2
    for message in messages:
        assert "<blockquote>" in message.html
        assert "[1]</blockquote>" in message.html
        assert re.search(r"kapal\.”? \[1\]\n\nSumber", message.plain)


def test_more_sources_than_half_a_message_are_listed_as_text_of_their_own() -> None:
    citations = tuple(replace(CITATION, number=n, quote=f"kutipan {n}") for n in range(1, 60))
    messages = rendered(answer(Sentence("Semua.", tuple(range(1, 60))), citations=citations))
    assert all(units(message.plain) <= LIMIT for message in messages)
    for number in range(1, 60):
        assert f"[{number}] PP Nomor 7 Tahun 2031" in words_of(messages)


_words = st.text(alphabet="abc <>&\"'.\n😀“”", max_size=6_000)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    quotes = draw(st.lists(_words, max_size=4))
    citations = tuple(replace(CITATION, number=n, quote=q) for n, q in enumerate(quotes, 1))
    numbers = st.lists(st.integers(1, max(len(quotes), 1)), max_size=3, unique=True).map(tuple)
    sentences = draw(st.lists(st.builds(Sentence, _words, numbers if quotes else st.just(())), max_size=4))
    quoted = [Sentence(f"Kata pasal:\n“{c.quote}”", (c.number,)) for c in citations if draw(st.booleans())]
    warnings = tuple(draw(st.lists(_words, max_size=2)))
    return answer(*sentences, *quoted, citations=citations, warnings=warnings)


def bare(text: str) -> str:
    return "".join(re.sub(r"\[\d+\]", "", text).split())


@settings(max_examples=60, deadline=None)
@given(answers())
def test_whatever_the_answer_the_messages_are_sendable(given_answer: Answer) -> None:
    for message in rendered(given_answer):
        assert 0 < units(message.plain) <= LIMIT
        assert message.plain == message.plain.strip()
        tags = re.findall(r"<(/?)(\w+)>", message.html)
        assert [tag for _, tag in tags[::2]] == [tag for _, tag in tags[1::2]]
        assert all(bool(slash) == bool(place % 2) for place, (slash, _) in enumerate(tags))
        assert html.unescape(re.sub(r"</?(?:b|i|blockquote)>", "", message.html)) == message.plain


@settings(max_examples=60, deadline=None)
@given(answers())
def test_whatever_the_answer_nothing_of_it_is_lost(given_answer: Answer) -> None:
    messages = rendered(given_answer)
    said = bare(
        "".join(re.sub(r"\n\nSumber\n(\[\d+\] PP.*\n?)+", "\n", message.plain) for message in messages)
    )
    for sentence in given_answer.sentences:
        for line in filter(None, map(bare, sentence.text.split("“"))):
            assert line in said
    for warning in given_answer.warnings:
        assert bare(warning) in said
    shown = {number for sentence in given_answer.sentences for number in sentence.citations}
    for citation in given_answer.citations:
        assert citation.number not in shown or bare(citation.quote) in said
