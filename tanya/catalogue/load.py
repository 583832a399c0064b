"""katalog.yaml -> Catalogue; the only place that knows the file's format."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event, EventKind, Evidence, Standing
from tanya.domain.locator import Locator
from tanya.domain.regulation import RegulationId
from tanya.errors import CorpusError
from tanya.yaml_mapping import listed, read_mapping

_CALLED = "Katalog"


def load_catalogue(path: Path) -> Catalogue:
    """Read the catalogue; raises CorpusError naming the entry and field that break the format."""
    entries = []
    for item in listed(read_mapping(path, _CALLED), "regulations", path, _CALLED):
        try:
            entries.append(_entry(item))
        except (KeyError, ValueError, TypeError) as fault:
            raise CorpusError(
                f"{_CALLED} {path.name}, entri {item.get('id', '?')}: {fault!r} tidak sah."
            ) from fault
    return Catalogue(tuple(entries))


def _entry(item: Mapping[str, Any]) -> CatalogueEntry:
    return CatalogueEntry(
        id=item["id"],
        regulation=RegulationId(item["jenis"], str(item["nomor"]), int(item["tahun"])),
        tentang=item.get("tentang") or "",
        standing=Standing(item["status"]),
        standing_note=item.get("status_note") or "",
        evidence=Evidence(item["evidence"]),
        sources=tuple(item.get("sources") or ()),
        aliases=tuple(item.get("aliases") or ()),
        enacted=_date(item.get("ditetapkan")),
        promulgated=_date(item.get("diundangkan")),
        effective=_date(item.get("berlaku")),
        gazette=item.get("gazette"),
        events=tuple(_event(event) for event in item.get("events") or ()),
    )


def _event(item: Mapping[str, Any]) -> Event:
    return Event(
        kind=EventKind(item["event"]),
        other=item["regulation"],
        evidence=Evidence(item["evidence"]),
        sources=tuple(item.get("sources") or ()),
        effective=_date(item.get("effective")),
        locator=_locator(item.get("locator")),
        read_in=item.get("in"),
        note=item.get("note") or "",
    )


def _locator(text: str | None) -> Locator | None:
    if text is None:
        return None
    if (locator := Locator.parse(text)) is None:
        raise ValueError(f"locator {text!r}")
    return locator


def _date(value: object) -> date | None:
    if value is None or isinstance(value, date):
        return value
    return date.fromisoformat(str(value))
