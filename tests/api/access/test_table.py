"""Every route with every kind of credential: keys, secrets before and after a rotation, tokens of an issuer.

A route that is not in the table fails the first test.
"""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import Depends
from fastapi.routing import iter_route_contexts

from api.access.scopes import May, may
from tanya.state.records import Scope
from tests.api.access.house import API_KEY, Headers, House, carrying, opened
from tests.api.access.issuer_server import AUDIENCE, IssuerServer, issuing

OPEN = None

TABLE: dict[str, Scope | None] = {
    "POST /v1/ask": Scope.ASK,
    "GET /v1/search": Scope.READ,
    "GET /v1/status": Scope.ASK,
    "GET /v1/compare": Scope.ASK,
    "GET /v1/predikat": Scope.ASK,
    "POST /v1/feedback": Scope.ASK,
    "POST /v1/conversations": Scope.ASK,
    "GET /v1/conversations": Scope.ASK,
    "GET /v1/conversations/{conversation_id}": Scope.ASK,
    "DELETE /v1/conversations/{conversation_id}": Scope.ASK,
    "GET /v1/me/data": Scope.ASK,
    "DELETE /v1/me/data": Scope.ASK,
    "GET /v1/suggestions": Scope.READ,
    "GET /v1/regions": Scope.READ,
    "GET /v1/documents": Scope.READ,
    "GET /v1/documents/{document_id}": Scope.READ,
    "GET /v1/documents/{document_id}/provision": Scope.READ,
    "GET /v1/documents/{document_id}/pasal/{pasal}": Scope.READ,
    "GET /v1/documents/{document_id}/pages/{page}.png": Scope.READ,
    "POST /v1/admin/uploads": Scope.ADMIN,
    "GET /v1/admin/uploads": Scope.ADMIN,
    "DELETE /v1/admin/uploads/{name}": Scope.ADMIN,
    "POST /v1/admin/jobs": Scope.ADMIN,
    "GET /v1/admin/jobs": Scope.ADMIN,
    "GET /v1/admin/jobs/{job_id}": Scope.ADMIN,
    "DELETE /v1/admin/jobs/{job_id}": Scope.ADMIN,
    "GET /v1/admin/jobs/{job_id}/events": Scope.ADMIN,
    "GET /v1/admin/builds": Scope.ADMIN,
    "POST /v1/admin/builds/{build_id}/verify": Scope.ADMIN,
    "POST /v1/admin/builds/{build_id}/use": Scope.ADMIN,
    "POST /v1/admin/builds/rollback": Scope.ADMIN,
    "GET /v1/admin/quality": Scope.ADMIN,
    "GET /v1/admin/review": Scope.ADMIN,
    "GET /v1/admin/review/cases": Scope.ADMIN,
    "PUT /v1/admin/review/{answer_id}": Scope.ADMIN,
    "GET /v1/models": Scope.ASK,
    "GET /v1/models/{model}": Scope.ASK,
    "POST /v1/chat/completions": Scope.ASK,
    "GET /readyz": OPEN,
    "GET /healthz": OPEN,
    "GET /openapi.json": OPEN,
    "HEAD /openapi.json": OPEN,
    "GET /": OPEN,
    "HEAD /": OPEN,
    "GET /koleksi": OPEN,
    "HEAD /koleksi": OPEN,
    "GET /banding": OPEN,
    "HEAD /banding": OPEN,
    "GET /baca/{document}": OPEN,
    "HEAD /baca/{document}": OPEN,
    "GET /bingkai": OPEN,
    "HEAD /bingkai": OPEN,
    "GET /pengelola": OPEN,
    "HEAD /pengelola": OPEN,
    "GET /assets/{name}": OPEN,
    "HEAD /assets/{name}": OPEN,
    "GET /widget.js": OPEN,
    "HEAD /widget.js": OPEN,
}
# Open to this machine, from which these tests knock too; tests/api/test_service.py knocks from elsewhere.
NEARBY = {"GET /metrics": Scope.ADMIN}
# What a key may do there is told tool by tool: tests/api/speaking/mcp.
BY_TOOL = "POST /mcp"
LET_IN = (200, 201, 204, 404, 409, 422)
# Of whoever has no key nothing is kept that could be given back.
OF_KEYS = ("/v1/conversations", "/v1/me")
GUARDED = [(route, scope) for route, scope in TABLE.items() if scope is not OPEN]

