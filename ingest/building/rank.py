"""Which regulation may revoke or amend which (UU 12/2011 Lampiran II nomor 158 and 223)."""

from tanya.domain.regulation import RegulationId

# A regulating Keppres of before UU 12/2011 is read as a Perpres (its Pasal 100).
_RANKS = {"UU": 1, "Perppu": 1, "PP": 2, "Perpres": 3, "Keppres": 3, "SE": 7}
_MINISTERIAL = 4
_REGIONAL = {
    "Perda": 5,
    "Qanun": 5,
    "Pergub": 6,
    "Kepgub": 6,
    "Perbup": 6,
    "Kepbup": 6,
    "Perwali": 6,
    "Perwako": 6,
    "Kepwali": 6,
}


def may_change(actor: RegulationId, other: RegulationId) -> bool:
    """Whether actor is of the same or a higher rank than other, and made no earlier."""
    return _rank(actor) <= _rank(other) and actor.tahun >= other.tahun


def _rank(regulation: RegulationId) -> int:
    form = regulation.jenis.partition(" ")[0]
    return _RANKS.get(form) or _REGIONAL.get(form) or _MINISTERIAL
