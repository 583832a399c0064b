"""What the API answers over the shipped corpus."""

from datetime import date
from typing import get_type_hints

import httpx
import pytest

from api.models.asking import AskResponse, CitationModel, HitModel
from api.models.provisions import ChangeModel
from tanya.assistant import Assistant
from tanya.domain.answer import Question
from tanya.domain.document import Document, Kind
from tanya.domain.locator import Locator
from tanya.wire import AnswerObject, ChangeObject, CitationObject, HitObject, answer_object
from tests.api.conftest import Serving
from tests.api.test_problems import Plain


class Holding(Plain):
    """Knows one regulation by those documents, and none of its provisions."""

    def __init__(self, *kinds: Kind) -> None:
        self._kinds = kinds

    def documents(self) -> tuple[Document, ...]:
        return tuple(
            Document("peraturan-contoh-1-2030", kind, "Peraturan Contoh", f"{kind}.txt", kind, 0)
            for kind in self._kinds
        )

    def held(self, document_id: str, kind: Kind | None = None) -> tuple[Document, ...]:
        return tuple(document for document in self.documents() if document.id == document_id)


KEPT = ("id", "conversation", "telegram")  # what the service adds
QUESTION = "Kapan SKPD paling lambat menyampaikan laporan kinerja?"


def test_the_response_model_is_the_answer_object_field_for_field() -> None:
    assert list(AskResponse.model_fields) == [*get_type_hints(AnswerObject), *KEPT]
    for model, contract in (
        (CitationModel, CitationObject),
        (HitModel, HitObject),
        (ChangeModel, ChangeObject),
    ):
        assert list(model.model_fields) == list(get_type_hints(contract))


def told(response: httpx.Response) -> dict[str, object]:
    """The answer alone, without what is the service's or the clock's."""
    answer: dict[str, object] = response.json()
    return {key: value for key, value in answer.items() if key not in KEPT} | {"elapsed_ms": 0}


def test_ask_gives_the_same_object_as_the_assistant(client: httpx.Client, assistant: Assistant) -> None:
    response = client.post("/v1/ask", json={"question": QUESTION})
    expected = answer_object(assistant.ask(Question(QUESTION)))
    assert response.status_code == 200
    assert told(response) == expected | {"elapsed_ms": 0}


def test_context_region_and_day_reach_the_assistant(client: httpx.Client, assistant: Assistant) -> None:
    asked = {
        "question": "kalau evaluasinya?",
        "context": [QUESTION],
        "region": "Kota Metro",
        "as_of": "2016-05-01",
    }
    response = client.post("/v1/ask", json=asked)
    question = Question("kalau evaluasinya?", (QUESTION,), "Kota Metro", date(2016, 5, 1))
    expected = answer_object(assistant.ask(question))
    assert told(response) == expected | {"elapsed_ms": 0}


def test_a_refusal_is_an_answer_not_an_error(client: httpx.Client) -> None:
    response = client.post("/v1/ask", json={"question": "resep rendang"})
    assert (response.status_code, response.json()["status"]) == (200, "OUT_OF_SCOPE")


def test_search_gives_ranked_passages_with_title_and_text(client: httpx.Client) -> None:
    found = client.get("/v1/search", params={"q": "perjanjian kinerja", "limit": 3}).json()
    assert found["query"] == "perjanjian kinerja"
    assert len(found["hits"]) == 3
    assert all(hit["title"] and hit["text"] and hit["locator"] for hit in found["hits"])


def test_a_pasal_is_read_word_for_word(client: httpx.Client, assistant: Assistant) -> None:
    locator = Locator.parse("Pasal 19 ayat (2)")
    assert locator
    expected = assistant.provision("pp-8-2006", locator)
    read = client.get("/v1/documents/pp-8-2006/pasal/19", params={"ayat": "2"}).json()
    assert expected
    assert (read["locator"], read["text"]) == ("Pasal 19 ayat (2)", expected.text)
    assert (read["kind"], read["in_force"]) == (expected.document.kind, assistant.in_force("pp-8-2006"))


