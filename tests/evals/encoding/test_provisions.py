"""Provisions of an archive, as vectors are learnt from them."""

from pathlib import Path

import pytest

from evals.encoding.provisions import Provision, provisions_of
from tests.evals.encoding.making import TEXT, archive


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, bool], Provision]:
    of = provisions_of(archive(tmp_path_factory.mktemp("arsip"), a=TEXT, b=TEXT), without={"b"})
    assert {one.file for one in of} == {"a"}
    return {(one.locator, one.explains): one for one in of}


def test_an_ayat_is_a_provision_and_so_is_a_pasal_without_any(
    found: dict[tuple[str, bool], Provision],
) -> None:
    own = {locator for locator, explains in found if not explains}
    assert {"Pasal 1", "Pasal 2 ayat (1)", "Pasal 2 ayat (2)"} <= own
    assert "Pasal 2" not in own


def test_it_is_told_where_a_provision_stands(found: dict[tuple[str, bool], Provision]) -> None:
    ayat = found["Pasal 2 ayat (1)", False]
    assert ayat.title == "BALON UDARA"
    assert "PERAWATAN" in ayat.headings
    assert ayat.pasal == "Pasal 2"
    assert "dicat merah" in ayat.text


def test_an_explanation_is_told_from_what_it_explains(found: dict[tuple[str, bool], Provision]) -> None:
    assert any(explains and "dilihat dari jauh" in one.text for (_, explains), one in found.items())


def test_an_archive_that_is_not_there_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        provisions_of(tmp_path / "naskah.tar.xz", ())
