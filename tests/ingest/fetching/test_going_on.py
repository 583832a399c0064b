"""A transfer that broke goes on where it broke, and only with what it was."""

import re
from collections.abc import Callable

import pytest

from tests.ingest.fetching.house import House, new
from tests.ingest.fetching.liar import Behaviour, Exchange, Liar, pdf

WHOLE = pdf("asli", 60_000)  # of lines of seven bytes: from 11 on it looks as from 25,904 on
OTHER = pdf("lain", 60_000)


def broken(exchange: Exchange) -> None:
    exchange.head(Content_Length=str(len(WHOLE)), ETag='"satu"')
    exchange.body(WHOLE[:30_000])


def goes_on(data: bytes, etag: str = '"satu"') -> Behaviour:
    """Sends the asked range, whatever the condition says."""

    def answer(exchange: Exchange) -> None:
        if (asked := re.fullmatch(r"bytes=(\d+)-", exchange.headers.get("range", ""))) is None:
            return exchange.whole(data, ETag=etag)
        start = int(asked[1])
        place = f"bytes {start}-{len(data) - 1}/{len(data)}"
        return exchange.whole(data[start:], 206, ETag=etag, Content_Range=place)

    return answer


@pytest.fixture
def begun(house: House, liar: Liar) -> House:
    liar.says(broken)
    assert house.refusal().endswith("; coba lagi, yang sudah sampai dilanjutkan")
    assert house.part.stat().st_size == 30_000
    liar.asked.clear()
    return house


def test_what_is_at_hand_is_not_sent_again(begun: House, liar: Liar) -> None:
    liar.says(goes_on(WHOLE))
    assert new(begun.fetch())
    assert begun.text.read_bytes() == WHOLE
    (asked,) = liar.requests
    assert asked.headers["range"] == f"bytes={30_000 - 4096}-"
    assert asked.headers["if-range"] == '"satu"'


def test_a_new_text_that_the_server_admits_is_fetched_whole(begun: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(OTHER, ETag='"dua"'))
    begun.fetch()
    assert begun.text.read_bytes() == OTHER


@pytest.mark.parametrize(
    "lie",
    [
        goes_on(OTHER, '"dua"'),  # another mark
        goes_on(OTHER),  # the same mark, other bytes
        lambda exchange: (
            goes_on(WHOLE)(exchange)
            if "range" not in exchange.headers
            else exchange.whole(WHOLE[11:], 206, Content_Range=f"bytes 11-{len(WHOLE) - 1}/{len(WHOLE)}")
        ),
        lambda exchange: (
            goes_on(WHOLE)(exchange) if "range" not in exchange.headers else exchange.whole(b"", 416)
        ),
        lambda exchange: (
            goes_on(WHOLE)(exchange)
            if "range" not in exchange.headers
            else exchange.whole(WHOLE[25_904:26_000], 206, Content_Range=f"bytes 25904-25999/{len(WHOLE)}")
        ),
    ],
    ids=["another mark", "other bytes", "another place", "no such range", "less than is at hand"],
)
def test_a_part_that_does_not_fit_is_dropped_and_all_of_it_fetched(
    begun: House, liar: Liar, lie: Callable[[Exchange], None]
) -> None:
    liar.says(lie)
    begun.fetch()
    assert begun.text.read_bytes() in (WHOLE, OTHER)
    assert [("range" in one.headers) for one in liar.requests] == [True, False]


def test_a_part_of_another_address_is_not_gone_on_with(begun: House, liar: Liar) -> None:
    liar.says(goes_on(OTHER), "/lain.pdf")
    begun.fetch(liar.at("/lain.pdf"))
    assert begun.text.read_bytes() == OTHER
    assert "range" not in liar.requests[0].headers


def test_a_part_without_a_mark_is_not_kept(house: House, liar: Liar) -> None:
    def unmarked(exchange: Exchange) -> None:
        exchange.head(Content_Length=str(len(WHOLE)))
        exchange.body(WHOLE[:30_000])

    liar.says(unmarked)
    told = house.refusal()
    assert "dilanjutkan" not in told
    assert "server itu tidak memberi tanda untuk melanjutkan" in told
    assert told.endswith("unduh lewat peramban, lalu masukkan dengan tanya ingest")
    assert not house.part.exists()


def test_a_part_that_only_grows_by_lies_ends_at_the_limit(begun: House, liar: Liar) -> None:
    def endless(exchange: Exchange) -> None:
        start = 30_000 - 4096
        exchange.head(206, ETag='"satu"', Content_Range=f"bytes {start}-9999999/10000000")
        exchange.body(WHOLE[start:30_000])
        while True:
            exchange.body(WHOLE)

    liar.says(endless)
    assert "lebih besar dari batas" in begun.refusal()
    assert not begun.part.exists()
