"""padanan.yaml -> Thesaurus; the only place that knows the file's format."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tanya.errors import CorpusError
from tanya.glossary.thesaurus import Equivalence, Thesaurus, rooted
from tanya.yaml_mapping import read_mapping

_KEYS = frozenset(("kata", "baku", "setara", "persis"))


def load_thesaurus(path: Path) -> Thesaurus:
    """Read the thesaurus; raises CorpusError naming the entry that breaks the format."""
    items = read_mapping(path, "Tesaurus").get("padanan")
    if not isinstance(items, list):
        raise CorpusError(f"Tesaurus {path.name} tidak memuat daftar `padanan`.")
    return rooted(_equivalence(item, place, path) for place, item in enumerate(items, 1))


def _equivalence(item: object, place: int, path: Path) -> Equivalence:
    if not isinstance(item, Mapping):
        raise _broken(item, place, path, "bukan pasangan kunci dan isi")
    if fault := _fault(item):
        raise _broken(item, place, path, fault)
    said = _texts(item.get("setara") or item["kata"])
    return Equivalence(said, said if "setara" in item else _texts(item["baku"]), item.get("persis", False))


def _broken(item: object, place: int, path: Path, fault: str) -> CorpusError:
    return CorpusError(f"Tesaurus {path.name}, butir {place}: {fault}. Yang tertulis: {str(item)[:80]}")


def _fault(item: Mapping[str, Any]) -> str:
    """What is wrong with an entry; nothing for a right one."""
    if strange := sorted(f"`{key}`" for key in set(item) - _KEYS):
        return f"kunci {', '.join(strange)} tidak dikenal"
    lists = set(item) - {"persis"}
    if lists not in ({"setara"}, {"kata", "baku"}):
        return "tulis `kata` dengan `baku`, atau `setara` saja"
    if wrong := [key for key in sorted(lists) if not _is_list_of_texts(item[key])]:
        return f"`{wrong[0]}` bukan daftar kata"
    if len(item.get("setara", "--")) < 2:
        return "`setara` perlu sedikitnya dua kata"
    return "" if isinstance(item.get("persis", False), bool) else "`persis` hanya true atau false"


def _is_list_of_texts(value: object) -> bool:
    """YAML reads an unquoted `no` or `13` as something else than a word."""
    return isinstance(value, list) and bool(value) and all(isinstance(v, str) and v.strip() for v in value)


def _texts(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.strip() for value in values))
