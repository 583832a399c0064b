"""Regions of documents that name none themselves, by the regions that others name."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.building.records import Reading
from tanya.domain.document import Document, Kind

_SHORTEST = 5  # letters of a place's name; shorter ones stand in other words


def with_regions(readings: Sequence[Reading]) -> list[Reading]:
    """`denpasar-monev-2019.pdf` is of Kota Denpasar when another document is, and no other Denpasar is."""
    named = {r.header.document.region for r in readings if r.header.document.region}
    by_name: dict[str, set[str]] = {}
    for region in named:
        by_name.setdefault(_slug(region), set()).add(region)
    sole = {slug: regions.pop() for slug, regions in by_name.items() if len(regions) == 1}
    return [_placed(reading, sole) for reading in readings]


def _placed(reading: Reading, sole: dict[str, str]) -> Reading:
    document = reading.header.document
    region = _region_in(document, sole)
    if document.kind is not Kind.DAERAH or document.region or not region:
        return reading
    return replace(reading, header=replace(reading.header, document=replace(document, region=region)))


def _region_in(document: Document, sole: dict[str, str]) -> str | None:
    file = f"-{document.file.rpartition('.')[0].lower().replace('_', '-').replace(' ', '-')}-"
    found = [slug for slug in sole if len(slug) >= _SHORTEST and f"-{slug}-" in file]
    return sole[max(found, key=len)] if found else None


def _slug(region: str) -> str:
    """`Kota Tangerang Selatan` -> `tangerang-selatan`."""
    return region.partition(" ")[2].lower().replace(" ", "-")
