from pathlib import Path

import pytest

from tanya.errors import CorpusError
from tanya.glossary.load_thesaurus import load_thesaurus
from tanya.glossary.thesaurus import Equivalence, Thesaurus, rooted, with_short_forms
from tanya.text.short_forms import ShortForm


def read(folder: Path, text: str) -> Thesaurus:
    path = folder / "padanan.yaml"
    path.write_text(text, encoding="utf-8")
    return load_thesaurus(path)


def test_everyday_words_lead_to_those_of_rules(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, "padanan: [{kata: [perahu, sampan], baku: [kapal kecil]}]").equivalences
    assert entry == Equivalence(("perahu", "sampan"), ("kapal kecil",))


def test_formal_synonyms_lead_both_ways(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, "padanan: [{setara: [perahu, kapal kecil]}]").equivalences
    assert entry.said == entry.meant == ("perahu", "kapal kecil")


def test_a_word_may_be_held_to_its_form(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, "padanan: [{kata: [dayung], baku: [galah], persis: true}]").equivalences
    assert entry.exact


def test_the_roots_of_all_words_are_kept(tmp_path: Path) -> None:
    roots = read(tmp_path, "padanan: [{kata: [mendayung], baku: [pelayaran rakyat]}]").roots
    assert roots == {"mendayung": "dayung", "pelayaran": "layar", "rakyat": "rakyat"}


def test_short_names_of_the_texts_come_before_what_people_say() -> None:
    said = Equivalence(("perahu",), ("kapal kecil",))
    both = with_short_forms(rooted([said]), [ShortForm("KKS", "Kapal Kecil Sungai")])
    names = ("KKS", "Kapal Kecil Sungai")
    assert both.equivalences == (Equivalence(names, names, exact=True, certain=True), said)
    assert {"kks", "sungai", "perahu"} <= set(both.roots)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("{kata: [a]}", "tulis `kata` dengan `baku`, atau `setara` saja"),
        ("{baku: [a]}", "tulis `kata` dengan `baku`, atau `setara` saja"),
        ("{setara: [a, b], baku: [c]}", "tulis `kata` dengan `baku`, atau `setara` saja"),
        ("{setara: [a]}", "`setara` perlu sedikitnya dua kata"),
        ("{kata: a, baku: [b]}", "`kata` bukan daftar kata"),
        ("{kata: [a], baku: []}", "`baku` bukan daftar kata"),
        ("{kata: [no], baku: [b]}", "`kata` bukan daftar kata"),  # YAML takes it for false
        ("{kata: [a], baku: [' ']}", "`baku` bukan daftar kata"),
        ("{kata: [a], baku: [b], persis: ya}", "`persis` hanya true atau false"),
        ("{kata: [a], baku: [b], sumber: x}", "kunci `sumber` tidak dikenal"),
        ("dayung", "bukan pasangan kunci dan isi"),
    ],
)
def test_a_fault_is_told_in_one_line_with_its_place(tmp_path: Path, entry: str, told: str) -> None:
    with pytest.raises(CorpusError) as fault:
        read(tmp_path, f"padanan: [{{setara: [x, y]}}, {entry}]")
    assert str(fault.value).startswith(f"Tesaurus padanan.yaml, butir 2: {told}. Yang tertulis: ")
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize("text", ["padanan: [", "padanan: {kata: [a]}", "kata: [a]", ""])
def test_a_file_without_entries_is_told_in_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(CorpusError, match=r"Tesaurus padanan\.yaml") as fault:
        read(tmp_path, text)
    assert "\n" not in str(fault.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"padanan\.yaml tidak dapat dibaca"):
        load_thesaurus(tmp_path / "padanan.yaml")
