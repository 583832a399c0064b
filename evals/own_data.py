"""Whether lines of our own catalogue and glossary are what their YAML files say, read here by themselves."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from evals.placing import letters
from tanya.text.dates import MONTHS, in_words

_STANDING = {
    "berlaku": "berlaku",
    "diubah": "berlaku dengan perubahan",
    "dicabut": "sudah dicabut",
    "diganti": "sudah digantikan",
    "dicabut_sebagian": "dicabut sebagian",
    "belum_diverifikasi": "belum diverifikasi",
}
_SAID = {
    "diganti": "digantikan",
    "mengganti": "menggantikan",
    "dicabut_sebagian": "dicabut sebagian",
    "mencabut_sebagian": "mencabut sebagian",
}
_DAYS = {"ditetapkan": "ditetapkan", "diundangkan": "diundangkan", "berlaku": "mulai berlaku"}
_DAY = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}\b")
# What a build adds from the texts it read; each such event cites its clause, which is checked as a quote.
_READ = "Dibaca otomatis dari naskah yang dimasukkan."
_UNVERIFIED = "Kepanjangan atau arti ini menurut pemakaian umum, belum diverifikasi."


def stands_in_catalogue(file: Path, regulation: str, line: str) -> bool:
    """Regulation, standing, event and days as katalog.yaml has them."""
    if line.endswith(_READ):
        return line.startswith(regulation)
    entry = next((one for one in _regulations(file) if _name(one) == regulation), None)
    if entry is None:
        return False
    if letters(line) in map(letters, _plain(entry, regulation)):
        return True
    return any(_tells(line, regulation, event, file) for event in entry.get("events") or ())


def stands_in_glossary(file: Path, term: str, line: str) -> bool:
    """The term's meaning and explanation as istilah.yaml has them, and only linking words beside."""
    for entry in _load(file)["terms"]:
        if entry["term"] == term:
            left = _without(_without(line, entry.get("explanation")), entry["meaning"].rstrip("."))
            rest = letters(left.replace(_UNVERIFIED, "")).removeprefix(letters(term.partition(" (")[0]))
            said = entry["meaning"].rstrip(".") in line and (_UNVERIFIED in line) is not entry["verified"]
            return said and rest in ("adalah", "adalahsingkatandari")
    return False


def band_lines(file: Path, regulation: str) -> Iterator[str]:
    """The bands that predikat.yaml gives a regulation, each as a digest says it."""
    for scale in _load(file)["scales"]:
        if scale["regulation"] == regulation:
            for band in scale["bands"]:
                name = f" ({band['name']})" if "name" in band else ""
                yield f"{scale['said_by']}, {band['label']}{name}: {band['range']}."


def _plain(entry: dict[str, Any], regulation: str) -> Iterator[str]:
    yield f"{regulation} adalah peraturan tentang {entry.get('tentang')}."
    yield f"Status {regulation}: {_STANDING[entry['status']]}."
    yield entry.get("status_note") or ""
    yield f"{regulation} dimuat dalam {entry.get('gazette')}."
    for key, said in _DAYS.items():
        if day := entry.get(key):
            yield f"{regulation} {said} pada tanggal {in_words(_as_day(day))}."


def _tells(line: str, regulation: str, event: dict[str, Any], file: Path) -> bool:
    """Every part of the event is said, and no day but its own."""
    names = {one["id"]: _name(one) for one in _regulations(file)}
    said = _without(line, event.get("note"))
    verb = _SAID.get(event["event"], event["event"])
    day = in_words(_as_day(event["effective"])) if event.get("effective") else ""
    clause = f"{event['locator']} {names.get(event.get('in'), '')}".rstrip() if "locator" in event else ""
    parts = (f"{regulation} ", f" {verb} ", names.get(event["regulation"], event["regulation"]), clause, day)
    return all(part in said for part in parts) and set(_DAY.findall(said)) <= {day}


def _without(line: str, part: str | None) -> str:
    return line.replace(part, "", 1) if part else line


def _regulations(file: Path) -> tuple[dict[str, Any], ...]:
    return tuple(_load(file)["regulations"])


def _name(entry: dict[str, Any]) -> str:
    return f"{entry['jenis']} Nomor {entry['nomor']} Tahun {entry['tahun']}"


def _as_day(written: date | str) -> date:
    return written if isinstance(written, date) else date.fromisoformat(written)


@cache
def _load(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
