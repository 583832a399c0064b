"""Sites are asked as they want to be asked."""

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest

from ingest.fetching.faults import wait_asked
from tests.ingest.fetching.house import House, new
from tests.ingest.fetching.liar import Behaviour, Exchange, Liar, pdf


def busy_once(retry: str, status: int = 429) -> Behaviour:
    answered: list[int] = []

    def answer(exchange: Exchange) -> None:
        if answered:
            return exchange.whole(pdf())
        answered.append(status)
        return exchange.whole(b"", status, Retry_After=retry)

    return answer


@pytest.mark.parametrize("status", [401, 403])
def test_where_a_site_lets_no_program_in_a_person_is_told_the_way(
    house: House, liar: Liar, status: int
) -> None:
    liar.says(lambda exchange: exchange.whole(b"", status))
    told = house.refusal()
    assert f"({status})" in told
    assert told.endswith("unduh lewat peramban, lalu masukkan dengan tanya ingest")


def test_a_busy_server_is_asked_again_when_it_said(house: House, liar: Liar) -> None:
    liar.says(busy_once("1"))
    begun = time.monotonic()
    assert new(house.fetch())
    assert time.monotonic() - begun >= 1
    assert len(liar.requests) == 2


def test_a_day_and_hour_to_wait_for_is_understood(house: House, liar: Liar) -> None:
    liar.says(busy_once(format_datetime(datetime.now(UTC) + timedelta(minutes=30), usegmt=True), 503))
    assert "coba lagi 30 menit lagi" in house.refusal()


def test_a_day_beyond_the_last_year_is_no_time_to_wait_for() -> None:
    beyond = httpx.Response(503, headers={"Retry-After": "Fri, 31 Dec 9999 23:59:59 -1200"})
    assert wait_asked(beyond, 5.0) == 5.0


def test_a_long_wait_is_told_and_not_waited_for(house: House, liar: Liar) -> None:
    liar.says(busy_once("86400"))
    assert "meminta menunggu" in house.refusal()
    assert len(liar.requests) == 1


def test_a_server_that_stays_busy_is_asked_twice_and_no_more(house: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(b"", 429, Retry_After="0"))
    assert "meminta menunggu" in house.refusal()
    assert len(liar.requests) == 2


def test_what_robots_txt_keeps_from_programs_is_not_asked(house: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(b"User-agent: *\nDisallow: /naskah"), "/robots.txt")
    told = house.refusal()
    assert "robots.txt" in told
    assert "unduh lewat peramban" in told
    assert liar.requests == []


def test_a_robots_txt_without_end_or_sense_asks_nothing(house: House, liar: Liar) -> None:
    def endless(exchange: Exchange) -> None:
        exchange.head()
        while True:
            exchange.body(b"\xff" * 10_000)

    liar.says(endless, "/robots.txt")
    liar.says(lambda exchange: exchange.whole(pdf()))
    assert new(house.fetch())


def test_requests_are_apart_by_the_pause(house: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(pdf()))
    begun = time.monotonic()
    house.under(pause=0.3).fetch()
    assert time.monotonic() - begun >= 0.3
