"""YAML files of corpus/ as mappings; one that is none is told in one line, with its name."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tanya.errors import CorpusError


def read_mapping(path: Path, called: str) -> Mapping[str, Any]:
    """called: what people call such a file, `Katalog`. Raises CorpusError."""
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as fault:
        told = " ".join(str(fault).split())
        raise CorpusError(f"{called} {path.name} tidak dapat dibaca: {told}") from fault
    if not isinstance(raw, Mapping):
        raise CorpusError(f"{called} {path.name} tidak memuat kunci dan isi.")
    return raw


def listed(raw: Mapping[str, Any], key: str, path: Path, called: str) -> list[Mapping[str, Any]]:
    """The entries under that key, none where it is empty. Raises CorpusError where one is no mapping."""
    entries = raw.get(key) or []
    if not isinstance(entries, list) or not all(isinstance(entry, Mapping) for entry in entries):
        raise CorpusError(f"{called} {path.name}: `{key}` harus daftar, dan tiap butirnya kunci dan isi.")
    return entries
