"""Which regulation may revoke or amend which (UU 12/2011 Lampiran II nomor 158 and 223)."""

from tanya.domain.regulation import RegulationId
from tanya.text.jenis import is_regional

# A regulating Keppres of before UU 12/2011 is read as a Perpres (its Pasal 100).
_RANKS = {"UU": 1, "Perppu": 1, "PP": 2, "Perpres": 3, "Keppres": 3, "SE": 7}
_MINISTERIAL = 4
_OF_COUNCILS = {"Perda": 5, "Qanun": 5}
_OF_HEADS = 6  # of regions


def may_change(actor: RegulationId, other: RegulationId) -> bool:
    """Whether actor is of the same or a higher rank than other, and made no earlier."""
    return _rank(actor) <= _rank(other) and actor.tahun >= other.tahun


def _rank(regulation: RegulationId) -> int:
    form = regulation.jenis.partition(" ")[0]
    known = _RANKS.get(form) or _OF_COUNCILS.get(form)
    return known or (_OF_HEADS if is_regional(regulation.jenis) else _MINISTERIAL)
