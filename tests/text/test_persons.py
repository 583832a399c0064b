"""Whom a text speaks of, by all the names they are given."""

import pytest

from tanya.text.persons import Persons, persons_in, share


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("libur p3k berapa hari", {Persons.PPPK}),
        ("Disiplin Pegawai Negeri\nSipil", {Persons.PNS}),
        ("calon pegawai negeri sipil", {Persons.CPNS}),
        ("pegawai non-PNS", {Persons.UNTENURED}),
        ("Menteri Pendayagunaan Aparatur Negara", {Persons.MINISTERS}),
        ("peraturan menteri dan peraturan bupati", set()),
        ("hak anggota DPRD", {Persons.COUNCIL}),
        ("laporan ke DPRD", set()),
        ("cuti satuan polisi pamong praja", set()),
        ("laporan lurah", set()),
        ("cuti polisi dan tni", {Persons.POLICE, Persons.SOLDIERS}),
    ],
)
def test_persons_are_known_by_their_names(text: str, whom: set[Persons]) -> None:
    assert persons_in(text) == whom


def test_what_is_ruled_for_all_staff_may_hold_for_each_of_its_kinds() -> None:
    assert share(frozenset({Persons.PPPK}), frozenset({Persons.ASN}))
    assert share(frozenset({Persons.CPNS}), frozenset({Persons.PNS}))
    assert not share(frozenset({Persons.PPPK}), frozenset({Persons.PNS}))
    assert not share(frozenset({Persons.POLICE}), frozenset({Persons.ASN}))
