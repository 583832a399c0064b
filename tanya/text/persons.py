"""Whom a text speaks of, where rules are made for one kind of them: PNS, PPPK, the members of a council."""

import re
from enum import StrEnum
from functools import lru_cache


class Persons(StrEnum):
    """As they are named to who asks."""

    ASN = "pegawai ASN"
    PNS = "PNS"
    CPNS = "calon PNS"
    PPPK = "PPPK"
    UNTENURED = "pegawai honorer"
    SOLDIERS = "prajurit TNI"
    POLICE = "anggota Polri"
    JUDGES = "hakim"
    PROSECUTORS = "jaksa"
    COUNCIL = "anggota DPRD"
    PARLIAMENT = "anggota DPR"
    HEADS = "kepala daerah"
    MINISTERS = "menteri"
    VILLAGE_HEADS = "kepala desa"
    VILLAGE_STAFF = "perangkat desa"


# Who rules over others as well: in most questions they act, and it is not for them that it is asked.
OFFICES = frozenset({Persons.HEADS, Persons.MINISTERS, Persons.COUNCIL, Persons.PARLIAMENT})
ACTING = OFFICES | {Persons.POLICE, Persons.SOLDIERS, Persons.JUDGES, Persons.PROSECUTORS}
# UU 5/2014 Pasal 6: pegawai ASN are PNS and PPPK.
_SERVANTS = frozenset({Persons.PNS, Persons.CPNS, Persons.PPPK})
_NO_CANDIDATE = r"(?<!calon )(?<!non-)(?<!non )(?<!non)(?<!bukan )"
_NO_RULE = r"(?<!peraturan )(?<!keputusan )(?<!instruksi )(?<!wakil )"
_OF_HOUSE = r"(?:anggota|pimpinan|ketua|legislator)(?: dewan)? "
_PATTERNS = {
    Persons.ASN: r"(?<!non-)(?<!non )(?<!non)(?:asn\b|aparatur sipil negara(?! dan reformasi))",
    Persons.PNS: _NO_CANDIDATE + r"(?:pns[dp]?\b|pegawai negeri\b)",
    Persons.CPNS: r"cpns\b|calon (?:pns\b|pegawai negeri\b)",
    Persons.PPPK: r"(?<!non-)(?<!non )(?:pppk\b|p3k\b|pegawai pemerintah dengan perjanjian kerja\b)",
    Persons.UNTENURED: r"honorer\b|(?:tenaga|pegawai|guru) honor\b|pegawai (?:tidak tetap|kontrak)\b|thl\b"
    r"|non-? ?asn\b|non-? ?pns\b",
    Persons.SOLDIERS: r"tni\b|prajurit\b|tentara nasional\b",
    Persons.POLICE: r"polri\b|polisi\b(?! pamong)|kepolisian\b",
    Persons.JUDGES: r"hakim\b(?! garis)",
    Persons.PROSECUTORS: r"jaksa\b(?! agung)",
    Persons.COUNCIL: rf"{_OF_HOUSE}(?:dprd\b|dewan perwakilan rakyat daerah\b)",
    Persons.PARLIAMENT: rf"{_OF_HOUSE}(?:dpr\b|dewan perwakilan rakyat\b(?! daerah))",
    Persons.HEADS: rf"{_NO_RULE}(?:bupati|wali ?kota|gubernur|kepala daerah)\b",
    Persons.MINISTERS: rf"{_NO_RULE}menteri\b",
    Persons.VILLAGE_HEADS: r"(?:kepala desa|kades)\b",
    Persons.VILLAGE_STAFF: r"(?:perangkat|aparat|pegawai) desa\b",
}
_SAID = {persons: re.compile(rf"\b(?:{said})", re.IGNORECASE) for persons, said in _PATTERNS.items()}


@lru_cache(maxsize=2048)
def persons_in(text: str) -> frozenset[Persons]:
    """All of them that text names; `Pegawai Negeri\\nSipil` too."""
    line = " ".join(text.split())
    return frozenset(persons for persons, said in _SAID.items() if said.search(line))


def pattern_of(persons: Persons) -> str:
    """What names them, in any case of letters."""
    return _PATTERNS[persons]


def share(asked: frozenset[Persons], ruled: frozenset[Persons]) -> bool:
    """Whether what is ruled for these may hold for some of those: PNS are ASN, and were candidates."""
    return bool(_widened(asked) & _widened(ruled))


def _widened(persons: frozenset[Persons]) -> frozenset[Persons]:
    if Persons.ASN in persons:
        return persons | _SERVANTS
    return persons | ({Persons.PNS} if Persons.CPNS in persons else set())
