"""Another text at an old address is told and kept beside; a person says which one counts."""

from dataclasses import replace

import pytest

from ingest.fetching.records import Kind
from tanya.errors import FetchError
from tests.ingest.fetching.house import ID, House
from tests.ingest.fetching.liar import Exchange, Liar, pdf

OLD, NEW = pdf("lama"), pdf("baru")


@pytest.fixture
def held(house: House, liar: Liar) -> House:
    liar.says(lambda exchange: exchange.whole(OLD, ETag='"satu"'))
    house.fetch()
    liar.asked.clear()
    return house


def test_a_server_that_says_unchanged_sends_nothing(held: House, liar: Liar) -> None:
    def unchanged(exchange: Exchange) -> None:
        exchange.head(304 if exchange.headers.get("if-none-match") == '"satu"' else 500)

    liar.says(unchanged)
    assert held.fetch().kind is Kind.SAME
    assert held.text.read_bytes() == OLD


def test_the_same_bytes_are_the_same_whatever_the_mark(held: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(OLD, ETag='"dua"'))
    assert held.fetch().kind is Kind.SAME
    assert held.entry.content.etag == '"dua"'


def test_other_bytes_are_told_and_kept_beside(held: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(NEW, ETag='"dua"'))
    outcome = held.fetch()
    assert outcome.kind is Kind.CHANGED
    assert f"tanya corpus terima {ID}" in outcome.told
    assert held.text.read_bytes() == OLD
    (change,) = held.entry.changes
    assert held.shelf.at(change).read_bytes() == NEW


def test_a_change_that_comes_again_is_one_change_and_told_again(held: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(NEW))
    assert [held.fetch().kind, held.fetch().kind] == [Kind.CHANGED, Kind.CHANGED]
    assert len(held.entry.changes) == 1


def test_what_a_person_accepts_takes_the_place_and_the_old_stays_beside(held: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(NEW))
    held.fetch()
    held.shelf.accept(ID)
    assert held.text.read_bytes() == NEW
    (former,) = held.entry.former
    assert held.shelf.at(former).read_bytes() == OLD
    assert held.entry.changes == ()
    assert held.fetch().kind is Kind.SAME


def test_of_what_an_address_gave_since_only_the_newest_waits(held: House, liar: Liar) -> None:
    """A site that stamps the hour gives another text each time."""
    for words in ("baru", "terbaru", "paling baru"):
        liar.asked.clear()
        liar.says(lambda exchange, words=words: exchange.whole(pdf(words)))
        held.fetch()
    (change,) = held.entry.changes
    (kept,) = (held.folder / "berubah").iterdir()
    assert held.shelf.at(change) == kept
    assert kept.read_bytes() == pdf("paling baru")
    held.shelf.accept(ID)
    with pytest.raises(FetchError, match="tidak ada perubahan yang menunggu"):
        held.shelf.accept(ID)
    assert held.text.read_bytes() == pdf("paling baru")


@pytest.mark.parametrize("unchanged", [True, False])
def test_a_change_that_the_address_took_back_waits_no_longer(
    held: House, liar: Liar, unchanged: bool
) -> None:
    liar.says(lambda exchange: exchange.whole(NEW))
    held.fetch()
    liar.says(lambda exchange: exchange.head(304) if unchanged else exchange.whole(OLD))
    assert held.fetch().kind is Kind.SAME
    assert held.entry.changes == ()
    assert list((held.folder / "berubah").iterdir()) == []
    assert held.text.read_bytes() == OLD


def test_what_waited_beside_a_newer_one_is_never_taken_after_it(held: House, liar: Liar) -> None:
    """As folders of before the rule above may hold it."""
    liar.says(lambda exchange: exchange.whole(NEW))
    held.fetch()
    (newest,) = held.entry.changes
    older = replace(newest, sha256="ab" * 32, file="berubah/lama.pdf")
    held.shelf.note(ID, replace(held.entry, changes=(older, newest)))
    held.shelf.accept(ID)
    assert held.entry.changes == ()
    assert held.text.read_bytes() == NEW


def test_a_text_that_was_accepted_once_stays_beside_though_it_came_again_and_was_passed_over(
    held: House, liar: Liar
) -> None:
    for data in (NEW, OLD, pdf("terbaru")):
        liar.asked.clear()
        liar.says(lambda exchange, data=data: exchange.whole(data))
        held.fetch()
        if data == NEW:
            held.shelf.accept(ID)
    (former,) = held.entry.former
    assert held.shelf.at(former).read_bytes() == OLD


def test_nothing_waits_where_nothing_changed(held: House) -> None:
    with pytest.raises(FetchError, match="tidak ada perubahan yang menunggu"):
        held.shelf.accept(ID)


def test_a_lost_file_is_fetched_again_and_put_back(held: House, liar: Liar) -> None:
    held.text.unlink()
    assert held.fetch().kind is Kind.SAME
    assert held.text.read_bytes() == OLD
    assert "if-none-match" not in liar.requests[0].headers


def test_a_file_that_somebody_changed_is_not_written_over(held: House) -> None:
    held.text.write_bytes(b"catatan saya")
    assert "bukan lagi naskah yang tercatat" in held.refusal()
    assert held.text.read_bytes() == b"catatan saya"


def test_a_file_that_lay_there_before_is_not_written_over(house: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(OLD))
    house.text.parent.mkdir(parents=True)
    house.text.write_bytes(b"milik orang lain")
    assert "sudah ada dan tidak tercatat" in house.refusal()
    assert house.text.read_bytes() == b"milik orang lain"


def test_a_lock_file_that_cannot_be_read_stops_everything(held: House, liar: Liar) -> None:
    (held.folder / "sumber.lock.json").write_text("{", encoding="utf-8")
    assert "tidak dapat dibaca" in held.refusal()
    assert liar.requests == []


def test_only_one_fetches_at_a_time(held: House) -> None:
    with held.shelf.held(), pytest.raises(FetchError, match="lain sedang berjalan"), held.shelf.held():
        pass