def test_a_document_that_does_not_exist_is_told_from_a_pasal_that_does_not(client: httpx.Client) -> None:
    no_document = client.get("/v1/documents/pp-77-2031/pasal/1")
    no_pasal = client.get("/v1/documents/pp-8-2006/pasal/999")
    assert (no_document.status_code, no_document.json()["code"]) == (404, "DOCUMENT_NOT_FOUND")
    assert (no_pasal.status_code, no_pasal.json()["code"]) == (404, "NOT_IN_DIGEST")


def test_of_a_digest_it_is_not_said_that_the_regulation_lacks_a_pasal(client: httpx.Client) -> None:
    said = client.get("/v1/documents/pp-8-2006/pasal/999").json()
    assert "hanya punya ringkasan" in said["detail"]
    assert "naskah resmi" in said["detail"]


def test_an_official_text_is_said_to_lack_a_pasal(serving: Serving) -> None:
    missing = serving(Holding(Kind.NASKAH)).get("/v1/documents/peraturan-contoh-1-2030/pasal/9")
    assert (missing.status_code, missing.json()["code"]) == (404, "NO_SUCH_PROVISION")


def test_beside_a_digest_the_official_text_decides(serving: Serving) -> None:
    both = serving(Holding(Kind.RINGKASAN, Kind.NASKAH))
    missing = both.get("/v1/documents/peraturan-contoh-1-2030/pasal/9")
    assert missing.json()["code"] == "NO_SUCH_PROVISION"


def test_a_document_id_may_hold_slashes(client: httpx.Client, assistant: Assistant) -> None:
    slashed = next((document.id for document in assistant.documents() if "/" in document.id), None)
    if slashed is None:
        pytest.skip("no document of the shipped corpus has a slash in its id")
    missing = client.get(f"/v1/documents/{slashed}/pasal/999")
    assert missing.json()["code"] == "NOT_IN_DIGEST"


def test_health_names_the_build(client: httpx.Client, assistant: Assistant) -> None:
    assert client.get("/healthz").json() == {"status": "ok", "build": assistant.build_id}


def test_every_response_carries_the_security_headers(client: httpx.Client) -> None:
    for response in (client.get("/healthz"), client.get("/tidak-ada")):
        assert response.headers["x-content-type-options"] == "nosniff"
        assert response.headers["cache-control"] == "no-store"
        assert "server" not in response.headers


def test_the_openapi_page_speaks_indonesian_and_describes_every_error(client: httpx.Client) -> None:
    page = client.get("/openapi.json").json()
    operations = [operation for path in page["paths"].values() for operation in path.values()]
    names = [operation["operationId"] for operation in operations]
    assert len(names) == len(set(names))
    assert all(operation["tags"] and operation["summary"] for operation in operations)
    for operation in operations:
        # Clients of OpenAI's protocol know errors in its shape only.
        spoken = operation["tags"] == ["Protokol OpenAI"]
        for status, response in operation["responses"].items():
            if int(status) >= 400:
                assert list(response["content"]) == [
                    "application/json" if spoken else "application/problem+json"
                ]


def test_a_pasal_from_before_its_change_says_so_and_what_changed_it(
    serving: Serving, garden: Assistant
) -> None:
    client = serving(garden)
    old = client.get("/v1/documents/pp-5-2030/pasal/4").json()
    assert (old["in_force"], old["superseded"]) == (
        True,
        True,
    )
    (change,) = old["changes"]
    assert (change["by"], change["clause"], change["since"]) == ("pp-9-2034", "Pasal I angka 2", "2034-07-01")
    kept = client.get("/v1/documents/pp-5-2030/pasal/1").json()
    assert (kept["superseded"], kept["changes"]) == (False, [])
