import contextlib
import hashlib
from pathlib import Path

import pytest

from ingest.building.orders import ParseFile, is_passing
from ingest.building.parsed_cache import read_entry
from ingest.building.readers import Readers
from ingest.limits import Allowance

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
        sha256 = hashlib.sha256(content.encode()).hexdigest()
        orders.append(ParseFile(path, sha256, folder / "tembolok" / f"{number}.json", "uji"))
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
    with Readers(PARSER, workers=1, allowance=Allowance(5.0, 60.0, MEMORY)) as readers:
        reasons = {order.path.name: reason for order, reason in readers.carry_out(orders)}
    assert reasons["0.txt"] == "belum selesai dibaca setelah 5 detik"
    assert reasons["1.txt"] is None


def test_a_reader_that_works_is_given_more_time_than_one_that_sleeps(tmp_path: Path) -> None:
    """Where many want the processor, the clock runs on without it."""
    orders = _orders(tmp_path, "LAMA", "SIBUK")
    with Readers(PARSER, workers=2, allowance=Allowance(3.0, 60.0, MEMORY)) as readers:
        reasons = {order.path.name: reason for order, reason in readers.carry_out(orders)}
    assert reasons["0.txt"] in (
        "belum selesai dibaca setelah 3 detik",
        "belum selesai dibaca setelah 6 detik",
    )
    assert reasons["1.txt"] == "belum selesai dibaca setelah 12 detik"


def test_a_file_that_takes_too_much_of_the_processor_is_given_up(tmp_path: Path) -> None:
    orders = _orders(tmp_path, "SIBUK", "PP 8/2031 Perahu\nSatu.")
    with Readers(PARSER, workers=1, allowance=Allowance(60.0, 1.0, MEMORY)) as readers:
        reasons = {order.path.name: reason for order, reason in readers.carry_out(orders)}
    assert reasons["0.txt"] == "memakai waktu prosesor lebih dari 1 detik"
    assert reasons["1.txt"] is None


def test_a_file_that_takes_too_much_memory_is_given_up(tmp_path: Path) -> None:
    orders = _orders(tmp_path, "RAKUS", "PP 8/2031 Perahu\nSatu.")
    with Readers(PARSER, workers=1, allowance=Allowance(60.0, 60.0, 600_000_000)) as readers:
        reasons = {order.path.name: reason for order, reason in readers.carry_out(orders)}
    assert reasons["0.txt"] == "butuh lebih dari 600 MB memori untuk dibaca"
    assert reasons["1.txt"] is None


def test_a_reader_that_died_leaves_no_file_and_no_process(tmp_path: Path) -> None:
    [order] = _orders(tmp_path, f"SISA\n{tmp_path / 'tembolok' / '0.json'}")
    scratch = tmp_path / "coret"
    for folder in (scratch, order.entry.parent):
        folder.mkdir()
    with Readers(PARSER, workers=1, scratch=scratch) as readers:
        [(_, reason)] = readers.carry_out([order])
        assert reason
        [own] = scratch.iterdir()
        assert (own / "sisa").exists()
    assert list(scratch.iterdir()) == []
    assert list(order.entry.parent.iterdir()) == []
    assert not [left for left in _sleeping() if str(own) in left]


def _sleeping() -> list[str]:
    """The environments of all sleeping programs, where a system tells them."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if (process / "cmdline").read_bytes().startswith(b"sleep"):
                found.append((process / "environ").read_bytes().decode(errors="replace"))
    return found


def test_an_order_that_is_no_longer_wanted_is_not_tried(tmp_path: Path) -> None:
    orders = _orders(tmp_path, "LAMA", "PP 8/2031 Perahu\nSatu.")
    with Readers(PARSER, workers=1) as readers:
        done = readers.carry_out(orders, lambda order: "jangan" if order.path.name == "0.txt" else None)
        assert {order.path.name: reason for order, reason in done} == {"0.txt": "jangan", "1.txt": None}


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


@pytest.mark.parametrize("content", ["BERUBAH", "HILANG"])
def test_nothing_is_kept_of_a_file_that_changed_or_went_while_it_was_read(
    tmp_path: Path, content: str
) -> None:
    """An entry under its old bytes would be believed for good."""
    orders = _orders(tmp_path, content)
    with Readers(PARSER, workers=1) as readers:
        [(_, reason)] = readers.carry_out(orders)
    assert reason == "berubah atau hilang selama dibaca; masukkan lagi setelah selesai disalin"
    assert read_entry(orders[0].entry) is None


def test_nothing_is_kept_of_a_file_whose_bytes_a_disk_does_not_give(tmp_path: Path) -> None:
    """A refusal would be believed for good, whatever the disk gives the next time."""
    path = tmp_path / "a.txt"
    path.symlink_to("/proc/self/mem")  # opens, and then tells an error of input
    order = ParseFile(path, "ab" * 32, tmp_path / "a.json", "uji")
    with Readers(workers=1) as readers:
        [(_, reason)] = readers.carry_out([order])
    assert reason
    assert is_passing(reason)
    assert "(Input/output error)" in reason
    assert read_entry(order.entry) is None


def test_a_fault_of_the_disk_passes_and_one_that_a_library_tells_as_such_does_not(tmp_path: Path) -> None:
    with Readers(PARSER, workers=1) as readers:
        done = readers.carry_out(_orders(tmp_path, "CAKRAM", "PUSTAKA"))
        disk, library = (str(reason) for _, reason in sorted(done, key=lambda one: one[0].path))
    assert is_passing(disk)
    assert not is_passing(library)
    assert library.endswith("OSError: lubang di tengah")


def test_what_a_used_reader_has_too_little_memory_for_a_fresh_one_reads(tmp_path: Path) -> None:
    orders = _orders(tmp_path, "PP 8/2031 Perahu\nSatu.", "HABIS\nDua.", "SALAH")
    with Readers(PARSER, workers=1) as readers:
        reasons = {order.path.name: reason for order, reason in readers.carry_out(orders)}
    assert reasons["1.txt"] is None
    assert read_entry(orders[1].entry)
    assert "tidak terduga" in str(reasons["2.txt"])
