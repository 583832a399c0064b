"""What kind of thing about somebody is asked, and given."""

import pytest

from tanya.composing.learnt.matters import given_in, matters_asked, names_of
from tanya.text.analysis import analyse


@pytest.mark.parametrize(
    ("question", "right", "other"),
    [
        ("hak juru balon", "Juru balon berhak:", "Juru balon wajib:"),
        ("kewajiban juru balon apa", "Juru balon wajib:", "Juru balon berhak:"),
        ("tugas juru balon", "Juru balon mempunyai tugas:", "Juru balon dilarang:"),
        ("tujuan pengikatan", "Pengikatan bertujuan:", "Pengikatan berasaskan:"),
        ("asas pengikatan", "Pengikatan dilakukan berdasarkan asas:", "Pengikatan bertujuan:"),
        ("syaratnya jadi juru", "Juru harus memenuhi persyaratan:", "Juru bertugas:"),
        ("jenis balon", "Balon terdiri atas:", "Balon bertujuan:"),
    ],
)
def test_a_clause_gives_what_is_asked_or_another_thing(question: str, right: str, other: str) -> None:
    asked = matters_asked(question)
    assert given_in(asked, right) == 1
    assert given_in(asked, other) == -1


def test_a_clause_that_gives_no_such_thing_is_neither() -> None:
    assert given_in(matters_asked("hak juru balon"), "Balon dicat merah.") == 0


def test_where_no_such_thing_is_asked_none_is_given() -> None:
    assert matters_asked("balon warna apa") == ()
    assert given_in((), "Juru balon berhak:") == 0


def test_what_is_asked_for_is_known_by_its_terms() -> None:
    assert set(analyse("hak berhak")) <= names_of(matters_asked("hak juru balon"))
    assert "balon" not in names_of(matters_asked("hak juru balon"))
