"""What is kept of a caller: for the caller alone, masked, and gone when they want it gone."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Question
from tanya.wire import answer_object
from tests.api.keyed import Service, keyed
from tests.api.test_routes import QUESTION, told

NIK = "3273012345678901"


@pytest.fixture(scope="module")
def service(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with keyed(assistant, tmp_path_factory.mktemp("keeping")) as opened:
        yield opened


class Person:
    """A caller with a key of their own."""

    def __init__(self, service: Service) -> None:
        self._client, self._key = service.client, service.key()

    def get(self, path: str) -> httpx.Response:
        return self._client.get(path, headers=self._key)

    def post(self, path: str, **body: object) -> httpx.Response:
        return self._client.post(path, json=body or None, headers=self._key)

    def delete(self, path: str) -> httpx.Response:
        return self._client.delete(path, headers=self._key)

    def ask(self, question: str = QUESTION, **more: object) -> str:
        answered = self.post("/v1/ask", question=question, **more)
        assert answered.status_code == 200
        return str(answered.json()["id"])

    def begin(self) -> str:
        begun = self.post("/v1/conversations")
        assert begun.status_code == 201
        return str(begun.json()["id"])


@pytest.fixture
def person(service: Service) -> Person:
    return Person(service)


@pytest.fixture
def stranger(service: Service) -> Person:
    return Person(service)


@pytest.mark.parametrize("body", [{"title": "Rapat"}, {"owner": "orang lain"}, [], "teks"])
def test_a_conversation_is_begun_with_nothing_to_fill_in(
    person: Person, service: Service, body: object
) -> None:
    refused = service.client.post("/v1/conversations", json=body, headers=service.key())
    assert (refused.status_code, refused.json()["code"]) == (422, "INVALID")
    assert service.client.post("/v1/conversations", json={}, headers=service.key()).status_code == 201
    assert person.begin()


def test_feedback_is_kept_with_the_question_it_is_about(person: Person, service: Service) -> None:
    answer = person.ask()
    given = person.post(
        "/v1/feedback", answer=answer, verdict="down", reasons=["kutipan salah"], comment=f"NIK saya {NIK}"
    )
    assert (given.status_code, given.json()["answer"], given.json()["verdict"]) == (201, answer, "down")
    reviewed = service.state.reviews.open().items
    (kept,) = [one for one in reviewed if one.kept.answer_id == answer]
    assert (kept.kept.question, kept.kept.status) == (QUESTION, "ANSWERED")
    assert kept.kept.citations == ("pp-8-2006 Pasal 19 ayat (2)",)
    assert kept.feedback[0].reasons == ("kutipan salah",)
    assert NIK not in kept.feedback[0].comment


@pytest.mark.parametrize("answer", ["j_k7m2x9q4w8r3t6y5u2n4", "bukan", ""])
def test_feedback_on_an_answer_that_nobody_was_given_is_a_404(person: Person, answer: str) -> None:
    refused = person.post("/v1/feedback", answer=answer, verdict="up")
    assert (refused.status_code, refused.json()["code"]) == (404, "ANSWER_NOT_FOUND")


def test_nobody_rates_the_answers_of_another(person: Person, stranger: Person) -> None:
    refused = stranger.post("/v1/feedback", answer=person.ask(), verdict="up")
    assert refused.json()["code"] == "ANSWER_NOT_FOUND"


def test_a_conversation_keeps_its_questions_in_order(person: Person) -> None:
    conversation = person.begin()
    answers = [person.ask(text, conversation=conversation) for text in (QUESTION, "kalau pasal 20?")]
    read = person.get(f"/v1/conversations/{conversation}").json()
    assert [turn["question"] for turn in read["turns"]] == [QUESTION, "kalau pasal 20?"]
    assert [turn["answer"] for turn in read["turns"]] == answers
    assert read["title"] == QUESTION


def test_a_question_in_a_conversation_leans_on_those_before(person: Person, assistant: Assistant) -> None:
    conversation = person.begin()
    person.ask(conversation=conversation)
    followed = person.post("/v1/ask", question="pasal berapa itu?", conversation=conversation)
    expected = assistant.ask(Question("pasal berapa itu?", (QUESTION,)))
    assert told(followed) == answer_object(expected) | {"elapsed_ms": 0}
    assert followed.json()["conversation"] == conversation
    assert expected.citations


def test_context_that_is_sent_along_goes_before_that_of_the_conversation(
    person: Person, assistant: Assistant
) -> None:
    conversation = person.begin()
    person.ask("Apa yang dimaksud dengan perjanjian kinerja?", conversation=conversation)
    followed = person.post(
        "/v1/ask", question="pasal berapa itu?", conversation=conversation, context=[QUESTION]
    )
    expected = assistant.ask(Question("pasal berapa itu?", (QUESTION,)))
    assert told(followed) == answer_object(expected) | {"elapsed_ms": 0}


def test_personal_numbers_are_kept_masked(person: Person, service: Service, tmp_path: Path) -> None:
    conversation = person.begin()
    person.ask(f"apakah NIK {NIK} perlu perjanjian kinerja?", conversation=conversation)
    assert NIK not in person.get(f"/v1/conversations/{conversation}").text
    assert NIK not in person.get("/v1/me/data").text


def test_conversations_are_listed_page_by_page_the_latest_first(person: Person) -> None:
    begun = [person.begin() for _ in range(5)]
    seen, address = [], "/v1/conversations?limit=2"
    while address:
        page = person.get(address)
        seen += [item["id"] for item in page.json()["items"]]
        address = page.links["next"]["url"] if "next" in page.links else ""
        assert bool(address) == bool(page.json()["next"])
    assert seen == begun[::-1]


def test_a_cursor_that_no_page_gave_is_a_404(person: Person) -> None:
    refused = person.get("/v1/conversations?cursor=karangan")
    assert (refused.status_code, refused.json()["code"]) == (404, "CURSOR_UNKNOWN")


def test_the_conversation_of_another_cannot_be_read_used_or_removed(person: Person, stranger: Person) -> None:
    conversation = person.begin()
    for refused in (
        stranger.get(f"/v1/conversations/{conversation}"),
        stranger.delete(f"/v1/conversations/{conversation}"),
        stranger.post("/v1/ask", question=QUESTION, conversation=conversation),
    ):
        assert (refused.status_code, refused.json()["code"]) == (404, "CONVERSATION_NOT_FOUND")
    assert stranger.get("/v1/conversations").json()["items"] == []
    assert person.get(f"/v1/conversations/{conversation}").json()["turns"] == []


def test_a_conversation_that_is_removed_is_gone(person: Person) -> None:
    conversation = person.begin()
    gone = person.delete(f"/v1/conversations/{conversation}")
    assert (gone.status_code, gone.content) == (204, b"")
    assert person.get(f"/v1/conversations/{conversation}").status_code == 404


def test_ones_own_data_is_given_whole_and_removed_whole(person: Person, stranger: Person) -> None:
    conversation = person.begin()
    answer = person.ask(conversation=conversation)
    person.post("/v1/feedback", answer=answer, verdict="up")
    other = stranger.ask()
    data = person.get("/v1/me/data").json()
    assert [one["id"] for one in data["conversations"]] == [conversation]
    assert [one["id"] for one in data["answers"]] == [answer]
    assert [one["answer"] for one in data["feedback"]] == [answer]
    removed = person.delete("/v1/me/data")
    assert removed.json() == {"conversations": 1, "answers": 1, "feedback": 1}
    left = person.get("/v1/me/data").json()
    assert (left["conversations"], left["answers"], left["feedback"]) == ([], [], [])
    assert [one["id"] for one in stranger.get("/v1/me/data").json()["answers"]] == [other]


def test_copying_and_removing_ones_own_data_leave_a_trace_which_is_shown_too(
    person: Person, service: Service
) -> None:
    person.ask(conversation=person.begin())
    person.get("/v1/me/data")
    person.delete("/v1/me/data")
    removed, copied = service.state.audit.of(limit=2).items
    assert removed.actor == removed.object == copied.actor == copied.object
    assert removed.actor.startswith("key:k_")
    counted = "1 percakapan, 1 pertanyaan di dalamnya, 1 jawaban"
    assert (copied.action, copied.outcome) == ("data.ekspor", counted)
    assert (removed.action, removed.outcome) == ("data.hapus", counted)
    shown = person.get("/v1/me/data").json()["events"]
    assert [one["action"] for one in shown] == ["data.ekspor", "data.hapus"]


def test_of_callers_without_a_key_no_conversation_is_kept(client: httpx.Client) -> None:
    for refused in (
        client.post("/v1/conversations"),
        client.get("/v1/conversations"),
        client.get("/v1/me/data"),
        client.delete("/v1/me/data"),
    ):
        assert (refused.status_code, refused.json()["code"]) == (403, "NOTHING_KEPT")
    used = client.post("/v1/ask", json={"question": QUESTION, "conversation": "c_h3v8b2n6m4k9x7z5p2r6"})
    assert used.json()["code"] == "CONVERSATION_NOT_FOUND"


def test_callers_without_a_key_may_still_rate_an_answer(client: httpx.Client) -> None:
    answer = client.post("/v1/ask", json={"question": QUESTION}).json()["id"]
    given = client.post("/v1/feedback", json={"answer": answer, "verdict": "down"})
    assert given.status_code == 201
