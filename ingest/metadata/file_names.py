"""The regulation that a file's name says it is: `pp-8-2006`, `Permenpan Nomor 88 Tahun 2021 (salinan)`."""

import re
from collections.abc import Sequence

from ingest.metadata.places import region_of as region_of_text
from ingest.metadata.references import jenis_then, plain_number
from ingest.records import Line
from tanya.domain.regulation import RegulationId
from tanya.text.jenis import UNSIGNED, is_regional, may_be_of, of_region, region_of
from tanya.text.references import Mention, find_regulations

_BETWEEN_WORDS = re.compile(r"[-_.\s]+")
_BEFORE = re.compile(r"(?:salinan|naskah)?\s*", re.IGNORECASE)
# `... Tahun 2014 tentang Kebun`; any other word may say that it is only about the regulation.
_AFTER = re.compile(r"(?:\s*\(?(?:scan|ocr|salinan|final|copy|\d)\)?)*(?:\s*tentang\b.*)?\s*", re.IGNORECASE)
_OF_ANY_MINISTER = re.compile(r"(?:permen|kepmen|pm)\W*(?:no|\d)", re.IGNORECASE)


def named_in(stem: str) -> Mention | None:
    """None where the name says more, or less than jenis, number and year."""
    words = _BETWEEN_WORDS.sub(" ", stem).strip()
    mention = next(iter(find_regulations(words)), None)
    if mention is None or mention.regulation is None or mention.jenis == UNSIGNED:
        return None
    whole = _BEFORE.fullmatch(words[: mention.start]) and _AFTER.fullmatch(words[mention.end :])
    return mention if whole and not _OF_ANY_MINISTER.match(words[mention.start :]) else None


def regulation_by_name(stem: str) -> RegulationId | None:
    """`pp-8-2006` names a regulation; `perwali-8-2006` names one of each city, and so none."""
    return by_name_and_place(stem, ())


def by_name_and_place(stem: str, lines: Sequence[Line]) -> RegulationId | None:
    """The same, with the region that the text speaks of where the name is a region's and tells none."""
    mention = named_in(stem)
    if mention is None or mention.jenis is None or mention.tahun is None:
        return None
    jenis = jenis_then(mention.jenis, mention.tahun)
    if is_regional(jenis) and region_of(jenis) is None:
        place = region_of_text(lines, stem) if lines else None
        if place is None or not may_be_of(jenis, place):
            return None
        jenis = of_region(jenis, place)
    return RegulationId(jenis, plain_number(mention.nomor), mention.tahun)
