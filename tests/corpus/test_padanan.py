"""The thesaurus: each entry says something, and none takes what the glossary or the spelling list has."""

from collections import Counter
from pathlib import Path

import pytest

from tanya.glossary.glossary import Glossary
from tanya.glossary.load_thesaurus import load_thesaurus
from tanya.glossary.thesaurus import Equivalence, Thesaurus
from tanya.text.analysis import analyse, fold, stem, words

_LEAST_ENTRIES = 700


@pytest.fixture(scope="module")
def thesaurus() -> Thesaurus:
    return load_thesaurus(Path(__file__).resolve().parents[2] / "corpus" / "padanan.yaml")


def test_there_are_enough_entries(thesaurus: Thesaurus) -> None:
    assert len(thesaurus.equivalences) >= _LEAST_ENTRIES


def test_an_everyday_word_stands_in_one_entry(thesaurus: Thesaurus) -> None:
    one_way = [entry for entry in thesaurus.equivalences if entry.said != entry.meant]
    times = Counter(fold(word) for entry in one_way for word in entry.said)
    assert [word for word, count in times.items() if count > 1] == []


def test_every_entry_leads_to_another_wording(thesaurus: Thesaurus) -> None:
    silent = [
        entry
        for entry in thesaurus.equivalences
        if all(not _told(entry, word) for word in entry.said)
        or any(not analyse(word) for word in (*entry.said, *entry.meant))
    ]
    assert silent == []


def _told(entry: Equivalence, word: str) -> set[tuple[str, ...]]:
    return {tuple(analyse(meant)) for meant in entry.meant} - {tuple(analyse(word))}


def test_no_word_is_replaced_by_the_spelling_list_first(thesaurus: Thesaurus, glossary: Glossary) -> None:
    said = [word for entry in thesaurus.equivalences for word in entry.said]
    assert [word for word in said if glossary.chat.keys() & set(words(word))] == []


def test_no_word_is_a_name_of_the_glossary(thesaurus: Thesaurus, glossary: Glossary) -> None:
    names = {fold(name) for term in glossary.terms for name in (term.short, *term.also)}
    said = [word for entry in thesaurus.equivalences for word in entry.said]
    assert [word for word in said if fold(word) in names] == []


def test_the_roots_are_those_of_the_analysis(thesaurus: Thesaurus) -> None:
    assert {word: stem(word) for word in thesaurus.roots} == thesaurus.roots


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("nyolong", "mencuri"),
        ("bule", "warga negara asing"),
        ("ortu", "wali"),
        ("bolos", "tidak masuk kerja"),
        ("civil servant", "pegawai negeri sipil"),
        ("tender", "pelelangan"),
    ],
)
def test_what_people_say_leads_to_what_rules_say(thesaurus: Thesaurus, said: str, meant: str) -> None:
    assert any(said in entry.said and meant in entry.meant for entry in thesaurus.equivalences)
