"""Regional facts: each stands alone, with its region and its year."""

import re

import pytest

from ingest.corpus.facts import FactSheet

_REQUIRED = {"Kota Metro", "Provinsi Lampung", "Kota Sukabumi", "Kabupaten Penajam Paser Utara"}
_YEAR = re.compile(r"\b20\d\d\b")


def test_every_region_asked_for_is_there(regional: dict[str, FactSheet]) -> None:
    assert {sheet.document.region for sheet in regional.values()} >= _REQUIRED


def test_a_file_is_named_as_its_id(regional: dict[str, FactSheet]) -> None:
    assert [stem for stem, sheet in regional.items() if sheet.document.id != f"daerah/{stem}"] == []


def test_every_file_has_a_source_and_the_year_of_its_name(regional: dict[str, FactSheet]) -> None:
    for stem, sheet in regional.items():
        assert sheet.document.sources
        assert stem.endswith(f"-{sheet.document.year}")


def test_every_fact_names_its_region_and_year(regional: dict[str, FactSheet]) -> None:
    adrift = []
    for stem, sheet in regional.items():
        place = (sheet.document.region or "").split(" ", 1)[1]
        adrift += [
            f"{stem}: {fact.text}"
            for fact in sheet.facts
            if not (place in fact.text and _YEAR.search(fact.text))
        ]
    assert adrift == []


def test_every_fact_is_whole_sentences_and_said_once(regional: dict[str, FactSheet]) -> None:
    texts = [fact.text for sheet in regional.values() for fact in sheet.facts]
    assert [text for text in texts if not text.endswith((".", ").")) or not text[0].isupper()] == []
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("words", ["wajib ", "Pasal "])
def test_news_states_no_rule(regional: dict[str, FactSheet], words: str) -> None:
    assert [f.text for sheet in regional.values() for f in sheet.facts if words in f.text] == []
