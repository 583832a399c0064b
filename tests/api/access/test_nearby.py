"""What programs of the same machine may see without a key, as those that watch over the service do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import Depends

from api.access.scopes import may
from tanya.state.records import Scope
from tests.api.access.house import House, opened


def watched(house: House) -> House:
    rule = Depends(may(Scope.ADMIN, nearby=True))
    house.app.add_api_route("/metrics", lambda: "angka", dependencies=[rule])
    return house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with opened(tmp_path) as house:
        yield watched(house)


def test_a_program_of_this_machine_needs_no_key(house: House) -> None:
    assert house.client.get("/metrics").status_code == 200


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
def test_what_a_proxy_of_this_machine_passes_on_does(house: House, header: str) -> None:
    for value in ("203.0.113.1", "127.0.0.1", ""):
        assert house.client.get("/metrics", headers={header: value}).status_code == 401


def test_behind_a_trusted_proxy_it_is_the_client_that_counts(tmp_path: Path) -> None:
    with opened(tmp_path, trusted_proxies=("127.0.0.1",)) as house:
        watched(house)
        for client in ("203.0.113.1", "127.0.0.1"):
            assert house.client.get("/metrics", headers={"X-Forwarded-For": client}).status_code == 401


def test_an_administrator_may_from_anywhere_and_nobody_else(house: House) -> None:
    elsewhere = {"X-Forwarded-For": "203.0.113.1"}
    assert house.client.get("/metrics", headers={**house.key(Scope.ADMIN), **elsewhere}).status_code == 200
    assert house.client.get("/metrics", headers={**house.key(Scope.READ), **elsewhere}).status_code == 403


def test_being_near_opens_nothing_else(house: House) -> None:
    assert house.search().status_code == 401


def test_a_wrong_key_is_refused_from_near_too(house: House) -> None:
    assert house.client.get("/metrics", headers={"X-API-Key": "salah"}).status_code == 401
