from pathlib import Path

import pytest

from tanya.errors import CorpusError
from tanya.glossary.glossary import Glossary
from tanya.glossary.load import load_glossary


def read(folder: Path, text: str) -> Glossary:
    path = folder / "istilah.yaml"
    path.write_text(text, encoding="utf-8")
    return load_glossary(path)


def test_a_term_is_read_with_all_its_names(tmp_path: Path) -> None:
    (term,) = read(
        tmp_path,
        "terms: [{term: KU, kind: singkatan, meaning: Kapal, source: x, also: [perahu], misspelt: [kpu]}]",
    ).terms
    assert (term.acronym, term.also, term.misspelt) == (True, ("perahu",), ("kpu",))


def test_a_term_is_verified_unless_it_says_otherwise(tmp_path: Path) -> None:
    text = "terms: [{term: A, kind: istilah, meaning: b, source: c%s}]"
    assert [read(tmp_path, text % more).terms[0].verified for more in ("", ", verified: false")] == [
        True,
        False,
    ]


def test_the_note_in_brackets_is_no_part_of_the_name(tmp_path: Path) -> None:
    (term,) = read(tmp_path, "terms: [{term: KU (air), kind: singkatan, meaning: Kapal, source: x}]").terms
    assert term.short == "KU"


def test_a_filler_of_chat_stands_for_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "chat: {Dong: '', BRP: berapa}").chat == {"dong": "", "brp": "berapa"}


def test_a_term_without_meaning_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"KU.*meaning"):
        read(tmp_path, "terms: [{term: KU, kind: singkatan, source: x}]")


def test_a_glossary_that_cannot_be_read_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"istilah\.yaml"):
        read(tmp_path, "terms: [")


@pytest.fixture(scope="module")
def ours() -> Glossary:
    return load_glossary(Path(__file__).parents[2] / "corpus" / "istilah.yaml")


def test_our_glossary_holds_what_was_promised(ours: Glossary) -> None:
    assert len(ours.terms) >= 150
    assert all(term.source and term.meaning for term in ours.terms)


def test_no_misspelling_of_ours_is_the_right_name_of_another_term(ours: Glossary) -> None:
    right = {term.short.lower() for term in ours.terms}
    assert [(t.term, wrong) for t in ours.terms for wrong in t.misspelt if wrong.lower() in right] == []


def test_no_chat_spelling_of_ours_is_a_term(ours: Glossary) -> None:
    assert {term.short.lower() for term in ours.terms} & set(ours.chat) == set()
