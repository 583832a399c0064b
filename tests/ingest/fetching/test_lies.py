"""What a server sends is believed only as far as it proves itself."""

import gzip
from itertools import count

import pytest

from tests.ingest.fetching.house import House, new
from tests.ingest.fetching.liar import Exchange, Liar, pdf


def test_what_came_is_written_down_with_hash_day_and_address(house: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(pdf()))
    assert new(house.fetch())
    content = house.entry.content
    assert house.text.read_bytes() == pdf()
    assert (content.address, content.size, len(content.sha256)) == (liar.address, len(pdf()), 64)
    assert content.on.startswith("20")
    assert not house.part.exists()


def test_whoever_asks_says_who_it_is(house: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(pdf()))
    house.fetch()
    assert all(one.headers["user-agent"].startswith("tanya/") for one in liar.asked)
    assert all(one.headers["accept-encoding"] == "identity" for one in liar.asked)


def test_a_length_that_promises_too_much_is_a_broken_transfer(house: House, liar: Liar) -> None:
    def cut(exchange: Exchange) -> None:
        exchange.head(Content_Length="50000")
        exchange.body(pdf(size=10_000))

    liar.says(cut)
    assert "memutus kiriman sebelum selesai" in house.refusal()
    assert not house.text.exists()


def test_a_length_that_promises_too_little_leaves_a_text_without_its_end(house: House, liar: Liar) -> None:
    def short(exchange: Exchange) -> None:
        exchange.head(Content_Length="9000")
        exchange.body(pdf(size=10_000))

    liar.says(short)
    assert "terpotong" in house.refusal()
    assert not house.part.exists()


def test_a_length_beyond_the_limit_is_refused_before_the_body(house: House, liar: Liar) -> None:
    def huge(exchange: Exchange) -> None:
        exchange.head(Content_Length="9" * 15)
        exchange.closing.wait(10)

    liar.says(huge)
    assert "lebih besar dari batas 2 MB" in house.under(silence=5.0).refusal()


def test_an_endless_body_ends_at_the_limit_and_is_not_kept(house: House, liar: Liar) -> None:
    def endless(exchange: Exchange) -> None:
        exchange.head(ETag='"a"')
        for _ in count():
            exchange.body(pdf(size=64_000))

    liar.says(endless)
    assert "lebih besar dari batas 2 MB" in house.refusal()
    assert not house.part.exists()


def test_a_body_that_drips_ends_with_the_time_for_it(house: House, liar: Liar) -> None:
    def drip(exchange: Exchange) -> None:
        exchange.head(Content_Length="20000")
        for byte in pdf():
            exchange.body(bytes([byte]))
            if exchange.closing.wait(0.05):
                return

    liar.says(drip)
    assert "belum selesai setelah 1 detik" in house.under(seconds=1.0).refusal()


def test_headers_that_drip_end_with_the_time_as_well(house: House, liar: Liar) -> None:
    def drip(exchange: Exchange) -> None:
        for _ in count():
            exchange.body(b"X-A: b\r\n" if _ else b"HTTP/1.1 200 OK\r\n")
            if exchange.closing.wait(0.05):
                return

    liar.says(drip)
    assert "belum selesai setelah 1 detik" in house.under(seconds=1.0).refusal()


def test_a_server_that_falls_silent_is_left(house: House, liar: Liar) -> None:
    def silent(exchange: Exchange) -> None:
        exchange.closing.wait(5)

    liar.says(silent)
    assert "berhenti mengirim" in house.under(silence=0.3).refusal()


def test_a_web_page_that_calls_itself_a_pdf_is_none(house: House, liar: Liar) -> None:
    liar.says(
        lambda exchange: exchange.whole(
            b"<!doctype html><title>Masuk</title>", Content_Type="application/pdf"
        )
    )
    assert "halaman web, bukan naskah" in house.refusal()


def test_a_program_that_calls_itself_a_pdf_is_none(house: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(b"MZ" + b"\0" * 5000, Content_Type="application/pdf"))
    assert "bukan PDF atau DOCX" in house.refusal()


def test_an_archive_without_a_document_is_none(house: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(b"PK\x03\x04" + b"\0" * 5000, Content_Type="application/pdf"))
    assert "bukan DOCX" in house.refusal()


def test_a_pdf_is_one_whatever_the_header_says(house: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(pdf(), Content_Type="text/html"))
    assert new(house.fetch())


def test_something_else_is_seen_by_its_first_bytes_and_not_waited_for(house: House, liar: Liar) -> None:
    def endless(exchange: Exchange) -> None:
        exchange.head()
        exchange.body(b"GIF89a" * 1000)
        exchange.closing.wait(10)

    liar.says(endless)
    assert "bukan PDF atau DOCX" in house.under(silence=5.0).refusal()


def test_a_packed_body_is_never_unpacked(house: House, liar: Liar) -> None:
    bomb = gzip.compress(b"%PDF-1.7\n" + b"\0" * 50_000_000)
    liar.says(lambda exchange: exchange.whole(bomb, Content_Encoding="gzip"))
    assert "mengirim termampatkan (gzip)" in house.refusal()


def test_an_empty_answer_is_no_text(house: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.whole(b""))
    assert "berkas kosong" in house.refusal()


@pytest.mark.parametrize(
    ("status", "told"), [(404, "(404)"), (403, "menolak"), (500, "bermasalah"), (206, "206"), (304, "304")]
)
def test_a_status_that_brings_no_text_is_told(house: House, liar: Liar, status: int, told: str) -> None:
    liar.says(lambda exchange: exchange.whole(b"", status))
    assert told in house.refusal()


def test_words_that_are_no_http_are_told(house: House, liar: Liar) -> None:
    liar.says(lambda exchange: exchange.body(b"SSH-2.0-OpenSSH\r\n\r\n"))
    assert "memutus kiriman" in house.refusal()


def test_nobody_there_is_told(house: House) -> None:
    nobody = house.under(trials=("127.0.0.1:1",))
    assert "tidak dapat dihubungi" in nobody.refusal("http://127.0.0.1:1/naskah.pdf")
