"""Files of corpus/ that are not what they should be: one line with their name, whichever of them it is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tanya.catalogue.load import load_catalogue
from tanya.errors import CorpusError
from tanya.glossary.load import load_glossary
from tanya.glossary.load_thesaurus import load_thesaurus
from tanya.scales.load import load_scales


@pytest.mark.parametrize("load", [load_catalogue, load_glossary, load_thesaurus, load_scales])
@pytest.mark.parametrize("content", [b"", b"- satu", b"\x93apa\x94: 1", b"kunci: ["])
def test_what_is_no_mapping_is_told_by_its_name(
    tmp_path: Path, load: Callable[[Path], object], content: bytes
) -> None:
    path = tmp_path / "daftar.yaml"
    path.write_bytes(content)
    with pytest.raises(CorpusError, match=r"daftar\.yaml") as told:
        load(path)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("load", "content"),
    [
        (load_catalogue, "regulations: [satu]"),
        (load_glossary, "terms: satu"),
        (load_glossary, "confusable: [satu]"),
        (load_scales, "instruments: [satu]\nscales: []"),
    ],
)
def test_an_entry_that_is_no_mapping_is_told_too(
    tmp_path: Path, load: Callable[[Path], object], content: str
) -> None:
    path = tmp_path / "daftar.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"daftar\.yaml"):
        load(path)
