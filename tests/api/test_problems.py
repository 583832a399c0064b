"""Every error is problem+json in Indonesian, and tells nothing of the request or of the inside."""

import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import httpx
import pytest

from api.desk import Desk
from tanya.answering.telling import at_once
from tanya.domain.answer import Answer, Hit, Question, Sentence, Status, Told
from tanya.domain.document import Document, Kind, PageRange, PrintedLine, Provision
from tanya.domain.links import Version
from tanya.domain.locator import Locator
from tanya.errors import BuildError
from tanya.quality.records import FileState, SourceFile
from tanya.reading.outline import Around, Branch
from tanya.reading.standing import Badge
from tests.api.conftest import MAX_QUESTION, Serving

SECRET = "nomor rahasia penanya"


class Plain:
    """Answers anything with one sentence, and knows no document."""

    build_id = "20310101-000000-abcd"

    def ask(self, question: Question) -> Answer:
        return Answer(question, Status.ANSWERED, (Sentence("Baik."),))

    def tell(self, question: Question) -> Iterator[Told | Answer]:
        yield from at_once(self.ask(question))

    def search(self, question: Question, limit: int) -> tuple[Hit, ...]:
        return ()

    def provision(self, document_id: str, locator: Locator, kind: Kind | None = None) -> Provision | None:
        return None

    def held(self, document_id: str, kind: Kind | None = None) -> tuple[Document, ...]:
        return ()

    def applies(self, found: Provision) -> bool | None:
        return None

    def overtaking(self, found: Provision) -> tuple[Version, ...]:
        return ()

    def outline(self, document: Document) -> tuple[Branch, ...]:
        return ()

    def around(self, document: Document, locator: Locator) -> Around:
        return Around()

    def confidence(self, document: Document, locator: Locator) -> float | None:
        return None

    def original(self, document: Document) -> SourceFile:
        return SourceFile(None, FileState.TIDAK_ADA)

    def printed_lines(self, document: Document, pages: PageRange) -> tuple[PrintedLine, ...]:
        return ()

    def badge(self, document_id: str) -> Badge:
        return Badge("Belum diverifikasi", None)

    def suggestions(self, region: str | None = None) -> tuple[str, ...]:
        return ()

    def check(self) -> str:
        return self.build_id

    def composer(self) -> str:
        return "kutipan"

    def vectors_are_reached(self) -> bool:
        return True

    def documents(self) -> tuple[Document, ...]:
        return ()

    def today(self) -> date:
        return date(2031, 1, 1)

    def region(self, name: str) -> str | None:
        return None

    def names(self, title: str) -> tuple[str, ...]:
        return ()

    def named_in(self, text: str) -> tuple[str, ...]:
        return ()


class Failing(Plain):
    def __init__(self, fault: Exception) -> None:
        self._fault = fault

    def ask(self, question: Question) -> Answer:
        raise self._fault


class Gated(Plain):
    """Answers once the gate is opened."""

    def __init__(self) -> None:
        self.inside = threading.Semaphore(0)
        self.gate = threading.Event()

    def ask(self, question: Question) -> Answer:
        self.inside.release()
        assert self.gate.wait(60)
        return super().ask(question)


def problem(response: httpx.Response, status: int, code: str) -> dict[str, object]:
    """The body, after checking what every problem has."""
    body: dict[str, object] = response.json()
    assert response.headers["content-type"] == "application/problem+json"
    assert (response.status_code, body["status"], body["code"]) == (status, status, code)
    assert body["type"] == f"urn:problem-type:tanya:{code.lower().replace('_', '-')}"
    assert body["title"]
    assert body["detail"]
    assert response.headers["x-content-type-options"] == "nosniff"
    assert SECRET not in response.text
    return body


@pytest.fixture
def plain(serving: Serving) -> httpx.Client:
    return serving(Plain())


def test_an_address_that_does_not_exist(plain: httpx.Client) -> None:
    problem(plain.get("/v1/tidak-ada"), 404, "NOT_FOUND")


def test_a_method_that_is_not_served_says_which_are(plain: httpx.Client) -> None:
    response = plain.get("/v1/ask")
    problem(response, 405, "METHOD_NOT_ALLOWED")
    assert response.headers["allow"] == "POST"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "question"),
        ({"question": 7}, "question"),
        ({"question": "apa?", "as_of": SECRET}, "as_of"),
        ({"question": "apa?", "context": "bukan daftar"}, "context"),
        ({"question": "apa?", "context": ["?"] * 11}, "context"),
        ({"question": "apa?", SECRET: 1}, "body"),
        ([SECRET], "body"),
    ],
)
def test_a_field_that_is_wrong_is_named_without_its_value(
    plain: httpx.Client, body: object, field: str
) -> None:
    answered = problem(plain.post("/v1/ask", json=body), 422, "INVALID")
    assert isinstance(answered["errors"], list)
    assert [fault["field"] for fault in answered["errors"]] == [field]


