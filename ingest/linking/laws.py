"""Which law a reference is to: the one named beside it, else the text's own."""

import re
from collections.abc import Sequence

from ingest.linking.grammar import Written
from ingest.metadata.references import Reference
from ingest.metadata.relations import of_same_region
from tanya.domain.regulation import RegulationId

_OF = re.compile(r"\s+(?:(?:dari|dalam|pada)\s+)?")
_LAW = re.compile(
    r"""(?:Undang|UUD|UU\b|Peraturan|Keputusan|Instruksi|Ketetapan|TAP\b|Kitab|KUH|Qanun|Surat|Staatsblad|Stbl|Ordonan
    |Regle?ment|Konstitusi|Kon[vp]ensi|Perjanjian|Persetujuan|Protokol|Anggaran\s+Dasar|Wetboek|Burgerlijk|Perda\b|PP\b
    |Bab\s+\w+\s+(?:UUD|Undang)|Treaty|Charter|Piagam|Statuta|Indische|Lands)""",
    re.VERBOSE,
)
_THIS = re.compile(r"[^.;:,()]{0,80}?\bini\b")
_CONSTITUTION_BEFORE = re.compile(
    r"(?:UUD|Undang[\s-]+Undang\s+Dasar)(?:\s+(?:Negara|Republik|Indonesia|NRI|Tahun))*(?:\s+1945)?,?\s*\Z"
)
_OTHER = re.compile(r"[;.]|\bDasar\b")
_LOOKED_BACK = 200  # characters
_NAMED_WITHIN = 60  # characters from the first word of a law's name to what names it
UNNAMED = RegulationId("", "", 0)  # of a law that is not named by its number, or not at all


def law_beside(
    own: RegulationId, words: str, row: Written, named: Sequence[Reference]
) -> RegulationId | None:
    """The regulation named beside it; None for this one, UNNAMED when it cannot be told."""
    if _CONSTITUTION_BEFORE.search(words, max(0, row.start - _LOOKED_BACK), row.start):
        return UNNAMED
    gap = _OF.match(words, row.end)
    start = gap.end() if gap else row.end
    if start == row.end or not _LAW.match(words, start) or _THIS.match(words, start):
        return None
    for reference in named:
        if reference.end <= start:
            continue
        between = words[start : max(start, reference.start)]
        if len(between) > _NAMED_WITHIN:
            break
        if not _OTHER.search(between):
            return of_same_region(own, reference.regulation)
    return UNNAMED
