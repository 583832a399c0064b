"""Which index answers: listed, checked, chosen, and gone back from while people ask."""

import threading
import time

import httpx
import pytest

from tests.api.admin.bureau import BOATS, Bureau

UNKNOWN = "20200101-000000-000000"


@pytest.fixture
def two(bureau: Bureau) -> tuple[str, str]:
    """The builds of the home, the older one first; the newer one is served."""
    older = bureau.served()
    bureau.upload(("perahu.md", BOATS.encode()))
    bureau.load("perahu.md")
    return older, bureau.served()


def _post(bureau: Bureau, path: str) -> httpx.Response:
    return bureau.client.post(f"/v1/admin/builds/{path}")


def test_they_are_listed_newest_first_with_the_one_that_is_served(
    bureau: Bureau, two: tuple[str, str]
) -> None:
    listed = bureau.client.get("/v1/admin/builds").json()
    assert [one["id"] for one in listed["items"]] == [two[1], two[0]]
    assert [one["served"] for one in listed["items"]] == [True, False]
    assert listed["items"][0]["pasal"] == 2


def test_a_sound_one_is_said_to_be_and_a_damaged_one_is_not_used(
    bureau: Bureau, two: tuple[str, str]
) -> None:
    assert _post(bureau, f"{two[0]}/verify").json() == {"id": two[0], "sound": True, "problems": []}
    (bureau.home / "builds" / two[0] / "glossary.json").write_text("[]")
    found = _post(bureau, f"{two[0]}/verify").json()
    assert not found["sound"]
    assert any("glossary.json" in problem for problem in found["problems"])
    refused = _post(bureau, f"{two[0]}/use")
    assert (refused.status_code, refused.json()["code"]) == (409, "BUILD_UNSOUND")
    assert "glossary.json" in refused.json()["detail"]
    assert bureau.served() == two[1]
    assert ("admin.indeks.pakai", "BUILD_UNSOUND") in bureau.noted()


def test_one_that_is_not_kept_is_no_build(bureau: Bureau) -> None:
    for path in (f"{UNKNOWN}/use", f"{UNKNOWN}/verify"):
        answer = _post(bureau, path)
        assert (answer.status_code, answer.json()["code"]) == (404, "BUILD_NOT_FOUND")
    assert _post(bureau, "..%2F..%2Fetc/use").status_code in (404, 422)


def test_before_the_first_there_is_nothing_to_go_back_to(bureau: Bureau) -> None:
    answer = _post(bureau, "rollback")
    assert (answer.status_code, answer.json()["code"]) == (409, "NO_OLDER_BUILD")


def test_going_back_and_forth_under_load_loses_no_request(bureau: Bureau, two: tuple[str, str]) -> None:
    statuses: list[int] = []
    over = threading.Event()

    def ask() -> None:
        with httpx.Client(base_url=bureau.client.base_url, headers=bureau.client.headers, timeout=60) as one:
            while not over.is_set():
                found = one.post("/v1/ask", json={"question": "kapan perahu paling lambat didaftarkan?"})
                statuses.append(found.status_code)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    back = _post(bureau, "rollback").json()
    _answered_by(bureau, two[0])
    forth = _post(bureau, f"{two[1]}/use").json()
    _answered_by(bureau, two[1])
    over.set()
    for thread in threads:
        thread.join()
    assert (back["served"], forth["served"], forth["before"]) == (two[0], two[1], two[0])
    assert len(statuses) > 20
    assert set(statuses) == {200}


def _answered_by(bureau: Bureau, build: str) -> None:
    until = time.monotonic() + 60
    while bureau.client.get("/healthz").json()["build"] != build:
        assert time.monotonic() < until
        time.sleep(0.1)


def test_how_well_documents_were_read_is_told_for_all_and_for_one(
    bureau: Bureau, two: tuple[str, str]
) -> None:
    whole = bureau.client.get("/v1/admin/quality").json()
    assert whole["build"] == two[1]
    assert [one["document"] for one in whole["documents"]] == ["pp-8-2031"]
    assert whole["documents"][0]["pasal"] == 2
    assert "path" not in whole["documents"][0]
    own = bureau.client.get("/v1/admin/quality", params={"own": True}).json()
    assert len(own["documents"]) > 1
    one = bureau.client.get("/v1/admin/quality", params={"document": "perahu.md"}).json()
    assert one["documents"] == whole["documents"]
    none = bureau.client.get("/v1/admin/quality", params={"document": "--semua"})
    assert (none.status_code, none.json()["code"]) == (404, "DOCUMENT_NOT_FOUND")
