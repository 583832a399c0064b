"""padanan.yaml -> Thesaurus; the only place that knows the file's format."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tanya.errors import CorpusError
from tanya.glossary.thesaurus import Equivalence, Thesaurus

_KEYS = frozenset(("kata", "baku", "setara", "persis"))


def load_thesaurus(path: Path) -> Thesaurus:
    """Read the thesaurus; raises CorpusError naming the entry that breaks the format."""
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as fault:
        told = " ".join(str(fault).split())
        raise CorpusError(f"Tesaurus {path.name} tidak dapat dibaca: {told}") from fault
    items = raw.get("padanan") if isinstance(raw, Mapping) else None
    if not isinstance(items, list):
        raise CorpusError(f"Tesaurus {path.name} tidak memuat daftar `padanan`.")
    return Thesaurus(tuple(_equivalence(item, place, path) for place, item in enumerate(items, 1)))


def _equivalence(item: object, place: int, path: Path) -> Equivalence:
    fault, entry = _fault(item), item
    if fault or not isinstance(entry, Mapping):
        raise CorpusError(f"Tesaurus {path.name}, butir {place}: {fault}. Yang tertulis: {str(item)[:80]}")
    said = _texts(entry.get("setara") or entry["kata"])
    return Equivalence(said, said if "setara" in entry else _texts(entry["baku"]), entry.get("persis", False))


def _fault(item: object) -> str:
    """What is wrong with an entry; nothing for a right one."""
    if not isinstance(item, Mapping) or (strange := set(item) - _KEYS):
        return f"kunci {_named(strange)} tidak dikenal" if isinstance(item, Mapping) else "bukan pasangan kunci"
    if ("setara" in item) == ("kata" in item or "baku" in item):
        return "tulis `kata` dengan `baku`, atau `setara` saja"
    for key in ("setara",) if "setara" in item else ("kata", "baku"):
        if not _is_list_of_texts(item.get(key)):
            return f"`{key}` bukan daftar kata"
    if len(item.get("setara", "--")) < 2:
        return "`setara` perlu sedikitnya dua kata"
    return "" if isinstance(item.get("persis", False), bool) else "`persis` hanya true atau false"


def _is_list_of_texts(value: Any) -> bool:
    """YAML reads an unquoted `no` or `13` as something else than a word."""
    return isinstance(value, list) and bool(value) and all(isinstance(v, str) and v.strip() for v in value)


def _texts(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.strip() for value in values))


def _named(keys: set[object]) -> str:
    return ", ".join(sorted(f"`{key}`" for key in keys))