@pytest.mark.parametrize(
    ("method", "path", "sent", "said"),
    [
        ("POST", "/v1/feedback", {"answer": "j_x", "verdict": SECRET}, "harus salah satu dari up, down"),
        (
            "POST",
            "/v1/feedback",
            {"answer": "j_x", "verdict": "up", "comment": "a" * 2001},
            "paling banyak 2000",
        ),
        ("GET", "/v1/documents", {"kind": SECRET}, "harus salah satu dari naskah, ringkasan, daerah"),
        ("GET", "/v1/search", {"q": "kinerja", "limit": "51"}, "paling besar 50"),
        ("GET", "/v1/search", {"q": "kinerja", "limit": "0"}, "paling kecil 1"),
        ("POST", "/v1/ask", {"question": "apa?", "context": ["?"] * 11}, "paling banyak 10 butir"),
    ],
)
def test_of_a_value_that_is_not_allowed_those_that_are_are_told(
    plain: httpx.Client, method: str, path: str, sent: dict[str, object], said: str
) -> None:
    how = {"json": sent} if method == "POST" else {"params": sent}
    body = problem(plain.request(method, path, **how), 422, "INVALID")
    assert said in str(body["detail"])


@pytest.mark.parametrize(
    ("path", "sent", "taken"),
    [
        ("/v1/search", {"q": "kinerja", SECRET: "1"}, "as_of, limit, q, region"),
        ("/v1/status", {"regulation": "PP 8/2006", "as-of": "2016-01-01"}, "as_of, regulation"),
        ("/v1/regions", {"limit": "9"}, "tidak ada"),
        ("/v1/documents", {"kinds": "naskah"}, "cursor, kind, limit, q, region"),
        ("/v1/documents/pp-8-2006", {"jenis": "naskah"}, "kind"),
        ("/v1/documents/pp-8-2006/pasal/1", {"angka": "2"}, "ayat, huruf, kind"),
    ],
)
def test_a_parameter_that_is_not_known_is_refused_and_those_that_are_are_told(
    plain: httpx.Client, path: str, sent: dict[str, str], taken: str
) -> None:
    body = problem(plain.get(path, params=sent), 422, "INVALID")
    assert str(body["detail"]).endswith(f"Yang dikenal di alamat ini: {taken}.")


def test_what_pages_add_to_pass_a_cache_by_is_let_through(plain: httpx.Client) -> None:
    assert plain.get("/v1/regions", params={"_": "1763990000000"}).status_code == 200


def test_a_body_that_is_not_json(plain: httpx.Client) -> None:
    headers = {"content-type": "application/json"}
    problem(plain.post("/v1/ask", content=f"{{{SECRET}", headers=headers), 422, "INVALID")
    problem(plain.post("/v1/ask", content=b"\xff\xfe{", headers=headers), 400, "BAD_REQUEST")
    problem(plain.post("/v1/ask", content=SECRET), 422, "INVALID")


def test_half_a_character_is_not_text(plain: httpx.Client) -> None:
    headers = {"content-type": "application/json"}
    problem(plain.post("/v1/ask", content=b'{"question": "apa \\ud800?"}', headers=headers), 422, "INVALID")


def test_an_empty_question(plain: httpx.Client) -> None:
    problem(plain.post("/v1/ask", json={"question": " \n "}), 422, "QUESTION_EMPTY")
    problem(plain.get("/v1/search", params={"q": ""}), 422, "QUESTION_EMPTY")


def test_a_question_over_the_limit_is_told_the_limit(plain: httpx.Client) -> None:
    assert plain.post("/v1/ask", json={"question": "a" * MAX_QUESTION}).status_code == 200
    body = problem(
        plain.post("/v1/ask", json={"question": "a" * (MAX_QUESTION + 1)}), 422, "QUESTION_TOO_LONG"
    )
    assert str(MAX_QUESTION) in str(body["detail"])
    earlier = {"question": "apa?", "context": ["a" * (MAX_QUESTION + 1)]}
    problem(plain.post("/v1/ask", json=earlier), 422, "QUESTION_TOO_LONG")


