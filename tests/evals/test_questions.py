"""Reference questions as they are written."""

from pathlib import Path

import pytest
import yaml

from evals.errors import EvalError
from evals.naming import KINDS, STYLES, kind_of, style_of
from evals.questions import Reference, Source, references

WRITTEN = {
    "id": "balon",
    "question": "Berapa tinggi balon?",
    "kind": "angka",
    "style": "formal",
    "corpus": "both",
    "status": "ANSWERED",
    "documents": ["pp-7-2031"],
    "locators": ["Pasal 5"],
}


def read(tmp_path: Path, **fields: object) -> Reference:
    path = tmp_path / "buatan.yaml"
    path.write_text(yaml.safe_dump([{**WRITTEN, **fields}]), encoding="utf-8")
    return references("shipped", folder=tmp_path)[0]


@pytest.mark.parametrize(
    "name", ["list", "as-of date", "out of scope", "follow-up", "injection", "tak_terjawab"]
)
def test_a_kind_may_be_named_in_english_or_indonesian(name: str) -> None:
    assert kind_of(name) in KINDS


def test_the_english_name_of_a_kind_is_the_same_group() -> None:
    assert kind_of("deadline") == kind_of("Tenggat") == "tenggat"


def test_english_is_a_style() -> None:
    assert style_of("English") == "inggris"
    assert {"formal", "slang", "typo", "akronim", "kata_kunci"} <= set(STYLES)


def test_a_misspelt_kind_is_named_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=r"'deffinisi' is none of definisi, daftar"):
        kind_of("deffinisi")


def test_a_question_that_cannot_be_read_is_named_with_its_file(tmp_path: Path) -> None:
    with pytest.raises(EvalError, match=r"buatan\.yaml, pertanyaan balon: style 'puitis' is none of formal"):
        read(tmp_path, style="puitis")


def test_one_source_is_needed_where_no_more_is_said(tmp_path: Path) -> None:
    assert read(tmp_path).sources == (Source(("pp-7-2031",), ("Pasal 5",)),)


def test_a_comparison_needs_each_of_its_sources(tmp_path: Path) -> None:
    both = [{"documents": ["a-1-2030"], "locators": ["Pasal 1"]}, {"documents": ["b-2-2031"]}]
    reference = read(tmp_path, documents=[], locators=[], sources=both, kind="comparison")
    assert reference.sources == (Source(("a-1-2030",), ("Pasal 1",)), Source(("b-2-2031",), ()))
    assert reference.documents == ("a-1-2030", "b-2-2031")


def test_a_question_with_others_before_it_is_a_follow_up(tmp_path: Path) -> None:
    assert read(tmp_path, context=["Apa itu balon?"]).follow_up
    assert not read(tmp_path).follow_up
