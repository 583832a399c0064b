from datetime import date
from pathlib import Path

import pytest

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.load import load_catalogue
from tanya.catalogue.records import EventKind, Standing
from tanya.errors import CorpusError

ENTRY = """
regulations:
  - id: pp-7-2031
    jenis: PP
    nomor: "7"
    tahun: 2031
    tentang: Kapal Udara
    diundangkan: 2031-05-05
    status: {standing}
    evidence: naskah
    sources: [pp-7-2031]
    events:
      - {{event: mencabut, regulation: pp-3-2029, locator: "{locator}", in: pp-7-2031, evidence: naskah}}
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "katalog.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def read(folder: Path, standing: str = "berlaku", locator: str = "Pasal 4") -> Catalogue:
    return load_catalogue(written(folder, ENTRY.format(standing=standing, locator=locator)))


def test_an_entry_is_read_with_its_days_and_events(tmp_path: Path) -> None:
    (entry,) = read(tmp_path).entries
    assert (entry.title, entry.promulgated) == ("PP Nomor 7 Tahun 2031 tentang Kapal Udara", date(2031, 5, 5))
    (event,) = entry.events
    assert (event.kind, event.other, str(event.locator)) == (EventKind.MENCABUT, "pp-3-2029", "Pasal 4")


def test_an_empty_catalogue_knows_nothing(tmp_path: Path) -> None:
    assert load_catalogue(written(tmp_path, "regulations:")).entries == ()


@pytest.mark.parametrize(("field", "value"), [("standing", "mungkin"), ("locator", "entah di mana")])
def test_what_breaks_the_format_is_named_with_its_entry(tmp_path: Path, field: str, value: str) -> None:
    with pytest.raises(CorpusError, match=rf"katalog\.yaml.*pp-7-2031.*{value}"):
        read(tmp_path, **{field: value})


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"pp-7-2031.*jenis"):
        load_catalogue(written(tmp_path, "regulations: [{id: pp-7-2031}]"))


def test_a_file_that_is_no_yaml_or_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    for path in (written(tmp_path, "a: [1"), tmp_path / "tidak-ada.yaml"):
        with pytest.raises(CorpusError, match=path.name):
            load_catalogue(path)


@pytest.fixture(scope="module")
def ours() -> Catalogue:
    return load_catalogue(Path(__file__).parents[2] / "corpus" / "katalog.yaml")


def test_our_catalogue_names_each_regulation_once(ours: Catalogue) -> None:
    ids = [entry.id for entry in ours.entries]
    assert len(ids) == len(set(ids)) == len({entry.regulation for entry in ours.entries})


def test_every_claim_of_our_catalogue_has_its_source(ours: Catalogue) -> None:
    claims = [*ours.entries, *(event for entry in ours.entries for event in entry.events)]
    assert [claim for claim in claims if not claim.sources] == []


def test_nothing_in_our_catalogue_is_revoked_by_an_older_regulation(ours: Catalogue) -> None:
    wrong = [
        (entry.id, event.other)
        for entry in ours.entries
        for event in entry.events
        if event.kind in (EventKind.DICABUT, EventKind.DIGANTI) and (other := ours.get(event.other))
        if other.regulation.tahun < entry.regulation.tahun
    ]
    assert wrong == []


def test_a_regulation_called_revoked_has_the_event_that_says_by_what(ours: Catalogue) -> None:
    silent = [
        entry.id
        for entry in ours.entries
        if entry.standing is Standing.DICABUT
        and not any(event.kind is EventKind.DICABUT for event in entry.events)
    ]
    assert silent == []
