"""Not a byte of a build may change: what did is not served."""

import logging
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from tanya.errors import BuildError
from tanya.library.build import open_build
from tanya.library.layout import Home
from tanya.library.watch import CurrentBuild
from tests.disks import small_disk

FIRST, SECOND = "20310101-000000-000000", "20310101-000001-000000"
FILES = (
    "passages.db",
    "lexical/meta.json",
    "lexical/*.idx",
    "lexical/*.store",
    "catalogue.json",
    "glossary.json",
)


def flipped(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def halved(content: bytes) -> bytes:
    return content[: len(content) // 2]


def emptied(_: bytes) -> bytes:
    return b""


def damage(home: Home, build_id: str, pattern: str, by: Callable[[bytes], bytes]) -> None:
    (path,) = home.build(build_id).folder.glob(pattern)
    path.write_bytes(by(path.read_bytes()))


@pytest.mark.parametrize(
    ("pattern", "by"),
    [*((file, flipped) for file in FILES), ("passages.db", halved), ("passages.db", emptied)],
)
def test_a_file_that_changed_is_named_and_its_build_is_not_opened(
    home: Home, pattern: str, by: Callable[[bytes], bytes]
) -> None:
    damage(home, FIRST, pattern, by)
    with pytest.raises(BuildError, match=r"rusak: .* berubah sejak ditulis\. Buat lagi dengan: tanya ingest"):
        open_build(home.build(FIRST).folder)


def test_a_manifest_in_which_a_figure_changed_is_refused(home: Home) -> None:
    damage(home, FIRST, "manifest.json", lambda content: content.replace(b'"passages": 2', b'"passages": 3'))
    with pytest.raises(BuildError, match="isinya berubah sejak ditulis"):
        open_build(home.build(FIRST).folder)


def test_a_manifest_of_before_it_had_a_sum_is_read(home: Home) -> None:
    path = home.build(FIRST).manifest
    lines = [line for line in path.read_text().splitlines() if not line.startswith(' "sha256"')]
    lines[-2] = lines[-2].rstrip(",")
    path.write_text("\n".join(lines))
    with closing(open_build(home.build(FIRST).folder)) as build:
        assert build.id == FIRST


def test_vectors_that_changed_are_not_searched(home: Home) -> None:
    path = home.build(FIRST).rows / "vectors.npy"
    vectors = np.load(path)
    np.save(path, vectors[::-1])
    with pytest.raises(BuildError, match=r"rows/vectors\.npy berubah sejak ditulis"):
        open_build(home.build(FIRST).folder)


def test_a_service_that_starts_on_a_damaged_build_takes_the_one_before_and_says_so(
    home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    home.make_current(SECOND)
    damage(home, SECOND, "passages.db", flipped)
    with caplog.at_level(logging.ERROR):
        current = CurrentBuild(home.path)
    with current.use() as build:
        assert build.id == FIRST
    (said,) = caplog.messages
    assert said.startswith(f"Indeks {SECOND} rusak: passages.db")
    assert said.endswith(f"Sementara itu dipakai indeks sebelumnya, {FIRST}.")
    current.close()


def test_a_newer_build_is_never_taken_in_the_place_of_a_damaged_one(home: Home) -> None:
    damage(home, FIRST, "passages.db", flipped)
    with pytest.raises(BuildError, match=f"Indeks {FIRST} rusak"):
        CurrentBuild(home.path)


def test_a_build_on_a_disk_that_is_full_or_read_only_is_read_as_ever(home: Home, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        shutil.copytree(home.build(FIRST).folder, disk.path / FIRST)
        for so in (disk.fill, disk.read_only):
            so()
            with closing(open_build(disk.path / FIRST)) as build:
                assert build.lexical.search([("kapal", 1.0)], 5)
                assert build.vectors.search(np.eye(1, 4, dtype=np.float32)[0], 1) == [("pp-7-2031#1", 1.0)]
