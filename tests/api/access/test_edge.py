"""What every response carries, and who may read it from a browser."""

import logging
import re
import time
from pathlib import Path

import httpx
import pytest
from fastapi.responses import HTMLResponse, Response

from api.edge.cors import origins
from tanya.errors import SettingsError
from tanya.state.records import Scope
from tests.api.access.conftest import Opening
from tests.api.access.house import House, opened
from tests.api.test_problems import Failing

PORTAL = "https://portal.example.go.id"
QUESTION = "rahasia-negara"


def preflight(house: House, origin: str, method: str = "POST") -> httpx.Response:
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "authorization,content-type",
    }
    return house.client.options("/v1/ask", headers=headers)


def logged(caplog: pytest.LogCaptureFixture, lines: int) -> list[str]:
    """So many lines of requests; one is written when its request is over, a moment after its response."""
    until = time.monotonic() + 60
    while True:
        written = [record.getMessage() for record in caplog.records if record.name == "tanya.requests"]
        if len(written) >= lines or time.monotonic() > until:
            return written
        time.sleep(0.01)


def test_a_page_of_a_portal_that_is_listed_may_call(house: Opening) -> None:
    there = house(allowed_origins=(PORTAL,))
    asked = preflight(there, PORTAL)
    assert asked.status_code == 200
    assert asked.headers["access-control-allow-origin"] == PORTAL
    assert "Authorization" in asked.headers["access-control-allow-headers"]
    answer = there.ask({**there.key(Scope.ASK), "Origin": PORTAL})
    assert answer.headers["access-control-allow-origin"] == PORTAL
    assert "RateLimit" in answer.headers["access-control-expose-headers"]
    assert "access-control-allow-credentials" not in answer.headers


def test_a_page_of_any_other_host_may_not(house: Opening) -> None:
    there = house(allowed_origins=(PORTAL,), anonymous=True)
    for origin in ("https://evil.example", "http://portal.example.go.id", f"{PORTAL}.evil.example", "null"):
        refused = preflight(there, origin)
        assert (refused.status_code, refused.json()["code"]) == (400, "REFUSED")
        assert refused.headers["content-type"] == "application/problem+json"
        assert "access-control-allow-origin" not in refused.headers
        assert "access-control-allow-origin" not in there.ask({"Origin": origin}).headers


def test_a_refusal_can_be_read_by_the_portal_s_page_too(house: Opening) -> None:
    there = house(Failing(ZeroDivisionError()), allowed_origins=(PORTAL,), anonymous=True)
    answers = [
        there.ask({"X-API-Key": "salah", "Origin": PORTAL}),
        there.ask({"Origin": PORTAL}),
        there.client.post("/v1/ask", json={"question": "a" * 70_000}, headers={"Origin": PORTAL}),
    ]
    assert [answer.status_code for answer in answers] == [401, 500, 413]
    assert all(answer.headers["access-control-allow-origin"] == PORTAL for answer in answers)


@pytest.mark.parametrize(
    "written",
    [
        "*",
        "portal.example.go.id",
        "https://portal.example.go.id/halaman",
        "https://a;script-src *",
        "ftp://a",
    ],
)
def test_what_is_no_origin_is_refused_by_its_variable(written: str) -> None:
    with pytest.raises(SettingsError, match="TANYA_ALLOWED_ORIGINS"):
        origins([written])


def test_an_origin_is_compared_as_browsers_write_it() -> None:
    assert origins(["HTTPS://Portal.Example.GO.ID:443/", "http://[::1]:8000"]) == (
        "https://portal.example.go.id",
        "http://[::1]:8000",
    )


def test_every_response_is_hardened(house: Opening) -> None:
    there = house()
    for answer in (
        there.client.get("/healthz"),
        there.ask(),
        there.client.get("/tidak-ada"),
        preflight(there, PORTAL),
    ):
        assert answer.headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert "server" not in answer.headers


def test_a_page_may_load_what_is_ours_and_nothing_else(tmp_path: Path) -> None:
    with opened(tmp_path) as house:
        house.app.add_api_route("/halaman", lambda: HTMLResponse("<p>"))
        house.app.add_api_route("/sama", lambda: Response(status_code=304))
        policy = house.client.get("/halaman").headers["content-security-policy"]
        same = house.client.get("/sama").headers
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;")
    assert policy.endswith("frame-ancestors 'none'")
    assert "unsafe" not in policy
    assert "content-security-policy" not in same  # a browser keeps that of the page it has


def test_a_request_is_one_line_by_its_id_without_a_word_of_it(
    house: Opening, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "tanya.requests")
    there = house()
    issued = there.state.keys.issue("Portal", "dinas", [Scope.READ])
    headers = {"X-API-Key": issued.secret, "X-Request-Id": "milik-saya"}
    answers = [
        there.client.get("/v1/search", params={"q": QUESTION}, headers=headers),
        there.client.get(f"/v1/documents/{QUESTION}/pasal/1", headers=headers),
        there.client.get(f"/{QUESTION}", headers={"X-API-Key": QUESTION}),
    ]
    lines = logged(caplog, 3)
    expected = [
        f"GET /v1/search 200 {issued.key.id}",
        f"GET /v1/documents/{{document_id}}/pasal/{{pasal}} 404 {issued.key.id}",
        "GET - 404 -",
    ]
    seen = []
    for line, answer in zip(lines, answers, strict=True):
        found = re.fullmatch(r"([0-9a-f]{32}) (GET \S+ \d+) \d+ ms (?:key:)?(\S+)", line)
        assert found, line
        assert found[1] == answer.headers["x-request-id"]
        seen.append(f"{found[2]} {found[3]}")
    assert seen == expected
    assert QUESTION not in "".join(lines)
    assert issued.secret not in "".join(lines)


def test_no_two_requests_share_an_id(house: Opening) -> None:
    there = house()
    assert len({there.ask().headers["x-request-id"] for _ in range(3)}) == 3


def test_whoever_asks_without_a_key_is_logged_by_a_hash_that_hides_the_address(
    house: Opening, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "tanya.requests")
    there = house(anonymous=True, trusted_proxies=("127.0.0.1",))
    for address in ("203.0.113.1", "203.0.113.2", "203.0.113.1"):
        there.ask({"X-Forwarded-For": address})
    subjects = [line.split()[-1] for line in logged(caplog, 3)]
    assert all(re.fullmatch(r"anon:[0-9a-f]{16}", subject) for subject in subjects)
    assert subjects[0] == subjects[2] != subjects[1]
