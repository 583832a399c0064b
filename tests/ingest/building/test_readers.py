from pathlib import Path

import pytest

from ingest.building.parsed_cache import read_entry
from ingest.building.readers import Readers, Task

PARSER = "tiny_parser:parse"


@pytest.fixture(autouse=True)
def tiny_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))


def _tasks(folder: Path, *contents: str) -> list[Task]:
    tasks = []
    for number, content in enumerate(contents):
        path = folder / f"{number}.txt"
        path.write_text(content)
        tasks.append(Task(path, folder / "tembolok" / f"{number}.json"))
    return tasks


def test_every_file_gets_its_entry(tmp_path: Path) -> None:
    tasks = _tasks(tmp_path, *(f"PP {n}/2031 Perahu\nSatu." for n in range(1, 6)))
    with Readers(PARSER) as readers:
        assert {reason for _, reason in readers.read(tasks)} == {None}
    assert all(read_entry(task.entry) for task in tasks)


def test_a_reader_that_died_is_replaced(tmp_path: Path) -> None:
    tasks = _tasks(tmp_path, "MATI", "MATI", "PP 8/2031 Perahu\nSatu.", "MATI", "PP 9/2031 Rakit\nSatu.")
    with Readers(PARSER, workers=1) as readers:
        reasons = {task.path.name: reason for task, reason in readers.read(tasks)}
    assert reasons["2.txt"] is None
    assert reasons["4.txt"] is None
    assert all("mati (kode -9)" in str(reasons[f"{n}.txt"]) for n in (0, 1, 3))


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    tasks = _tasks(tmp_path, "LAMA", "PP 8/2031 Perahu\nSatu.")
    with Readers(PARSER, workers=1, seconds=5.0) as readers:
        reasons = {task.path.name: reason for task, reason in readers.read(tasks)}
    assert reasons["0.txt"] == "belum selesai dibaca setelah 5 detik; berkas ini dilewati"
    assert reasons["1.txt"] is None


def test_a_file_that_takes_too_much_of_the_processor_is_given_up(tmp_path: Path) -> None:
    tasks = _tasks(tmp_path, "SIBUK", "PP 8/2031 Perahu\nSatu.")
    with Readers(PARSER, workers=1, cpu_seconds=1.0) as readers:
        reasons = {task.path.name: reason for task, reason in readers.read(tasks)}
    assert reasons["0.txt"] == "memakai waktu prosesor lebih dari 1 detik; berkas ini dilewati"
    assert reasons["1.txt"] is None


def test_a_reader_sees_no_secrets_and_its_last_words_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TANYA_TELEGRAM_TOKEN", "rahasia")
    with Readers(PARSER, workers=1) as readers:
        [(_, reason)] = readers.read(_tasks(tmp_path, "LINGKUNGAN"))
    assert reason
    assert "PYTHONPATH" in reason
    assert "TANYA_TELEGRAM_TOKEN" not in reason
