"""predikat.yaml -> Scales; the only place that knows the file's format."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tanya.domain.locator import Locator
from tanya.domain.regulation import RegulationId
from tanya.errors import CorpusError
from tanya.scales.printed import interval_of
from tanya.scales.records import Band, Doubt, Instrument, Parts, Scale, Scales
from tanya.yaml_mapping import read_mapping

_REGULATION = re.compile(r"(?P<jenis>.+?) (?P<nomor>\S+)/(?P<tahun>\d{4})")
EVIDENCE = ("naskah", "turunan", "kutipan")


def load_scales(path: Path) -> Scales:
    """Read the scales; raises CorpusError naming the scale that breaks the format."""
    raw = read_mapping(path, "Predikat")
    try:
        return Scales(
            tuple(Instrument(i["id"], i["name"], tuple(i["words"])) for i in raw["instruments"]),
            tuple(_scale(item) for item in raw["scales"]),
            tuple(
                Parts(p["instrument"], _regulation(p["regulation"]), p["worth"], p["weights"])
                for p in raw.get("parts") or ()
            ),
        )
    except KeyError as fault:
        raise CorpusError(f"Predikat {path.name}: {fault} tidak ada.") from fault
    except (ValueError, TypeError) as fault:
        raise CorpusError(f"Predikat {path.name}: {fault}") from fault


def _scale(item: Mapping[str, Any]) -> Scale:
    if item["evidence"] not in EVIDENCE:
        raise ValueError(f"evidence {item['evidence']!r} bukan salah satu dari {', '.join(EVIDENCE)}.")
    written = item.get("locator")
    if written and Locator.parse(written) is None:
        raise ValueError(f"locator {written!r} tidak dikenal.")
    return Scale(
        instrument=item["instrument"],
        regulation=_regulation(item["regulation"]),
        topic=item["topic"],
        said_by=item["said_by"],
        bands=tuple(_band(band) for band in item["bands"]),
        sources=tuple(item["sources"]),
        evidence=item["evidence"],
        locator=Locator.parse(written) if written else None,
        first_year=item.get("first_year"),
        last_year=item.get("last_year"),
        named_only=bool(item.get("named_only")),
        note=item.get("note") or "",
        doubt=_doubt(item["doubt"]) if item.get("doubt") else None,
    )


def _band(item: Mapping[str, Any]) -> Band:
    band = Band(str(item["label"]), str(item.get("name") or ""), str(item["range"]))
    if interval_of(band.range) is None:
        raise ValueError(f"rentang {band.range!r} predikat {band.label} tidak terbaca.")
    return band


def _doubt(item: Mapping[str, Any]) -> Doubt:
    return Doubt(str(item["above"]), item["since"], _regulation(item["regulation"]), item["topic"])


def _regulation(written: str) -> RegulationId:
    if not (found := _REGULATION.fullmatch(written)):
        raise ValueError(f"regulation {written!r} bukan JENIS NOMOR/TAHUN.")
    return RegulationId(found["jenis"], found["nomor"], int(found["tahun"]))