WRONG_SCOPES = {
    Scope.ASK: (Scope.READ,),
    Scope.READ: (Scope.ASK,),
    Scope.ADMIN: (Scope.ASK, Scope.READ),
}


@pytest.fixture(scope="module")
def issuer() -> Iterator[IssuerServer]:
    with issuing("rsa-1") as server:
        yield server


@pytest.fixture(scope="module")
def house(issuer: IssuerServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with opened(tmp_path_factory.mktemp("house"), api_key=API_KEY, **_trusting(issuer)) as house:
        yield house


@pytest.fixture(scope="module")
def open_house(issuer: IssuerServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("open")
    with opened(folder, api_key=API_KEY, anonymous=True, **_trusting(issuer)) as house:
        yield house


def _trusting(issuer: IssuerServer) -> dict[str, str]:
    return {"oidc_issuer": issuer.address, "oidc_audience": AUDIENCE}


def token(issuer: IssuerServer, *scopes: Scope, **wrong: object) -> Headers:
    """Headers with a token that names those scopes, good but for what is told to be wrong."""
    return carrying(issuer.token(**{"scope": " ".join(f"tanya:{scope}" for scope in scopes), **wrong}))


def bad_tokens(issuer: IssuerServer, *scopes: Scope) -> list[Headers]:
    return [
        token(issuer, *scopes, exp=time.time() - 60),
        token(issuer, *scopes, aud="surat"),
        token(issuer, *scopes, iss="http://127.0.0.1:1"),
        token(issuer, *scopes, name="rsa-2", headers={"kid": "rsa-1"}),
        token(issuer, *scopes, headers={"typ": "logout+jwt"}),
    ]


def knock(house: House, route: str, headers: Headers) -> httpx.Response:
    """A request to that route, well-formed enough to be let in or not."""
    method, template = route.split(" ")
    path = re.sub(r"{[a-z_]+(:[a-z]+)?}", "1", template.replace("{name}", "tanya.svg"))
    body = {"question": "apa?"} if method in ("POST", "PUT") else None
    if path.endswith("/chat/completions"):
        body = {"model": "tanya", "messages": [{"role": "user", "content": "apa?"}]}
    return house.client.request(method, path, json=body, headers=headers)


def refused(response: httpx.Response, status: int, code: str) -> str:
    """What the asker is told."""
    told = response.json()
    if error := told.get("error"):  # as OpenAI's protocol has it
        assert (response.status_code, error["code"]) == (status, code.lower())
        return str(error["message"])
    assert (response.status_code, told["code"]) == (status, code)
    assert response.headers["content-type"] == "application/problem+json"
    return str(told["detail"])


def rules(house: House) -> dict[str, set[Scope]]:
    """What each route of the application asks for, as it is built."""
    found: dict[str, set[Scope]] = {}
    for route in iter_route_contexts(house.app.routes):
        dependant = getattr(route, "dependant", None)
        asked = {each.scope for each in _dependencies(dependant) if isinstance(each, May)}
        assert route.methods, f"{route.path} is neither a route nor in this table's reach"
        found |= {f"{method} {route.path_format}": asked for method in route.methods}
    return found


def _dependencies(dependant: object) -> Iterator[object]:
    for inner in getattr(dependant, "dependencies", ()):
        yield inner.call
        yield from _dependencies(inner)


def test_every_route_asks_for_the_scope_of_this_table(house: House) -> None:
    expected = {route: set() if scope is OPEN else {scope} for route, scope in (TABLE | NEARBY).items()}
    expected[BY_TOOL] = set()
    assert rules(house) == expected


@pytest.mark.parametrize("route", [route for route, scope in TABLE.items() if scope is OPEN])
def test_what_is_open_needs_no_key(house: House, route: str) -> None:
    assert knock(house, route, {}).status_code == 200


@pytest.mark.parametrize(("route", "scope"), GUARDED)
def test_who_is_not_known_is_told_the_same_whatever_is_wrong(
    house: House, issuer: IssuerServer, route: str, scope: Scope
) -> None:
    answers = [
        knock(house, route, headers)
        for headers in (
            {},
            carrying("salah"),
            carrying(f"{API_KEY}x"),
            carrying("tny_k_tidakada_" + "a" * 43),
            carrying("a.b.c"),
            {"Authorization": "Basic YTpi"},
            {"X-API-Key": "a" * 9000},
            house.revoked(*Scope),
            house.expired(*Scope),
            house.rotated_out(*Scope),
            *bad_tokens(issuer, *Scope),
        )
    ]
    for answer in answers:
        refused(answer, 401, "UNAUTHORIZED")
        assert answer.headers["www-authenticate"] == "Bearer"
    assert len({answer.text for answer in answers}) == 1


@pytest.mark.parametrize(("route", "scope"), GUARDED)
def test_a_key_or_token_without_the_scope_is_told_which_it_lacks(
    house: House, issuer: IssuerServer, route: str, scope: Scope
) -> None:
    lacking = WRONG_SCOPES[scope]
    for headers in (house.key(*lacking), token(issuer, *lacking), token(issuer, scope="openid admin")):
        assert f"`{scope}`" in refused(knock(house, route, headers), 403, "FORBIDDEN")


@pytest.mark.parametrize(("route", "scope"), GUARDED)
def test_a_key_or_token_with_the_scope_is_let_in_and_so_is_an_administrators(
    house: House, issuer: IssuerServer, route: str, scope: Scope
) -> None:
    for scopes in ((scope,), (Scope.ADMIN,)):
        for headers in (house.key(*scopes), token(issuer, *scopes)):
            assert knock(house, route, headers).status_code in LET_IN


@pytest.mark.parametrize(("route", "scope"), GUARDED)
def test_while_a_rotation_leaves_the_old_secret_time_both_are_let_in(
    house: House, route: str, scope: Scope
) -> None:
    for headers in house.rotated(scope):
        assert knock(house, route, headers).status_code in LET_IN


@pytest.mark.parametrize(("route", "scope"), GUARDED)
def test_the_key_of_the_settings_opens_all_but_the_administration(
    house: House, route: str, scope: Scope
) -> None:
    answer = knock(house, route, {"X-API-Key": API_KEY})
    if scope is Scope.ADMIN:
        refused(answer, 403, "FORBIDDEN")
    else:
        assert answer.status_code in LET_IN


@pytest.mark.parametrize(("route", "scope"), GUARDED)
def test_without_a_key_an_open_house_lets_ask_and_read_but_never_administer(
    open_house: House, route: str, scope: Scope
) -> None:
    answer = knock(open_house, route, {})
    if scope is Scope.ADMIN:
        refused(answer, 401, "UNAUTHORIZED")
    elif route.split(" ")[1].startswith(OF_KEYS):
        refused(answer, 403, "NOTHING_KEPT")
    else:
        assert answer.status_code in LET_IN


@pytest.mark.parametrize(("route", "scope"), GUARDED)
def test_what_opens_nothing_opens_nothing_in_an_open_house_either(
    open_house: House, issuer: IssuerServer, route: str, scope: Scope
) -> None:
    keys = (open_house.revoked(scope), open_house.expired(scope), open_house.rotated_out(scope))
    for headers in (carrying("salah"), *keys, *bad_tokens(issuer, scope)):
        refused(knock(open_house, route, headers), 401, "UNAUTHORIZED")


def test_other_programs_need_a_key_that_is_good(house: House, issuer: IssuerServer) -> None:
    keys = (house.revoked(*Scope), house.expired(*Scope), house.rotated_out(*Scope))
    for headers in ({}, carrying("salah"), *keys, *bad_tokens(issuer, *Scope)):
        refused(knock(house, BY_TOOL, headers), 401, "UNAUTHORIZED")


def test_below_v1_an_address_that_does_not_exist_is_no_news_for_strangers(house: House) -> None:
    refused(house.client.get("/v1/tidak-ada"), 401, "UNAUTHORIZED")
    refused(house.client.get("/v1/tidak-ada", headers={"X-API-Key": API_KEY}), 404, "NOT_FOUND")


def test_a_stranger_is_refused_before_what_he_sends_is_read(house: House) -> None:
    answer = house.client.post("/v1/ask", content="{", headers={"content-type": "application/json"})
    refused(answer, 401, "UNAUTHORIZED")


def test_a_route_outside_the_gate_lets_nobody_through_its_rule(tmp_path: Path) -> None:
    with opened(tmp_path, anonymous=True) as house:
        house.app.add_api_route("/lupa", lambda: "rahasia", dependencies=[Depends(may(Scope.READ))])
        answer = house.client.get("/lupa", headers=house.key(Scope.ADMIN))
        refused(answer, 500, "FAILED")
