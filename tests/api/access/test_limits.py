import time
from pathlib import Path

import pytest

from api.access import quota
from api.access.addresses import house_of
from api.access.caller import Caller
from api.access.quota import Quotas
from tanya.state.records import Scope
from tests.api.access.conftest import Opening
from tests.api.access.house import carrying, settings_of


def forwarded(*addresses: str) -> dict[str, str]:
    return {"X-Forwarded-For": ", ".join(addresses)}


JSON = {"Content-Type": "application/json"}


def test_each_response_says_how_much_is_left(house: Opening) -> None:
    there = house(rate_per_key=3)
    key = there.key(Scope.ASK)
    answers = [there.ask(key) for _ in range(3)]
    assert {answer.headers["ratelimit-policy"] for answer in answers} == {'"tanya";q=3;w=60'}
    assert [answer.headers["ratelimit"].split(";")[:2] for answer in answers] == [
        ['"tanya"', f"r={left}"] for left in (2, 1, 0)
    ]
    assert all(0 < int(answer.headers["ratelimit"].partition("t=")[2]) <= 60 for answer in answers)


def test_past_the_limit_a_caller_is_told_when_to_come_back(house: Opening) -> None:
    there = house(rate_per_key=2)
    key = there.key(Scope.ASK)
    assert [there.ask(key).status_code for _ in range(3)] == [200, 200, 429]
    answer = there.ask(key)
    assert answer.json()["code"] == "RATE_LIMITED"
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["retry-after"] == answer.headers["ratelimit"].partition("t=")[2]
    assert answer.headers["ratelimit"].startswith('"tanya";r=0;t=')


def test_what_is_refused_before_it_is_understood_is_counted_too(house: Opening) -> None:
    there = house(rate_per_key=1)
    for send in (
        lambda key: there.client.post("/v1/ask", content=b"{", headers={**key, **JSON}),
        lambda key: there.client.get("/v1/search", params={"q": "a", "as_off": "2030-01-01"}, headers=key),
    ):
        key = there.key(Scope.ASK, Scope.READ)
        refused = [send(key) for _ in range(6)]
        assert [one.status_code for one in refused] == [*[422] * 5, 429]
        assert refused[0].headers["ratelimit"].startswith('"baca";r=4;')
        assert refused[-1].json()["code"] == "RATE_LIMITED"
        assert int(refused[-1].headers["retry-after"]) > 0


def test_one_key_s_use_is_not_another_s(house: Opening) -> None:
    there = house(rate_per_key=1)
    one, other = there.key(Scope.ASK), there.key(Scope.ASK)
    assert [there.ask(one).status_code, there.ask(one).status_code] == [200, 429]
    assert there.ask(other).status_code == 200


def test_reading_has_a_larger_limit_of_its_own(house: Opening) -> None:
    there = house(rate_per_key=1)
    key = there.key(Scope.ASK, Scope.READ)
    assert [there.ask(key).status_code, there.ask(key).status_code] == [200, 429]
    found = [there.search(key) for _ in range(6)]
    assert [answer.status_code for answer in found] == [200] * 5 + [429]
    assert found[0].headers["ratelimit-policy"] == '"baca";q=5;w=60'


def test_without_a_key_it_is_counted_by_address(house: Opening) -> None:
    there = house(anonymous=True, rate_per_address=2)
    assert [there.ask().status_code for _ in range(3)] == [200, 200, 429]
    assert there.ask(there.key(Scope.ASK)).status_code == 200


def test_many_wrong_keys_from_one_address_are_told_to_wait_but_lock_no_good_key_out(house: Opening) -> None:
    there = house(rate_per_address=2)
    wrong = carrying("salah")
    answers = [there.ask(wrong) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [401, 401, 429]
    assert int(answers[2].headers["retry-after"]) > 0
    assert there.ask(there.key(Scope.ASK)).status_code == 200


def test_nobody_is_believed_to_speak_for_another_address_unless_he_is_trusted(house: Opening) -> None:
    there = house(anonymous=True, rate_per_address=1)
    assert there.ask(forwarded("203.0.113.1")).status_code == 200
    assert there.ask(forwarded("203.0.113.2")).status_code == 429


def test_behind_a_trusted_proxy_each_client_is_counted_for_itself(house: Opening) -> None:
    there = house(anonymous=True, rate_per_address=1, trusted_proxies=("127.0.0.1", "10.0.0.0/8"))
    assert there.ask(forwarded("203.0.113.1")).status_code == 200
    assert there.ask(forwarded("203.0.113.2", "10.1.2.3")).status_code == 200
    # What the client wrote itself stands further left, and is not believed.
    assert there.ask(forwarded("203.0.113.9", "203.0.113.1")).status_code == 429


def test_what_a_proxy_names_that_is_no_address_is_counted_as_one_unknown(house: Opening) -> None:
    there = house(anonymous=True, rate_per_address=1, trusted_proxies=("127.0.0.1",))
    assert there.ask(forwarded("dia")).status_code == 200
    assert there.ask(forwarded("mereka")).status_code == 429


async def test_whoever_comes_from_very_many_addresses_shares_one_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quota, "MOST_COUNTED", 3)
    quotas = Quotas(settings_of(tmp_path, rate_per_address=2))
    within = [(await quotas.refused(f"203.0.113.{last}")).within for last in range(6)]
    assert within == [True] * 5 + [False]
    assert (await quotas.refused("203.0.113.0")).within  # one that was counted before goes on
    portal = Caller("key:k_1", "", frozenset(), "k_1", "203.0.113.9")
    assert (await quotas.asked(portal, Scope.ASK)).within


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("203.0.113.1", "203.0.113.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("-", "-"),
    ],
)
def test_who_has_one_ipv6_address_has_its_neighbours_too(address: str, counted: str) -> None:
    assert house_of(address) == counted


async def test_a_clock_that_is_put_back_keeps_nobody_out_for_longer_than_a_minute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quotas = Quotas(settings_of(tmp_path, rate_per_key=1))
    caller = Caller("key:k_1", "", frozenset(), "k_1", "203.0.113.9")
    right = time.time()
    assert (await quotas.asked(caller, Scope.ASK)).within
    assert not (await quotas.asked(caller, Scope.ASK)).within
    monkeypatch.setattr(time, "time", lambda: right - 3600)
    assert (await quotas.asked(caller, Scope.ASK)).within
    assert not (await quotas.asked(caller, Scope.ASK)).within
