"""Links to answers that were given elsewhere: over HTTP, in a group."""

from datetime import UTC, datetime

from bot.actions import Say
from bot.words import welcome
from tanya.deeplinks import answer_code
from tanya.state.records import Kept
from tests.bot.flows.talking import PERSON, Talk, last, only, owner

ANSWER = "j_k7m2x9q4w8r3t6y5u2n4"


def given(talk: Talk, asked_by: str) -> str:
    """The payload of a link to an answer over HTTP."""
    talk.state.answers.keep(
        Kept(
            answer_id=ANSWER,
            owner=asked_by,
            question="pasal berapa itu?",
            status="ANSWERED",
            doubted=False,
            citations=(),
            build="b",
            asked=datetime.now(UTC),
            context=("Kapan SKPD paling lambat menyampaikan laporan kinerja?",),
            region="Kota Metro",
        )
    )
    return answer_code(asked_by, ANSWER)


def test_an_answer_over_http_goes_on_in_telegram_with_its_context_and_region(talk: Talk) -> None:
    for asked_by in ("anon", "k_b4n8m2x6z9p3r7t5y2w6"):
        first, answered = talk.write(f"/start {given(talk, asked_by)}")
        assert isinstance(first, Say)
        assert first.plain == "Pertanyaan: pasal berapa itu?"
        assert isinstance(answered, Say)
        assert "Pasal 19 ayat (2)" in answered.plain
        assert "📍 Untuk Kota Metro" in answered.plain
        talk.state.delete(asked_by)


def test_the_next_question_leans_on_it(talk: Talk) -> None:
    talk.write(f"/start {given(talk, 'anon')}")
    assert "Pasal 19 ayat (1)" in last(talk.write("ayat sebelumnya")).plain


def test_an_answer_that_was_removed_is_said_so(talk: Talk) -> None:
    payload = given(talk, "anon")
    talk.state.delete("anon")
    assert only(talk.write(f"/start {payload}")).plain == welcome.ANSWER_GONE


def test_what_is_asked_anew_is_kept_as_this_chats_own(talk: Talk) -> None:
    talk.write(f"/start {given(talk, 'anon')}")
    assert [kept.question for kept in talk.state.export(owner(PERSON)).answers] == ["pasal berapa itu?"]
