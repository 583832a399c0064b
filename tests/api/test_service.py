"""How the service does: alive, ready, measured; and what it offers to begin with."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import httpx
import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Question, Status
from tanya.errors import BuildError
from tanya.state.records import Scope
from tests.api.conftest import Serving
from tests.api.keyed import Service, keyed
from tests.api.test_problems import SECRET, Plain


class Unwell(Plain):
    def check(self) -> str:
        raise BuildError(f"Indeks rusak di /srv/{SECRET}")


@pytest.fixture(scope="module")
def service(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with keyed(assistant, tmp_path_factory.mktemp("service")) as opened:
        yield opened


def test_ready_is_build_database_and_composer(client: httpx.Client, assistant: Assistant) -> None:
    assert client.get("/readyz").json() == {
        "status": "ok",
        "build": assistant.build_id,
        "database": "ok",
        "composer": "kutipan",
        "vectors": "ok",
    }


class Watched(Plain):
    """Counts how often it is looked at, and takes its time."""

    def __init__(self) -> None:
        self.looks = 0
        self.gate = threading.Event()

    def check(self) -> str:
        self.looks += 1
        assert self.gate.wait(60)
        return self.build_id


def test_a_flood_of_looks_at_the_service_is_one_look(serving: Serving) -> None:
    watched = Watched()
    client = serving(watched)
    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(client.get, "/readyz") for _ in range(8)]
        with pytest.raises(TimeoutError):
            asked[0].result(0.5)
        watched.gate.set()
        assert {one.result().status_code for one in asked} == {200}
    assert watched.looks == 1
    assert client.get("/readyz").status_code == 200
    assert watched.looks == 2  # nothing is told of what was before


def test_a_damaged_build_is_not_ready(serving: Serving) -> None:
    told = serving(Unwell()).get("/readyz")
    assert (told.status_code, told.json()["code"]) == (503, "NOT_READY")
    assert "Indeks" in told.json()["detail"]
    assert SECRET not in told.text
    assert int(told.headers["retry-after"]) > 0


def test_a_database_that_is_gone_is_not_ready(assistant: Assistant, tmp_path: Path) -> None:
    with keyed(assistant, tmp_path) as service:
        assert service.client.get("/readyz").status_code == 200
        (tmp_path / "state" / "tanya.db").unlink()
        (tmp_path / "state" / "tanya.db").mkdir()
        service.state.close()
        told = service.client.get("/readyz")
    assert (told.status_code, told.json()["code"]) == (503, "NOT_READY")
    assert "Basis data" in told.json()["detail"]


def test_an_answer_needs_no_database_and_a_conversation_does(assistant: Assistant, tmp_path: Path) -> None:
    with keyed(assistant, tmp_path) as service:
        caller = service.key()
        conversation = service.client.post("/v1/conversations", headers=caller).json()["id"]
        asked = {"question": "resep rendang"}
        assert service.client.post("/v1/ask", json=asked, headers=caller).json()["id"]
        service.state.close()
        (tmp_path / "state").rename(tmp_path / "gone")
        (tmp_path / "state").write_text("no folder")
        plain = service.client.post("/v1/ask", json=asked, headers=caller)
        assert (plain.status_code, plain.json()["id"], plain.json()["status"]) == (200, None, "OUT_OF_SCOPE")
        for refused in (
            service.client.post("/v1/ask", json=asked | {"conversation": conversation}, headers=caller),
            service.client.post(
                "/v1/feedback", json={"answer": "j_x234567", "verdict": "up"}, headers=caller
            ),
            service.client.get("/v1/conversations", headers=caller),
        ):
            assert (refused.status_code, refused.json()["code"]) == (503, "STATE_UNAVAILABLE")
            assert int(refused.headers["retry-after"]) > 0
        (tmp_path / "state").unlink()
        (tmp_path / "gone").rename(tmp_path / "state")
        again = service.client.post("/v1/ask", json=asked | {"conversation": conversation}, headers=caller)
        assert again.json()["conversation"] == conversation


def test_a_build_that_lacks_what_its_manifest_counts_is_damaged(assistant: Assistant) -> None:
    assert assistant.check() == assistant.build_id


def measured(client: httpx.Client) -> dict[str, float]:
    lines = client.get("/metrics").text.splitlines()
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if line[0] != "#")}


def test_answers_and_requests_are_counted_without_a_word(client: httpx.Client, assistant: Assistant) -> None:
    before = measured(client)
    client.post("/v1/ask", json={"question": f"resep {SECRET}"})
    client.get("/v1/documents/pp-8-2006/pasal/19")
    after = measured(client)
    refused = 'tanya_answers_total{status="OUT_OF_SCOPE"}'
    assert after[refused] == before.get(refused, 0) + 1
    route = 'route="/v1/documents/{document_id}/pasal/{pasal}"'
    counted = f'tanya_request_seconds_count{{method="GET",{route},status="2xx"}}'
    assert after[counted] == before.get(counted, 0) + 1
    assert (after["tanya_running"], after["tanya_waiting"]) == (0, 0)
    assert after[f'tanya_build_info{{build="{assistant.build_id}"}}'] == 1
    assert SECRET not in client.get("/metrics").text


def test_an_address_that_does_not_exist_makes_no_series_of_its_own(client: httpx.Client) -> None:
    client.get(f"/{SECRET}")
    client.get(f"/v1/documents/{SECRET}")
    assert SECRET not in client.get("/metrics").text


def test_metrics_are_for_this_machine_and_for_administrators(service: Service) -> None:
    away = {"X-Forwarded-For": "203.0.113.7"}
    assert service.client.get("/metrics").status_code == 200
    assert service.client.get("/metrics", headers=service.key(Scope.ADMIN)).status_code == 200
    assert service.client.get("/metrics", headers=service.key(Scope.ASK)).status_code == 403
    assert service.client.get("/metrics", headers=away).status_code == 401


def test_what_is_suggested_is_answered_for_certain(client: httpx.Client, assistant: Assistant) -> None:
    items = client.get("/v1/suggestions").json()["items"]
    assert 3 <= len(items) <= 6
    assert all(assistant.ask(Question(item)).status is Status.ANSWERED for item in items)


def test_of_a_region_its_own_questions_come_first(client: httpx.Client, assistant: Assistant) -> None:
    regions = [item["name"] for item in client.get("/v1/regions").json()["items"]]
    items = client.get("/v1/suggestions", params={"region": "Kota Metro"}).json()["items"]
    assert "Kota Metro" in regions
    assert "Kota Metro" in items[0]
    assert all(assistant.ask(Question(item, region="Kota Metro")).citations for item in items)


def test_a_region_that_is_not_held_gets_the_general_questions(client: httpx.Client) -> None:
    unknown = client.get("/v1/suggestions", params={"region": SECRET})
    assert unknown.json() == client.get("/v1/suggestions").json()


def test_regions_are_those_of_the_documents(client: httpx.Client, assistant: Assistant) -> None:
    items = client.get("/v1/regions").json()["items"]
    held = [document.region for document in assistant.documents() if document.region]
    assert {item["name"]: item["documents"] for item in items} == {name: held.count(name) for name in held}


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("status?regulation=PermenPANRB+12/2015", "Apakah PermenPANRB 12/2015 masih berlaku?"),
        ("predikat?score=75,5", "nilai 75,5 predikatnya apa AKIP"),
        (
            "predikat?score=60&regulation=PermenPANRB+12/2015",
            "nilai 60 predikatnya apa menurut PermenPANRB 12/2015",
        ),
        ("compare?left=PermenPANRB+12/2015&right=PermenPANRB+88/2021", None),
        ("compare?left=PermenPANRB+12/2015&right=PermenPANRB+88/2021&about=bobot+komponen", None),
    ],
)
def test_a_form_is_answered_as_its_question_is(
    client: httpx.Client, assistant: Assistant, path: str, asked: str | None
) -> None:
    answer = client.get(f"/v1/{path}").json()
    assert answer["status"] == "ANSWERED"
    assert answer["id"].startswith("j_")
    if asked:
        assert answer["question"] == asked
    expected = assistant.ask(Question(answer["question"]))
    assert answer["text"] == expected.text
    assert (answer["table"] is not None) == path.startswith("compare")


@pytest.mark.parametrize("score", ["banyak", "1e5", "75 %", ""])
def test_what_is_no_score_is_refused(client: httpx.Client, score: str) -> None:
    refused = client.get("/v1/predikat", params={"score": score})
    assert (refused.status_code, refused.json()["code"]) == (422, "INVALID")


def test_search_takes_a_region_and_a_day(client: httpx.Client, assistant: Assistant) -> None:
    asked = {"q": "predikat", "region": "Kota Metro", "as_of": "2018-05-01", "limit": "5"}
    found = client.get("/v1/search", params=asked).json()["hits"]
    expected = assistant.search(Question("predikat", region="Kota Metro", as_of=date(2018, 5, 1)), 5)
    assert [hit["locator"] for hit in found] == [str(hit.passage.locator) for hit in expected]
    assert client.get("/v1/search", params={"q": "a", "as_of": "0"}).json()["code"] == "INVALID"


def test_a_question_of_a_form_is_kept_for_feedback(client: httpx.Client) -> None:
    answer = client.get("/v1/status", params={"regulation": "PP 8/2006"}).json()["id"]
    assert client.post("/v1/feedback", json={"answer": answer, "verdict": "up"}).status_code == 201
