"""A disk that is full or read-only: one line, and the served build stays."""

from dataclasses import replace
from pathlib import Path

import pytest

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from ingest.building.verify import verify
from tanya.errors import BuildError
from tanya.library.layout import Home
from tests.disks import small_disk


def test_what_cannot_be_written_is_said_and_the_served_build_stays(place: Place, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 20) as disk:
        place = replace(place, home=disk.path / "home")
        home = Home(place.home)
        ingest(Request(), place)
        before = home.current_id()
        digest = place.corpus / "ringkasan" / "pp-7-2031.yaml"
        digest.write_text(digest.read_text() + "# lain\n")
        disk.fill()
        with pytest.raises(BuildError, match=r"ruang disk di .* habis; .* Indeks yang lama tetap dipakai"):
            ingest(Request(), place)
        disk.free()
        assert home.current_id() == before
        ingest(Request(), place)
        assert home.current_id() != before
        disk.read_only()
        with pytest.raises(BuildError, match=r"tidak dapat ditulis \(Read-only file system\)"):
            ingest(Request(), place)
        assert verify(home.build(home.current_id() or "")) == ()
