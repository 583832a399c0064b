"""A page that had its name resolve to this service reads nothing of it."""

import httpx
import pytest

from tests.api.access.conftest import Opening
from tests.api.access.house import House

OURS = "tanya.example.go.id"
PATHS = ("/", "/v1/documents", "/metrics", "/healthz", "/openapi.json", "/mcp")


def asked(house: House, path: str, host: str) -> httpx.Response:
    return house.client.get(path, headers={"host": host})


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost@evil.example"]
)
def test_on_loopback_a_name_that_is_not_ours_is_refused(house: Opening, path: str, host: str) -> None:
    refused = asked(house(anonymous=True), path, host)
    assert (refused.status_code, refused.json()["code"]) == (421, "HOST_NOT_ALLOWED")


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:80", "[::1]", "[::1]:8000"])
def test_the_names_of_loopback_are_ours(house: Opening, host: str) -> None:
    assert asked(house(anonymous=True), "/v1/documents", host).status_code == 200


def test_a_name_that_is_set_is_ours_with_any_port(house: Opening) -> None:
    there = house(anonymous=True, allowed_hosts=(OURS.upper(),))
    assert [asked(there, "/v1/documents", host).status_code for host in (OURS, f"{OURS}:8000")] == [200, 200]


def test_on_a_network_any_name_is_taken_until_names_are_set(house: Opening) -> None:
    there = house(anonymous=True, host="0.0.0.0")
    assert asked(there, "/v1/documents", "kantor.example:8000").status_code == 200


def test_on_a_network_only_the_names_that_are_set_are_taken(house: Opening) -> None:
    there = house(anonymous=True, host="0.0.0.0", allowed_hosts=(OURS,))
    assert [asked(there, "/healthz", host).status_code for host in (OURS, "kantor.example")] == [200, 421]
