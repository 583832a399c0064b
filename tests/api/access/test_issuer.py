"""An issuer's keys: fetched seldom, never from elsewhere, never without end."""

import json
import time
from collections.abc import Iterator

import pytest

from api.access import issuer as module
from api.access.issuer import COOLDOWN, FRESH, MAX_BYTES, STALE, Issuer
from api.edge.problems import Code, Problem
from tests.api.access.issuer_server import DISCOVERY, JWKS, IssuerServer, issuing
from tests.api.access.test_keys import Clock


@pytest.fixture
def server() -> Iterator[IssuerServer]:
    with issuing("rsa-1") as server:
        yield server


@pytest.fixture
def clock() -> Clock:
    return Clock()


async def unavailable(issuer: Issuer) -> None:
    with pytest.raises(Problem) as refused:
        await issuer.signing_key("rsa-1")
    assert refused.value.code is Code.ISSUER_UNAVAILABLE
    assert refused.value.headers
    assert int(refused.value.headers["Retry-After"]) > 0


async def test_keys_are_fetched_once_and_kept(server: IssuerServer, clock: Clock) -> None:
    issuer = Issuer(server.address, clock)
    assert await issuer.signing_key("rsa-1")
    clock.now += FRESH - 1
    assert await issuer.signing_key("rsa-1")
    assert server.fetched == [DISCOVERY, JWKS]


async def test_a_key_that_is_new_is_found_at_once(server: IssuerServer, clock: Clock) -> None:
    issuer = Issuer(server.address, clock)
    assert await issuer.signing_key("rsa-1")
    server.publish("rsa-1", "rsa-2")
    clock.now += COOLDOWN
    assert await issuer.signing_key("rsa-2")


async def test_a_key_that_was_withdrawn_opens_no_more_once_the_keys_are_read_again(
    server: IssuerServer, clock: Clock
) -> None:
    issuer = Issuer(server.address, clock)
    assert await issuer.signing_key("rsa-1")
    server.publish("rsa-2")
    clock.now += FRESH + 1
    assert await issuer.signing_key("rsa-1") is None
    assert await issuer.signing_key("rsa-2")


async def test_tokens_that_name_unknown_keys_do_not_send_us_to_the_issuer_each_time(
    server: IssuerServer, clock: Clock
) -> None:
    issuer = Issuer(server.address, clock)
    for number in range(20):
        assert await issuer.signing_key(f"karangan-{number}") is None
    assert len(server.fetched) == 2


async def test_while_the_issuer_is_down_its_last_keys_serve_for_an_hour(
    server: IssuerServer, clock: Clock
) -> None:
    issuer = Issuer(server.address, clock)
    assert await issuer.signing_key("rsa-1")
    server.status = 500
    clock.now += STALE - 1
    assert await issuer.signing_key("rsa-1")
    clock.now += COOLDOWN + 2
    await unavailable(issuer)
    server.status = 200
    clock.now += COOLDOWN
    assert await issuer.signing_key("rsa-1")


async def test_an_issuer_that_never_answered_is_tried_again_after_a_rest(
    server: IssuerServer, clock: Clock
) -> None:
    issuer = Issuer(server.address, clock)
    server.status = 503
    for _ in range(5):
        await unavailable(issuer)
    assert len(server.fetched) == 1
    server.status = 200
    clock.now += COOLDOWN
    assert await issuer.signing_key("rsa-1")


@pytest.mark.parametrize(
    ("path", "document"),
    [
        (DISCOVERY, []),
        (DISCOVERY, b"<html>"),
        (JWKS, {"keys": []}),
        (JWKS, {"keys": 7}),
        (JWKS, {"keys": [{"kty": "oct", "k": "cmFoYXNpYQ", "kid": "rsa-1", "alg": "HS256"}]}),
        (JWKS, b"[" * 100_000),
    ],
)
async def test_documents_that_cannot_be_used_are_not(
    server: IssuerServer, clock: Clock, path: str, document: object
) -> None:
    server.documents[path] = document
    await unavailable(Issuer(server.address, clock))


async def test_an_issuer_that_calls_itself_another_is_not_believed(
    server: IssuerServer, clock: Clock
) -> None:
    server.documents[DISCOVERY] = server.document(DISCOVERY) | {"issuer": "https://lain.example"}
    await unavailable(Issuer(server.address, clock))


@pytest.mark.parametrize("path", [DISCOVERY, JWKS])
async def test_a_document_without_end_is_not_read_to_it(
    server: IssuerServer, clock: Clock, path: str
) -> None:
    whole = json.dumps(server.document(path)).encode()
    server.documents[path] = whole.ljust(MAX_BYTES)
    assert await Issuer(server.address, clock).signing_key("rsa-1")
    server.documents[path] = whole.ljust(MAX_BYTES + 1)
    await unavailable(Issuer(server.address, clock))


@pytest.mark.parametrize("where", ["http://kunci.example/keys", "file:///etc/passwd", None, 7])
async def test_keys_are_not_fetched_from_where_they_could_be_changed_on_the_way(
    server: IssuerServer, clock: Clock, where: object
) -> None:
    server.documents[DISCOVERY] = {"issuer": server.address, "jwks_uri": where}
    await unavailable(Issuer(server.address, clock))
    assert server.fetched == [DISCOVERY]


async def test_a_redirect_is_not_followed(server: IssuerServer, clock: Clock) -> None:
    server.status, server.location = 302, f"{server.address}/lain"
    await unavailable(Issuer(server.address, clock))
    assert server.fetched == [DISCOVERY]


async def test_an_issuer_that_drips_is_given_up(
    server: IssuerServer, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "WAIT", 0.5)
    server.drip = 0.1
    began = time.monotonic()
    await unavailable(Issuer(server.address, clock))
    assert time.monotonic() - began < 3


async def test_an_issuer_that_nobody_runs_is_unavailable(clock: Clock) -> None:
    with issuing("rsa-1") as server:
        address = server.address
    await unavailable(Issuer(address, clock))
