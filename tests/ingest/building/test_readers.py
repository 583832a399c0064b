from pathlib import Path

import pytest

from ingest.building.orders import ParseFile
from ingest.building.parsed_cache import read_entry
from ingest.building.readers import Limits, Readers

PARSER = "tiny_parser:parse"
MEMORY = 1_500_000_000


@pytest.fixture(autouse=True)
def tiny_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))


def _orders(folder: Path, *contents: str) -> list[ParseFile]:
    orders = []
    for number, content in enumerate(contents):
        path = folder / f"{number}.txt"
        path.write_text(content)
        orders.append(ParseFile(path, folder / "tembolok" / f"{number}.json", "uji"))
    return orders


def test_every_file_gets_its_entry(tmp_path: Path) -> None:
    orders = _orders(tmp_path, *(f"PP {n}/2031 Perahu\nSatu." for n in range(1, 6)))
    with Readers(PARSER) as readers:
        assert {reason for _, reason in readers.carry_out(orders)} == {None}
    assert all(read_entry(order.entry) for order in orders)


def test_a_reader_that_died_is_replaced(tmp_path: Path) -> None:
    orders = _orders(tmp_path, "MATI", "MATI", "PP 8/2031 Perahu\nSatu.", "MATI", "PP 9/2031 Rakit\nSatu.")
    with Readers(PARSER, workers=1) as readers:
        reasons = {order.path.name: reason for order, reason in readers.carry_out(orders)}
    assert reasons["2.txt"] is None
    assert reasons["4.txt"] is None
    assert all("mati (kode -9)" in str(reasons[f"{n}.txt"]) for n in (0, 1, 3))


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    orders = _orders(tmp_path, "LAMA", "PP 8/2031 Perahu\nSatu.")
    with Readers(PARSER, workers=1, limits=Limits(5.0, 60.0, MEMORY)) as readers:
        reasons = {order.path.name: reason for order, reason in readers.carry_out(orders)}
    assert reasons["0.txt"] == "belum selesai dibaca setelah 5 detik"
    assert reasons["1.txt"] is None


def test_a_file_that_takes_too_much_of_the_processor_is_given_up(tmp_path: Path) -> None:
    orders = _orders(tmp_path, "SIBUK", "PP 8/2031 Perahu\nSatu.")
    with Readers(PARSER, workers=1, limits=Limits(60.0, 1.0, MEMORY)) as readers:
        reasons = {order.path.name: reason for order, reason in readers.carry_out(orders)}
    assert reasons["0.txt"] == "memakai waktu prosesor lebih dari 1 detik"
    assert reasons["1.txt"] is None


def test_the_reason_of_an_unforeseen_fault_is_one_short_line(tmp_path: Path) -> None:
    with Readers(PARSER, workers=1) as readers:
        [(_, reason)] = readers.carry_out(_orders(tmp_path, "PANJANG"))
    assert reason
    assert reason.startswith("galat tak terduga saat membaca: ValueError: sebab jauh jauh")
    assert len(reason) < 260


def test_a_reader_sees_no_secrets_and_its_last_words_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TANYA_TELEGRAM_TOKEN", "rahasia")
    with Readers(PARSER, workers=1) as readers:
        [(_, reason)] = readers.carry_out(_orders(tmp_path, "LINGKUNGAN"))
    assert reason
    assert "PYTHONPATH" in reason
    assert "TANYA_TELEGRAM_TOKEN" not in reason