@pytest.mark.parametrize("limit", ["0", "51", "banyak"])
def test_a_limit_outside_its_range(plain: httpx.Client, limit: str) -> None:
    problem(plain.get("/v1/search", params={"q": "kinerja", "limit": limit}), 422, "INVALID")


@pytest.mark.parametrize(
    "path", ["/v1/documents/pp-8-2006/pasal/satu", "/v1/documents/pp-8-2006/pasal/1?ayat=x"]
)
def test_a_pasal_that_cannot_be_one(plain: httpx.Client, path: str) -> None:
    problem(plain.get(path), 422, "INVALID")


def test_a_body_over_64_kib_is_refused_by_its_declared_length(plain: httpx.Client) -> None:
    problem(plain.post("/v1/ask", json={"question": "a" * 70_000}), 413, "BODY_TOO_LARGE")


def test_a_body_over_64_kib_is_refused_when_it_declares_no_length(plain: httpx.Client) -> None:
    def chunks() -> Iterator[bytes]:
        yield b'{"question": "'
        for _ in range(20):
            yield b"a" * 4096
        yield b'"}'

    headers = {"content-type": "application/json"}
    problem(plain.post("/v1/ask", content=chunks(), headers=headers), 413, "BODY_TOO_LARGE")


def test_a_chunked_body_within_the_limit_is_read(plain: httpx.Client) -> None:
    body = iter([b'{"question": ', b'"apa?"}'])
    assert (
        plain.post("/v1/ask", content=body, headers={"content-type": "application/json"}).status_code == 200
    )


def test_a_key_is_asked_for_when_one_is_set(serving: Serving) -> None:
    client = serving(Plain(), api_key="kunci-uji-dua-puluh-empat")
    for headers in (
        {},
        {"X-API-Key": "salah"},
        {"Authorization": "Bearer salah"},
        {"X-API-Key": "kunci-ujé"},
    ):
        encoded = [(name.encode(), value.encode()) for name, value in headers.items()]
        response = client.post("/v1/ask", json={"question": "apa?"}, headers=encoded)
        problem(response, 401, "UNAUTHORIZED")
        assert response.headers["www-authenticate"] == "Bearer"
    for path in ("/v1/search?q=apa", "/v1/documents/pp-8-2006/pasal/1"):
        problem(client.get(path), 401, "UNAUTHORIZED")


@pytest.mark.parametrize(
    "headers",
    [{"X-API-Key": "kunci-uji-dua-puluh-empat"}, {"Authorization": "bearer kunci-uji-dua-puluh-empat"}],
)
def test_the_key_opens_by_either_header(serving: Serving, headers: dict[str, str]) -> None:
    client = serving(Plain(), api_key="kunci-uji-dua-puluh-empat")
    assert client.post("/v1/ask", json={"question": "apa?"}, headers=headers).status_code == 200


def test_health_needs_no_key(serving: Serving) -> None:
    assert serving(Plain(), api_key="kunci-uji-dua-puluh-empat").get("/healthz").status_code == 200


def test_past_the_limit_the_asker_is_told_to_come_back(serving: Serving) -> None:
    assistant = Gated()
    client = serving(assistant, desk=Desk(assistant, running=2, waiting=0))
    with ThreadPoolExecutor(2) as askers:
        asked = [askers.submit(client.post, "/v1/ask", json={"question": "apa?"}) for _ in range(2)]
        assert all(assistant.inside.acquire(timeout=60) for _ in range(2))
        response = client.get("/v1/search", params={"q": "apa"})
        problem(response, 503, "BUSY")
        assert int(response.headers["retry-after"]) > 0
        assert client.get("/healthz").status_code == 200
        assistant.gate.set()
        assert [future.result().status_code for future in asked] == [200, 200]


def test_without_a_usable_build_the_service_is_unavailable(serving: Serving) -> None:
    client = serving(Failing(BuildError(f"Indeks rusak di /srv/{SECRET}")))
    problem(client.post("/v1/ask", json={"question": "apa?"}), 503, "UNAVAILABLE")


def test_a_fault_of_ours_tells_nothing(serving: Serving, caplog: pytest.LogCaptureFixture) -> None:
    client = serving(Failing(ZeroDivisionError(SECRET)))
    problem(client.post("/v1/ask", json={"question": "apa?"}), 500, "FAILED")
    assert "ZeroDivisionError" in caplog.text
    assert SECRET not in caplog.text


def test_questions_are_not_logged(serving: Serving, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    client = serving(Plain())
    client.post("/v1/ask", json={"question": SECRET})
    assert SECRET not in "".join(record.getMessage() for record in caplog.records if record.name != "httpx")
    assert json.loads(client.get("/healthz").text)
