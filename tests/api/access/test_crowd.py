import asyncio
import time
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor

from fastapi.responses import StreamingResponse

from api.desk import Desk
from tanya.state.records import Scope
from tests.api.access.conftest import Opening
from tests.api.test_problems import Gated


def test_a_caller_has_only_so_many_requests_at_work_at_once(house: Opening) -> None:
    assistant = Gated()
    there = house(assistant, Desk(assistant, running=4), concurrent_per_key=2)
    one, other = there.key(Scope.ASK, Scope.READ), there.key(Scope.ASK, Scope.READ)
    with ThreadPoolExecutor(2) as askers:
        asked = [askers.submit(there.ask, one) for _ in range(2)]
        assert all(assistant.inside.acquire(timeout=60) for _ in range(2))
        third = there.search(one)
        assert (third.status_code, third.json()["code"]) == (429, "RATE_LIMITED")
        assert "paling banyak 2" in third.json()["detail"]
        assert third.headers["retry-after"] == "1"
        assert there.search(other).status_code == 200
        assistant.gate.set()
        assert [future.result().status_code for future in asked] == [200, 200]
    assert there.search(one).status_code == 200


def test_without_a_key_it_is_so_many_of_an_address(house: Opening) -> None:
    assistant = Gated()
    proxies = ("127.0.0.1",)
    there = house(assistant, anonymous=True, concurrent_per_address=1, trusted_proxies=proxies)
    with ThreadPoolExecutor(1) as asker:
        asked = asker.submit(there.ask, {"X-Forwarded-For": "203.0.113.1"})
        assert assistant.inside.acquire(timeout=60)
        assert there.search({"X-Forwarded-For": "203.0.113.1"}).status_code == 429
        assert there.search({"X-Forwarded-For": "203.0.113.2"}).status_code == 200
        assistant.gate.set()
        assert asked.result().status_code == 200


async def _endless() -> AsyncIterator[bytes]:
    while True:
        yield b": masih di sini\n\n"
        await asyncio.sleep(0.05)


def test_a_stream_counts_until_its_reader_is_gone(house: Opening) -> None:
    there = house(concurrent_per_key=1)
    there.app.add_api_route("/v1/alir", lambda: StreamingResponse(_endless()))
    key = there.key(Scope.READ)
    with there.client.stream("GET", "/v1/alir", headers=key) as stream:
        told = stream.iter_raw()  # kept: the stream is closed with its last reader
        assert next(told)
        assert there.search(key).status_code == 429
    until = time.monotonic() + 60
    while there.search(key).status_code == 429 and time.monotonic() < until:
        time.sleep(0.05)
    assert there.search(key).status_code == 200
